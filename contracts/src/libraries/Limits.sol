// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {AssetState, Limit, Price, State, Status} from "../interfaces/Types.sol";
import {Convert} from "./Convert.sol";

/// What may be minted and redeemed, as pure functions of one state. The Treasury accepts exactly the amounts up to
/// these maxima, the lens shows them and the app computes the same: there is no second place where a limit is decided.
library Limits {
    uint256 internal constant BPS = 10_000;
    uint256 internal constant MIN_MINT = 1e18;
    uint256 internal constant DRIFT_FACTOR = 12_500;
    uint256 internal constant FLOW_PERIOD = 1 hours;

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
    /// reaches its drift limit.
    function lowestValue(State memory s, uint256 tier) internal pure returns (uint256 lowest) {
        for (uint256 i; i < 5; ++i) {
            if (i + 1 == tier || s.tierValues[i] == 0) continue;
            uint256 drift = driftLimit(s.params.tierCaps[i]);
            // A tier whose cap is zero but that still holds something: its share may not rise at all.
            if (drift == 0) return s.value;
            lowest = Math.max(lowest, Math.ceilDiv(s.tierValues[i] * BPS, drift));
        }
    }

    /// Hourly flow limit of a tier (1..5), USD.
    function flowLimit(State memory s, uint256 tier) internal pure returns (uint256) {
        return s.params.flowLimits[tier - 1] * Math.max(s.value, s.params.flowBase) / BPS;
    }

    /// What is left of `used` after `elapsed` seconds of a bucket of size `limit` that empties in one hour.
    function decayed(uint256 used, uint256 limit, uint256 elapsed) internal pure returns (uint256) {
        if (elapsed >= FLOW_PERIOD) return 0;
        return Math.saturatingSub(used, limit * elapsed / FLOW_PERIOD);
    }

    /// The backing ratio is at least its floor; true without liabilities.
    function isBacked(State memory s) internal pure returns (bool) {
        return s.value * BPS >= s.params.backingFloor * (s.supply - s.treasuryUsdm);
    }

    /// The largest amount of asset `i` that can be deposited, in token units, and what binds it.
    /// @param used flow already used by minting, USD
    function maxMint(State memory s, uint256 i, Price memory p, uint256 used, bool paused)
        internal
        pure
        returns (uint256 amount, Limit binding)
    {
        if (paused) return (0, Limit.Paused);
        if (p.status != Status.Ok) return (0, Limit.Feed);
        AssetState memory a = s.assets[i];
        uint256 unit = Convert.unitOf(a.decimals);

        // Two limits on the value held afterwards ...
        uint256 room = headroom(s.params.tierCaps[a.tier - 1], s.value, s.tierValues[a.tier - 1]);
        binding = Limit.TierCap;
        uint256 other = headroom(a.cap, s.value, a.value);
        if (other < room) (room, binding) = (other, Limit.AssetCap);
        amount = Convert.assetAtMost(Math.saturatingAdd(a.value, room), a.referencePrice, unit) - a.held;

        // ... and two on the USDm minted.
        room = Math.saturatingSub(s.supplyCap, s.supply);
        Limit outBinding = Limit.SupplyCap;
        other = Math.saturatingSub(flowLimit(s, a.tier), used);
        if (other < room) (room, outBinding) = (other, Limit.FlowLimit);
        other = Convert.assetAtMost(room, p.mintPrice, unit);
        if (other < amount) (amount, binding) = (other, outBinding);

        if (Convert.toUsdDown(amount, p.mintPrice, unit) < MIN_MINT) amount = 0;
    }

    /// The largest amount of USDm that can be redeemed for asset `i`, and what binds it.
    /// @param used flow already used by redeeming, USD
    function maxRedeem(State memory s, uint256 i, Price memory p, uint256 used, bool paused)
        internal
        pure
        returns (uint256 usdm, Limit binding)
    {
        if (paused) return (0, Limit.Paused);
        if (p.status != Status.Ok) return (0, Limit.Feed);
        if (!isBacked(s)) return (0, Limit.Backing);
        AssetState memory a = s.assets[i];
        uint256 unit = Convert.unitOf(a.decimals);

        // Two limits on the asset paid out ...
        uint256 out = a.liquid;
        binding = Limit.Liquidity;
        uint256 room = Math.saturatingSub(s.value, lowestValue(s, a.tier));
        if (room < a.value) {
            uint256 keep = Convert.toAssetUp(a.value - room, a.referencePrice, unit);
            if (a.held - keep < out) (out, binding) = (a.held - keep, Limit.DriftLimit);
        }
        usdm = Convert.usdAtMost(out, p.redeemPrice, unit);

        // ... and two on the USDm burned.
        room = Math.saturatingSub(flowLimit(s, a.tier), used);
        if (room < usdm) (usdm, binding) = (room, Limit.FlowLimit);
        room = s.supply - s.treasuryUsdm;
        if (room < usdm) (usdm, binding) = (room, Limit.Balance);

        if (Convert.toAssetDown(usdm, p.redeemPrice, unit) == 0) usdm = 0;
    }

    /// The slice of every liquid asset that `usdmIn` is worth: at min($1, backing ratio) each, at reference prices. Where
    /// nothing has a price, the same part of every liquid asset as of the liabilities: nobody is kept in for want of one.
    function slices(State memory s, uint256 usdmIn) internal pure returns (uint256[] memory amounts) {
        require(usdmIn > 0, ITreasury.ZeroAmount());
        uint256 liabilities = s.supply - s.treasuryUsdm;
        uint256 wanted = s.value < liabilities ? Math.mulDiv(usdmIn, s.value, liabilities) : usdmIn;
        // Values are rounded down before and after, so an asset's value may fall by up to two wei more than its slice is
        // worth: that is kept back, or a redemption at exactly 100 % would leave a few wei less than 100 %.
        wanted = Math.saturatingSub(wanted, 2 * s.assets.length);
        uint256 available;
        for (uint256 i; i < s.assets.length; ++i) {
            AssetState memory a = s.assets[i];
            available += Convert.toUsdDown(a.liquid, a.referencePrice, Convert.unitOf(a.decimals));
        }
        if (s.value == 0) (wanted, available) = (usdmIn, liabilities);
        require(wanted <= available, ITreasury.InsufficientLiquidity(wanted, available));
        amounts = new uint256[](s.assets.length);
        uint256 paid;
        for (uint256 i; i < amounts.length; ++i) {
            amounts[i] = available == 0 ? 0 : Math.mulDiv(s.assets[i].liquid, wanted, available);
            paid |= amounts[i];
        }
        require(paid > 0, ITreasury.ZeroAmount());
    }
}
