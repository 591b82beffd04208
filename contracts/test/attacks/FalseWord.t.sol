// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {Scene} from "../Scene.sol";
import {TestVenue} from "../zoo/TestVenue.sol";

/// A venue that says it returned more than it did. Believed, its words would be idle units that stay when it
/// is removed, and would hide the steward's losses from the budget.
contract FalseWordTest is Scene {
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 1_000_000e6, 500e18, "");
        venue.setBoast(5_000_000e18);
    }

    function test_recall() public {
        (uint256 idle, uint256 supply) = (treasury.idle(address(usdc)), usdm.totalSupply());
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Recalled(address(venue), address(usdc), 400_000e6, 0);
        treasury.recall(address(venue), address(usdc), 400_000e6, "");
        assertEq(treasury.idle(address(usdc)), idle + 400_000e6, "what arrived");
        assertEq(usdm.totalSupply(), supply, "nothing burned");
        assertEq(usdc.balanceOf(address(treasury)), treasury.idle(address(usdc)), "all of it is there");
    }
}
