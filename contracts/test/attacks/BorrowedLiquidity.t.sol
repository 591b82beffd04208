// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {State} from "../../src/interfaces/Types.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {claimableBy, owedTo} from "../Owed.sol";
import {YieldScene} from "../venues/YieldScene.sol";

/// A limit admitted: what a vault that lends has at the moment is liquid, also if it was put it there for one transaction.
/// So whoever can borrow as much as is lent out leaves with more of what is liquid than those who stay keep. It costs them
/// nothing of what they own, only when they can have it.
contract BorrowedLiquidityTest is YieldScene {
    DevVault private vault;

    function setUp() public override {
        super.setUp();
        vault = open(address(usdc));
        deploy(address(usdc), 5_000_000e6);
        // All of it is lent out; the other 5M are idle.
        vault.lend(5_000_000e6);
    }

    /// What `stays` of FrozenPart.t.sol asks for: liquid units for each USDm that remains.
    function perUsdm() private view returns (uint256) {
        State memory s = treasury.state();
        return s.assets[1].liquid * 1e24 / (s.supply - s.treasuryUsdm);
    }

    /// BOB is the flash lender; `body` of ALICE's transaction is between these two.
    function borrow(uint256 amount) private returns (uint256 shares) {
        fund(address(usdc), ALICE, amount);
        vm.startPrank(ALICE);
        usdc.approve(address(vault), amount);
        shares = vault.deposit(amount, ALICE);
        vm.stopPrank();
    }

    function repay(uint256 amount) private {
        vm.startPrank(ALICE);
        vault.withdraw(amount - 1, ALICE, ALICE);
        usdc.transfer(BOB, amount);
        vm.stopPrank();
    }

    /// ALICE leaves with half, all paid from what is idle.
    function test_limit_leaving() public {
        uint256 had = usdc.balanceOf(ALICE);
        uint256 before = perUsdm();
        borrow(5_000_000e6);
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(9_500_000e18, new uint256[](0), ALICE, block.timestamp);
        uint256 gain = usdc.balanceOf(ALICE) - had;
        // Nothing else was in the vault, and the idle paid the slice: the deposit is still there.
        repay(5_000_000e6);
        assertApproxEqAbs(gain, amounts[1], 1, "all of the slice at once");
        atMost(perUsdm(), before / 9, "those who stay keep a tenth of what was liquid for each USDm");
        assertApproxEqAbs(stateOf(address(usdc)).held, 10_000_000e6 - amounts[1], 2, "and all that is theirs");
    }

    /// ALICE left honestly; the credit waits behind 2.5M of the Treasury's own, of which 1M are liquid.
    function test_limit_claiming() public {
        vault.lend(4_000_000e6);
        vm.prank(ALICE);
        treasury.redeemProRata(2_000_000e18, new uint256[](0), ALICE, block.timestamp);
        // Some of the loans were paid back, far less than the Treasury's own part.
        vault.lend(3_500_000e6);
        assertEq(claimableBy(treasury, ALICE, address(usdc)), 0, "waits behind those who stay");
        uint256 before = perUsdm();
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        borrow(5_000_000e6);
        vm.prank(ALICE);
        uint256 paid = treasury.claim(address(usdc), ALICE);
        repay(5_000_000e6);
        assertEq(paid, owed, "paid in full");
        atMost(perUsdm(), before - 1, "from what was liquid for those who stay");
    }
}
