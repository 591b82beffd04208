// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevVault} from "../../src/dev/DevVault.sol";
import {owedTo} from "../Owed.sol";
import {YieldScene} from "../venues/YieldScene.sol";

/// A vault says 10M and is believed 8M of it, as after a loss that came back. BOB minted with 500,000 USDC, borrowed all that
/// the vault had, and left pro rata: his credit was a part of the shares, worth 48,780 USDC more than he would have been paid.
contract CreditAboveCountTest is YieldScene {
    DevVault private vault;

    function setUp() public override {
        super.setUp();
        vault = open(address(usdc));
        deploy(address(usdc), 8_000_000e6);
        // The rate jumps by a quarter, as after a loss that was recorded and came back: believed at the pace.
        usdc.mint(address(vault), 2_000_000e6);
        pass(1);
        treasury.poke();
    }

    /// BOB mints at par with 500,000 USDC and leaves with them in the next transaction.
    function round(bool frozen) private returns (uint256 out) {
        fund(address(usdc), BOB, 500_000e6);
        vm.prank(BOB);
        uint256 usdmIn = treasury.mint(address(usdc), 500_000e6, 0, BOB, block.timestamp);
        // All lent out: BOB has borrowed it.
        if (frozen) vault.lend(10_000_000e6);
        vm.prank(BOB);
        treasury.redeemProRata(usdmIn, new uint256[](0), BOB, block.timestamp);
        out = usdc.balanceOf(BOB) + owedTo(treasury, BOB, address(usdc));
    }

    function test_sameWay() public {
        uint256 snap = vm.snapshotState();
        uint256 liquid = round(false);
        vm.revertToState(snap);
        uint256 frozen = round(true);
        atMost(frozen, liquid + 10, "a credit is worth no more than what is paid at once");
    }
}
