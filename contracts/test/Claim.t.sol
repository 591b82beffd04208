// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {BlockListToken} from "./zoo/BlockListToken.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";
import {owedTo} from "./Owed.sol";

contract ClaimTest is Scene {
    /// A fifth of the Treasury, and what is kept back for rounding: two wei an asset.
    uint256 private constant FIFTH = 4_400_000e18 + 16;

    BlockListToken private listed;
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        listed = new BlockListToken(6);
        addListed(address(listed), 1, 6, WAD);
        listed.mint(address(this), 2_000_000e6);
        listed.approve(address(treasury), type(uint256).max);
        treasury.mint(address(listed), 2_000_000e6, 0, ALICE, block.timestamp);
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        pass(1 hours);
    }

    function credited(address asset, address who) private view returns (uint256) {
        return owedTo(treasury, who, asset);
    }

    /// ALICE's pro-rata redemption towards BOB, who may not receive: she is credited.
    function owe(uint256 usdmIn) private returns (uint256 amount) {
        listed.setBlocked(BOB, true);
        vm.prank(ALICE);
        treasury.redeemProRata(usdmIn, new uint256[](0), BOB, block.timestamp);
        return credited(address(listed), ALICE);
    }

    function test_revert_receiver() public {
        address[3] memory lost = [address(0), address(treasury), address(usdm)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            treasury.claim(address(listed), lost[i]);
        }
    }

    function test_revert_nothingToClaim() public {
        owe(1_000_000e18);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, BOB, address(listed)));
        vm.prank(BOB);
        treasury.claim(address(listed), BOB);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        vm.prank(ALICE);
        treasury.claim(address(usdc), ALICE);
    }

    function test_revert_twice() public {
        owe(1_000_000e18);
        vm.startPrank(ALICE);
        treasury.claim(address(listed), ALICE);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(listed)));
        treasury.claim(address(listed), ALICE);
    }

    /// A transfer that still fails leaves the credit as it was.
    function test_revert_stillBlocked() public {
        uint256 amount = owe(1_000_000e18);
        vm.expectRevert(abi.encodeWithSelector(BlockListToken.Blocked.selector, BOB));
        vm.prank(ALICE);
        treasury.claim(address(listed), BOB);
        assertEq(credited(address(listed), ALICE), amount, "credit");
    }

    /// The credit is paid in full to whom its owner says, exactly once, and is nobody else's meanwhile: not part of
    /// the Treasury's value, not liquid, not payable to others.
    function testFuzz_claim(uint256 usdmIn, bool toSelf) public {
        usdmIn = bound(usdmIn, 1e18, 20_000_000e18);
        uint256 idle = treasury.idle(address(listed));
        uint256 amount = owe(usdmIn);
        assertTrue(amount > 0, "credited");
        assertEq(listed.balanceOf(address(treasury)), idle, "still in the Treasury");
        assertEq(treasury.idle(address(listed)), idle - amount, "not idle");
        assertEq(stateOf(address(listed)).held, idle - amount, "not Treasury value");
        assertEq(stateOf(address(listed)).liquid, idle - amount, "not liquid");

        address receiver = toSelf ? ALICE : CAROL;
        Books memory b = books(address(listed), ALICE, receiver);
        vm.expectEmit(address(treasury));
        emit ITreasury.Claimed(ALICE, receiver, address(listed), amount, block.number);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(listed), receiver), amount, "returned");
        Books memory a = books(address(listed), ALICE, receiver);
        assertEq(a.receiverAsset, b.receiverAsset + amount, "receiver's asset");
        assertEq(a.idle, b.idle, "not idle before either");
        assertEq(a.supply, b.supply, "supply");
        assertEq(a.state.value, b.state.value, "Treasury value");
        assertEq(credited(address(listed), ALICE), 0, "credit used up");
    }

    /// Two creditors, one asset: each takes exactly the own credit.
    function test_twoCreditors() public {
        vm.prank(ALICE);
        usdm.transfer(CAROL, 1_000_000e18);
        uint256 first = owe(1_000_000e18);
        vm.prank(CAROL);
        treasury.redeemProRata(500_000e18, new uint256[](0), BOB, block.timestamp);
        uint256 second = credited(address(listed), CAROL);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(listed), ALICE), first, "ALICE's");
        assertEq(credited(address(listed), CAROL), second, "CAROL's is untouched");
        assertEq(stateOf(address(listed)).held, treasury.idle(address(listed)), "and still not the Treasury's");
        assertEq(listed.balanceOf(address(treasury)), treasury.idle(address(listed)) + second, "but there");
        vm.prank(CAROL);
        assertEq(treasury.claim(address(listed), CAROL), second, "CAROL's");
    }

    /// Paused, without a price, even delisted: a credit is still paid.
    function test_pausedAndDelisted() public {
        uint256 amount = owe(1_000_000e18);
        treasury.pause(address(0), true, true);
        vm.warp(block.timestamp + 30 days);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(listed), ALICE), amount, "paid");
    }

    /// ALICE leaves with a fifth while a venue has 9.9M of 10M USDC and can't be withdrawn from.
    function leaveJammed(uint256 usdmAmount) private {
        treasury.deploy(address(venue), address(usdc), 9_900_000e6, usdmAmount, "");
        venue.set(false, true, 0);
        vm.prank(ALICE);
        treasury.redeemProRata(FIFTH, new uint256[](0), ALICE, block.timestamp);
    }

    /// A venue that can't be withdrawn from makes a credit there: not for what others bring in, but for what it pays later.
    function test_venueRecovers() public {
        leaveJammed(0);
        assertEq(usdc.balanceOf(ALICE), 100_000e6, "the idle part is paid");
        assertEq(credited(address(usdc), ALICE), 1_900_000e6, "the rest is credited");
        assertEq(stateOf(address(usdc)).held, 8_000_000e6, "what is paid and what is owed is not the Treasury's");
        fund(address(usdc), BOB, 500_000e6);
        vm.prank(BOB);
        treasury.mint(address(usdc), 500_000e6, 0, BOB, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        vm.prank(ALICE);
        treasury.claim(address(usdc), ALICE);

        venue.set(false, false, 0);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(usdc), CAROL), 1_900_000e6, "paid by the venue");
        assertEq(usdc.balanceOf(CAROL), 1_900_000e6, "CAROL's USDC");
        assertEq(stateOf(address(usdc)).held, 8_500_000e6, "what stays is untouched");
    }

    /// What the venue loses after ALICE left is lost to her and to those who stay alike, and so is what it gains.
    function test_inKind() public {
        leaveJammed(0);
        venue.lose(address(usdc), 2_500);
        assertEq(credited(address(usdc), ALICE), 1_425_000e6, "a quarter less");
        assertEq(stateOf(address(usdc)).held, 6_000_000e6, "of both");
        venue.set(false, false, 0);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(usdc), ALICE), 1_425_000e6, "claimed");
        assertEq(usdc.balanceOf(address(venue)), 6_000_000e6 + 2_475_000e6, "the rest, and what was lost");
    }

    /// A venue that the governor removes still owes what it set aside, and pays it without the Treasury.
    function test_removedVenue() public {
        leaveJammed(0);
        venue.set(false, false, 0);
        treasury.recall(address(venue), address(usdc), type(uint256).max, "");
        treasury.removeVenue(address(venue));
        assertEq(credited(address(usdc), ALICE), 0, "the Treasury knows no such venue");
        vm.prank(ALICE);
        assertEq(venue.claimCredit(address(usdc), ALICE, ALICE), 1_900_000e6, "claimed there");
    }

    /// Refused by the token and not liquid at a venue: one claim pays both.
    function test_both() public {
        treasury.deploy(address(venue), address(listed), 1_500_000e6, 0, "");
        venue.set(true, false, 0);
        uint256 amount = owe(FIFTH);
        assertApproxEqAbs(amount, 400_000e6, 1, "a fifth");
        venue.set(false, false, 0);
        vm.prank(ALICE);
        assertEq(treasury.claim(address(listed), ALICE), amount, "all of it");
        assertEq(credited(address(listed), ALICE), 0, "nothing left");
    }

    /// A venue that claims more than could be, or nothing that makes sense, changes no other's claim.
    function test_badAnswers() public {
        uint256 amount = owe(FIFTH);
        vm.mockCall(address(venue), abi.encodeWithSelector(venue.creditOf.selector), abi.encode(type(uint256).max, 1));
        (uint256 owed, uint256 claimable) = treasury.creditOf(ALICE, address(listed));
        assertEq(owed, type(uint256).max, "as it says");
        assertEq(claimable, amount + 1, "what can be had");
        vm.mockCallRevert(address(venue), abi.encodeWithSelector(venue.creditOf.selector), "");
        assertEq(credited(address(listed), ALICE), amount, "without that venue");
        vm.mockCallRevert(address(venue), abi.encodeWithSelector(venue.claimCredit.selector), "");
        vm.prank(ALICE);
        assertEq(treasury.claim(address(listed), ALICE), amount, "claimed");
    }

    /// The answer to a claim is the venue's own, however large.
    function test_absurdClaim() public {
        uint256 amount = owe(FIFTH);
        vm.mockCall(address(venue), abi.encodeWithSelector(venue.claimCredit.selector), abi.encode(type(uint256).max));
        vm.prank(ALICE);
        treasury.claim(address(listed), ALICE);
        assertEq(listed.balanceOf(ALICE), amount, "claimed");
    }

    /// A venue that says it set aside more than it was asked for does not stop a redemption.
    function test_absurdCredit() public {
        vm.mockCall(address(venue), abi.encodeWithSelector(venue.credit.selector), abi.encode(type(uint256).max));
        leaveJammed(0);
        assertEq(usdc.balanceOf(ALICE), 100_000e6, "the idle part is paid");
    }

    /// What a token refused twice is owed twice.
    function test_refusedTwice() public {
        uint256 first = owe(1_000_000e18);
        assertApproxEqAbs(owe(1_000_000e18), 2 * first, 1e6, "both");
    }

    /// USDm that was sent to the Treasury is not what a claim brings.
    function test_donatedUsdm() public {
        owe(1_000_000e18);
        vm.startPrank(ALICE);
        usdm.transfer(address(treasury), 5e18);
        treasury.claim(address(listed), ALICE);
        assertEq(usdm.balanceOf(address(treasury)), 5e18, "still there");
    }

    /// Each venue owes its own part, and a venue that does not answer does not owe what another says.
    function test_twoVenues() public {
        TestVenue second = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(second));
        treasury.deploy(address(venue), address(usdc), 2_000_000e6, 0, "");
        treasury.deploy(address(second), address(usdc), 6_000_000e6, 0, "");
        venue.set(true, false, 0);
        second.set(true, false, 0);
        vm.prank(ALICE);
        treasury.redeemProRata(FIFTH, new uint256[](0), ALICE, block.timestamp);
        (uint256 owed,) = venue.creditOf(ALICE, address(usdc));
        assertEq(owed, 400_000e6, "a fifth of the first");
        (owed,) = second.creditOf(ALICE, address(usdc));
        assertEq(owed, 1_200_000e6, "a fifth of the second");
        vm.mockCallRevert(address(second), abi.encodeWithSelector(second.creditOf.selector), "");
        assertEq(credited(address(usdc), ALICE), 400_000e6, "the first's alone");
    }

    /// The totals are what is left when a venue does not set aside what is not liquid.
    function test_notCredited() public {
        treasury.deploy(address(venue), address(usdc), 3_000_000e6, 0, "");
        venue.set(true, false, 0);
        vm.mockCall(address(venue), abi.encodeWithSelector(venue.credit.selector), abi.encode(0));
        vm.recordLogs();
        vm.prank(ALICE);
        treasury.redeemProRata(FIFTH, new uint256[](0), ALICE, block.timestamp);
        checkpointed(vm.getRecordedLogs());
    }

    /// And when a venue loses something while it returns what is liquid.
    function test_lossOnTheWay() public {
        treasury.deploy(address(venue), address(usdc), 9_900_000e6, 0, "");
        venue.setSeep(address(usdc), 100_000e6);
        vm.recordLogs();
        vm.prank(ALICE);
        treasury.redeemProRata(FIFTH, new uint256[](0), ALICE, block.timestamp);
        checkpointed(vm.getRecordedLogs());
    }
}
