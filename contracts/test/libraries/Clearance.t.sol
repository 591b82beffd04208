// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Clearance} from "../../src/libraries/Clearance.sol";
import {Words} from "../../src/libraries/Words.sol";
import {Test} from "../Test.sol";

/// Each limit alone: the amount at which it is met when every value is at its worst end, worked out from the text of
/// Clearance. A millionth less is accepted, a millionth more is not.
contract ClearanceTest is Test {
    uint256 private constant ALL = 10_000;
    uint256 private constant NEAR = 1e6;
    /// Micro USD; nothing that limits.
    uint256 private constant FAR = 1e17;

    struct Case {
        uint256[5] values;
        uint256[5] caps;
        uint256 tier;
        uint256 own;
        uint256 supply;
        uint256 supplyCap;
        uint256 treasuryUsdm;
        uint256 floor;
    }

    function haircut(uint256 tier) private pure returns (uint256) {
        return [uint256(200), 500, 500, 1000, 1000][tier - 1];
    }

    /// A Treasury of some billions in which no limit is near.
    function anyCase(uint256 seed) private pure returns (Case memory c) {
        for (uint256 i; i < 5; ++i) {
            c.values[i] = bound(uint256(keccak256(abi.encode(seed, i))), 1e12, 1e15);
            c.caps[i] = ALL;
        }
        c.tier = 1 + seed % 5;
        c.own = c.values[c.tier - 1] * (seed % 9) / 10;
        (c.supplyCap, c.floor) = (FAR, 9900);
        c.treasuryUsdm = seed % 7 * 1e11;
        c.supply = low(c) / 2 + 2 * c.treasuryUsdm;
    }

    function action(Case memory c, uint256 usd) private pure returns (Clearance.Action memory a) {
        for (uint256 i; i < 5; ++i) {
            Words.setTierValue(a.totals, i + 1, c.values[i]);
            a.rules |= c.caps[i] << (16 * i);
        }
        a.totals[1] |= c.supplyCap << 64 | c.treasuryUsdm << 128;
        a.rules |= c.floor << 160;
        (a.supply, a.tier, a.own, a.usd) = (c.supply * 1e12, c.tier, c.own, usd);
    }

    /// With all tiers wound down, which stop nothing: at a cap of 100 % a tier stops what leaves nothing beside it.
    function withoutDrift(uint256 seed) private pure returns (Case memory c) {
        c = anyCase(seed);
        delete c.caps;
    }

    /// What the Treasury is worth at the lower ends.
    function low(Case memory c) private pure returns (uint256 sum) {
        for (uint256 i = 1; i <= 5; ++i) {
            uint256 certain = i == c.tier ? c.own : 0;
            sum += certain + (c.values[i - 1] - certain) * (ALL - haircut(i)) / ALL;
        }
    }

    function mints(Case memory c, uint256 cap, uint256 usd) private pure {
        assertTrue(Clearance.ofMint(action(c, usd - usd / NEAR), cap), "a little less");
        assertTrue(!Clearance.ofMint(action(c, usd + usd / NEAR), cap), "a little more");
    }

    function redeems(Case memory c, uint256 usd) private pure {
        assertTrue(Clearance.ofRedemption(action(c, usd - usd / NEAR)), "a little less");
        assertTrue(!Clearance.ofRedemption(action(c, usd + usd / NEAR)), "a little more");
    }

    function testFuzz_mint_supplyCap(uint256 seed) public pure {
        Case memory c = anyCase(seed);
        c.supplyCap = 2 * c.supply;
        // The cap may have fallen as XMS has.
        mints(c, ALL, c.supplyCap * 9 / 10 - c.supply);
    }

    function testFuzz_mint_backing(uint256 seed) public pure {
        Case memory c = anyCase(seed);
        uint256 edge = low(c) * ALL / c.floor + c.treasuryUsdm * 95 / 100;
        c.supply = edge - edge / NEAR;
        assertTrue(Clearance.ofMint(action(c, 1), ALL), "a little less is owed");
        c.supply = edge + edge / NEAR;
        assertTrue(!Clearance.ofMint(action(c, 1), ALL), "a little more is owed");
    }

    function testFuzz_mint_assetCap(uint256 seed, uint256 cap) public pure {
        Case memory c = anyCase(seed);
        uint256 least = c.own * ALL / low(c) + 100;
        cap = bound(cap, least, least + 500);
        if (cap >= ALL) return;
        mints(c, cap, (cap * low(c) - c.own * ALL) / (ALL - cap));
    }

    function testFuzz_mint_tierCap(uint256 seed, uint256 cap) public pure {
        Case memory c = anyCase(seed);
        uint256 others = c.values[c.tier - 1] - c.own;
        uint256 high = c.own + others * (ALL + haircut(c.tier)) / ALL;
        uint256 beside = low(c) - c.own - others * (ALL - haircut(c.tier)) / ALL;
        uint256 least = high * ALL / (high + beside) + 100;
        cap = bound(cap, least, least + 500);
        if (cap >= ALL) return;
        c.caps[c.tier - 1] = cap;
        mints(c, ALL, cap * beside / (ALL - cap) - high);
    }

    function testFuzz_redeem_backing(uint256 seed) public pure {
        Case memory c = withoutDrift(seed);
        // Owed a little more than the lower end, so that redemptions lower the ratio: low - u = floor x (owed - u).
        uint256 owed = low(c) * 10_050 / ALL;
        c.supply = owed + c.treasuryUsdm * 95 / 100;
        redeems(c, (low(c) * ALL - c.floor * owed) / (ALL - c.floor));
    }

    function testFuzz_redeem_balance(uint256 seed) public pure {
        Case memory c = withoutDrift(seed);
        redeems(c, c.supply - c.treasuryUsdm * 105 / 100);
    }

    function testFuzz_redeem_drift(uint256 seed, uint256 cap) public pure {
        Case memory c = withoutDrift(seed);
        uint256 other = 1 + (c.tier - 1 + 1 + seed / 5 % 4) % 5;
        uint256 value = c.values[other - 1];
        uint256 high = value * (ALL + haircut(other)) / ALL;
        uint256 beside = low(c) - value * (ALL - haircut(other)) / ALL;
        // A cap whose drift limit, five quarters of it, is somewhat above the share now.
        uint256 least = high * ALL / (high + beside) * 4 / 5 + 40;
        cap = bound(cap, least, least + 200);
        uint256 drift = cap * 5 / 4;
        if (drift >= ALL) return;
        c.caps[other - 1] = cap;
        c.supply = low(c) * 99 / 100 + 2 * c.treasuryUsdm;
        uint256 usd = high + beside - high * ALL / drift;
        if (usd + c.treasuryUsdm * 105 / 100 >= c.supply) return;
        redeems(c, usd);
        // A tier that is wound down stops nothing.
        c.caps[other - 1] = 0;
        assertTrue(Clearance.ofRedemption(action(c, usd + usd / NEAR)), "wound down");
    }

    /// A tier that has nothing is not looked at.
    function test_redeem_nothingThere() public pure {
        Case memory c = withoutDrift(1);
        (c.values[4], c.caps[4]) = (0, 1);
        assertTrue(Clearance.ofRedemption(action(c, 1)), "nothing there");
    }

    /// More than there is sends the action to a full valuation, which names the limit.
    function test_redeem_moreThanThereIs() public pure {
        Case memory c = anyCase(1);
        c.supply = FAR;
        assertTrue(!Clearance.ofRedemption(action(c, low(c) + 10)), "more than it is worth");
        assertTrue(!Clearance.ofRedemption(action(c, 2 * FAR)), "more than there is");
    }
}
