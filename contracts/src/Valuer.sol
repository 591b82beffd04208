// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IOrders} from "./interfaces/IOrders.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury, ITreasuryAdmin} from "./interfaces/ITreasury.sol";
import {Books, Decision, IValuer, Position, Valuation} from "./interfaces/IValuer.sol";
import {IVenue} from "./interfaces/IVenue.sol";
import {AssetState, Flow, Limit, Listing, Params, Price, State, Status} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {Clearance} from "./libraries/Clearance.sol";
import {Convert} from "./libraries/Convert.sol";
import {Limits} from "./libraries/Limits.sol";
import {Reports} from "./libraries/Reports.sol";
import {Words} from "./libraries/Words.sol";

/// Decides what may be minted and redeemed, and values everything that the Treasury has. It stores nothing and holds
/// nothing: a contract of its own so that the Treasury's code keeps room.
///
/// What `Orders` does is decided at the price of its order, which need not be the present one: without an hourly limit, and by
/// what is left at present prices.
///
/// A venue that fails, runs out of the gas that it is granted, or claims more than could exist counts as empty. It may
/// cost value but can't stop anybody from leaving pro rata, and sums of venues' answers can't overflow.
contract Valuer is IValuer {
    /// Seconds after which totals are refreshed before anything is decided from them.
    uint256 public constant MAX_AGE = 10 minutes;
    /// Seconds between two entries of the journal.
    uint256 public constant JOURNAL_INTERVAL = 1 hours;
    /// An asset of which this part is liquid, in basis points, is paid out in full by a pro-rata redemption: what the
    /// reserves of a pair lack at the moment is not worth a credit.
    uint256 public constant LIQUID_ENOUGH = 9500;

    /// Enough for a venue to tell of one credit.
    uint256 private constant CREDIT_GAS = 500_000;

    IPriceOracle public immutable oracle;
    IERC20 public immutable xms;
    /// Mints and redeems at the prices of orders.
    IOrders public immutable orders;
    uint256 private immutable _xmsSupply;

    /// What an action on one asset is decided from, on either path.
    struct Quote {
        Price price;
        uint256 tier;
        uint256 unit;
        bool paused;
        /// An order, which no hourly limit applies to.
        bool settles;
        Flow flow;
        uint256 flowLimit;
        /// What else may flow in this hour, USD.
        uint256 flowRoom;
        uint32 tag;
        uint256 out;
    }

    constructor(IPriceOracle oracle_, IERC20 xms_, IOrders orders_) {
        (oracle, xms, orders) = (oracle_, xms_, orders_);
        _xmsSupply = xms_.totalSupply();
    }

    /// @inheritdoc IValuer
    function clear(bool minting, Position calldata p, uint256 amount)
        external
        view
        returns (bool ok, Decision memory d)
    {
        Quote memory q = _quote(minting, p, amount);
        bool fresh = block.timestamp - Words.refreshedAt(p.clock) <= MAX_AGE
            && block.timestamp - Words.journaledAt(p.clock) < JOURNAL_INTERVAL;
        uint256 usd = minting ? q.out : amount;
        bool plain = q.price.status == Status.Ok && !q.paused && usd <= q.flowRoom;
        if (!fresh || !plain || (minting ? q.out < Limits.MIN_MINT : q.out == 0)) return (false, d);
        uint256 held = Words.heldOf(p.holding);
        Clearance.Action memory a;
        (a.totals, a.rules, a.supply, a.tier) = (p.totals, p.rules, p.supply, q.tier);
        if (q.settles) {
            uint256 moved = _worth(minting, q, amount);
            a.loss = Words.microUp(minting ? Math.saturatingSub(usd, moved) : Math.saturatingSub(moved, usd));
            if (minting) usd = Math.max(usd, moved);
        }
        a.usd = Words.microUp(usd);
        // The asset's own part of the totals at its fresh price.
        a.own = Words.micro(Convert.toValue(held, q.price.referencePrice, q.unit));
        uint256 was = Words.micro(Convert.toValue(held, Words.priceOf(p.holding), q.unit));
        uint256 tierValue = Words.tierValue(a.totals, q.tier) + a.own;
        // Less only where a total has no bits left for what it stands for.
        if (tierValue < was + a.own) return (false, d);
        Words.setTierValue(a.totals, q.tier, tierValue - was);
        if (minting) ok = Clearance.ofMint(a, Words.capOf(p.account));
        else ok = q.out <= held && q.out <= Words.idleOf(p.account) && Clearance.ofRedemption(a);
        d.totals = a.totals;
        if (ok) _finish(d, minting, q, amount, held, a.own);
    }

    /// @inheritdoc IValuer
    function decide(bool minting, Position calldata p, Books calldata b, uint256 amount)
        external
        view
        returns (Decision memory d, Valuation memory v)
    {
        Quote memory q = _quote(minting, p, amount);
        State memory s = stateOf(b);
        uint256 i = _indexOf(b.tokens, p.asset);
        (uint256 max, Limit binding) = _limit(minting, s, i, q);
        // The largest mint may be below the smallest one: then max is 0 and the limit, not the minimum, is the reason.
        require(amount <= max, ITreasury.LimitExceeded(p.asset, binding, max));
        if (minting) require(q.out >= Limits.MIN_MINT, ITreasury.BelowMinimum(q.out, Limits.MIN_MINT));
        else require(q.out > 0, ITreasury.ZeroAmount());
        if (q.settles) _requireBacked(minting, s, q, p.asset, amount);
        v = _valuation(b, s, s.value);
        d.totals = [v.totals[0], v.totals[1]];
        uint256 held = s.assets[i].held;
        _finish(d, minting, q, amount, held, Words.micro(Convert.toValue(held, q.price.referencePrice, q.unit)));
    }

    /// @inheritdoc IValuer
    function limit(bool minting, Position calldata p, Books calldata b) external view returns (uint256, Limit) {
        return _limit(minting, stateOf(b), _indexOf(b.tokens, p.asset), _quote(minting, p, 0));
    }

    /// @inheritdoc IValuer
    function refresh(Books calldata b, uint256 valueBefore) external view returns (Valuation memory) {
        State memory s = stateOf(b);
        return _valuation(b, s, Math.min(valueBefore, s.value));
    }

    /// @inheritdoc IValuer
    function afterPull(
        Books calldata b,
        uint256 value,
        uint256 liabilities,
        uint256[5] calldata tierValues,
        address asset
    ) external view returns (Valuation memory) {
        State memory s = stateOf(b);
        uint256 index = _indexOf(b.tokens, asset);
        uint256 tier = s.assets[index].tier;
        bool falls = s.value * liabilities < value * Limits.liabilitiesOf(s);
        require(!falls || Limits.isBacked(s), ITreasury.LimitExceeded(asset, Limit.Backing, 0));
        for (uint256 i; i < 5; ++i) {
            uint256 drift = Limits.driftLimit(s.params.tierCaps[i]);
            if (i + 1 == tier || drift == 0 || s.tierValues[i] * Limits.BPS <= drift * s.value) continue;
            bool rises = s.tierValues[i] * value > tierValues[i] * s.value;
            require(!rises, ITreasury.LimitExceeded(asset, Limit.DriftLimit, 0));
        }
        return _valuation(b, s, s.value);
    }

    /// @inheritdoc IValuer
    function slices(Books calldata b, uint256 usdmIn)
        external
        view
        returns (
            uint256[] memory amounts,
            uint256[] memory atOnce,
            uint256[][] memory frozen,
            Valuation memory afterwards
        )
    {
        require(usdmIn > 0, ITreasury.ZeroAmount());
        State memory s;
        uint256 xmsPrice;
        (s, frozen, xmsPrice) = _stateOf(b);
        amounts = Limits.slices(s, usdmIn);
        atOnce = new uint256[](amounts.length);
        bool idle = true;
        uint256 paid;
        for (uint256 i; i < amounts.length; ++i) {
            AssetState memory a = s.assets[i];
            paid |= amounts[i];
            // Whoever leaves takes the same part of what is liquid and of what is not.
            bool liquid = a.liquid * Limits.BPS >= a.held * LIQUID_ENOUGH;
            if (liquid) atOnce[i] = Math.min(amounts[i], a.liquid);
            else atOnce[i] = Math.mulDiv(amounts[i], a.liquid, a.held);
            idle = idle && atOnce[i] == amounts[i] && amounts[i] <= Words.idleOf(b.accounts[i]);
            for (uint256 n; n < frozen.length; ++n) {
                if (frozen[n][i] == 0) continue;
                frozen[n][i] = liquid ? 0 : Math.mulDiv(amounts[i], frozen[n][i], a.held, Math.Rounding.Ceil);
            }
            a.held -= amounts[i];
        }
        require(paid > 0, ITreasury.ZeroAmount());
        if (!idle) return (amounts, atOnce, frozen, afterwards);
        s.supply = Math.saturatingSub(s.supply, usdmIn);
        s.treasuryUsdm = Math.min(s.treasuryUsdm, s.supply);
        _weigh(s, xmsPrice);
        afterwards = _valuation(b, s, s.value);
    }

    /// @inheritdoc IValuer
    function credit(address[] calldata venues, address account, address asset, uint256 refused)
        external
        view
        returns (uint256 owed, uint256 claimable)
    {
        (owed, claimable) = (refused, refused);
        bytes memory question = abi.encodeCall(IVenue.creditOf, (account, asset));
        uint256[] memory answer = new uint256[](2);
        for (uint256 n; n < venues.length; ++n) {
            if (!BoundedCall.query(venues[n], question, CREDIT_GAS, answer)) continue;
            owed = Math.saturatingAdd(owed, answer[0]);
            claimable = Math.saturatingAdd(claimable, answer[1]);
        }
    }

    /// @inheritdoc IValuer
    function listings(Books calldata b) external pure returns (Listing[] memory list) {
        list = new Listing[](b.tokens.length);
        for (uint256 i; i < list.length; ++i) {
            AssetState memory a;
            Words.fillAsset(a, b.accounts[i]);
            list[i] = Listing(b.tokens[i], a.tier, a.decimals, a.cap, a.deviation);
        }
    }

    /// @inheritdoc IValuer
    function stateOf(Books calldata b) public view returns (State memory s) {
        (s,,) = _stateOf(b);
    }

    /// @return s the state
    /// @return frozen by venue and asset, units that can't be returned now
    /// @return xmsPrice what the supply cap takes for XMS
    function _stateOf(Books calldata b)
        private
        view
        returns (State memory s, uint256[][] memory frozen, uint256 xmsPrice)
    {
        s = _listed(b);
        frozen = _addVenues(s, b.venues, b.tokens);
        uint256[] memory references;
        (references,, xmsPrice) = oracle.assess(b.tokens, b.tokens.length);
        for (uint256 i; i < references.length; ++i) {
            s.assets[i].referencePrice = references[i];
        }
        _weigh(s, xmsPrice);
    }

    /// Fills in all that follows from holdings and prices.
    function _weigh(State memory s, uint256 xmsPrice) private view {
        uint256 circulating = _xmsSupply;
        uint256[5] memory tierValues;
        s.value = 0;
        for (uint256 i; i < s.assets.length; ++i) {
            AssetState memory a = s.assets[i];
            a.value = Convert.toValue(a.held, a.referencePrice, Convert.unitOf(a.decimals));
            tierValues[a.tier - 1] += a.value;
            s.value += a.value;
            if (a.token == address(xms)) circulating -= Math.min(a.held, circulating);
        }
        s.tierValues = tierValues;
        uint256 cap = Math.mulDiv(xmsPrice, circulating, 1e18) * Limits.BPS / s.params.supportRatio + s.treasuryUsdm;
        s.supplyCap = Math.max(cap, s.params.launchCap);
    }

    /// @inheritdoc IValuer
    function checkEmpty(address venue, address[] calldata tokens) external view {
        (bool ok, uint256 usdm, uint256[] memory held,) = Reports.read(venue, tokens);
        if (!ok) return;
        bool empty = usdm == 0;
        for (uint256 i; i < held.length; ++i) {
            empty = empty && held[i] == 0;
        }
        require(empty, ITreasuryAdmin.VenueInUse(venue));
    }

    /// @inheritdoc IValuer
    function checkUnused(Books calldata b, address asset) external view {
        State memory s = stateOf(b);
        require(s.assets[_indexOf(b.tokens, asset)].held == 0, ITreasuryAdmin.AssetInUse(asset));
    }

    /// @inheritdoc IValuer
    function checkListing(Listing calldata listing, uint256 account, address usdm) external view {
        address token = listing.token;
        (uint256 tier, uint256 decimals) = (listing.tier, listing.decimals);
        require(0 < listing.cap && listing.cap <= Limits.BPS, ITreasuryAdmin.CapInvalid(token, listing.cap));
        // A stablecoin's prices are one-sided: its lag costs the Treasury nothing.
        bool sound = tier > 1 ? 0 < listing.deviation && listing.deviation <= Limits.BPS : listing.deviation == 0;
        require(sound, ITreasuryAdmin.DeviationInvalid(token, listing.deviation));
        if (Words.tierOf(account) > 0) {
            sound = tier == Words.tierOf(account) && decimals == Words.decimalsOf(account);
            require(sound, ITreasuryAdmin.ListingFinal(token));
            return;
        }
        require(token != usdm, ITreasuryAdmin.ListingInvalid(token));
        sound = 0 < tier && tier <= 5 && (tier == 5) == (token == address(xms));
        require(sound, ITreasuryAdmin.TierInvalid(token, tier));
        sound = decimals <= 36 && IERC20Metadata(token).decimals() == decimals;
        require(sound, ITreasuryAdmin.DecimalsInvalid(token, decimals));
        // Reverts for an asset without a price.
        oracle.feedOf(token);
    }

    /// @inheritdoc IValuer
    function pack(Params calldata p) external pure virtual returns (uint256 rules, uint256 bases) {
        require(p.tierCaps[0] == Limits.BPS, ITreasuryAdmin.TierCapInvalid(1, p.tierCaps[0]));
        for (uint256 i = 1; i < 5; ++i) {
            require(p.tierCaps[i] <= p.tierCaps[i - 1], ITreasuryAdmin.TierCapInvalid(i + 1, p.tierCaps[i]));
        }
        for (uint256 i; i < 5; ++i) {
            _within("flowLimits", p.flowLimits[i], 0, Limits.BPS);
        }
        _within("backingFloor", p.backingFloor, 9000, 9990);
        _within("supportRatio", p.supportRatio, Limits.BPS, 1_000_000);
        _within("lagBudget", p.lagBudget, 1, 100);
        _within("lossBudget", p.lossBudget, 0, 200);
        _within("flowBase", p.flowBase, 0, 100_000_000e18);
        _within("launchCap", p.launchCap, 0, 100_000_000e18);
        return Words.packParams(p);
    }

    function _within(string memory name, uint256 set, uint256 min, uint256 max) private pure {
        require(min <= set && set <= max, ITreasuryAdmin.ParamOutOfBounds(name, set, min, max));
    }

    function _quote(bool minting, Position calldata p, uint256 amount) private view returns (Quote memory q) {
        q.tier = Words.tierOf(p.account);
        q.unit = Convert.unitOf(Words.decimalsOf(p.account));
        q.paused = Words.isPaused(p.account, p.rules, minting);
        q.price = oracle.priceOf(p.asset);
        q.flow = Words.unpackFlow(p.flow);
        if (p.sender == address(orders)) {
            q.settles = true;
            q.flowRoom = type(uint256).max;
            q.price.mintPrice = q.price.redeemPrice = orders.settlingPrice();
        } else {
            _fillFlow(q, minting, p);
        }
        if (q.price.status != Status.Ok) return q;
        // More than any limit allows, and more than the arithmetic does: some limit refuses it.
        if (amount > (minting ? Limits.MAX_HELD : type(uint128).max)) q.out = type(uint128).max;
        else if (minting) q.out = Convert.toUsdDown(amount, q.price.mintPrice, q.unit);
        else q.out = Convert.toAssetDown(amount, q.price.redeemPrice, q.unit);
    }

    function _fillFlow(Quote memory q, bool minting, Position calldata p) private view {
        q.flowLimit = Limits.flowLimit(
            Words.flowShare(p.rules, q.tier),
            Words.lagBudget(p.rules),
            Words.deviationOf(p.account),
            Words.volatileAssets(p.clock),
            Words.flowBaseOf(p.totals[1]) * Words.MICRO,
            q.price.depth
        );
        q.tag = Limits.tagOf(q.price);
        (uint256 own,, uint256 cancels) = Limits.flowNow(q.flow, minting, q.flowLimit, q.tag, block.timestamp);
        q.flowRoom = Limits.flowRoom(own, cancels, q.flowLimit);
    }

    /// What the asset moved by an action is worth at the fresh price, rounded against the Treasury.
    function _worth(bool minting, Quote memory q, uint256 amount) private pure returns (uint256) {
        if (minting) return Convert.toValue(amount, q.price.referencePrice, q.unit);
        return Convert.toValue(q.out, q.price.referencePrice, q.unit) + 1;
    }

    /// An order settles at a price that may no longer be the present one: the backing ratio must keep its floor after it.
    function _requireBacked(bool minting, State memory s, Quote memory q, address asset, uint256 amount) private pure {
        uint256 moved = _worth(minting, q, amount);
        uint256 value = minting ? s.value + moved : Math.saturatingSub(s.value, moved);
        uint256 liabilities = Limits.liabilitiesOf(s);
        liabilities = minting ? liabilities + q.out : liabilities - amount;
        bool backed = value * Limits.BPS >= s.params.backingFloor * liabilities;
        require(backed, ITreasury.LimitExceeded(asset, Limit.Backing, 0));
    }

    function _limit(bool minting, State memory s, uint256 i, Quote memory q) private pure returns (uint256, Limit) {
        return minting
            ? Limits.maxMint(s, i, q.price, q.flowRoom, q.paused)
            : Limits.maxRedeem(s, i, q.price, q.flowRoom, q.paused);
    }

    /// The words after an action.
    /// @param held of the asset before it, worth `own` millionths of a dollar, which are in `d.totals`
    function _finish(Decision memory d, bool minting, Quote memory q, uint256 amount, uint256 held, uint256 own)
        private
        view
    {
        d.out = q.out;
        held = minting ? held + amount : held - q.out;
        uint256 usd = minting ? q.out : amount;
        Flow memory flow = q.flow;
        if (!q.settles) flow = Limits.flowAfter(flow, minting, usd, q.flowLimit, q.tag, block.timestamp);
        d.flow = Words.packFlow(flow);
        d.holding = Words.holding(held, q.price.referencePrice);
        uint256 value = Words.micro(Convert.toValue(held, q.price.referencePrice, q.unit));
        value = Math.saturatingSub(Words.tierValue(d.totals, q.tier) + value, own);
        Words.setTierValue(d.totals, q.tier, value);
    }

    /// A state with the listings and what lies idle.
    function _listed(Books calldata b) private pure returns (State memory s) {
        s.params = Words.unpackParams(b.rules, b.bases);
        s.supply = b.supply;
        s.flowBase = Words.flowBaseOf(b.totals) * Words.MICRO;
        s.assets = new AssetState[](b.tokens.length);
        for (uint256 i; i < b.tokens.length; ++i) {
            AssetState memory a = s.assets[i];
            Words.fillAsset(a, b.accounts[i]);
            (a.token, a.liquid) = (b.tokens[i], a.held);
        }
    }

    /// Adds what venues hold.
    function _addVenues(State memory s, address[] memory venues, address[] memory tokens)
        private
        view
        returns (uint256[][] memory frozen)
    {
        frozen = new uint256[][](venues.length);
        for (uint256 n; n < venues.length; ++n) {
            (bool ok, uint256 usdm, uint256[] memory held, uint256[] memory liquid) = Reports.read(venues[n], tokens);
            frozen[n] = ok ? held : new uint256[](tokens.length);
            if (!ok) continue;
            s.treasuryUsdm += usdm;
            for (uint256 i; i < held.length; ++i) {
                if (held[i] == 0) continue;
                AssetState memory a = s.assets[i];
                (a.held, a.liquid) = (a.held + held[i], a.liquid + liquid[i]);
                held[i] -= liquid[i];
            }
        }
        s.treasuryUsdm = Math.min(s.treasuryUsdm, s.supply);
    }

    function _valuation(Books calldata b, State memory s, uint256 valueBefore)
        private
        view
        returns (Valuation memory v)
    {
        v.holdings = new uint256[](s.assets.length);
        uint256[5] memory tiers;
        for (uint256 i; i < v.holdings.length; ++i) {
            AssetState memory a = s.assets[i];
            v.holdings[i] = Words.holding(a.held, a.referencePrice);
            tiers[a.tier - 1] += Words.micro(a.value);
        }
        for (uint256 i; i < 5; ++i) {
            Words.setTierValue(v.totals, i + 1, tiers[i]);
        }
        (v.value, v.liabilities, v.tierValues) = (s.value, Limits.liabilitiesOf(s), s.tierValues);
        v.journals = block.timestamp - Words.journaledAt(b.clock) >= JOURNAL_INTERVAL;
        uint256 base = Words.flowBaseOf(b.totals);
        if (v.journals) base = Words.micro(Math.max(Math.min(valueBefore, _journaledValue()), s.params.flowBase));
        uint256 supplyCap = Words.micro(s.supplyCap);
        v.totals[1] |= supplyCap << 64 | Words.micro(s.treasuryUsdm) << 128 | base << 192;
        if (!v.journals) return v;
        v.entry[0] = uint256(uint32(block.timestamp)) | uint256(uint32(block.number)) << 32 | Words.micro(s.supply)
            << 64 | Words.micro(v.liabilities) << 128 | supplyCap << 192;
        (v.entry[1], v.entry[2]) = (v.totals[0], uint64(v.totals[1]));
    }

    /// What the caller, a Treasury, was worth at the last entry of its journal. Flow limits are a share of no more than that:
    /// what is put in just before an entry and taken out after it widens none.
    function _journaledValue() private view returns (uint256 value) {
        (,, uint256 entries,) = ITreasury(msg.sender).records();
        if (entries == 0) return type(uint256).max;
        uint64[5] memory tierValues = Words.unpackEntry(ITreasury(msg.sender).entry(entries - 1)).tierValues;
        for (uint256 i; i < 5; ++i) {
            value += tierValues[i] * Words.MICRO;
        }
    }

    function _indexOf(address[] calldata all, address one) private pure returns (uint256 i) {
        while (i < all.length && all[i] != one) ++i;
    }
}
