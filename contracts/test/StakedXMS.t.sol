// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {IStakedXMS} from "../src/interfaces/IStakedXMS.sol";
import {StakedXMS} from "../src/StakedXMS.sol";
import {XMS} from "../src/XMS.sol";
import {Test} from "./Test.sol";

contract StakedXMSTest is Test {
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

    function stake(address who, uint256 amount) private returns (uint256 shares) {
        xms.transfer(who, amount);
        vm.startPrank(who);
        xms.approve(address(vault), amount);
        shares = vault.deposit(amount, who);
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

    function unearned() private view returns (uint256 amount) {
        (amount,) = vault.unearned();
    }

    function test_revert_noReward() public {
        vm.expectRevert(abi.encodeWithSelector(IStakedXMS.NoReward.selector));
        vault.reward(0);
        stake(ALICE, 1e18);
        vm.expectRevert(abi.encodeWithSelector(IStakedXMS.NoReward.selector));
        vault.reward(0);
    }

    function test_revert_rewardWithoutAllowance() public {
        xms.transfer(BOB, 1e18);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(vault), 0, 1e18)
        );
        vm.prank(BOB);
        vault.reward(1e18);
    }

    function test_revert_noShares() public {
        vm.expectRevert(abi.encodeWithSelector(IStakedXMS.NoShares.selector, 0));
        vault.deposit(0, ALICE);
        // A share has become worth more than two wei.
        stake(ALICE, 1);
        vault.reward(5e6);
        pass(WEEK);
        vm.expectRevert(abi.encodeWithSelector(IStakedXMS.NoShares.selector, 2));
        vault.deposit(2, BOB);
        vault.deposit(3, BOB);
    }

    function test_revert_moreThanStaked() public {
        stake(ALICE, 1e18);
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxWithdraw.selector, ALICE, 1e18 + 1, 1e18));
        vault.withdraw(1e18 + 1, ALICE, ALICE);
        vm.expectRevert(abi.encodeWithSelector(ERC4626.ERC4626ExceededMaxRedeem.selector, ALICE, 1e24 + 1, 1e24));
        vault.redeem(1e24 + 1, ALICE, ALICE);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, BOB, 0, 1e24));
        vm.prank(BOB);
        vault.redeem(1e24, BOB, ALICE);
    }

    function test_facts() public view {
        assertEq(keccak256(bytes(vault.name())), keccak256("Staked XMS"), "name");
        assertEq(keccak256(bytes(vault.symbol())), keccak256("sXMS"), "symbol");
        assertEq(vault.decimals(), 24, "decimals");
        assertEq(vault.asset(), address(xms), "asset");
        assertEq(vault.nonces(ALICE), 0, "permits");
        assertEq(vault.totalAssets(), 0, "empty");
        assertEq(vault.previewDeposit(1), 1e6, "first shares");
    }

    /// A reward is earned in proportion to time, rounded down, and in full after a week.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_linear(uint256 staked, uint256 amount, uint256 time) public {
        staked = bound(staked, 1, 4e26);
        amount = bound(amount, 1, 4e26);
        time = bound(time, 0, WEEK);
        stake(ALICE, staked);
        vm.expectEmit(address(vault));
        emit IStakedXMS.RewardAdded(address(this), amount, block.timestamp + WEEK);
        vault.reward(amount);
        pass(time);
        assertEq(vault.totalAssets(), staked + amount * time / WEEK, "earned so far");
        pass(WEEK - time);
        assertEq(vault.totalAssets(), staked + amount, "all earned");
        (uint256 left, uint256 seconds_) = vault.unearned();
        assertEq(left + seconds_, 0, "nothing left");
        pass(365 days);
        assertEq(vault.totalAssets(), staked + amount, "and no more");
    }

    /// A reward joins another: nothing is lost, the pace is at most that of both side by side, and the end is at most
    /// a week away and not before the earlier end.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_joined(uint256 first, uint256 second, uint256 time) public {
        first = bound(first, 1e6, 4e26);
        second = bound(second, 1e6, 4e26);
        time = bound(time, 0, WEEK - 1);
        stake(ALICE, 1e18);
        vault.reward(first);
        pass(time);
        (uint256 left, uint256 leftTime) = vault.unearned();
        uint256 total = vault.totalAssets();
        vault.reward(second);
        assertEq(vault.totalAssets(), total, "nothing is earned at once");
        (uint256 both, uint256 bothTime) = vault.unearned();
        assertEq(both, left + second, "nothing is lost");
        atLeast(bothTime, leftTime, "not before the earlier end");
        atMost(bothTime, WEEK, "not after the later end");
        // pace <= left / leftTime + second / WEEK
        atMost(both * leftTime * WEEK, (left * WEEK + second * leftTime) * bothTime, "pace");
        pass(bothTime);
        assertEq(vault.totalAssets(), 1e18 + first + second, "all earned");
    }

    /// Quotes are kept to the wei, and a round trip in one block gains nothing.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_quotes(uint256 staked, uint256 amount, uint256 time, uint256 entering) public {
        if (staked > 0) stake(ALICE, bound(staked, 1, 2e26));
        vault.reward(bound(amount, 1, 2e26));
        pass(bound(time, 0, 2 * WEEK));
        entering = bound(entering, 1e18, 2e26);
        uint256 shares = vault.previewDeposit(entering);
        if (shares == 0) return;
        assertEq(stake(BOB, entering), shares, "shares");
        uint256 assets = vault.previewRedeem(shares);
        assertEq(vault.maxWithdraw(BOB), assets, "most");
        assertEq(exit(BOB), assets, "assets");
        atMost(assets, entering, "gained");
    }

    /// Whatever two stakers and a payer do: what is here covers what is staked, earned and unearned, and no action
    /// lowers what a share is worth.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_solvent(uint256[12] calldata seeds) public {
        // 0 while nobody stakes
        uint256 rate;
        for (uint256 i; i < 12; ++i) {
            uint256 amount = bound(seeds[i] >> 8, 1e12, 1e24);
            address who = seeds[i] & 8 == 0 ? ALICE : BOB;
            uint256 act = seeds[i] & 7;
            if (act < 2 && vault.previewDeposit(amount) > 0) stake(who, amount);
            else if (act == 2 && vault.balanceOf(who) > 0) exit(who);
            else if (act == 3) vault.reward(amount);
            else if (act == 4) xms.transfer(address(vault), amount);
            else if (act > 4) pass(amount % (5 days));
            atLeast(xms.balanceOf(address(vault)), vault.totalAssets() + unearned(), "covered");
            uint256 last = rate;
            rate = vault.totalSupply() == 0 ? 0 : vault.convertToAssets(1e36);
            if (rate > 0) atLeast(rate, last, "a share's worth");
        }
        (uint256 alice, uint256 bob) =
            (vault.previewRedeem(vault.balanceOf(ALICE)), vault.previewRedeem(vault.balanceOf(BOB)));
        atMost(alice + bob, vault.totalAssets(), "all can leave");
        if (alice > 0) exit(ALICE);
        if (bob > 0) exit(BOB);
    }
}
