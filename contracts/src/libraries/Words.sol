// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {AssetState, Entry, Flow, Params} from "../interfaces/Types.sol";

/// The Treasury's storage words, which it hands to the Valuer as they are: the layouts are those of the structs in
/// Treasury.sol, first field lowest. Amounts named micro are USD in millionths.
library Words {
    /// Of a dollar with 18 decimals, a millionth.
    uint256 internal constant MICRO = 1e12;

    // Account: idle 184, tier 8, decimals 8, cap 16, deviation 16, mintPaused 8, redeemPaused 8.

    function idleOf(uint256 account) internal pure returns (uint256) {
        return uint184(account);
    }

    function tierOf(uint256 account) internal pure returns (uint256) {
        return uint8(account >> 184);
    }

    function decimalsOf(uint256 account) internal pure returns (uint256) {
        return uint8(account >> 192);
    }

    function capOf(uint256 account) internal pure returns (uint256) {
        return uint16(account >> 200);
    }

    function deviationOf(uint256 account) internal pure returns (uint256) {
        return uint16(account >> 216);
    }

    /// Whether minting or redemption is paused, for the asset (`account`) or for all (`rules`).
    function isPaused(uint256 account, uint256 rules, bool minting) internal pure returns (bool) {
        return uint8(account >> (minting ? 232 : 240)) > 0 || uint8(rules >> (minting ? 240 : 248)) > 0;
    }

    function fillAsset(AssetState memory a, uint256 account) internal pure {
        (a.tier, a.decimals) = (uint8(tierOf(account)), uint8(decimalsOf(account)));
        (a.cap, a.deviation) = (uint16(capOf(account)), uint16(deviationOf(account)));
        a.held = idleOf(account);
    }

    // Holding: held 160, price 96.

    /// The oracle's prices have 96 bits. More units than 160 bits are none that exist.
    function holding(uint256 held, uint256 price) internal pure returns (uint256) {
        return Math.min(price, type(uint96).max) << 160 | Math.min(held, type(uint160).max);
    }

    function heldOf(uint256 word) internal pure returns (uint256) {
        return uint160(word);
    }

    function priceOf(uint256 word) internal pure returns (uint256) {
        return word >> 160;
    }

    // Rules: five tier caps and five flow limits of 16 each, backingFloor 16, supportRatio 32, lagBudget 16,
    // lossBudget 16, mintPaused 8, redeemPaused 8. Bases: flowBase 128, launchCap 128.

    function tierCap(uint256 rules, uint256 tier) internal pure returns (uint256) {
        unchecked {
            return uint16(rules >> (16 * (tier - 1)));
        }
    }

    function flowShare(uint256 rules, uint256 tier) internal pure returns (uint256) {
        unchecked {
            return uint16(rules >> (80 + 16 * (tier - 1)));
        }
    }

    function backingFloor(uint256 rules) internal pure returns (uint256) {
        return uint16(rules >> 160);
    }

    function lagBudget(uint256 rules) internal pure returns (uint256) {
        return uint16(rules >> 208);
    }

    function packParams(Params memory p) internal pure returns (uint256 rules, uint256 bases) {
        for (uint256 i; i < 5; ++i) {
            rules |= uint256(p.tierCaps[i]) << (16 * i) | uint256(p.flowLimits[i]) << (80 + 16 * i);
        }
        rules |= uint256(p.backingFloor) << 160 | uint256(p.supportRatio) << 176;
        rules |= uint256(p.lagBudget) << 208 | uint256(p.lossBudget) << 224;
        bases = p.flowBase | uint256(p.launchCap) << 128;
    }

    function unpackParams(uint256 rules, uint256 bases) internal pure returns (Params memory p) {
        for (uint256 i; i < 5; ++i) {
            (p.tierCaps[i], p.flowLimits[i]) = (uint16(tierCap(rules, i + 1)), uint16(flowShare(rules, i + 1)));
        }
        (p.backingFloor, p.supportRatio) = (uint16(backingFloor(rules)), uint32(rules >> 176));
        (p.lagBudget, p.lossBudget) = (uint16(lagBudget(rules)), uint16(rules >> 224));
        (p.flowBase, p.launchCap) = (uint128(bases), uint128(bases >> 128));
    }

    // Totals, micro: tiers 1 to 4 of 64 each; tier 5 64, supplyCap 64, treasuryUsdm 64, flowBase 64.

    function tierValue(uint256[2] memory totals, uint256 tier) internal pure returns (uint256) {
        unchecked {
            return uint64(tier == 5 ? totals[1] : totals[0] >> (64 * (tier - 1)));
        }
    }

    function setTierValue(uint256[2] memory totals, uint256 tier, uint256 value) internal pure {
        unchecked {
            (uint256 word, uint256 shift) = tier == 5 ? (1, 0) : (0, 64 * (tier - 1));
            value = Math.min(value, type(uint64).max);
            totals[word] = totals[word] & ~(uint256(type(uint64).max) << shift) | value << shift;
        }
    }

    function supplyCapOf(uint256[2] memory totals) internal pure returns (uint256) {
        return uint64(totals[1] >> 64);
    }

    function treasuryUsdmOf(uint256[2] memory totals) internal pure returns (uint256) {
        return uint64(totals[1] >> 128);
    }

    function flowBaseOf(uint256 second) internal pure returns (uint256) {
        return second >> 192;
    }

    // Clock: refreshed 40, journaled 40, observed 40, lastBlock 40, volatileAssets 8, stewardStopped 8.

    function refreshedAt(uint256 clock) internal pure returns (uint256) {
        return uint40(clock);
    }

    function journaledAt(uint256 clock) internal pure returns (uint256) {
        return uint40(clock >> 40);
    }

    function volatileAssets(uint256 clock) internal pure returns (uint256) {
        return uint8(clock >> 160);
    }

    // Flow: minted 64, redeemed 64, net 64 (signed), time 32, tag 32; amounts micro.

    function packFlow(Flow memory f) internal pure returns (uint256) {
        return f.minted | uint256(f.redeemed) << 64 | uint256(uint64(f.net)) << 128 | uint256(f.time) << 192
            | uint256(f.tag) << 224;
    }

    function unpackFlow(uint256 word) internal pure returns (Flow memory) {
        return
            Flow(uint64(word), uint64(word >> 64), int64(uint64(word >> 128)), uint32(word >> 192), uint32(word >> 224));
    }

    // Journal: time 32, block 32, supply 64, liabilities 64, supplyCap 64; tiers 1 to 4 of 64 each; tier 5 64.

    function unpackEntry(uint256[3] memory words) internal pure returns (Entry memory e) {
        (e.time, e.blockNumber) = (uint32(words[0]), uint32(words[0] >> 32));
        (e.supply, e.liabilities) = (uint64(words[0] >> 64), uint64(words[0] >> 128));
        e.supplyCap = uint64(words[0] >> 192);
        for (uint256 i; i < 4; ++i) {
            e.tierValues[i] = uint64(words[1] >> (64 * i));
        }
        e.tierValues[4] = uint64(words[2]);
    }

    /// Rounded down; the largest there is for more than 18 trillion dollars.
    function micro(uint256 usd) internal pure returns (uint256) {
        return Math.min(usd / MICRO, type(uint64).max);
    }

    function microUp(uint256 usd) internal pure returns (uint256) {
        return Math.min(Math.ceilDiv(usd, MICRO), type(uint64).max);
    }
}
