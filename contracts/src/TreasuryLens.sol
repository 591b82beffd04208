// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Feed, IAggregator, IPriceOracle, Kind} from "./interfaces/IPriceOracle.sol";
import {
    AssetSnapshot,
    FeedRound,
    Holding,
    ITreasuryLens,
    SideLimit,
    Snapshot,
    VenueSnapshot
} from "./interfaces/ITreasuryLens.sol";
import {IVenueDetails} from "./interfaces/IVenueDetails.sol";
import {IVenue, Use} from "./interfaces/IVenue.sol";
import {AssetState, Entry, Flow, Price, State} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {Convert} from "./libraries/Convert.sol";
import {Limits} from "./libraries/Limits.sol";
import {Reports} from "./libraries/Reports.sol";
import {Rounds} from "./libraries/Rounds.sol";
import {Words} from "./libraries/Words.sol";
import {Treasury} from "./Treasury.sol";

/// Everything the app shows, in one call at one block. Reads only; nothing depends on it.
///
/// The limits are computed from the Treasury's own state by the Treasury's own library, so they can't differ from what
/// a mint or a redemption meets. Tokens are asked with bounded gas and bounded answers: one that fails marks its row as
/// `broken` and leaves the rest alone.
contract TreasuryLens is ITreasuryLens {
    uint256 private constant TOKEN_GAS = 100_000;
    uint256 private constant TEXT_BYTES = 64 + 160;
    /// As much as the Treasury allows: a venue asks others in turn.
    uint256 private constant VENUE_GAS = 300_000;
    /// As much as the oracle allows.
    uint256 private constant FEED_GAS = 60_000;
    uint256 private constant DETAILS_GAS = 2_000_000;
    uint256 private constant DETAILS_BYTES = 24_576;

    Treasury public immutable treasury;

    constructor(Treasury treasury_) {
        treasury = treasury_;
    }

    /// @inheritdoc ITreasuryLens
    function snapshot(address account) external view returns (Snapshot memory shot) {
        State memory s = treasury.state();
        (shot.chainId, shot.blockNumber, shot.timestamp) = (block.chainid, block.number, block.timestamp);
        shot.treasury = address(treasury);
        shot.usdm = address(treasury.usdm());
        shot.xms = address(treasury.xms());
        shot.params = s.params;
        (shot.value, shot.supply) = (s.value, s.supply);
        (shot.treasuryUsdm, shot.supplyCap, shot.flowBase) = (s.treasuryUsdm, s.supplyCap, s.flowBase);
        (shot.refreshed, shot.lastBlock, shot.entries, shot.stewardStopped) = treasury.records();
        (shot.lost, shot.lossBudget) = treasury.losses();
        (shot.mintPaused, shot.redeemPaused) = treasury.paused(address(0));
        (shot.xmsShort, shot.xmsLong, shot.xmsSpot, shot.xmsPeriod, shot.xmsLongPeriod) = treasury.oracle().xmsPrice();
        shot.xmsAverage = Math.min(shot.xmsShort, shot.xmsLong);
        shot.xmsDepth = treasury.oracle().priceOf(shot.xms).depth;
        shot.xmsCirculating = treasury.xms().totalSupply();
        for (uint256 i; i < 5; ++i) {
            uint256 cap = s.params.tierCaps[i];
            (shot.tiers[i].cap, shot.tiers[i].value) = (uint16(cap), s.tierValues[i]);
            shot.tiers[i].driftLimit = uint16(Limits.driftLimit(cap));
            shot.tiers[i].headroom = Limits.headroom(cap, s.value, s.tierValues[i]);
        }
        _fillAssets(shot, s, account);
        shot.account = account;
        if (account == address(0)) return shot;
        shot.usdmBalance = IERC20(shot.usdm).balanceOf(account);
        shot.xmsBalance = IERC20(shot.xms).balanceOf(account);
        shot.nativeBalance = account.balance;
    }

    /// @inheritdoc ITreasuryLens
    function history(uint256 from, uint256 to, uint256 points) external view returns (Entry[] memory entries) {
        (,, uint256 count,) = treasury.records();
        uint256 end = _after(to, count);
        uint256 first = _after(from, count);
        // How the range begins.
        if (first > 0) --first;
        if (end <= first || points == 0) return entries;
        uint256 found = end - first;
        entries = new Entry[](Math.min(found, points));
        for (uint256 i; i < entries.length; ++i) {
            uint256 place = entries.length == 1 ? found - 1 : i * (found - 1) / (entries.length - 1);
            entries[i] = Words.unpackEntry(treasury.entry(first + place));
        }
    }

    /// The first of `count` entries that is later than `time`, by bisection.
    function _after(uint256 time, uint256 count) private view returns (uint256 low) {
        uint256 high = count;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (Words.unpackEntry(treasury.entry(middle)).time > time) high = middle;
            else low = middle + 1;
        }
    }

    /// @inheritdoc ITreasuryLens
    function priceHistory(address[] calldata assets, uint256 from, uint256 to, uint256 points)
        external
        view
        returns (FeedRound[][] memory rounds)
    {
        rounds = new FeedRound[][](assets.length);
        for (uint256 i; i < assets.length; ++i) {
            rounds[i] = _prices(assets[i], from, to, points);
        }
    }

    function _prices(address asset, uint256 from, uint256 to, uint256 points)
        private
        view
        returns (FeedRound[] memory rounds)
    {
        Feed memory feed = treasury.oracle().feedOf(asset);
        uint256[] memory words = new uint256[](5);
        if (feed.kind == Kind.Pair) return rounds;
        if (!BoundedCall.read(feed.source, IAggregator.latestRoundData.selector, FEED_GAS, words)) return rounds;
        uint256 last = words[0];
        if (last > type(uint80).max) return rounds;
        uint256 end = _roundAfter(feed.source, last, to, words);
        uint256 first = _roundAfter(feed.source, last, from, words);
        // How the range begins.
        if (uint64(first) > 1 && Rounds.load(feed.source, first - 1, FEED_GAS, words)) --first;
        if (end <= first || points == 0) return rounds;
        uint256 found = end - first;
        rounds = new FeedRound[](Math.min(found, points));
        uint256 count;
        for (uint256 i; i < rounds.length; ++i) {
            uint256 place = rounds.length == 1 ? found - 1 : i * (found - 1) / (rounds.length - 1);
            if (!Rounds.load(feed.source, first + place, FEED_GAS, words)) continue;
            uint256 price = words[1] > type(uint128).max ? 0 : words[1] * 1e18 / Convert.unitOf(feed.decimals);
            rounds[count++] = FeedRound(words[3], price);
        }
        assembly ("memory-safe") {
            mstore(rounds, count)
        }
    }

    /// The first round in the phase of `last`, and up to it, that was reported after `time`, by bisection; the one after
    /// `last` if none was. Rounds that the feed has no longer count as earlier.
    function _roundAfter(address source, uint256 last, uint256 time, uint256[] memory words)
        private
        view
        returns (uint256 low)
    {
        uint256 high = last + 1;
        low = Rounds.phaseOf(last) << 64 | 1;
        while (low < high) {
            uint256 middle = (low + high) / 2;
            if (Rounds.load(source, middle, FEED_GAS, words) && words[3] > time) high = middle;
            else low = middle + 1;
        }
    }

    function _fillAssets(Snapshot memory shot, State memory s, address account) private view {
        uint256 count = s.assets.length;
        address[] memory tokens = new address[](count);
        for (uint256 i; i < count; ++i) {
            tokens[i] = s.assets[i].token;
        }
        Price[] memory prices = treasury.oracle().pricesOf(tokens);
        uint256[][] memory held;
        (shot.venues, held) = _venues(tokens);
        shot.assets = new AssetSnapshot[](count);
        for (uint256 i; i < count; ++i) {
            AssetSnapshot memory row = shot.assets[i];
            AssetState memory a = s.assets[i];
            (row.token, row.tier, row.decimals) = (a.token, a.tier, a.decimals);
            (row.cap, row.deviation) = (a.cap, a.deviation);
            (row.held, row.liquid, row.value, row.price) = (a.held, a.liquid, a.value, prices[i]);
            row.idle = treasury.idle(a.token);
            if (a.token == shot.xms) shot.xmsCirculating -= Math.min(a.held, shot.xmsCirculating);
            _fillFeed(row);
            _fillVenues(row, i, shot.venues, held);
            _fillLimits(row, s, i);
            _fillToken(row, account);
        }
    }

    function _fillFeed(AssetSnapshot memory row) private view {
        Feed memory feed = treasury.oracle().feedOf(row.token);
        (row.kind, row.source, row.heartbeat) = (feed.kind, feed.source, feed.heartbeat);
    }

    /// @return venues what each says of itself
    /// @return held units by venue and asset; none of a venue that does not answer, as in the Treasury
    function _venues(address[] memory tokens)
        private
        view
        returns (VenueSnapshot[] memory venues, uint256[][] memory held)
    {
        address[] memory listed = treasury.venues();
        (venues, held) = (new VenueSnapshot[](listed.length), new uint256[][](listed.length));
        for (uint256 i; i < listed.length; ++i) {
            venues[i].venue = listed[i];
            (bool ok, uint256 use) = _word(listed[i], VENUE_GAS, abi.encodeCall(IVenue.venueUse, ()));
            // One that does not say counts as yield.
            venues[i].venueUse = ok && use <= uint256(type(Use).max) ? Use(use) : Use.Yield;
            venues[i].details = _details(listed[i]);
            held[i] = Reports.heldBy(listed[i], tokens);
        }
    }

    /// What a venue says of itself, empty where it says nothing that makes sense.
    function _details(address venue) private view returns (bytes memory details) {
        (bool ok, bytes memory answer) =
            BoundedCall.ask(venue, abi.encodeCall(IVenueDetails.details, ()), DETAILS_GAS, DETAILS_BYTES);
        if (!ok || answer.length < 64) return "";
        (uint256 offset, uint256 length) = abi.decode(answer, (uint256, uint256));
        if (offset != 32 || length > answer.length - 64) return "";
        // The answer's second word is the length, and the data follows it: bytes as they lie in memory.
        assembly ("memory-safe") {
            details := add(answer, 0x40)
        }
    }

    function _fillVenues(
        AssetSnapshot memory row,
        uint256 asset,
        VenueSnapshot[] memory venues,
        uint256[][] memory heldBy
    ) private pure {
        row.inVenues = new uint256[](venues.length);
        for (uint256 i; i < venues.length; ++i) {
            uint256 held = heldBy[i][asset];
            row.inVenues[i] = held;
            if (venues[i].venueUse == Use.Liquidity) row.inLiquidity += held;
            else if (venues[i].venueUse == Use.Governance) row.inVoting += held;
            else row.inYield += held;
        }
    }

    function _fillLimits(AssetSnapshot memory row, State memory s, uint256 i) private view {
        Flow memory flow = Words.unpackFlow(treasury.flowOf(row.token));
        (row.mintLimit.paused, row.redeemLimit.paused) = treasury.paused(row.token);
        uint256 limit = Limits.flowLimit(s, i, row.price.depth);
        uint256 room = _fillFlow(row.mintLimit, flow, true, limit, row.price);
        (row.mintLimit.max, row.mintLimit.binding) = Limits.maxMint(s, i, row.price, room, row.mintLimit.paused);
        room = _fillFlow(row.redeemLimit, flow, false, limit, row.price);
        (row.redeemLimit.max, row.redeemLimit.binding) = Limits.maxRedeem(s, i, row.price, room, row.redeemLimit.paused);
    }

    /// @return room what else may flow in this hour
    function _fillFlow(SideLimit memory side, Flow memory flow, bool minting, uint256 limit, Price memory price)
        private
        view
        returns (uint256 room)
    {
        side.flowLimit = limit;
        (side.flowUsed,, side.flowCancels) = Limits.flowNow(flow, minting, limit, Limits.tagOf(price), block.timestamp);
        return Limits.flowRoom(side.flowUsed, side.flowCancels, limit);
    }

    function _fillToken(AssetSnapshot memory row, address account) private view {
        row.name = _text(row, IERC20Metadata.name.selector);
        row.symbol = _text(row, IERC20Metadata.symbol.selector);
        bool ok;
        (ok, row.balance) = _word(row.token, TOKEN_GAS, abi.encodeCall(IERC20.balanceOf, (address(treasury))));
        if (!ok) row.broken = true;
        if (account == address(0)) return;
        Holding memory h = row.account;
        (ok, h.balance) = _word(row.token, TOKEN_GAS, abi.encodeCall(IERC20.balanceOf, (account)));
        if (!ok) row.broken = true;
        (ok, h.allowance) = _word(row.token, TOKEN_GAS, abi.encodeCall(IERC20.allowance, (account, address(treasury))));
        if (!ok) row.broken = true;
        (h.credit, h.claimable) = treasury.creditOf(account, row.token);
        // A token without permit does not answer these: that is no fault.
        (ok, h.nonce) = _word(row.token, TOKEN_GAS, abi.encodeCall(IERC20Permit.nonces, (account)));
        if (!ok) return;
        uint256 separator;
        (ok, separator) = _word(row.token, TOKEN_GAS, abi.encodeCall(IERC20Permit.DOMAIN_SEPARATOR, ()));
        if (ok) h.domainSeparator = bytes32(separator);
    }

    /// The first word that a contract answers.
    function _word(address target, uint256 gasCap, bytes memory question) private view returns (bool ok, uint256 word) {
        bytes memory answer;
        (ok, answer) = BoundedCall.ask(target, question, gasCap, 32);
        ok = ok && answer.length == 32;
        if (ok) word = abi.decode(answer, (uint256));
    }

    /// A token's name or symbol: an ABI string of up to 160 bytes, or, as in early tokens, a bytes32.
    function _text(AssetSnapshot memory row, bytes4 selector) private view returns (string memory) {
        (bool ok, bytes memory answer) = BoundedCall.ask(row.token, bytes.concat(selector), TOKEN_GAS, TEXT_BYTES);
        if (ok && answer.length == 32) {
            uint256 length;
            while (length < 32 && answer[length] != 0) ++length;
            return string(_slice(answer, 0, length));
        }
        if (ok && answer.length >= 64) {
            (uint256 offset, uint256 length) = abi.decode(answer, (uint256, uint256));
            if (offset == 32 && length <= answer.length - 64) return string(_slice(answer, 64, length));
        }
        row.broken = true;
        return "";
    }

    function _slice(bytes memory data, uint256 from, uint256 length) private pure returns (bytes memory part) {
        part = new bytes(length);
        for (uint256 i; i < length; ++i) {
            part[i] = data[from + i];
        }
    }
}
