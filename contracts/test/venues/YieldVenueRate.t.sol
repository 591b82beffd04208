// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevVault} from "../../src/dev/DevVault.sol";
import {IYieldVenue} from "../../src/interfaces/IYieldVenue.sol";
import {State} from "../../src/interfaces/Types.sol";
import {FeeVault} from "./OddVaults.sol";
import {YieldScene} from "./YieldScene.sol";

/// What a position counts for when its vault's rate jumps, falls or takes fees; the limits that YieldVenue admits.
contract YieldVenueRateTest is YieldScene {
    uint256 private constant AMOUNT = 1_000_000e6;

    address private asset;

    function setUp() public override {
        super.setUp();
        asset = address(usdc);
    }

    /// What was earned by now at the old pace stays; from now on the new one counts.
    function test_listVault_changesPace() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        usdc.mint(address(vault), AMOUNT);
        pass(365 days / 2);
        assertApproxEqAbs(heldOf(asset), 1_050_000e6, 1, "half a year at 10 percent");
        venue.listVault(vault, 0);
        assertApproxEqAbs(heldOf(asset), 1_050_000e6, 1, "stays");
        pass(365 days);
        assertApproxEqAbs(heldOf(asset), 1_050_000e6, 1, "for good");
        assertEq(venue.vaultedAssets().length, 1, "still one");
    }

    /// Believed is the lower of the vault's rate and the pace: after a donation the pace, after a loss the vault.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_bounded(uint256 donated, uint256 time, uint256 lost) public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        donated = bound(donated, 0, AMOUNT * 1000);
        time = bound(time, 0, 10 * 365 days);
        usdc.mint(address(vault), donated);
        assertEq(heldOf(asset), AMOUNT, "not at once");
        vm.warp(block.timestamp + time);
        uint256 live = grown(AMOUNT + donated, RATE, time);
        uint256 ceiling = grown(AMOUNT, PACE, time);
        assertApproxEqAbs(heldOf(asset), live < ceiling ? live : ceiling, 1 + live / AMOUNT, "at the pace");
        lost = bound(lost, 0, AMOUNT + donated);
        vm.prank(address(vault));
        usdc.transfer(BOB, lost);
        live = grown(AMOUNT + donated - lost, RATE, time);
        assertApproxEqAbs(heldOf(asset), live < ceiling ? live : ceiling, 1 + live / AMOUNT, "a loss at once");
    }

    /// Tokens and shares that somebody sends change no figure, and stop nothing.
    function test_donations() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        State memory s = treasury.state();
        usdc.mint(address(venue), 5e6);
        join(vault, address(venue), 777e6);
        assertEq(heldOf(asset), AMOUNT, "held");
        assertEq(liquidOf(asset), AMOUNT, "liquid");
        assertEq(keccak256(abi.encode(treasury.state())), keccak256(abi.encode(s)), "the Treasury");
        harvest(asset, type(uint256).max);
        assertEq(treasury.idle(asset), 9 * AMOUNT, "nothing to harvest");
        deploy(asset, AMOUNT);
        assertEq(venue.positionOf(asset).shares, 2 * AMOUNT, "tracked");
        // A recall of everything takes what was sent, too.
        vm.expectEmit(address(venue));
        emit IYieldVenue.Withdrawn(asset, address(vault), 2 * AMOUNT + 777e6, 2 * AMOUNT, 2 * AMOUNT);
        recall(asset, type(uint256).max);
        assertEq(treasury.idle(asset), 10 * AMOUNT + 777e6, "all is out");
        assertEq(heldOf(asset), 0, "empty");
        tracked(asset);
    }

    /// A donation to the vault raises its rate: entering is refused, since the new rate is not believed yet.
    function test_revert_enterAboveBelief() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        usdc.mint(address(vault), AMOUNT / 500);
        vm.expectPartialRevert(IYieldVenue.ValueLost.selector);
        deploy(asset, AMOUNT);
        pass(8 days);
        deploy(asset, AMOUNT);
    }

    /// What leaves a vault with a donation is believed: a recall of all makes it the Treasury's.
    function test_donatedVault_recall() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        usdc.mint(address(vault), AMOUNT);
        recall(asset, AMOUNT);
        assertApproxEqAbs(heldOf(asset), AMOUNT / 2, 1, "half of the shares are left");
        recall(asset, type(uint256).max);
        assertApproxEqAbs(treasury.idle(asset), 11 * AMOUNT, 2, "the donation is in");
        assertEq(heldOf(asset), 0, "nothing is left");
    }

    /// The inflation attack: the first depositor of an empty vault makes a share so dear that the next gets none.
    function test_revert_inflatedVault() public {
        DevVault vault = open(asset);
        join(vault, CAROL, 1);
        usdc.mint(address(vault), 3 * AMOUNT);
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.ValueLost.selector, asset, AMOUNT, 0));
        deploy(asset, AMOUNT);
    }

    function test_revert_fees() public {
        FeeVault vault = new FeeVault(usdc);
        venue.listVault(vault, PACE);
        vault.set(11, 0);
        vm.expectPartialRevert(IYieldVenue.ValueLost.selector);
        deploy(asset, AMOUNT);
        vault.set(0, 11);
        vm.expectPartialRevert(IYieldVenue.ValueLost.selector);
        deploy(asset, AMOUNT);
        vault.set(10, 0);
        deploy(asset, AMOUNT);
        assertApproxEqAbs(heldOf(asset), AMOUNT * 9990 / 10_000, 1, "what is bearable");
    }

    /// Limit admitted: a fee for leaving that comes later shows only when leaving.
    function test_limit_laterExitFee() public {
        FeeVault vault = new FeeVault(usdc);
        venue.listVault(vault, PACE);
        deploy(asset, AMOUNT);
        vault.set(0, 100);
        assertEq(heldOf(asset), AMOUNT, "counts in full");
        assertApproxEqAbs(liquidOf(asset), AMOUNT * 100 / 101, 1, "what it would fetch");
        recall(asset, type(uint256).max);
        assertApproxEqAbs(treasury.idle(asset), 9 * AMOUNT + AMOUNT * 100 / 101, 1, "less the fee");
        assertApproxEqAbs(heldOf(asset), 0, 1, "all is out");
        tracked(asset);
    }

    /// Limit admitted: a movement while the rate is down records it; recalling all and entering again helps.
    function test_limit_recordedLoss() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        vm.prank(address(vault));
        usdc.transfer(BOB, AMOUNT / 2);
        recall(asset, 1e6);
        usdc.mint(address(vault), AMOUNT / 2);
        assertApproxEqAbs(heldOf(asset), AMOUNT / 2 - 1e6, 1, "not believed again");
        recall(asset, type(uint256).max);
        deploy(asset, AMOUNT - 2e6);
        assertEq(heldOf(asset), AMOUNT - 2e6, "believed anew");
    }

    /// Limit admitted: rounding refuses a handful of units, and more on top of a handful.
    function test_limit_smallDeposits() public {
        DevVault vault = open(asset);
        join(vault, CAROL, 100e6);
        usdc.mint(address(vault), 70e6);
        vm.expectPartialRevert(IYieldVenue.ValueLost.selector);
        deploy(asset, 100);
        deploy(asset, AMOUNT);
        recall(asset, AMOUNT - 3);
        vm.expectPartialRevert(IYieldVenue.ValueLost.selector);
        deploy(asset, AMOUNT);
        recall(asset, type(uint256).max);
        deploy(asset, AMOUNT);
    }
}
