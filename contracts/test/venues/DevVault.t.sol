// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ERC4626} from "@openzeppelin/contracts/token/ERC20/extensions/ERC4626.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {PlainDevToken} from "../../src/dev/DevToken.sol";
import {Test} from "../Test.sol";

contract DevVaultTest is Test {
    address private constant ALICE = address(0xA11CE);

    PlainDevToken private token;
    DevVault private vault;

    function setUp() public {
        vm.warp(1_750_000_000);
        token = new PlainDevToken("Token", "TKN", 6);
        vault = DevVault(ship("DevVault", abi.encode(token, "Vault", "VLT", 500)));
        vm.startPrank(ALICE);
        token.mint(ALICE, 1_000e6);
        token.approve(address(vault), 1_000e6);
    }

    /// What accrues is linear, shown at once, and there when it is withdrawn; a visit in between compounds it.
    function test_accrues() public {
        vm.warp(block.timestamp + 365 days);
        vault.deposit(800e6, ALICE);
        assertEq(vault.totalAssets(), 800e6, "nothing for the time before");
        vm.warp(block.timestamp + 365 days / 2);
        assertEq(vault.totalAssets(), 820e6, "half a year");
        assertEq(token.balanceOf(address(vault)), 800e6, "not created yet");
        vault.deposit(180e6, ALICE);
        assertEq(token.balanceOf(address(vault)), 1_000e6, "created");
        vm.warp(block.timestamp + 365 days);
        assertEq(vault.totalAssets(), 1_050e6, "a year more, on more");
        vault.redeem(vault.balanceOf(ALICE), ALICE, ALICE);
        assertApproxEqAbs(token.balanceOf(ALICE), 20e6 + 1_050e6, 1, "paid out");
    }

    /// What is lent out can't be withdrawn, and still earns.
    function test_lend() public {
        vault.deposit(1_000e6, ALICE);
        vault.lend(900e6);
        assertEq(vault.maxWithdraw(ALICE), 100e6, "what is left");
        vm.warp(block.timestamp + 365 days);
        assertApproxEqAbs(vault.maxWithdraw(ALICE), 150e6, 1, "and what it earned");
        assertApproxEqAbs(vault.convertToAssets(vault.balanceOf(ALICE)), 1_050e6, 1, "worth more");
        vm.expectPartialRevert(ERC4626.ERC4626ExceededMaxWithdraw.selector);
        vault.withdraw(151e6, ALICE, ALICE);
        vault.withdraw(149e6, ALICE, ALICE);
        vault.lend(2_000e6);
        assertEq(vault.maxWithdraw(ALICE), 0, "all is lent");
    }

    function test_freeze() public {
        vault.deposit(500e6, ALICE);
        vault.freeze(true);
        assertEq(vault.maxWithdraw(ALICE) + vault.maxDeposit(ALICE) + vault.maxMint(ALICE), 0, "shut");
        vm.expectPartialRevert(ERC4626.ERC4626ExceededMaxDeposit.selector);
        vault.deposit(1, ALICE);
        vm.expectPartialRevert(ERC4626.ERC4626ExceededMaxRedeem.selector);
        vault.redeem(1, ALICE, ALICE);
        assertEq(vault.convertToAssets(500e6), 500e6, "the rate stands");
        vault.freeze(false);
        vault.withdraw(500e6, ALICE, ALICE);
    }
}
