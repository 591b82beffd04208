// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limits} from "./Limits.sol";
import {Words} from "./Words.sol";

/// Whether an action keeps so far from every limit on the Treasury's shares, backing and supply that it can be accepted
/// from the totals of the last refresh, without valuing every asset anew.
///
/// A tier's total may have moved since then by its haircut: 2 % for stablecoins, 5 % for BTC and the layer-1 leaders, 10 %
/// for the rest. Every test takes the worst of both ends, so it refuses some actions that the limits allow (these are
/// then decided on a full valuation) and accepts none that they refuse while prices stay within the haircuts.
///
/// `totals` and `rules` are the Treasury's storage words (see Words), with the asset's own part at its fresh price.
/// Amounts are USD in millionths, shares basis points; the supply has 18 decimals.
library Clearance {
    /// Haircuts in basis points: of tier 1, of tiers 2 and 3, of tiers 4 and 5.
    uint256 private constant STABLE = 200;
    uint256 private constant FIRM = 500;
    uint256 private constant LOOSE = 1000;

    struct Action {
        uint256[2] totals;
        uint256 rules;
        uint256 supply;
        /// Of the asset, 1..5.
        uint256 tier;
        /// Value of the asset itself at its fresh price, which is part of its tier's.
        uint256 own;
        /// USDm to mint or to burn, rounded up; for an order to mint what is deposited, if that is worth more.
        uint256 usd;
        /// By how much an order makes the Treasury poorer at fresh prices, rounded up.
        uint256 loss;
    }

    /// @param cap the asset's own
    function ofMint(Action memory a, uint256 cap) internal pure returns (bool) {
        uint256 low = _low(a);
        if (a.loss > low || !_backed(a, low - a.loss, 0)) return false;
        uint256 supplyCap = Words.supplyCapOf(a.totals) * (Limits.BPS - _haircut(5)) / Limits.BPS;
        if (Words.microUp(a.supply) + a.usd > supplyCap) return false;
        if (cap < Limits.BPS && (a.own + a.usd) * Limits.BPS > cap * (low + a.usd)) return false;
        cap = Words.tierCap(a.rules, a.tier);
        if (cap == Limits.BPS) return true;
        uint256 others = Words.tierValue(a.totals, a.tier) - a.own;
        uint256 high = a.own + a.usd + others * (Limits.BPS + _haircut(a.tier)) / Limits.BPS;
        uint256 beside = low - a.own - others * (Limits.BPS - _haircut(a.tier)) / Limits.BPS;
        return high * Limits.BPS <= cap * (high + beside);
    }

    function ofRedemption(Action memory a) internal pure returns (bool) {
        uint256 low = _low(a);
        uint256 gone = a.usd + a.loss;
        if (gone > low || !_backed(a, low - a.loss, a.usd)) return false;
        (uint256 tier, uint256 rules) = (a.tier, a.rules);
        unchecked {
            // Values have 64 bits, and `low` is a sum of which each lower end is a part.
            for (uint256 i = 1; i <= 5; ++i) {
                uint256 value = i == tier ? 0 : Words.tierValue(a.totals, i);
                uint256 drift = Limits.driftLimit(Words.tierCap(rules, i));
                if (value == 0 || drift == 0) continue;
                uint256 haircut = _haircut(i);
                uint256 high = value * (Limits.BPS + haircut) / Limits.BPS;
                uint256 beside = low - value * (Limits.BPS - haircut) / Limits.BPS;
                if (gone > beside || high * Limits.BPS > drift * (high + beside - gone)) return false;
            }
        }
        return true;
    }

    function _haircut(uint256 tier) private pure returns (uint256) {
        return tier == 1 ? STABLE : tier < 4 ? FIRM : LOOSE;
    }

    /// The least that the Treasury is worth, all at the lower end but the asset itself. No sum of 64-bit values overflows.
    function _low(Action memory a) private pure returns (uint256) {
        (uint256 first, uint256 own, uint256 tier) = (a.totals[0], a.own, a.tier);
        unchecked {
            uint256 firm = uint256(uint64(first >> 64)) + uint64(first >> 128);
            uint256 loose = (first >> 192) + uint64(a.totals[1]);
            uint256 sum = uint256(uint64(first)) * (Limits.BPS - STABLE) + firm * (Limits.BPS - FIRM) + loose
                * (Limits.BPS - LOOSE);
            return (sum + own * _haircut(tier)) / Limits.BPS;
        }
    }

    /// The backing ratio keeps above its floor when the Treasury is worth `low`, 5 % of its USDm in pairs is not there,
    /// and `burned` is redeemed.
    function _backed(Action memory a, uint256 low, uint256 burned) private pure returns (bool) {
        uint256 treasuryUsdm = Words.treasuryUsdmOf(a.totals);
        uint256 liabilities = Words.microUp(a.supply) - treasuryUsdm * 95 / 100;
        // Nor is more burned than users hold, when 5 % more is in pairs.
        if (burned > 0 && burned + treasuryUsdm * 105 / 100 > Words.micro(a.supply)) return false;
        return (low - burned) * Limits.BPS >= Words.backingFloor(a.rules) * (liabilities - burned);
    }
}
