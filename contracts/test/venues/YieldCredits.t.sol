// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {IYieldVenue} from "../../src/interfaces/IYieldVenue.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {Credits} from "../../src/venues/Credits.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {claimableBy, owedTo} from "../Owed.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {GreedyVault} from "./OddVaults.sol";
import {YieldScene} from "./YieldScene.sol";

/// What is set aside of a vault for those who left while it was not liquid: 8 of 10M USDC are in it.
contract YieldCreditsTest is YieldScene {
    DevVault private vault;

    function setUp() public override {
        super.setUp();
        vault = open(address(usdc));
        deploy(address(usdc), 8_000_000e6);
    }

    function leave(address who, uint256 usdmIn) private {
        vm.prank(who);
        treasury.redeemProRata(usdmIn, new uint256[](0), who, block.timestamp);
    }

    function owed(address who) private view returns (uint256) {
        return owedTo(treasury, who, address(usdc));
    }

    function claimable(address who) private view returns (uint256) {
        return claimableBy(treasury, who, address(usdc));
    }

    function claim(address who) private returns (uint256) {
        vm.prank(who);
        return treasury.claim(address(usdc), who);
    }

    /// Half of the USDm leaves while all of the vault is frozen: half of the shares are set aside, which gain like the rest.
    function test_gainsAlike() public {
        vault.freeze(true);
        leave(ALICE, 10_000_000e18);
        assertApproxEqAbs(owed(ALICE), 4_000_000e6, 2, "half of what is frozen");
        assertApproxEqAbs(heldOf(address(usdc)), 4_000_000e6, 2, "the other half stays");
        assertApproxEqAbs(principalOf(address(usdc)), 4_000_000e6, 2, "with its cost");
        pass(365 days);
        assertApproxEqAbs(owed(ALICE), 4_200_000e6, 2, "a year's yield on hers");
        assertApproxEqAbs(heldOf(address(usdc)), 4_200_000e6, 2, "and on the rest");
        vault.freeze(false);
        uint256 amount = owed(ALICE);
        assertEq(claim(ALICE), amount, "claimed");
        assertEq(owed(ALICE), 0, "all of it");
        recall(address(usdc), type(uint256).max);
        assertApproxEqAbs(treasury.idle(address(usdc)), 1_000_000e6 + 4_200_000e6, 4, "the rest can be had");
        assertEq(vault.balanceOf(address(venue)), 0, "no share is left");
    }

    /// The part of a loss in the vault, too.
    function test_losesAlike() public {
        vault.freeze(true);
        leave(ALICE, 10_000_000e18);
        vm.prank(address(vault));
        usdc.transfer(BOB, 2_000_000e6);
        assertApproxEqAbs(owed(ALICE), 3_000_000e6, 2, "a quarter less");
        assertApproxEqAbs(heldOf(address(usdc)), 3_000_000e6, 2, "of both");
    }

    /// While a part of the vault is lent out, what is liquid is theirs who stay: whoever left has had a part of it.
    function test_stayersFirst() public {
        vault.lend(6_000_000e6);
        leave(ALICE, 10_000_000e18);
        uint256 credit = owed(ALICE);
        assertApproxEqAbs(credit, 3_000_000e6, 3, "half of what is lent out");
        assertEq(claimable(ALICE), 0, "nothing more now");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        claim(ALICE);
        vault.lend(2_000_000e6);
        // What can be withdrawn less what those who stay have there.
        uint256 spare = vault.maxWithdraw(address(venue)) - heldOf(address(usdc));
        assertApproxEqAbs(claimable(ALICE), spare, 2, "what came back beyond that");
        uint256 amount = claimable(ALICE);
        assertEq(claim(ALICE), amount, "paid");
        assertApproxEqAbs(owed(ALICE), credit - amount, 2, "the rest is still owed");
        assertEq(claimable(ALICE), 0, "and waits");
        // The steward takes out what is left of the Treasury's own: nothing stands before the credit any more.
        recall(address(usdc), type(uint256).max);
        vault.lend(0);
        recall(address(usdc), type(uint256).max);
        amount = owed(ALICE);
        assertEq(claim(ALICE), amount, "the rest");
        assertEq(owed(ALICE), 0, "nothing is owed");
    }

    /// One credit adds to another, and a unit that is no share makes none.
    function test_adds() public {
        vault.freeze(true);
        leave(ALICE, 1_000_000e18);
        uint256 first = owed(ALICE);
        leave(ALICE, 2_000_000e18);
        assertApproxEqAbs(owed(ALICE), 3 * first, 1e6, "both");
        pass(365 days);
        first = owed(ALICE);
        vm.prank(address(treasury));
        assertEq(venue.credit(address(usdc), ALICE, 1), 0, "less than a share");
        assertEq(owed(ALICE), first, "no more");
    }

    /// What was lost leaves with a credit of all, and so does its cost.
    function test_lossLeaves() public {
        vm.prank(address(vault));
        usdc.transfer(BOB, 2_000_000e6);
        vm.prank(address(treasury));
        uint256 set = venue.credit(address(usdc), ALICE, 7_000_000e6);
        assertApproxEqAbs(set, 6_000_000e6, 1, "all there is");
        assertEq(principalOf(address(usdc)), 0, "no cost");
        assertTrue(venue.totalsOf(address(vault)).realised == int256(set) - 8_000_000e6, "a loss");
    }

    /// A gift to the vault is not believed of the shares that stay, either: a quarter of them was worth half of what counts.
    function test_notBelieved() public {
        usdc.mint(address(vault), 8_000_000e6);
        vm.prank(address(treasury));
        assertEq(venue.credit(address(usdc), ALICE, 4_000_000e6), 4_000_000e6, "half of what is believed");
        assertApproxEqAbs(heldOf(address(usdc)), 6_000_000e6, 2, "three quarters of the shares");
    }

    /// Two who left claim their own, whoever comes first.
    /// forge-config: default.fuzz.runs = 1000
    /// forge-config: deep.fuzz.runs = 10000
    function testFuzz_two(uint256 first, uint256 second, bool turn) public {
        vm.prank(ALICE);
        usdm.transfer(BOB, 8_000_000e18);
        vault.freeze(true);
        leave(ALICE, bound(first, 1e18, 8_000_000e18));
        leave(BOB, bound(second, 1e18, 8_000_000e18));
        (uint256 hers, uint256 his) = (owed(ALICE), owed(BOB));
        vault.freeze(false);
        (address a, address b) = turn ? (BOB, ALICE) : (ALICE, BOB);
        if (owed(a) > 0) claim(a);
        if (owed(b) > 0) claim(b);
        assertEq(owed(ALICE) + owed(BOB), 0, "nothing is owed");
        // Each had a part of the 2M that were idle, and of the 8M in the vault four times as much.
        assertApproxEqAbs(usdc.balanceOf(ALICE), hers + hers / 4, 8, "hers");
        assertApproxEqAbs(usdc.balanceOf(BOB), his + his / 4, 8, "his");
        atLeast(vault.convertToAssets(vault.balanceOf(address(venue))) + 2, heldOf(address(usdc)), "the rest is there");
    }

    /// A vault that was taken off the list owes what it owed, and so does one that another has replaced.
    function test_delisted() public {
        vault.freeze(true);
        leave(ALICE, 10_000_000e18);
        vault.freeze(false);
        recall(address(usdc), type(uint256).max);
        uint256 credit = owed(ALICE);
        venue.delistVault(address(usdc));
        DevVault next = open(address(usdc));
        deploy(address(usdc), 1_000_000e6);
        next.freeze(true);
        leave(ALICE, 1_000_000e18);
        assertTrue(owed(ALICE) > 0 && owed(ALICE) < credit, "a credit in the new one");
        uint256 had = usdc.balanceOf(ALICE);
        vm.prank(ALICE);
        assertEq(venue.claimFrom(vault, ALICE), credit, "and the old one pays");
        assertEq(usdc.balanceOf(ALICE), had + credit, "paid");
        next.freeze(false);
        credit = owed(ALICE);
        assertEq(claim(ALICE), credit, "and so does the new one");
    }

    function test_revert_callers() public {
        vault.freeze(true);
        leave(ALICE, 10_000_000e18);
        vault.freeze(false);
        vm.startPrank(BOB);
        vm.expectRevert(abi.encodeWithSelector(Credits.OnlyAccount.selector, BOB));
        venue.claimCredit(address(usdc), ALICE, BOB);
        assertEq(venue.claimFrom(vault, BOB), 0, "not his");
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, BOB));
        venue.credit(address(usdc), BOB, 1e6);
        vm.stopPrank();
        uint256 credit = owed(ALICE);
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, ALICE));
        vm.prank(ALICE);
        venue.claimCredit(address(usdc), ALICE, CAROL);
        recall(address(usdc), type(uint256).max);
        treasury.removeVenue(address(venue));
        // Another venue on the list does not matter.
        treasury.addVenue(address(new TestVenue(address(treasury), usdm, Use.Yield)));
        vm.prank(ALICE);
        assertEq(venue.claimCredit(address(usdc), ALICE, CAROL), credit, "the account itself, once it is not listed");
    }

    /// No more than the position holds, and of an asset without a vault nothing.
    function test_most() public {
        vm.startPrank(address(treasury));
        assertEq(venue.credit(address(btc), ALICE, 1e8), 0, "no vault");
        assertApproxEqAbs(venue.credit(address(usdc), ALICE, 9_000_000e6), 8_000_000e6, 1, "all there is");
        assertEq(venue.credit(address(usdc), ALICE, 1), 0, "and then nothing");
        vm.stopPrank();
        assertEq(heldOf(address(usdc)), 0, "none of it is the Treasury's");
        assertEq(principalOf(address(usdc)), 0, "nor its cost");
    }

    /// A vault that takes more shares for a claim than it pays for gets nothing: they are the Treasury's or another's.
    function test_revert_sharesLost() public {
        recall(address(usdc), type(uint256).max);
        venue.delistVault(address(usdc));
        GreedyVault greedy = new GreedyVault(usdc);
        venue.listVault(greedy, PACE);
        deploy(address(usdc), 8_000_000e6);
        vm.startPrank(address(treasury));
        venue.credit(address(usdc), ALICE, 2_000_000e6);
        vm.stopPrank();
        greedy.set(true);
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.SharesLost.selector, address(greedy), 0, 2_000_000e6));
        recall(address(usdc), 4_000_000e6);
        vm.prank(address(treasury));
        vm.expectRevert(
            abi.encodeWithSelector(IYieldVenue.SharesLost.selector, address(greedy), 4_000_000e6, 6_000_000e6)
        );
        venue.claimCredit(address(usdc), ALICE, ALICE);
        assertEq(claimable(ALICE), 2_000_000e6, "still hers");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        claim(ALICE);
        greedy.set(false);
        assertEq(claim(ALICE), 2_000_000e6, "paid once it is honest");
    }
}
