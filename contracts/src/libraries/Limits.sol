// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {AssetState, Flow, Limit, Price, State, Status} from "../interfaces/Types.sol";
import {Convert} from "./Convert.sol";
import {Words} from "./Words.sol";

/// What may be minted and redeemed, as pure functions of one state. The Treasury accepts exactly the amounts up to
/// these maxima, the lens shows them and the app computes the same: there is no second place where a limit is decided.
library Limits {
    uint256 internal constant BPS = 10_000;
    uint256 internal constant MIN_MINT = 1e18;
    /// Units of one asset that may be held.
    uint256 internal constant MAX_HELD = type(uint160).max;
    uint256 internal constant DRIFT_FACTOR = 12_500;
    uint256 internal constant FLOW_PERIOD = 1 hours;
    /// Of the USDm that stands against XMS in its pair, the part that may flow through the Treasury an hour, basis points.
    uint256 internal constant DEPTH_SHARE = 25;

    /// How much value a part worth `part` of a total worth `total` can grow by until it is `cap` of the grown total:
    /// floor((cap * total - 1e4 * part) / (1e4 - cap)); unlimited at 100 %.
    function headroom(uint256 cap, uint256 total, uint256 part) internal pure returns (uint256) {
        if (cap >= BPS) return type(uint256).max;
        return Math.saturatingSub(cap * total, BPS * part) / (BPS - cap);
    }

    /// The share above which redeeming other assets may not push a tier: cap x 1.25, at most 100 %.
    function driftLimit(uint256 cap) internal pure returns (uint256) {
        return Math.min(cap * DRIFT_FACTOR / BPS, BPS);
    }

    /// The value below which the Treasury may not fall by redeeming from `tier` (1..5): that at which some other tier
    /// reaches its drift limit. A tier whose cap is 0 is being wound down and stops nobody.
    function lowestValue(State memory s, uint256 tier) internal pure returns (uint256 lowest) {
        for (uint256 i; i < 5; ++i) {
            uint256 drift = driftLimit(s.params.tierCaps[i]);
            if (i + 1 == tier || drift == 0) continue;
            lowest = Math.max(lowest, Math.ceilDiv(s.tierValues[i] * BPS, drift));
        }
    }

    /// How many of the assets are volatile, which is all but stablecoins.
    function volatileAssets(State memory s) internal pure returns (uint256 count) {
        for (uint256 i; i < s.assets.length; ++i) {
            if (s.assets[i].tier > 1) ++count;
        }
    }

    /// Hourly flow limit of asset `i` and either direction, USD.
    function flowLimit(State memory s, uint256 i, uint256 depth) internal pure returns (uint256) {
        AssetState memory a = s.assets[i];
        uint256 share = s.params.flowLimits[a.tier - 1];
        return flowLimit(share, s.params.lagBudget, a.deviation, volatileAssets(s), s.flowBase, depth);
    }

    /// The smallest of the tier's own limit, what the loss budget for lagging prices allows, and what the depth of the
    /// XMS pair allows. A price that lags is off by up to `deviation`, in each direction, in each hour of a day, for each
    /// volatile asset: budget x base / (48 x deviation x assets) in each loses the budget at most.
    /// @param deviation basis points; 0 for a stablecoin, whose prices are one-sided
    function flowLimit(
        uint256 share,
        uint256 lagBudget,
        uint256 deviation,
        uint256 volatiles,
        uint256 base,
        uint256 depth
    ) internal pure returns (uint256 limit) {
        limit = share * base / BPS;
        if (deviation > 0) limit = Math.min(limit, lagBudget * base / (48 * deviation * volatiles));
        if (depth < type(uint256).max) limit = Math.min(limit, depth * DEPTH_SHARE / BPS);
    }

    /// Which price a flow was counted at.
    function tagOf(Price memory p) internal pure returns (uint32) {
        return uint32(uint256(keccak256(abi.encode(p.mintPrice, p.redeemPrice))));
    }

    /// What is left of `used` after `elapsed` seconds of a bucket of size `limit` that empties in `period`.
    function decayed(uint256 used, uint256 limit, uint256 elapsed, uint256 period) internal pure returns (uint256) {
        if (elapsed >= period) return 0;
        return Math.saturatingSub(used, limit * elapsed / period);
    }

    /// The flow now, as one direction sees it (USD, 18 decimals).
    /// @return own used by the same direction
    /// @return other used by the other direction
    /// @return cancels how much of `other` came at this very price: that much more fits, since buying and selling at one
    /// price costs the Treasury nothing
    function flowNow(Flow memory f, bool minting, uint256 limit, uint32 tag, uint256 time)
        internal
        pure
        returns (uint256 own, uint256 other, uint256 cancels)
    {
        uint256 elapsed = time - f.time;
        own = decayed((minting ? f.minted : f.redeemed) * Words.MICRO, limit, elapsed, FLOW_PERIOD);
        other = decayed((minting ? f.redeemed : f.minted) * Words.MICRO, limit, elapsed, FLOW_PERIOD);
        int256 net = minting ? f.net : -int256(f.net);
        if (f.tag == tag && net < 0) cancels = Math.min(uint256(-net) * Words.MICRO, other);
    }

    /// What else fits into this hour, USD.
    function flowRoom(uint256 own, uint256 cancels, uint256 limit) internal pure returns (uint256) {
        return Math.saturatingSub(limit + cancels, own);
    }

    /// The flow after `amount` more (USD, 18 decimals) in one direction. Rounded up.
    function flowAfter(Flow memory f, bool minting, uint256 amount, uint256 limit, uint32 tag, uint256 time)
        internal
        pure
        returns (Flow memory next)
    {
        (uint256 own, uint256 other, uint256 cancels) = flowNow(f, minting, limit, tag, time);
        int256 net;
        if (f.tag == tag) {
            net = minting ? f.net : -int256(f.net);
            // What has decayed of either direction can't be cancelled any more.
            net = net < 0 ? -int256(cancels / Words.MICRO) : int256(Math.min(uint256(net), own / Words.MICRO));
        }
        net += int256(Math.ceilDiv(amount, Words.MICRO));
        uint256 cancelled = Math.min(amount, cancels);
        uint64 ownAfter = uint64(Words.microUp(own + amount - cancelled));
        uint64 otherAfter = uint64(Words.microUp(other - cancelled));
        (next.minted, next.redeemed) = minting ? (ownAfter, otherAfter) : (otherAfter, ownAfter);
        // A flow that needs more bits has left everything else there is far behind.
        net = net > type(int64).max ? int256(type(int64).max) : net;
        next.net = int64(minting ? net : -net);
        (next.time, next.tag) = (uint32(time), tag);
    }

    /// USDm owned by users.
    function liabilitiesOf(State memory s) internal pure returns (uint256) {
        return s.supply - s.treasuryUsdm;
    }

    /// The backing ratio is at least its floor; true without liabilities.
    function isBacked(State memory s) internal pure returns (bool) {
        return s.value * BPS >= s.params.backingFloor * liabilitiesOf(s);
    }

    /// How much USDm may be redeemed at $1 until the backing ratio is at its floor: (v - f l) / (1 - f), rounded down;
    /// unlimited where a redemption does not lower the ratio.
    function backingRoom(State memory s) internal pure returns (uint256) {
        (uint256 liabilities, uint256 floor) = (liabilitiesOf(s), s.params.backingFloor);
        if (s.value >= liabilities) return type(uint256).max;
        return Math.saturatingSub(s.value * BPS, floor * liabilities) / (BPS - floor);
    }

    /// The largest amount of asset `i` that can be deposited, in token units, and what binds it.
    /// @param flow what else may be minted with it in this hour, USD
    function maxMint(State memory s, uint256 i, Price memory p, uint256 flow, bool paused)
        internal
        pure
        returns (uint256 amount, Limit binding)
    {
        if (paused) return (0, Limit.Paused);
        if (p.status != Status.Ok) return (0, Limit.Feed);
        if (!isBacked(s)) return (0, Limit.Backing);
        AssetState memory a = s.assets[i];
        uint256 unit = Convert.unitOf(a.decimals);

        // Two limits on the value held afterwards ...
        uint256 room = headroom(s.params.tierCaps[a.tier - 1], s.value, s.tierValues[a.tier - 1]);
        binding = Limit.TierCap;
        uint256 other = headroom(a.cap, s.value, a.value);
        if (other < room) (room, binding) = (other, Limit.AssetCap);
        amount =
            Math.saturatingSub(Convert.assetAtMost(Math.saturatingAdd(a.value, room), p.referencePrice, unit), a.held);

        // ... and two on the USDm minted.
        room = Math.saturatingSub(s.supplyCap, s.supply);
        Limit outBinding = Limit.SupplyCap;
        if (flow < room) (room, outBinding) = (flow, Limit.FlowLimit);
        other = Convert.assetAtMost(room, p.mintPrice, unit);
        if (other < amount) (amount, binding) = (other, outBinding);

        // More units than anybody could have.
        other = Math.saturatingSub(MAX_HELD, a.held);
        if (other < amount) (amount, binding) = (other, Limit.Balance);

        if (Convert.toUsdDown(amount, p.mintPrice, unit) < MIN_MINT) amount = 0;
    }

    /// The largest amount of USDm that can be redeemed for asset `i`, and what binds it.
    /// @param flow what else may be redeemed for it in this hour, USD
    function maxRedeem(State memory s, uint256 i, Price memory p, uint256 flow, bool paused)
        internal
        pure
        returns (uint256 usdm, Limit binding)
    {
        if (paused) return (0, Limit.Paused);
        if (p.status != Status.Ok) return (0, Limit.Feed);
        AssetState memory a = s.assets[i];
        uint256 unit = Convert.unitOf(a.decimals);

        // Two limits on the asset paid out ...
        uint256 out = a.liquid;
        binding = Limit.Liquidity;
        uint256 room = Math.saturatingSub(s.value, lowestValue(s, a.tier));
        if (room < a.value) {
            uint256 keep = Convert.toAssetUp(a.value - room, p.referencePrice, unit);
            if (a.held - keep < out) (out, binding) = (a.held - keep, Limit.DriftLimit);
        }
        usdm = Convert.usdAtMost(out, p.redeemPrice, unit);

        // ... and three on the USDm burned.
        room = backingRoom(s);
        if (room < usdm) (usdm, binding) = (room, Limit.Backing);
        if (flow < usdm) (usdm, binding) = (flow, Limit.FlowLimit);
        room = liabilitiesOf(s);
        if (room < usdm) (usdm, binding) = (room, Limit.Balance);

        if (Convert.toAssetDown(usdm, p.redeemPrice, unit) == 0) usdm = 0;
    }

    /// The slice of every asset, liquid or not, that `usdmIn` is worth: at min($1, backing ratio) each. At 100 % or less
    /// it is the burned part of all liabilities, whatever prices are.
    function slices(State memory s, uint256 usdmIn) internal pure returns (uint256[] memory amounts) {
        amounts = new uint256[](s.assets.length);
        uint256 whole = Math.max(s.value, liabilitiesOf(s));
        // Nothing has a price, and venues claim all the USDm there is.
        if (whole == 0) whole = s.supply;
        if (whole == 0) return amounts;
        // Values are rounded down before and after, so an asset's value may fall by up to two wei more than its slice is
        // worth: that is kept back, or a redemption at exactly 100 % would leave a few wei less than 100 %.
        uint256 part = Math.min(Math.saturatingSub(usdmIn, 2 * amounts.length), whole);
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = Math.mulDiv(s.assets[i].held, part, whole);
        }
    }
}
