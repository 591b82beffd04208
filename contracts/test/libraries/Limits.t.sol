// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssetState, Flow, Limit, Price, State} from "../../src/interfaces/Types.sol";
import {Limits} from "../../src/libraries/Limits.sol";
import {Test} from "../Test.sol";

/// Edges of the limits that a Treasury with real tokens seldom meets, on a state made by hand: one asset of tier 1 at $1
/// with 18 decimals, $100 of it for 100 USDm.
contract LimitsTest is Test {
    uint256 private constant WAD = 1e18;
    uint256 private constant FAR = type(uint128).max;

    function made() private pure returns (State memory s, Price memory p) {
        s.params.tierCaps = [uint16(10_000), 4000, 3000, 1500, 1000];
        s.params.backingFloor = 9900;
        s.assets = new AssetState[](1);
        AssetState memory a = s.assets[0];
        (a.tier, a.decimals, a.cap) = (1, 18, 10_000);
        (a.held, a.liquid, a.value) = (100e18, 100e18, 100e18);
        (s.value, s.tierValues[0], s.supply, s.supplyCap) = (100e18, 100e18, 100e18, 1000e18);
        (p.mintPrice, p.redeemPrice, p.referencePrice, p.depth) = (WAD, WAD, WAD, type(uint256).max);
    }

    function test_smallestMint() public pure {
        (State memory s, Price memory p) = made();
        s.supplyCap = 101e18;
        (uint256 amount,) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, 1e18, "a whole USDm");
        s.supplyCap = 101e18 - 1;
        (amount,) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, 0, "less is none");
    }

    function test_unitsThatFit() public pure {
        (State memory s, Price memory p) = made();
        s.assets[0].held = Limits.MAX_HELD - 2e18;
        (uint256 amount, Limit binding) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, 2e18, "up to 160 bits");
        assertTrue(binding == Limit.Balance, "binding");
    }

    /// A tier's or an asset's cap, the hourly limit and the floor, each where nothing else is nearer.
    function test_whatStopsAMint() public pure {
        (State memory s, Price memory p) = made();
        (s.value, s.supply) = (400e18, 400e18);
        s.assets[0].cap = 4000;
        (uint256 amount, Limit binding) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, 100e18, "100 of 400 to 200 of 500");
        assertTrue(binding == Limit.AssetCap, "asset cap");
        (amount, binding) = Limits.maxMint(s, 0, p, 5e18, false);
        assertEq(amount, 5e18, "what else may flow");
        assertTrue(binding == Limit.FlowLimit, "hourly limit");
        s.assets[0].tier = 2;
        s.tierValues[1] = 110e18;
        (amount, binding) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, uint256(50e18) * 10 / 6, "(40 % x 400 - 110) / 60 %");
        assertTrue(binding == Limit.TierCap, "tier cap");
        s.value = 395e18;
        (amount, binding) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, 0, "below the floor");
        assertTrue(binding == Limit.Backing, "backing");
        assertEq(Limits.headroom(3000, 100, 20), 14, "(30 - 20) / 70 %");
    }

    /// The largest amount, not the largest that is worth a whole number of wei.
    function test_finerThanWei() public pure {
        (State memory s, Price memory p) = made();
        (s.assets[0].decimals, s.assets[0].held, s.supplyCap) = (36, 100e36, 101e18);
        (uint256 amount,) = Limits.maxMint(s, 0, p, FAR, false);
        assertEq(amount, (1e18 + 1) * 1e18 - 1, "just below a wei more");
    }

    /// Tier 3 has 30 of 150 and may be 37.5 %: 70 may be paid. 40 units at $3; what is kept is rounded up.
    function test_driftLimit() public pure {
        (State memory s, Price memory p) = made();
        (p.mintPrice, p.redeemPrice, p.referencePrice) = (3e18, 3e18, 3e18);
        AssetState memory a = s.assets[0];
        (a.held, a.liquid, a.value) = (40e18, 40e18, 120e18);
        (s.value, s.tierValues[0], s.tierValues[2], s.supply) = (150e18, 120e18, 30e18, 150e18);
        (uint256 usdm, Limit binding) = Limits.maxRedeem(s, 0, p, FAR, false);
        assertEq(usdm, 70e18 + 1, "23.3 units, and what rounds down to them");
        assertTrue(binding == Limit.DriftLimit, "drift limit");
        a.liquid = 10e18;
        (usdm, binding) = Limits.maxRedeem(s, 0, p, FAR, false);
        assertEq(usdm, 30e18 + 2, "what is liquid");
        assertTrue(binding == Limit.Liquidity, "liquidity");
        // 2 USDm would burn for nothing.
        a.liquid = 0;
        (usdm,) = Limits.maxRedeem(s, 0, p, FAR, false);
        assertEq(usdm, 0, "nothing to pay");
    }

    /// What venues own is not users' to redeem.
    function test_whatUsersOwn() public pure {
        (State memory s, Price memory p) = made();
        s.treasuryUsdm = 30e18;
        (uint256 usdm, Limit binding) = Limits.maxRedeem(s, 0, p, FAR, false);
        assertEq(usdm, 70e18, "of 100");
        assertTrue(binding == Limit.Balance, "binding");
    }

    /// Above 100 % a redemption does not lower the ratio; below, up to the floor: (99.5 - 0.99 x 100) / 0.01.
    function test_backingRoom() public pure {
        (State memory s,) = made();
        assertEq(Limits.backingRoom(s), type(uint256).max, "at 100 %");
        s.value = 100e18 - 1;
        assertEq(Limits.backingRoom(s), 100e18 - 100, "a wei below: (v - f l) / (1 - f)");
        s.value = 99.5e18;
        assertEq(Limits.backingRoom(s), 50e18, "at 99.5 %");
        s.value = 99e18;
        assertEq(Limits.backingRoom(s), 0, "at the floor");
        assertTrue(Limits.isBacked(s), "the floor is backed");
        s.value = 99e18 - 1;
        assertTrue(!Limits.isBacked(s), "below it is not");
    }

    /// At exactly 100 % what is left covers what is owed, however values are rounded.
    function testFuzz_slices_whole(uint256 held, uint256 price, uint256 part) public pure {
        (State memory s,) = made();
        held = bound(held, 1e6, 1e24);
        price = bound(price, 1e9, 1e24);
        AssetState memory a = s.assets[0];
        (a.held, a.referencePrice) = (held, price);
        s.value = held * price / WAD;
        if (s.value < 10) return;
        s.supply = s.value;
        part = bound(part, 1, s.value);
        uint256 paid = Limits.slices(s, part)[0];
        atLeast((held - paid) * price / WAD, s.supply - part, "still 100 %");
    }

    /// $1 above 100 %, the burned part of everything below.
    function test_slices() public pure {
        (State memory s,) = made();
        // Twice two wei are kept back.
        s.value = 200e18;
        assertEq(Limits.slices(s, 50e18 + 2)[0], 25e18, "$50 of $200");
        s.value = 10e18;
        assertEq(Limits.slices(s, 50e18 + 2)[0], 50e18, "half");
    }

    /// Nothing has a price and venues claim all USDm: the burned part of the supply.
    function test_slices_nothingOwed() public pure {
        (State memory s,) = made();
        (s.value, s.treasuryUsdm) = (0, 100e18);
        assertEq(Limits.slices(s, 50e18 + 2)[0], 50e18, "half of the supply");
        s.supply = s.treasuryUsdm = 0;
        assertEq(Limits.slices(s, 50e18)[0], 0, "no USDm at all");
    }

    /// 0.25 % of the USDm in the pair; a feed has no depth.
    function test_depth() public pure {
        assertEq(Limits.flowLimit(10_000, 100, 0, 1, 1e30, 1000e18), 2.5e18, "0.25 %");
        assertEq(Limits.flowLimit(10_000, 100, 0, 1, 1e30, type(uint256).max), 1e30, "no pair");
        assertEq(Limits.flowLimit(10_000, 100, 10, 5, 1e30, type(uint256).max), uint256(1e32) / 2400, "lag budget");
    }

    /// A bucket of 60 loses one a minute, rounded down, and is empty after an hour, however much was in it.
    function test_decayed() public pure {
        assertEq(Limits.decayed(60, 60, 0, 3600), 60, "at once");
        assertEq(Limits.decayed(60, 60, 59, 3600), 60, "not yet a whole one");
        assertEq(Limits.decayed(60, 60, 60, 3600), 59, "a minute");
        assertEq(Limits.decayed(1000, 60, 3599, 3600), 941, "a second less than an hour");
        assertEq(Limits.decayed(1000, 60, 3600, 3600), 0, "an hour, though the limit has shrunk");
    }

    /// Micro USD: 100 were minted net, half an hour ago at a limit of 100: half of it can still be cancelled.
    function test_cancelsWhatIsLeft() public pure {
        Flow memory f = Flow(100e6, 0, 100e6, 1000, 7);
        (uint256 own, uint256 other, uint256 cancels) = Limits.flowNow(f, false, 100e18, 7, 2800);
        assertEq(own, 0, "redeemed");
        assertEq(other, 50e18, "minted");
        assertEq(cancels, 50e18, "no more than is left");
        (,, cancels) = Limits.flowNow(f, false, 100e18, 8, 2800);
        assertEq(cancels, 0, "at another price");
        assertEq(Limits.flowRoom(20e18, 50e18, 100e18), 130e18, "and adds to the limit");
    }

    /// The net flow at a price is what has not decayed of it, in either direction.
    function test_flowAfter() public pure {
        Flow memory f = Flow(100e6, 0, 100e6, 1000, 7);
        Flow memory next = Limits.flowAfter(f, true, 1e18, 100e18, 7, 2800);
        assertEq(next.minted, 51e6, "half and one");
        assertEq(uint64(next.net), 51e6, "net");
        next = Limits.flowAfter(f, false, 20e18, 100e18, 7, 2800);
        assertEq(next.minted, 30e6, "cancelled");
        assertEq(next.redeemed, 0, "all of it cancels");
        assertEq(uint64(next.net), 30e6, "net");
        next = Limits.flowAfter(f, false, 20e18, 100e18, 8, 2800);
        assertEq(next.minted, 50e6, "at another price nothing cancels");
        assertEq(next.redeemed, 20e6, "so it counts");
        assertEq(uint64(-next.net), 20e6, "net at the new price");
    }

    /// A wei is a millionth of a dollar.
    function test_flowRoundsUp() public pure {
        Flow memory f;
        Flow memory next = Limits.flowAfter(f, true, 1, 100e18, 7, 1000);
        assertEq(next.minted, 1, "minted");
        assertEq(uint64(next.net), 1, "net");
    }

    /// A mint and a redemption see a different price when either has moved.
    function test_tag() public pure {
        (, Price memory p) = made();
        uint32 tag = Limits.tagOf(p);
        p.redeemPrice = WAD + 1;
        assertTrue(Limits.tagOf(p) != tag, "another price");
    }

    /// A share of exactly the drift limit is reached, not passed: 100 / 0.375 rounded up.
    function test_lowestValue() public pure {
        (State memory s,) = made();
        s.tierValues = [uint256(0), 0, 100, 0, 0];
        assertEq(Limits.lowestValue(s, 1), 267, "rounded up");
        assertEq(Limits.lowestValue(s, 3), 0, "not by itself");
        s.params.tierCaps[2] = 0;
        assertEq(Limits.lowestValue(s, 1), 0, "wound down");
        assertEq(Limits.driftLimit(3000), 3750, "cap x 1.25");
        assertEq(Limits.driftLimit(10_000), 10_000, "at most 100 %");
    }
}
