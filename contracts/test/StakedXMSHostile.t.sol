// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {StakedXMS} from "../src/StakedXMS.sol";
import {XMS} from "../src/XMS.sol";
import {Test} from "./Test.sol";

/// Those who want what others have earned, and the limits admitted.
contract StakedXMSHostileTest is Test {
    address private constant ALICE = address(0xA11CE);
    address private constant BOB = address(0xB0B);
    uint256 private constant WEEK = 7 days;

    XMS private xms;
    StakedXMS private vault;

    function setUp() public {
        vm.warp(1_750_000_000);
        xms = XMS(ship("XMS", abi.encode(address(this))));
        vault = StakedXMS(ship("StakedXMS", abi.encode(IERC20(address(xms)))));
        xms.approve(address(vault), type(uint256).max);
    }

    function stake(address who, uint256 amount) private {
        xms.transfer(who, amount);
        vm.startPrank(who);
        xms.approve(address(vault), amount);
        vault.deposit(amount, who);
        vm.stopPrank();
    }

    function exit(address who) private returns (uint256 assets) {
        uint256 shares = vault.balanceOf(who);
        vm.prank(who);
        assets = vault.redeem(shares, who, who);
    }

    function pass(uint256 time) private {
        vm.warp(block.timestamp + time);
    }

    /// Staking a hundred times what is staked around a reward gains nothing in its block, and afterwards a share in
    /// what is earned while it stays: a minute's.
    function test_justInTime() public {
        stake(ALICE, 1_000_000e18);
        vault.reward(7000e18);
        pass(3 days);
        stake(BOB, 100_000_000e18);
        vault.reward(50_000e18);
        atMost(exit(BOB), 100_000_000e18, "gained in the block");

        stake(BOB, 100_000_000e18);
        (uint256 left, uint256 time) = vault.unearned();
        pass(1 minutes);
        atMost(exit(BOB) - 100_000_000e18, left * 1 minutes / time, "gained in a minute");
    }

    /// Entering just before the last second of a stream gives that second's share and no more.
    function test_justInTimeForTheEnd() public {
        stake(ALICE, 1_000_000e18);
        vault.reward(604_800e18);
        pass(WEEK - 1);
        stake(BOB, 100_000_000e18);
        pass(1);
        atMost(exit(BOB), 100_000_001e18, "one second's");
    }

    /// Whoever repeats rewards of one wei does not put off the end; with a reset to a full week each time, half would
    /// be unearned after five days.
    function test_dustDelaysNothing() public {
        stake(ALICE, 1_000_000e18);
        vault.reward(7000e18);
        for (uint256 i; i < 240; ++i) {
            pass(30 minutes);
            vault.reward(1);
        }
        (uint256 left, uint256 time) = vault.unearned();
        // Each rounds the time up to a whole second.
        atMost(time, 2 days + 240, "seconds left");
        assertApproxEqAbs(left, 2000e18, 2e18, "left");
    }

    /// The first to stake has one wei in and pays a million XMS as a reward, so that a share becomes dear. Half of what
    /// is paid goes to the virtual shares; the victim loses less than one share's worth.
    function test_inflationAttack() public {
        stake(BOB, 1);
        vault.reward(1_000_000e18);
        pass(WEEK);
        uint256 share = vault.convertToAssets(1) + 1;
        atMost(share, 0.5e18 + 1, "a share's worth");
        uint256 victims = 20;
        for (uint256 i = 1; i <= victims; ++i) {
            stake(address(uint160(0x1000 + i)), i * 1e18 + 0.49e18);
        }
        atMost(exit(BOB), 500_000e18 + victims * share, "the attacker's loss is half");
        for (uint256 i = 1; i <= victims; ++i) {
            atLeast(exit(address(uint160(0x1000 + i))) + share, i * 1e18 + 0.49e18, "a victim's loss");
        }
    }

    /// XMS sent here unasked changes no rate: not on an empty vault, not later. The next reward takes it in, and anyone
    /// may make that one of nothing.
    function test_donation() public {
        xms.transfer(address(vault), 1000e18);
        assertEq(vault.previewDeposit(1e18), 1e24, "first shares");
        stake(ALICE, 1e18);
        xms.transfer(address(vault), 6000e18);
        pass(WEEK);
        assertEq(vault.totalAssets(), 1e18, "worth nothing");
        assertEq(vault.previewDeposit(1e18), 1e24, "no dearer");
        vm.prank(BOB);
        vault.reward(0);
        assertEq(vault.totalAssets(), 1e18, "not at once");
        pass(1 days);
        assertEq(vault.totalAssets(), 1001e18, "earned like a reward");
        pass(6 days);
        assertEq(vault.totalAssets(), 7001e18, "in full");
    }

    /// A reward paid while nobody stakes waits for the first to come, for whom its week begins.
    function test_rewardBeforeAnyStake() public {
        vault.reward(7000e18);
        pass(30 days);
        vault.reward(7000e18);
        pass(30 days);
        (uint256 left, uint256 time) = vault.unearned();
        assertEq(left, 14_000e18, "unearned");
        assertEq(time, WEEK, "for a week");
        stake(ALICE, 1e18);
        assertEq(vault.totalAssets(), 1e18, "nothing at once");
        pass(1 days);
        assertEq(vault.totalAssets(), 2001e18, "a day's");
    }

    /// When all leave what is unearned stops, and begins its week again with the next.
    function test_allLeave() public {
        stake(ALICE, 1e18);
        vault.reward(7000e18);
        pass(2 days);
        assertApproxEqAbs(exit(ALICE), 2001e18, 1e6, "two days'");
        assertEq(vault.totalAssets(), 0, "nothing is anybody's");
        pass(30 days);
        stake(BOB, 1e18);
        assertEq(vault.totalAssets(), 1e18, "nothing at once");
        pass(WEEK);
        assertApproxEqAbs(exit(BOB), 5001e18, 1e6, "the rest");
    }

    /// Limit admitted: whoever alone stakes one wei has a million shares beside a million virtual ones, whose half
    /// stays until all have left.
    function test_limit_virtualSharesEarn() public {
        stake(ALICE, 1);
        vault.reward(7000e18);
        pass(WEEK);
        assertApproxEqAbs(exit(ALICE), 3500e18, 1, "half");
        (uint256 left,) = vault.unearned();
        assertApproxEqAbs(left, 3500e18, 1, "the other half is for the next");
    }

    /// Limit admitted: staked XMS does not vote.
    function test_limit_noVotes() public {
        xms.transfer(ALICE, 1e18);
        vm.prank(ALICE);
        xms.delegate(ALICE);
        assertEq(xms.getVotes(ALICE), 1e18, "before");
        vm.startPrank(ALICE);
        xms.approve(address(vault), 1e18);
        vault.deposit(1e18, ALICE);
        vm.stopPrank();
        assertEq(xms.getVotes(ALICE) + xms.getVotes(address(vault)), 0, "staked");
    }
}
