// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../src/interfaces/IVenue.sol";
import {Limit, Params, State} from "../src/interfaces/Types.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";

/// supplyCap = XMS average x circulating XMS / support ratio + Treasury-owned USDm, and at least the launch cap.
contract SupplyCapTest is Scene {
    /// 1,000M less the 2M that the Treasury holds, at $0.25, are 249.5M; 250 % of support leave 99.8M.
    function test_formula() public view {
        assertEq(treasury.state().supplyCap, 99_800_000e18, "supply cap");
    }

    function test_supportRatio() public {
        Params memory p = treasury.state().params;
        p.supportRatio = 50_000;
        treasury.setParams(p);
        assertEq(treasury.state().supplyCap, 49_900_000e18, "500 %");
    }

    /// XMS that the Treasury takes in stops circulating; what it pays out circulates again.
    function test_circulating() public {
        deepen();
        stock(address(xms), 1_000_000e18);
        assertEq(treasury.state().supplyCap, 99_700_000e18, "a million XMS less");
        vm.prank(ALICE);
        treasury.redeem(address(xms), 250_000e18, 0, ALICE, block.timestamp);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "and back");
    }

    /// XMS in venues does not circulate either; a donation does (it is nobody's but not tracked).
    function test_circulatingInVenues() public {
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(xms), 2_000_000e18, 0, "");
        xms.transfer(address(treasury), 1_000_000e18);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "supply cap");
    }

    /// USDm that the Treasury owns itself raises the cap by as much as it raises the supply: nobody's room changes.
    function test_treasuryOwned() public {
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
        State memory before = treasury.state();
        treasury.deploy(address(venue), address(usdc), 0, 5_000_000e18, "");
        State memory s = treasury.state();
        assertEq(s.supplyCap, before.supplyCap + 5_000_000e18, "cap");
        assertEq(s.supply, before.supply + 5_000_000e18, "supply");
        assertEq(s.treasuryUsdm, 5_000_000e18, "Treasury-owned");
        assertEq(s.supplyCap - s.supply, before.supplyCap - before.supply, "room");
    }

    /// A trade moves the spot price but, within its block, neither the average nor the cap.
    function test_spotDoesNotMoveIt() public {
        trade(false, 900_000e18);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "supply cap");
        trade(true, 6_000_000e18);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "supply cap");
    }

    /// Without an average to believe (no observation moved on for longer than the heartbeat) there is no cap to mint
    /// under but the launch cap; Treasury-owned USDm comes on top of nothing.
    function test_staleAverage() public {
        vm.warp(block.timestamp + 1 days + 1 hours);
        refreshAll();
        assertEq(treasury.state().supplyCap, 0, "no cap");
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertEq(max, 0, "shut");
        assertTrue(binding == Limit.SupplyCap, "binding");
        Params memory p = treasury.state().params;
        p.launchCap = 20_500_000e18;
        treasury.setParams(p);
        (max,) = treasury.maxMint(address(usdc));
        assertEq(max, 500_000e6, "up to the launch cap");
        // A mint moves the short average on; three minutes later that is good again, and the long one may be older.
        stock(address(usdc), 1e6);
        vm.warp(block.timestamp + 3 minutes);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "recovered by itself");
    }

    /// The launch cap is a floor under the cap, never added to it.
    function test_launchCap() public {
        Params memory p = treasury.state().params;
        p.launchCap = 99_800_000e18 - 1;
        treasury.setParams(p);
        assertEq(treasury.state().supplyCap, 99_800_000e18, "below");
        p.launchCap = 99_800_000e18 + 1;
        treasury.setParams(p);
        assertEq(treasury.state().supplyCap, 99_800_000e18 + 1, "above");
    }

    /// A pair that does not answer gives no price and so no cap.
    function test_noPair() public {
        vm.etch(pair, hex"fe");
        assertEq(treasury.state().supplyCap, 0, "no cap");
    }

    /// The market cap falls below what is needed for the supply: minting is shut, redeeming is not.
    function test_supplyAboveCap() public {
        Params memory p = treasury.state().params;
        p.supportRatio = 500_000;
        treasury.setParams(p);
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertEq(max, 0, "mint shut");
        assertTrue(binding == Limit.SupplyCap, "binding");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 1e18, 0, ALICE, block.timestamp), 1e6, "redeem open");
    }
}
