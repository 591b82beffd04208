// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Feed, IAggregator, IPriceOracle, Kind} from "./interfaces/IPriceOracle.sol";
import {Price, Status} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {CodeStore} from "./libraries/CodeStore.sol";
import {Convert} from "./libraries/Convert.sol";
import {PairAverage} from "./libraries/PairAverage.sol";
import {Tables} from "./libraries/Tables.sol";

/// Prices for the Treasury, in USD for one whole token with 18 decimals.
///
/// Feeds. Each gets at most `FEED_GAS` and its answer is checked for sign, range, time and length: no feed can make a
/// call fail. Where a feed gives no usable price the reference falls back to the last good one (`remember`), so that
/// pro-rata redemption and the Treasury's value never depend on one feed; only the asset itself closes.
///
/// XMS. Its price is the time-weighted average of its Mars Swap pair over three minutes or more, kept from two
/// observations that anyone, and every mint and redemption, moves on. USDm counts as $1 here.
///
/// Limits admitted. A last good price is as old as the last `remember`. The XMS average follows the market with its
/// averaging period's delay, and needs someone to observe: older than the pair's heartbeat it is stale, minting
/// XMS is shut and the supply cap is nil.
contract PriceOracle is AccessManaged, IPriceOracle {
    using PairAverage for PairAverage.Observations;
    using Tables for bytes;

    uint256 public constant FEED_GAS = 60_000;
    uint256 private constant WAD = 1e18;
    uint256 private constant PEG_LOW = 0.995e18;
    uint256 private constant PEG_HIGH = 1.02e18;

    address public immutable xms;
    /// The pair sorts its tokens by address: whether XMS is its first.
    bool private immutable _xmsFirst;
    address private _table;
    PairAverage.Observations private _observations;
    mapping(address token => uint256 price) private _lastGood;

    constructor(address authority, address xms_, address usdm) AccessManaged(authority) {
        xms = xms_;
        _xmsFirst = xms_ < usdm;
        _table = CodeStore.write("");
    }

    /// @inheritdoc IPriceOracle
    function setFeed(Feed calldata feed) external restricted {
        bool exists = feed.token != address(0) && feed.source.code.length > 0;
        bool sane = feed.heartbeat > 0 && feed.decimals <= 36 && 0 < feed.min && feed.min < feed.max;
        require(exists && sane && (feed.kind == Kind.Pair) == (feed.token == xms), FeedInvalid(feed.token));
        bytes memory table = CodeStore.read(_table);
        bytes memory next;
        bool known;
        Feed memory row;
        for (uint256 i; i < table.feeds(); ++i) {
            table.loadFeed(i, row);
            bool same = row.token == feed.token;
            next = bytes.concat(next, same ? abi.encode(feed) : abi.encode(row));
            known = known || same;
        }
        _table = CodeStore.write(known ? next : bytes.concat(next, abi.encode(feed)));
        if (feed.kind == Kind.Pair) _observations.start(feed.source, _xmsFirst);
        emit FeedSet(feed.token, feed);
    }

    /// @inheritdoc IPriceOracle
    function observe() external {
        if (!_observations.isDue()) return;
        Feed memory feed = feedOf(xms);
        (bool taken, uint256 cumulative) = _observations.observe(feed.source, _xmsFirst);
        if (taken) emit Observed(cumulative);
    }

    /// @inheritdoc IPriceOracle
    function remember() external {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed, Price memory price, uint256[] memory round) = _scratch();
        for (uint256 i; i < table.feeds(); ++i) {
            table.loadFeed(i, feed);
            _fill(price, feed, round);
            if (price.status == Status.Ok) _lastGood[feed.token] = price.referencePrice;
        }
    }

    /// @inheritdoc IPriceOracle
    function priceOf(address asset) external view returns (Price memory price) {
        _fill(price, feedOf(asset), new uint256[](5));
    }

    /// @inheritdoc IPriceOracle
    function pricesOf(address[] calldata assets) external view returns (Price[] memory prices) {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed,, uint256[] memory round) = _scratch();
        prices = new Price[](assets.length);
        uint256 next;
        for (uint256 i; i < assets.length; ++i) {
            next = _find(table, assets[i], next, feed);
            _fill(prices[i], feed, round);
        }
    }

    /// @inheritdoc IPriceOracle
    function assess(address[] calldata assets, uint256 index)
        external
        view
        returns (uint256[] memory references, Price memory price, uint256 xmsAverage)
    {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed, Price memory other, uint256[] memory round) = _scratch();
        references = new uint256[](assets.length);
        uint256 next;
        bool xmsSeen;
        for (uint256 i; i < assets.length; ++i) {
            next = _find(table, assets[i], next, feed);
            if (i != index && feed.kind != Kind.Pair) {
                // The usual case, without what only the asset acted on needs.
                (, references[i],) = _readFeed(feed, round);
                continue;
            }
            Price memory p = i == index ? price : other;
            _fill(p, feed, round);
            references[i] = p.referencePrice;
            if (feed.kind == Kind.Pair) (xmsSeen, xmsAverage) = (true, _believed(p));
        }
        if (!xmsSeen) {
            _find(table, xms, next, feed);
            _fill(other, feed, round);
            xmsAverage = _believed(other);
        }
    }

    /// @inheritdoc IPriceOracle
    function xmsPrice() external view returns (uint256 average, uint256 spot, uint256 period) {
        (, average, spot, period) = _observations.read(feedOf(xms).source, _xmsFirst);
    }

    /// @inheritdoc IPriceOracle
    function feedOf(address asset) public view returns (Feed memory feed) {
        _find(CodeStore.read(_table), asset, 0, feed);
    }

    /// What the loops above allocate once: a row, a price, and the words of a feed's answer.
    function _scratch() private pure returns (Feed memory feed, Price memory price, uint256[] memory round) {
        return (feed, price, new uint256[](5));
    }

    /// Loads the row of `token` into `feed`.
    /// @param hint where to look first: the Treasury's list and this table usually have the same order
    /// @return next where the row's successor is to be expected
    function _find(bytes memory table, address token, uint256 hint, Feed memory feed)
        private
        pure
        returns (uint256 next)
    {
        uint256 count = table.feeds();
        unchecked {
            for (uint256 i = hint; i < hint + count; ++i) {
                uint256 row = i < count ? i : i - count;
                if (table.feedToken(row) == token) {
                    table.loadFeed(row, feed);
                    return row + 1;
                }
            }
        }
        revert FeedMissing(token);
    }

    function _believed(Price memory p) private pure returns (uint256) {
        return p.status == Status.Ok ? p.referencePrice : 0;
    }

    /// Fills every field of `p`.
    function _fill(Price memory p, Feed memory feed, uint256[] memory round) private view {
        p.depth = type(uint256).max;
        if (feed.kind == Kind.Pair) return _fillPair(p, feed);
        uint256 price;
        (p.status, price, p.updatedAt) = _readFeed(feed, round);
        p.mintPrice = p.redeemPrice = p.referencePrice = price;
        if (feed.kind == Kind.Stable && p.status == Status.Ok) {
            if (price < PEG_LOW || price > PEG_HIGH) p.status = Status.Depegged;
            if (price < WAD) p.redeemPrice = WAD;
            else p.mintPrice = WAD;
        }
    }

    /// @return status whether the feed's price is to be believed, its peg aside
    /// @return price the feed's, or where it gives none the last good one
    /// @return updatedAt 0 where the feed does not say, or says a time to come
    function _readFeed(Feed memory feed, uint256[] memory round)
        private
        view
        returns (Status status, uint256 price, uint256 updatedAt)
    {
        if (!BoundedCall.read(feed.source, IAggregator.latestRoundData.selector, FEED_GAS, round)) {
            return (Status.Reverted, _lastGood[feed.token], 0);
        }
        (price, updatedAt) = (round[1], round[3]);
        if (updatedAt > block.timestamp) return (Status.Invalid, _lastGood[feed.token], 0);
        unchecked {
            // A negative answer is a huge uint256; the first bound also keeps the scaling from overflowing.
            bool sane = price <= type(uint128).max;
            price = price * WAD / Convert.unitOf(feed.decimals);
            if (!sane || price < feed.min || price > feed.max) {
                return (Status.Invalid, _lastGood[feed.token], updatedAt);
            }
            if (block.timestamp - updatedAt > feed.heartbeat) status = Status.Stale;
        }
    }

    function _fillPair(Price memory p, Feed memory feed) private view {
        (bool ok, uint256 average, uint256 spot, uint256 period) = _observations.read(feed.source, _xmsFirst);
        if (!ok) {
            (p.status, p.updatedAt) = (Status.Reverted, 0);
            p.referencePrice = p.mintPrice = p.redeemPrice = _lastGood[feed.token];
            return;
        }
        p.referencePrice = average;
        p.mintPrice = Math.min(average, spot);
        p.redeemPrice = Math.max(average, spot);
        p.updatedAt = block.timestamp;
        bool sane = p.mintPrice >= feed.min && p.redeemPrice <= feed.max;
        p.status = !sane ? Status.Invalid : period > feed.heartbeat ? Status.Stale : Status.Ok;
        if (!sane) p.referencePrice = p.mintPrice = p.redeemPrice = _lastGood[feed.token];
    }
}
