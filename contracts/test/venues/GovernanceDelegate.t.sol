// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Errors} from "@openzeppelin/contracts/utils/Errors.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {IGovernanceDelegate, Position} from "../../src/interfaces/IGovernanceDelegate.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {DelegateScene} from "./DelegateScene.sol";
import {BravoGovernor} from "./Votes.sol";

contract GovernanceDelegateTest is DelegateScene {
    function test_revert_roles() public {
        bytes memory refused = abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB);
        vm.startPrank(BOB);
        vm.expectRevert(refused);
        place.listGovernor(address(votes), address(governor));
        vm.expectRevert(refused);
        place.delistGovernor(address(votes));
        vm.expectRevert(refused);
        place.delegate(address(votes), BOB);
        vm.expectRevert(refused);
        place.castVote(address(governor), 1, 1, "");
    }

    function test_revert_list() public {
        // The Treasury does not vote about itself.
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(xms)));
        place.listGovernor(address(xms), address(governor));
        vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.GovernorInvalid.selector, BOB));
        place.listGovernor(address(votes), BOB);
    }

    function test_revert_delist() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(uni)));
        place.delistGovernor(address(uni));
        place.delistGovernor(address(votes));
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(votes)));
        place.delistGovernor(address(votes));
    }

    function test_revert_deposit() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        place.deposit(address(votes), 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.UsdmNotTaken.selector, 1));
        treasury.deploy(address(place), address(votes), 1, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(uni)));
        treasury.deploy(address(place), address(uni), 1, 0, "");
        place.delistGovernor(address(votes));
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(votes)));
        treasury.deploy(address(place), address(votes), 1, 0, "");
        // A token that can't delegate stays where it is.
        place.listGovernor(address(uni), address(governor));
        vm.expectRevert();
        treasury.deploy(address(place), address(uni), 1, 0, "");
    }

    function test_revert_withdraw() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        place.withdraw(address(votes), 1, "");
    }

    function test_revert_castVote() public {
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        uint256 id = propose();
        bytes memory closed = abi.encodeWithSelector(
            IGovernor.GovernorUnexpectedProposalState.selector, id, IGovernor.ProposalState.Pending, bytes32(uint256(2))
        );
        vm.expectRevert(closed);
        place.castVote(address(governor), id, 1, "too early");
        vm.roll(block.number + 1);
        vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.GovernorNotListed.selector, address(votes)));
        place.castVote(address(votes), id, 1, "");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorNonexistentProposal.selector, 7));
        place.castVote(address(governor), 7, 1, "");
        place.castVote(address(governor), id, 1, "once");
        vm.expectRevert(abi.encodeWithSelector(IGovernor.GovernorAlreadyCastVote.selector, address(place)));
        place.castVote(address(governor), id, 1, "twice");
        place.delistGovernor(address(votes));
        vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.GovernorNotListed.selector, address(governor)));
        place.castVote(address(governor), id, 1, "");
        // A delisted asset has no Governor, and 0 is none either.
        vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.GovernorNotListed.selector, address(0)));
        place.castVote(address(0), id, 1, "");
    }

    /// A Governor of the older kind, and one that gives no reason, or is gone.
    function test_castVote_bravo() public {
        BravoGovernor bravo = new BravoGovernor();
        place.listGovernor(address(uni), address(bravo));
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.VoteCast(address(bravo), 5, 0, "too dear");
        place.castVote(address(bravo), 5, 0, "too dear");
        (address voter, uint8 support, string memory reason) = bravo.ballots(5);
        assertEq(voter, address(place), "voter");
        assertEq(support, 0, "against");
        assertEq(keccak256(bytes(reason)), keccak256("too dear"), "reason");
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "voter already voted"));
        place.castVote(address(bravo), 5, 0, "");
        bravo.set(true);
        vm.expectRevert(abi.encodeWithSelector(Errors.FailedCall.selector));
        place.castVote(address(bravo), 6, 0, "");
        vm.etch(address(bravo), "");
        vm.expectRevert(abi.encodeWithSelector(Address.AddressEmptyCode.selector, address(bravo)));
        place.castVote(address(bravo), 6, 0, "");
    }

    function test_list() public {
        assertTrue(place.venueUse() == Use.Governance, "use");
        assertEq(place.treasuryUsdm(), 0, "no USDm");
        BravoGovernor bravo = new BravoGovernor();
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.GovernorListed(address(uni), address(bravo));
        place.listGovernor(address(uni), address(bravo));
        treasury.deploy(address(place), address(votes), 3e18, 0, "");
        Position[] memory list = place.positions();
        assertEq(list.length, 2, "two");
        Position memory expected = Position(address(votes), address(governor), address(place), 3e18, 3e18);
        assertEq(keccak256(abi.encode(list[0])), keccak256(abi.encode(expected)), "the first");
        expected = Position(address(uni), address(bravo), address(place), 0, 0);
        assertEq(keccak256(abi.encode(list[1])), keccak256(abi.encode(expected)), "a token that does not vote");
        // Another Governor for the same asset takes the place of the first.
        place.listGovernor(address(votes), address(bravo));
        assertEq(place.positions().length, 2, "still two");
        assertEq(place.governorOf(address(votes)), address(bravo), "replaced");
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.GovernorDelisted(address(votes), address(bravo));
        place.delistGovernor(address(votes));
        assertEq(place.positions().length, 1, "one");
        assertEq(place.governorOf(address(votes)), address(0), "none");
        // What is held is still the Treasury's, votes, and comes back.
        assertEq(heldOf(address(votes)), 3e18, "held");
        assertEq(place.votesOf(address(votes)), 3e18, "votes");
        treasury.recall(address(place), address(votes), 3e18, "");
        assertEq(treasury.idle(address(votes)), STOCK, "back");
    }

    /// Into the venue and back, whatever the decimals, with donations on the way: no figure of the Treasury changes, and
    /// what is held votes.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_depositAndWithdraw(uint256 seed, uint256 amount, uint256 back) public {
        uint8 decimals = [0, 6, 18, 36][seed % 4];
        DevVotesToken token = DevVotesToken(ship("DevVotesToken", abi.encode("Votes", "VOT", decimals)));
        enlist(token, decimals);
        uint256 all_ = 1000 * 10 ** decimals;
        stock(address(token), all_);
        place.listGovernor(address(token), address(governor));
        (amount, back) = (bound(amount, 0, all_), bound(back, 0, type(uint256).max));
        State memory s = treasury.state();
        token.mint(address(place), 7);
        treasury.deploy(address(place), address(token), amount, 0, "");
        assertEq(heldOf(address(token)), amount, "held");
        assertEq(token.balanceOf(address(place)), amount + 7, "balance");
        assertEq(place.votesOf(address(token)), amount + 7, "votes");
        assertEq(keccak256(abi.encode(treasury.state())), keccak256(abi.encode(s)), "the Treasury's state");
        token.mint(address(place), 8);
        vm.prank(address(treasury));
        (uint256 assetOut, uint256 usdmOut) = place.withdraw(address(token), back, "");
        assertEq(assetOut, back < amount ? back : amount, "as much as is held");
        assertEq(usdmOut, 0, "no USDm");
        assertEq(heldOf(address(token)), amount - assetOut, "the rest");
        assertEq(token.balanceOf(address(treasury)), all_ - amount + assetOut, "to the Treasury");
    }

    /// Where nothing is held nothing is asked of the token, which may refuse to move nothing: a recall returns nothing, and
    /// a redemption goes on to the next venue.
    function test_nothingHeld() public {
        vm.mockCallRevert(address(votes), abi.encodeCall(IERC20.transfer, (address(treasury), 0)), "");
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Recalled(address(place), address(votes), 0, 0);
        treasury.recall(address(place), address(votes), 5e18, "");
        TestVenue other = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(other));
        treasury.deploy(address(other), address(votes), STOCK, 0, "");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(votes), 50e18, 0, BOB, block.timestamp), 5e18, "from the other");
        assertEq(votes.balanceOf(BOB), 5e18, "paid");
    }

    /// The weight on a real Governor is what was held at the proposal's snapshot.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_castVote(uint256 amount, uint256 support) public {
        (amount, support) = (bound(amount, 1, STOCK), bound(support, 0, 2));
        treasury.deploy(address(place), address(votes), amount, 0, "");
        uint256 id = propose();
        vm.roll(block.number + 1);
        vm.expectEmit(address(governor));
        emit IGovernor.VoteCast(address(place), id, uint8(support), amount, "as decided");
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.VoteCast(address(governor), id, uint8(support), "as decided");
        place.castVote(address(governor), id, uint8(support), "as decided");
        assertTrue(governor.hasVoted(id, address(place)), "seen on the Governor");
        (uint256 against, uint256 inFavour, uint256 abstain) = governor.proposalVotes(id);
        assertEq(against, support == 0 ? amount : 0, "against");
        assertEq(inFavour, support == 1 ? amount : 0, "for");
        assertEq(abstain, support == 2 ? amount : 0, "abstain");
    }

    /// The governor role may give the votes of an asset to somebody else, and takes them back.
    function test_delegate() public {
        treasury.deploy(address(place), address(votes), 5e18, 0, "");
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.DelegateeSet(address(votes), BOB);
        place.delegate(address(votes), BOB);
        treasury.deploy(address(place), address(votes), 2e18, 0, "");
        assertEq(votes.getVotes(BOB), 7e18, "what was held and what came later");
        assertEq(place.votesOf(address(votes)), 0, "none here");
        assertEq(place.delegateeOf(address(votes)), BOB, "delegatee");
        treasury.recall(address(place), address(votes), 4e18, "");
        assertEq(votes.getVotes(BOB), 3e18, "recalled all the same");
        vm.expectEmit(address(place));
        emit IGovernanceDelegate.DelegateeSet(address(votes), address(place));
        place.delegate(address(votes), address(0));
        assertEq(votes.getVotes(BOB), 0, "taken back");
        assertEq(place.votesOf(address(votes)), 3e18, "votes again");
    }
}
