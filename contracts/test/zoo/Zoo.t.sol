// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {State} from "../../src/interfaces/Types.sol";
import {DevTether} from "../../src/dev/DevTether.sol";
import {BoundedCall} from "../../src/libraries/BoundedCall.sol";
import {Scene} from "../Scene.sol";
import {FaultyToken, FeeToken} from "./Zoo.sol";
import {owedTo} from "../Owed.sol";

/// Tokens that behave in ways the standard does not tell.
contract ZooTest is Scene {
    FeeToken private fee;
    FaultyToken private faulty;
    DevTether private tether;

    function setUp() public override {
        super.setUp();
        fee = new FeeToken(6);
        faulty = new FaultyToken(18);
        tether = DevTether(ship("DevTether", abi.encode()));
        addListed(address(fee), 1, 6, WAD);
        addListed(address(faulty), 2, 18, WAD);
        addListed(address(tether), 1, 6, WAD);
        all.push(address(fee));
        all.push(address(faulty));
        all.push(address(tether));
        stock(address(fee), 1_000_000e6);
        stock(address(faulty), 1_000_000e18);
        tether.mint(ALICE, 1_000_000e6);
        vm.startPrank(ALICE);
        tether.approve(address(treasury), 1_000_000e6);
        treasury.mint(address(tether), 1_000_000e6, 0, ALICE, block.timestamp);
        vm.stopPrank();
        pass(1 hours);
    }

    /// What arrives is what counts: USDm, holdings, flow, event and minimum.
    function testFuzz_feeOnTransfer(uint256 amount) public {
        amount = bound(amount, 2e6, 1_000_000e6);
        uint256 received = amount - amount / 100;
        fund(address(fee), BOB, amount);
        Books memory b = books(address(fee), BOB, BOB);
        vm.prank(BOB);
        vm.expectRevert(insufficientOutput(address(usdm), received * 1e12, received * 1e12 + 1));
        treasury.mint(address(fee), amount, received * 1e12 + 1, BOB, block.timestamp);
        vm.expectEmit(address(treasury));
        emit ITreasury.Minted(BOB, BOB, address(fee), received, received * 1e12, block.number);
        vm.prank(BOB);
        treasury.mint(address(fee), amount, received * 1e12, BOB, block.timestamp);
        Books memory a = books(address(fee), BOB, BOB);
        assertEq(a.idle, b.idle + received, "tracked");
        assertEq(a.treasuryAsset, b.treasuryAsset + received, "balance");
        assertEq(a.supply, b.supply + received * 1e12, "supply");
        assertApproxEqAbs(a.mintUsed, b.mintUsed + received * 1e12, 1e12, "flow");
        // Redeeming: the fee is the receiver's.
        vm.prank(BOB);
        assertEq(treasury.redeem(address(fee), received * 1e12, 0, BOB, block.timestamp), received, "paid");
        assertEq(fee.balanceOf(BOB), received - received / 100, "arrived");
        assertEq(treasury.idle(address(fee)), fee.balanceOf(address(treasury)), "tracked = balance");
    }

    /// USDT: returns nothing, and all works.
    function test_noReturn() public {
        tether.mint(BOB, 50e6);
        vm.startPrank(BOB);
        tether.approve(address(treasury), 50e6);
        treasury.mint(address(tether), 50e6, 0, BOB, block.timestamp);
        treasury.redeem(address(tether), 20e18, 0, BOB, block.timestamp);
        uint256[] memory amounts = treasury.redeemProRata(30e18, new uint256[](0), CAROL, block.timestamp);
        assertEq(tether.balanceOf(BOB), 20e6, "redeemed");
        assertEq(tether.balanceOf(CAROL), amounts[9], "its slice");
        assertEq(owedTo(treasury, BOB, address(tether)), 0, "not credited");
    }

    /// Single mint and redeem of a failing token revert with its own reason (or SafeERC20's), and nothing else does.
    function test_faulty_mintAndRedeemRevert() public {
        fund(address(faulty), ALICE, 5e18);
        vm.startPrank(ALICE);
        bytes memory failed = abi.encodeWithSelector(SafeERC20.SafeERC20FailedOperation.selector, address(faulty));
        faulty.set(FaultyToken.Fault.ReturnsFalse);
        vm.expectRevert(failed);
        treasury.mint(address(faulty), 5e18, 0, ALICE, block.timestamp);
        vm.expectRevert(failed);
        treasury.redeem(address(faulty), 5e18, 0, ALICE, block.timestamp);
        faulty.set(FaultyToken.Fault.Reverts);
        vm.expectRevert(abi.encodeWithSelector(FaultyToken.OutOfOrder.selector));
        treasury.mint(address(faulty), 5e18, 0, ALICE, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(FaultyToken.OutOfOrder.selector));
        treasury.redeem(address(faulty), 5e18, 0, ALICE, block.timestamp);
        treasury.redeem(address(usdc), 5e18, 0, ALICE, block.timestamp);
    }

    /// However one token's transfer fails, a pro-rata redemption pays all others, credits that one, and the credit is
    /// paid once the token works again.
    function test_faulty_proRataCredits() public {
        for (uint256 fault = 1; fault <= uint256(FaultyToken.Fault.RevertBomb); ++fault) {
            faulty.set(FaultyToken.Fault(fault));
            uint256 idle = treasury.idle(address(faulty));
            State memory s = treasury.state();
            uint256[] memory expected = treasury.previewRedeemProRata(100_000e18);
            uint256 btcBefore = btc.balanceOf(ALICE);
            vm.expectEmit(address(treasury));
            emit ITreasury.Credited(ALICE, address(faulty), expected[8]);
            vm.prank(ALICE);
            uint256 gasBefore = gasleft();
            treasury.redeemProRata(100_000e18, new uint256[](0), ALICE, block.timestamp);
            atMost(gasBefore - gasleft(), 2_000_000, "gas is bounded");
            assertEq(btc.balanceOf(ALICE), btcBefore + expected[3], "the others are paid");
            assertEq(owedTo(treasury, ALICE, address(faulty)), expected[8], "credited");
            assertEq(treasury.idle(address(faulty)), idle - expected[8], "not the Treasury's any more");
            assertEq(treasury.state().assets[8].held, s.assets[8].held - expected[8], "nor counted");
            assertEq(faulty.balanceOf(address(treasury)), idle, "but still there");
            faulty.set(FaultyToken.Fault.None);
            vm.prank(ALICE);
            assertEq(treasury.claim(address(faulty), BOB), expected[8], "claimed");
            assertEq(treasury.idle(address(faulty)), faulty.balanceOf(address(treasury)), "tracked = balance");
        }
    }

    /// With too little gas for one token's full share the redemption reverts as a whole: nobody can turn another's (or
    /// their own) payment into a credit by a tight gas limit.
    function test_revert_tightGas() public {
        vm.startPrank(ALICE);
        uint256 credited;
        uint256 refused;
        for (uint256 gas_ = 1_400_000; gas_ > 100_000; gas_ -= 50_000) {
            try treasury.redeemProRata{gas: gas_}(10e18, new uint256[](0), ALICE, block.timestamp) {
                for (uint256 i; i < all.length; ++i) {
                    credited += owedTo(treasury, ALICE, all[i]);
                }
            } catch (bytes memory reason) {
                bool known = reason.length == 0 || bytes4(reason) == BoundedCall.InsufficientGas.selector;
                assertTrue(known, "a plain failure");
                ++refused;
            }
        }
        assertEq(credited, 0, "paid in full or not at all");
        atLeast(refused, 1, "some were too tight");
    }

    /// A token that vanishes (its code is gone) is credited, too.
    function test_selfDestructed() public {
        vm.etch(address(faulty), "");
        vm.prank(ALICE);
        treasury.redeemProRata(100_000e18, new uint256[](0), ALICE, block.timestamp);
        assertTrue(owedTo(treasury, ALICE, address(faulty)) > 0, "credited");
    }
}
