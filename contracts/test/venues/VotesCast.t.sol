// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGovernanceDelegate, Position, Vote} from "../../src/interfaces/IGovernanceDelegate.sol";
import {DelegateScene} from "./DelegateScene.sol";
import {BravoGovernor} from "./Votes.sol";

/// The votes that the venue keeps.
contract VotesCastTest is DelegateScene {
    BravoGovernor private bravo;

    function setUp() public override {
        super.setUp();
        bravo = new BravoGovernor();
        place.listGovernor(address(uni), address(bravo));
    }

    function told() private view returns (uint256 first, Vote[] memory newest) {
        (, first, newest) = abi.decode(place.details(), (Position[], uint256, Vote[]));
    }

    function check(Vote memory vote, Vote memory expected) private pure {
        assertEq(keccak256(abi.encode(vote)), keccak256(abi.encode(expected)), "vote");
    }

    function test_none() public view {
        (uint256 first, Vote[] memory newest) = told();
        assertEq(first + newest.length + place.voteCount(), 0, "none");
        assertEq(place.castVotes(0, 10).length, 0, "none by page");
    }

    function test_kept() public {
        treasury.deploy(address(place), address(votes), STOCK, 0, "");
        uint256 id = propose();
        vm.roll(block.number + 1);
        place.castVote(address(governor), id, 1, "as decided");
        (uint256 time, uint256 at) = (block.timestamp, block.number);
        vm.warp(time + 1 hours);
        vm.roll(at + 7);
        place.castVote(address(bravo), type(uint256).max, 255, "");
        (uint256 first, Vote[] memory newest) = told();
        assertEq(first, 0, "from the first on");
        assertEq(newest.length, 2, "two");
        check(newest[0], Vote(address(governor), 1, uint48(time), uint40(at), id, "as decided"));
        check(newest[1], Vote(address(bravo), 255, uint48(time + 1 hours), uint40(at + 7), type(uint256).max, ""));
        // A Governor that is no longer listed was voted on all the same.
        place.delistGovernor(address(votes));
        (, newest) = told();
        assertEq(newest.length, 2, "still two");
    }

    /// One that the Governor refuses is not kept.
    function test_refused() public {
        place.castVote(address(bravo), 5, 0, "once");
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "voter already voted"));
        place.castVote(address(bravo), 5, 1, "twice");
        assertEq(place.voteCount(), 1, "one");
    }

    function test_revert_reasonTooLong() public {
        vm.expectRevert(abi.encodeWithSelector(IGovernanceDelegate.ReasonTooLong.selector, 601));
        place.castVote(address(bravo), 1, 1, string(new bytes(601)));
        place.castVote(address(bravo), 1, 1, string(new bytes(600)));
        (, Vote[] memory newest) = told();
        assertEq(bytes(newest[0].reason).length, 600, "all of it");
    }

    /// The details tell the newest sixteen within the lens's bounds, and the rest is read by pages.
    function test_many() public {
        for (uint256 i; i < 40; ++i) {
            place.castVote(address(bravo), i, 1, string(new bytes(600)));
        }
        uint256 gasBefore = gasleft();
        bytes memory details = lens.snapshot(address(0)).venues[0].details;
        atMost(gasBefore - gasleft(), 8_000_000, "gas");
        (, uint256 first, Vote[] memory newest) = abi.decode(details, (Position[], uint256, Vote[]));
        assertEq(first, 24, "the first of them");
        assertEq(newest.length, 16, "sixteen");
        assertEq(newest[15].proposalId, 39, "the newest last");
        Vote[] memory page = place.castVotes(0, first);
        assertEq(page.length, 24, "the others");
        for (uint256 i; i < page.length; ++i) {
            assertEq(page[i].proposalId, i, "in order");
        }
        assertEq(place.castVotes(39, 5).length, 1, "a last page");
        assertEq(place.castVotes(40, 5).length, 0, "beyond");
        assertEq(place.castVotes(type(uint256).max, type(uint256).max).length, 0, "far beyond");
        assertEq(place.voteCount(), 40, "forty");
    }
}
