// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevVault} from "../../src/dev/DevVault.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {AssetState, Limit, State} from "../../src/interfaces/Types.sol";
import {YieldScene} from "./YieldScene.sol";
import {owedTo} from "../Owed.sol";

/// Redemptions while most of an asset is in a vault.
contract YieldVenueRedeemTest is YieldScene {
    DevVault private vault;

    function setUp() public override {
        super.setUp();
        vault = open(address(usdc));
        deploy(address(usdc), 9_000_000e6);
    }

    /// The usual one: idle runs out and the vault gives the rest, straight to the Treasury.
    function test_pulls() public {
        vm.expectEmit(address(usdc));
        emit Transfer(address(vault), address(treasury), 1_500_000e6);
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 2_500_000e18, 0, BOB, block.timestamp), 2_500_000e6, "assetOut");
        assertEq(usdc.balanceOf(BOB), 2_500_000e6, "paid");
        assertEq(treasury.idle(address(usdc)), 0, "idle is used up");
        assertEq(heldOf(address(usdc)), 7_500_000e6, "the rest stays");
        assertEq(principalOf(address(usdc)), 7_500_000e6, "at its cost");
    }

    event Transfer(address indexed from, address indexed to, uint256 value);

    /// Whatever part is deployed, lent out and earned: the maximum succeeds, one unit more reverts, and what is paid is
    /// what was quoted.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_redeem(uint256 deployed, uint256 lent, uint256 time, uint256 amount) public {
        deployed = bound(deployed, 1000, 900_000e6);
        deploy(address(usdc), deployed);
        pass(bound(time, 0, 365 days));
        vault.lend(bound(lent, 0, vault.totalAssets()));
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        vm.startPrank(ALICE);
        vm.expectRevert(exceeded(address(usdc), binding, max));
        treasury.redeem(address(usdc), max + 1, 0, ALICE, block.timestamp);
        amount = amount % 4 == 0 ? max : bound(amount, 1e12, max);
        (uint256 held, uint256 idle) = (heldOf(address(usdc)), treasury.idle(address(usdc)));
        uint256 quote = treasury.previewRedeem(address(usdc), amount);
        assertEq(treasury.redeem(address(usdc), amount, 0, ALICE, block.timestamp), quote, "paid as quoted");
        assertEq(usdc.balanceOf(ALICE), quote, "paid");
        // A vault rounds in its own favour: up to a unit, and one more in what is recorded.
        assertApproxEqAbs(held + idle, heldOf(address(usdc)) + treasury.idle(address(usdc)) + quote, 2, "nothing lost");
        tracked(address(usdc));
    }

    /// The same pro rata: of what is lent out a part is credited, unless it is little.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_proRata(uint256 lent, uint256 time, uint256 amount) public {
        pass(bound(time, 0, 365 days));
        vault.lend(bound(lent, 0, vault.totalAssets()));
        amount = bound(amount, 1e18, 9_000_000e18);
        uint256[] memory quote = treasury.previewRedeemProRata(amount);
        AssetState memory a = stateOf(address(usdc));
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(amount, quote, ALICE, block.timestamp);
        uint256 paid = a.liquid * 10_000 >= a.held * 9500 ? amounts[1] : amounts[1] * a.liquid / a.held;
        if (paid > a.liquid) paid = a.liquid;
        assertEq(usdc.balanceOf(ALICE), paid, "the part that is liquid is paid");
        // Whole shares are set aside.
        assertApproxEqAbs(owedTo(treasury, ALICE, address(usdc)), amounts[1] - paid, 2, "the rest is credited");
        tracked(address(usdc));
    }

    /// A frozen vault: its assets count, and are not liquid. A redemption is paid from what is; then the vault thaws.
    function test_frozen() public {
        vault.freeze(true);
        assertEq(heldOf(address(usdc)), 9_000_000e6, "counts");
        assertEq(liquidOf(address(usdc)), 0, "not liquid");
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertEq(max / 1e12, 1_000_000e6, "what is idle");
        assertTrue(binding == Limit.Liquidity, "liquidity binds");
        recall(address(usdc), 1e6);
        assertEq(treasury.idle(address(usdc)), 1_000_000e6, "a recall finds nothing");
        vm.startPrank(ALICE);
        assertEq(treasury.redeem(address(usdc), 900_000e18, 0, ALICE, block.timestamp), 900_000e6, "from idle");
        uint256[] memory amounts = treasury.redeemProRata(500_000e18, new uint256[](0), ALICE, block.timestamp);
        assertApproxEqAbs(amounts[1], uint256(9_100_000e6) * 500_000 / 19_100_000, 1, "a slice of all");
        uint256 paid = usdc.balanceOf(ALICE) - 900_000e6;
        assertApproxEqAbs(paid, amounts[1] * 100_000 / 9_100_000, 1, "of which the part that is liquid is paid");
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        assertApproxEqAbs(owed, amounts[1] - paid, 1, "and the rest credited");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        treasury.claim(address(usdc), ALICE);
        vm.stopPrank();
        vault.freeze(false);
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 1_000_000e18, 0, ALICE, block.timestamp), 1_000_000e6, "thawed");
        vm.prank(ALICE);
        assertEq(treasury.claim(address(usdc), ALICE), owed, "and all is claimed");
    }

    /// A vault that says its assets are liquid but does not pay: a single redemption reverts, a pro-rata one credits
    /// what is missing, and the credit is paid once the vault pays again.
    function test_jammed() public {
        vm.mockCallRevert(address(vault), abi.encodeWithSelector(vault.withdraw.selector), "");
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, 2_000_000e6, 1_000_000e6));
        treasury.redeem(address(usdc), 2_000_000e18, 0, ALICE, block.timestamp);
        uint256[] memory amounts = treasury.redeemProRata(5_000_000e18, new uint256[](0), ALICE, block.timestamp);
        assertEq(usdc.balanceOf(ALICE), 1_000_000e6, "what is idle");
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        assertApproxEqAbs(owed, amounts[1] - 1_000_000e6, 1, "the rest is credited");
        vm.clearMockedCalls();
        assertEq(treasury.claim(address(usdc), ALICE), owed, "claimed");
        tracked(address(usdc));
    }

    /// An emptied vault is a loss at once, which closes redemption by the backing; pro-rata pays what is there.
    function test_emptied() public {
        State memory before = treasury.state();
        vm.prank(address(vault));
        usdc.transfer(BOB, 9_000_000e6);
        State memory s = treasury.state();
        assertEq(s.value, before.value - 9_000_000e18, "a loss");
        (uint256 max, Limit binding) = treasury.maxRedeem(address(btc));
        assertEq(max, 0, "shut");
        assertTrue(binding == Limit.Backing, "backing binds");
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(2_000_000e18, new uint256[](0), ALICE, block.timestamp);
        assertApproxEqAbs(amounts[1], 1_000_000e6 * 2_000_000e18 / before.supply, 1, "a slice of the idle USDC");
    }

    /// What is left in the vault when a slice of it was redeemed still earns.
    function test_earnsAfterPull() public {
        pass(365 days / 2);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 2_500_000e18, 0, BOB, block.timestamp);
        uint256 held = heldOf(address(usdc));
        assertApproxEqAbs(held, 9_000_000e6 * 1025 / 1000 - 1_500_000e6, 2, "with what was earned");
        assertApproxEqAbs(venue.earned(address(usdc)), 225_000e6, 2, "principal went first");
        pass(365 days / 2);
        assertApproxEqAbs(heldOf(address(usdc)), held * 1025 / 1000, 2, "goes on");
    }
}
