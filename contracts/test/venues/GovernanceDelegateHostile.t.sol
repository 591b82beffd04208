// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {IGovernanceDelegate} from "../../src/interfaces/IGovernanceDelegate.sol";
import {ITreasury, ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {Limit} from "../../src/interfaces/Types.sol";
import {DelegateScene} from "./DelegateScene.sol";
import {FeeVotesToken, IntrudingToken} from "./Votes.sol";
import {owedTo} from "../Owed.sol";

contract GovernanceDelegateHostileTest is DelegateScene {
    /// A vote token that is wholly in the venue redeems like any other: to the last unit that the limits let go.
    function test_redeem() public {
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        assertEq(treasury.idle(address(votes)), 0, "nothing is idle");
        (uint256 max, Limit binding) = treasury.maxRedeem(address(votes));
        assertTrue(binding == Limit.Liquidity, "all of it");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(votes), max, 0, BOB, block.timestamp), STOCK, "paid");
        assertEq(votes.balanceOf(BOB), STOCK, "arrived");
        assertEq(heldOf(address(votes)), 0, "nothing left");
        assertEq(place.votesOf(address(votes)), 0, "no votes left");
    }

    /// Pro-rata, too; with a token that can't be moved the slice is credited, and paid once it can.
    function test_redeemProRata() public {
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        bytes memory transfer = abi.encodeWithSelector(IERC20.transfer.selector, address(treasury));
        vm.mockCallRevert(address(votes), transfer, "");
        vm.startPrank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(1_000_000e18, new uint256[](0), BOB, block.timestamp);
        uint256 slice = amounts[amounts.length - 1];
        assertTrue(slice > 0, "a slice");
        assertEq(owedTo(treasury, ALICE, address(votes)), slice, "credited");
        assertEq(heldOf(address(votes)), STOCK - slice, "and not the Treasury's any more");
        vm.clearMockedCalls();
        assertEq(treasury.claim(address(votes), BOB), slice, "claimed");
        amounts = treasury.redeemProRata(1_000_000e18, new uint256[](0), BOB, block.timestamp);
        assertEq(votes.balanceOf(BOB), slice + amounts[amounts.length - 1], "paid from the venue");
    }

    /// Tokens that are redeemed after the snapshot still vote, and their new owner does not vote with them again.
    function test_voteAfterRedemption() public {
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        uint256 id = propose();
        vm.roll(block.number + 1);
        vm.prank(ALICE);
        treasury.redeem(address(votes), 400_000e18, 0, BOB, block.timestamp);
        vm.startPrank(BOB);
        votes.delegate(BOB);
        governor.castVote(id, 0);
        vm.stopPrank();
        place.castVote(address(governor), id, 1, "");
        (uint256 against, uint256 inFavour,) = governor.proposalVotes(id);
        assertEq(against, 0, "the new owner came too late");
        assertEq(inFavour, STOCK, "the whole weight");
    }

    /// And tokens that come after the snapshot do not.
    function test_lateDeposit() public {
        treasury.deploy(address(place), address(votes), 1e18, 0, "");
        uint256 id = propose();
        vm.roll(block.number + 1);
        treasury.deploy(address(place), address(votes), 5e18, 0, "");
        place.castVote(address(governor), id, 1, "");
        (, uint256 inFavour,) = governor.proposalVotes(id);
        assertEq(inFavour, 1e18, "of the snapshot");
    }

    /// A steward can vote and move tokens in and out, and can neither give the votes away nor make the venue call
    /// anything else.
    function test_steward() public {
        bytes4[] memory vote = new bytes4[](1);
        vote[0] = IGovernanceDelegate.castVote.selector;
        manager.setTargetFunctionRole(address(place), vote, 2);
        bytes4[] memory moves = new bytes4[](2);
        (moves[0], moves[1]) = (ITreasuryAdmin.deploy.selector, ITreasuryAdmin.recall.selector);
        manager.setTargetFunctionRole(address(treasury), moves, 2);
        manager.grantRole(2, BOB, 0);
        uint256 id = propose();
        vm.roll(block.number + 1);

        vm.startPrank(BOB);
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        place.castVote(address(governor), id, 1, "");
        bytes memory refused = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB);
        vm.expectRevert(refused);
        place.delegate(address(votes), BOB);
        vm.expectRevert(refused);
        place.listGovernor(address(votes), address(votes));
        address[3] memory others = [BOB, address(votes), address(treasury)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.GovernorNotListed.selector, others[i]));
            place.castVote(others[i], id, 1, "");
        }
        treasury.recall(address(place), address(votes), STOCK, abi.encode(BOB));
        assertEq(votes.balanceOf(address(treasury)), STOCK, "to the Treasury only");
    }

    /// What a fee left over is held; what arrives back is booked. A donation does not make up for a fee but where it
    /// really lies there.
    function test_feeOnTransfer() public {
        FeeVotesToken fee = new FeeVotesToken();
        enlist(fee, 18);
        stock(address(fee), 10_000e18);
        place.listGovernor(address(fee), address(governor));
        uint256 idle = treasury.idle(address(fee));
        assertEq(idle, 9900e18, "minted for");
        treasury.deploy(address(place), address(fee), 1000e18, 0, "");
        assertEq(heldOf(address(fee)), 990e18, "arrived");
        treasury.recall(address(place), address(fee), 1000e18, "");
        assertEq(heldOf(address(fee)), 0, "all of it");
        assertEq(treasury.idle(address(fee)), idle - 1000e18 + 980.1e18, "came back");
        assertEq(fee.balanceOf(address(treasury)), treasury.idle(address(fee)), "tracked = balance");
    }

    /// A limit admitted: a redemption that needs more of a token with a fee than is idle gets less from the venue than it
    /// asks for, and is refused. Pro-rata pays what arrived, and recalling reopens redemption again.
    function test_limit_feeTokenNeedsRecall() public {
        FeeVotesToken fee = new FeeVotesToken();
        enlist(fee, 18);
        stock(address(fee), 10_000e18);
        place.listGovernor(address(fee), address(governor));
        treasury.deploy(address(place), address(fee), 9900e18, 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, 100e18, 99e18));
        vm.prank(ALICE);
        treasury.redeem(address(fee), 1000e18, 0, ALICE, block.timestamp);
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(1_000_000e18, new uint256[](0), ALICE, block.timestamp);
        uint256 sent = amounts[amounts.length - 1];
        // The token takes its fee once more on the way to ALICE.
        assertApproxEqAbs(fee.balanceOf(ALICE), sent * 99 / 100, 1, "what arrived");
        assertEq(owedTo(treasury, ALICE, address(fee)), 0, "the fee is ALICE's loss");
        treasury.recall(address(place), address(fee), 9900e18, "");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(fee), 1000e18, 0, ALICE, block.timestamp), 100e18, "redeemed");
    }

    /// A token and Governor that calls back at every opportunity gets nowhere.
    function test_intruder() public {
        IntrudingToken token = new IntrudingToken();
        enlist(token, 18);
        stock(address(token), 1000e18);
        place.listGovernor(address(token), address(token));
        token.set(address(place));
        treasury.deploy(address(place), address(token), 1000e18, 0, "");
        place.castVote(address(token), 1, 1, "");
        treasury.recall(address(place), address(token), 100e18, "");
        vm.prank(ALICE);
        treasury.redeem(address(token), 4000e18, 0, ALICE, block.timestamp);
        atLeast(token.calls(), 6 * 5, "it tried");
        assertEq(token.succeeded(), 0, "in vain");
        assertEq(heldOf(address(token)), 600e18, "held");
        assertEq(token.balanceOf(address(place)), 600e18, "tracked = balance");
    }

    /// However a token answers about votes, the view says a number: what a token of the older kind says, or 0.
    function test_votesOf() public {
        treasury.deploy(address(place), address(votes), 5e18, 0, "");
        bytes memory question = abi.encodeWithSignature("getVotes(address)", address(place));
        vm.mockCallRevert(address(votes), question, "");
        assertEq(place.votesOf(address(votes)), 0, "does not say");
        vm.mockCall(
            address(votes), abi.encodeWithSignature("getCurrentVotes(address)", address(place)), abi.encode(4e18)
        );
        assertEq(place.votesOf(address(votes)), 4e18, "by its older name");
        vm.clearMockedCalls();
        bytes[4] memory codes = [bytes(hex"5f5ffd"), hex"", hex"60015ff3", hex"5b5f56"];
        for (uint256 i; i < 4; ++i) {
            vm.etch(address(votes), codes[i]);
            assertEq(place.votesOf(address(votes)), 0, "reverts, is gone, answers short, burns its gas");
            assertEq(place.positions()[0].held, 5e18, "what is held is known all the same");
            assertEq(heldOf(address(votes)), 5e18, "and counts");
        }
    }

    /// Strangers may delegate to the venue: its votes grow, and nothing of the Treasury does.
    function test_strangersVotes() public {
        treasury.deploy(address(place), address(votes), 5e18, 0, "");
        bytes32 before = keccak256(abi.encode(treasury.state()));
        votes.mint(BOB, 9e18);
        vm.prank(BOB);
        votes.delegate(address(place));
        assertEq(place.votesOf(address(votes)), 14e18, "votes");
        assertEq(heldOf(address(votes)), 5e18, "held");
        assertEq(keccak256(abi.encode(treasury.state())), before, "the Treasury's state");
    }

    /// A token whose transfers lie about what came: what is really there is counted.
    function test_shortTransfer() public {
        DevVotesToken token = DevVotesToken(ship("DevVotesToken", abi.encode("Votes", "VOT", 18)));
        enlist(token, 18);
        stock(address(token), 1000e18);
        place.listGovernor(address(token), address(governor));
        vm.mockCall(address(token), abi.encodeWithSelector(IERC20.transfer.selector), abi.encode(true));
        treasury.deploy(address(place), address(token), 1000e18, 0, "");
        assertEq(heldOf(address(token)), 0, "nothing came");
    }

    /// What is set aside is not taken for what a deposit brings.
    function test_setAside() public {
        DevVotesToken token = DevVotesToken(ship("DevVotesToken", abi.encode("Votes", "VOT", 18)));
        enlist(token, 18);
        stock(address(token), 1000e18);
        place.listGovernor(address(token), address(governor));
        treasury.deploy(address(place), address(token), 600e18, 0, "");
        vm.prank(address(treasury));
        assertEq(place.credit(address(token), ALICE, 100e18), 100e18, "set aside");
        assertEq(heldOf(address(token)), 500e18, "the rest");
        vm.mockCall(address(token), abi.encodeWithSelector(IERC20.transfer.selector), abi.encode(true));
        treasury.deploy(address(place), address(token), 400e18, 0, "");
        assertEq(heldOf(address(token)), 500e18, "nothing came");
    }
}
