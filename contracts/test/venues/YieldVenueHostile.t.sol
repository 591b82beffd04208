// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {ITreasury, ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {IVenue} from "../../src/interfaces/IVenue.sol";
import {IYieldVenue} from "../../src/interfaces/IYieldVenue.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {OddVault} from "./OddVaults.sol";
import {YieldScene} from "./YieldScene.sol";

/// Vaults and people that mean harm.
contract YieldVenueHostileTest is YieldScene {
    uint256 private constant AMOUNT = 1_000_000e6;
    uint64 private constant STEWARD = 2;

    address private asset;

    function setUp() public override {
        super.setUp();
        asset = address(usdc);
    }

    function odd() private returns (OddVault vault) {
        vault = new OddVault(asset);
        venue.listVault(IERC4626(address(vault)), PACE);
    }

    function lost(uint256 amount, uint256 gained) private view returns (bytes memory) {
        return abi.encodeWithSelector(IYieldVenue.ValueLost.selector, asset, amount, gained);
    }

    function test_revert_lyingDeposit() public {
        OddVault vault = odd();
        vault.set(OddVault.Trick.MintsNothing);
        vm.expectRevert(lost(AMOUNT, 0));
        deploy(asset, AMOUNT);
        vault.set(OddVault.Trick.TakesLess);
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.AmountNotTaken.selector, asset, AMOUNT, AMOUNT - 1));
        deploy(asset, AMOUNT);
        // A vault whose views fail (or want too much gas) can't be entered.
        vault.set(OddVault.Trick.ViewsBurnGas);
        vm.expectRevert(lost(AMOUNT, 0));
        deploy(asset, AMOUNT);
        assertEq(treasury.idle(asset), 10 * AMOUNT, "nothing moved");
    }

    /// A vault that says it has more than there is: no more counts than what went in.
    function test_saysMuch() public {
        OddVault vault = odd();
        vault.set(OddVault.Trick.SaysMuch);
        deploy(asset, AMOUNT);
        assertEq(heldOf(asset), AMOUNT, "held");
        assertEq(liquidOf(asset), AMOUNT, "liquid");
        pass(365 days);
        assertEq(heldOf(asset), AMOUNT * 11 / 10, "at the pace");
    }

    /// A vault that takes no shares for what it pays can't make it count twice.
    function test_keepsShares() public {
        OddVault vault = odd();
        deploy(asset, AMOUNT);
        vault.set(OddVault.Trick.KeepsShares);
        recall(asset, AMOUNT / 4);
        assertEq(heldOf(asset), AMOUNT * 3 / 4, "held");
        assertEq(treasury.state().value, 20_000_000e18, "the same value");
    }

    /// A vault that pays less than it takes shares for: what arrived counts, the rest is a loss.
    function test_paysLess() public {
        OddVault vault = odd();
        uint256 part = AMOUNT / 2;
        deploy(asset, part);
        vault.set(OddVault.Trick.PaysHalf);
        // More than the week's budget: the steward can't lose as much.
        vm.expectPartialRevert(ITreasuryAdmin.LossBudgetExceeded.selector);
        recall(asset, part / 2);
        allowLosses();
        recall(asset, part / 2);
        assertEq(treasury.idle(asset), 10 * AMOUNT - part + part / 4, "what arrived");
        assertEq(heldOf(asset), part / 2, "held");
        vault.set(OddVault.Trick.PaysNothing);
        recall(asset, part / 2);
        assertEq(heldOf(asset), 0, "lost");
        assertEq(principalOf(asset), 0, "with its cost");
        tracked(asset);
    }

    /// However a vault's views fail, it counts for nothing until they work again; nobody is stopped by it.
    function test_failingViews() public {
        OddVault vault = odd();
        deploy(asset, 9 * AMOUNT);
        for (uint256 i = uint256(OddVault.Trick.ViewsRevert); i <= uint256(OddVault.Trick.ViewsSilent); ++i) {
            vault.set(OddVault.Trick(i));
            (uint256 held, uint256 liquid) = venue.holdings{gas: 300_000}(asset);
            assertEq(held + liquid, 0, "counts for nothing");
            uint256 gasBefore = gasleft();
            vm.prank(ALICE);
            uint256[] memory amounts = treasury.redeemProRata(1_000e18, new uint256[](0), ALICE, block.timestamp);
            atMost(gasBefore - gasleft(), 1_500_000, "gas is bounded");
            assertTrue(amounts[1] > 0, "a slice of what is idle");
            recall(asset, AMOUNT);
            vault.set(OddVault.Trick.None);
            assertEq(heldOf(asset), 9 * AMOUNT, "all is back");
        }
    }

    /// A vault that does not tell its rate still pays, and what is recorded of the position survives that.
    function test_withoutRate() public {
        OddVault vault = odd();
        deploy(asset, AMOUNT);
        vm.mockCallRevert(address(vault), abi.encodeWithSelector(OddVault.convertToAssets.selector), "");
        assertEq(heldOf(asset), 0, "counts for nothing");
        recall(asset, AMOUNT / 4);
        assertEq(treasury.idle(asset), 9 * AMOUNT + AMOUNT / 4, "paid");
        vm.clearMockedCalls();
        assertEq(heldOf(asset), AMOUNT * 3 / 4, "the rest is back");
        assertEq(principalOf(asset), AMOUNT * 3 / 4, "at its cost");
    }

    /// From within a deposit and a withdrawal nothing moves, and the Treasury is not seen richer than it is.
    function test_reentry() public {
        OddVault vault = odd();
        deploy(asset, 7 * AMOUNT);
        manager.grantRole(0, address(vault), 0);
        fund(asset, address(vault), 1_000e6);
        vm.prank(ALICE);
        usdm.transfer(address(vault), 1_000e18);
        vault.attempt(address(treasury), abi.encodeCall(ITreasury.mint, (asset, 5e6, 0, BOB, block.timestamp)));
        vault.attempt(address(treasury), abi.encodeCall(ITreasury.redeem, (asset, 5e18, 0, BOB, block.timestamp)));
        vault.attempt(address(treasury), abi.encodeCall(ITreasury.claim, (asset, BOB)));
        vault.attempt(
            address(treasury), abi.encodeCall(ITreasury.redeemProRata, (5e18, new uint256[](0), BOB, block.timestamp))
        );
        vault.attempt(address(treasury), abi.encodeCall(ITreasuryAdmin.deploy, (address(venue), asset, AMOUNT, 0, "")));
        vault.attempt(address(treasury), abi.encodeCall(ITreasuryAdmin.recall, (address(venue), asset, AMOUNT, "")));
        vault.attempt(address(venue), abi.encodeCall(IVenue.withdraw, (asset, AMOUNT, "")));
        vault.attempt(address(venue), abi.encodeCall(IVenue.deposit, (asset, AMOUNT, 0, "")));
        vault.observe(address(treasury), abi.encodeCall(ITreasury.state, ()));
        uint256 value = treasury.state().value;
        deploy(asset, AMOUNT);
        atMost(abi.decode(vault.seen(), (State)).value, value, "seen within a deposit");
        recall(asset, AMOUNT / 2);
        atMost(abi.decode(vault.seen(), (State)).value, value, "seen within a withdrawal");
        vm.prank(ALICE);
        treasury.redeem(asset, 3_000_000e18, 0, ALICE, block.timestamp);
        assertEq(vault.tried(), 24, "all tried, three times");
        assertEq(vault.refused(ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector), 18, "by the guard");
        assertEq(vault.refused(Venue.OnlyTreasury.selector), 6, "by the venue");
        tracked(asset);
    }

    /// A steward has no way to any place but the listed vault and back: the venue takes no orders from them, asks the
    /// data of a movement for no address, and the vault pays the Treasury.
    function test_stewardCantSendElsewhere() public {
        DevVault vault = open(asset);
        bytes4[] memory selectors = new bytes4[](2);
        (selectors[0], selectors[1]) = (ITreasuryAdmin.deploy.selector, ITreasuryAdmin.recall.selector);
        manager.setTargetFunctionRole(address(treasury), selectors, STEWARD);
        manager.grantRole(STEWARD, BOB, 0);
        DevVault own = DevVault(ship("DevVault", abi.encode(usdc, "Own", "OWN", RATE)));
        vm.startPrank(BOB);
        treasury.deploy(address(venue), asset, AMOUNT, 0, abi.encode(own, BOB));
        assertEq(vault.balanceOf(address(venue)), AMOUNT, "in the listed vault");
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, BOB));
        treasury.deploy(BOB, asset, AMOUNT, 0, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, BOB));
        venue.withdraw(asset, AMOUNT, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, BOB));
        venue.deposit(asset, AMOUNT, 0, "");
        vm.expectRevert();
        venue.listVault(own, PACE);
        vm.expectRevert();
        vault.withdraw(AMOUNT, BOB, address(venue));
        vm.expectRevert();
        vault.transferFrom(address(venue), BOB, 1);
        vm.expectRevert();
        treasury.recall(address(venue), asset, AMOUNT, abi.encode(BOB));
        treasury.recall(address(venue), asset, AMOUNT, abi.encode(false, BOB));
        assertEq(treasury.idle(asset), 10 * AMOUNT, "back in the Treasury");
        assertEq(usdc.balanceOf(BOB), 0, "and nowhere else");
        assertEq(IERC20(asset).allowance(address(venue), address(vault)), 0, "no allowance left");
    }
}
