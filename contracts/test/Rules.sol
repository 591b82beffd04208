// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Price, State} from "../src/interfaces/Types.sol";

/// The limits of PROTOCOL.md sections 1 and 2 asked the other way round: not "how much is accepted" but "is this amount
/// against that limit". Written from the text, by cross-multiplication on the state afterwards, and sharing no code
/// with the contracts, so that the two can disagree. Amounts must be moderate (below 1e70 as a product).
library Rules {
    uint256 private constant ALL = 10_000;

    /// Whether depositing `amount` of asset `i` is against `limit`.
    function mintBreaks(Limit limit, State memory s, uint256 i, uint256 amount, Price memory p, uint256 used)
        internal
        pure
        returns (bool)
    {
        uint256 unit = 10 ** s.assets[i].decimals;
        uint256 minted = amount * p.mintPrice / unit;
        if (limit == Limit.Backing) return !backedAt(s, s.params.backingFloor);
        if (limit == Limit.SupplyCap) return s.supply + minted > s.supplyCap;
        if (limit == Limit.FlowLimit) return used + minted > flowSize(s, i, p.depth);
        uint256 value = (s.assets[i].held + amount) * s.assets[i].referencePrice / unit;
        uint256 total = s.value - s.assets[i].value + value;
        if (limit == Limit.AssetCap) return value * ALL > uint256(s.assets[i].cap) * total;
        uint256 tier = s.assets[i].tier - 1;
        uint256 part = s.tierValues[tier] - s.assets[i].value + value;
        if (limit == Limit.TierCap) return part * ALL > uint256(s.params.tierCaps[tier]) * total;
        return false;
    }

    /// Whether redeeming `usdmIn` for asset `i` is against `limit`.
    function redeemBreaks(Limit limit, State memory s, uint256 i, uint256 usdmIn, Price memory p, uint256 used)
        internal
        pure
        returns (bool)
    {
        uint256 unit = 10 ** s.assets[i].decimals;
        uint256 paid = usdmIn * unit / p.redeemPrice;
        if (limit == Limit.Balance) return usdmIn > s.supply - s.treasuryUsdm;
        if (limit == Limit.FlowLimit) return used + usdmIn > flowSize(s, i, p.depth);
        if (limit == Limit.Liquidity) return paid > s.assets[i].liquid;
        // A dollar paid for a dollar owed lowers the ratio only where it is below 100 %.
        if (limit == Limit.Backing) {
            if (backedAt(s, ALL)) return false;
            uint256 owed = s.supply - s.treasuryUsdm;
            return usdmIn > s.value || (s.value - usdmIn) * ALL < s.params.backingFloor * (owed - usdmIn);
        }
        if (limit != Limit.DriftLimit) return false;
        if (paid > s.assets[i].held) return true;
        uint256 value = (s.assets[i].held - paid) * s.assets[i].referencePrice / unit;
        return drifts(s, s.value - s.assets[i].value + value, s.assets[i].tier);
    }

    /// Whether some tier other than `except` gets a share above its drift limit, and a higher one than now, when
    /// the Treasury's value falls to `total`.
    function drifts(State memory s, uint256 total, uint256 except) internal pure returns (bool) {
        if (total >= s.value) return false;
        for (uint256 t = 1; t <= 5; ++t) {
            // A tier whose cap is 0 is being wound down and stops nobody.
            if (t == except || s.tierValues[t - 1] == 0 || s.params.tierCaps[t - 1] == 0) continue;
            if (s.tierValues[t - 1] * ALL > driftLimit(s.params.tierCaps[t - 1]) * total) return true;
        }
        return false;
    }

    /// Cap x 1.25, at most 100 %.
    function driftLimit(uint256 cap) internal pure returns (uint256) {
        return cap * 5 / 4 > ALL ? ALL : cap * 5 / 4;
    }

    /// The hourly flow limit of asset `i`, in USD; `depth` is that of the XMS pair.
    function flowSize(State memory s, uint256 i, uint256 depth) internal pure returns (uint256) {
        uint256 size = s.flowBase * s.params.flowLimits[s.assets[i].tier - 1] / ALL;
        if (s.assets[i].tier == 1) return size;
        uint256 volatiles;
        for (uint256 n; n < s.assets.length; ++n) {
            if (s.assets[n].tier != 1) ++volatiles;
        }
        // An hour's limit, both ways, each hour of a day, for each volatile asset, times what a price may be off.
        uint256 budget = s.flowBase * s.params.lagBudget / (uint256(s.assets[i].deviation) * 48 * volatiles);
        if (budget < size) size = budget;
        if (s.assets[i].tier == 5 && depth / 400 < size) size = depth * 25 / ALL;
        return size;
    }

    /// Backing ratio x 1e4 is at least `floor`; without liabilities it always is.
    function backedAt(State memory s, uint256 floor) internal pure returns (bool) {
        return s.value * ALL >= floor * (s.supply - s.treasuryUsdm);
    }
}
