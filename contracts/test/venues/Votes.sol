// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {IGovernanceDelegate} from "../../src/interfaces/IGovernanceDelegate.sol";
import {IVenue} from "../../src/interfaces/IVenue.sol";

/// A Governor of the older kind: its votes answer with nothing.
contract BravoGovernor {
    struct Ballot {
        address voter;
        uint8 support;
        string reason;
    }

    struct Proposal {
        uint256 id;
        address proposer;
        uint256 eta;
        uint256 startBlock;
        uint256 endBlock;
        uint256 forVotes;
        uint256 againstVotes;
        uint256 abstainVotes;
        bool canceled;
        bool executed;
    }

    mapping(uint256 proposalId => Ballot) public ballots;
    mapping(uint256 proposalId => Proposal) public proposals;
    mapping(uint256 proposalId => uint8) public state;
    /// Reverts without a reason.
    bool public silent;

    function set(bool silent_) external {
        silent = silent_;
    }

    function put(Proposal calldata proposal, uint8 state_) external {
        proposals[proposal.id] = proposal;
        state[proposal.id] = state_;
    }

    function castVoteWithReason(uint256 proposalId, uint8 support, string calldata reason) external {
        if (silent) revert();
        require(ballots[proposalId].voter == address(0), "voter already voted");
        ballots[proposalId] = Ballot(msg.sender, support, reason);
    }
}

/// A vote token that takes one percent of every transfer.
contract FeeVotesToken is DevVotesToken {
    constructor() DevVotesToken("Fee", "FEE", 18) {}

    function _update(address from, address to, uint256 amount) internal override {
        uint256 fee = from == address(0) ? 0 : amount / 100;
        super._update(from, to, amount - fee);
        if (fee > 0) super._update(from, address(0xFEE), fee);
    }
}

/// A vote token, and a Governor, that tries everything on the venue whenever it is called.
contract IntrudingToken is DevVotesToken {
    address public venue;
    uint256 public calls;
    uint256 public succeeded;

    constructor() DevVotesToken("Intruder", "INT", 18) {}

    function set(address venue_) external {
        venue = venue_;
    }

    function castVoteWithReason(uint256, uint8, string calldata) external {
        _attack();
    }

    function _delegate(address account, address delegatee) internal override {
        super._delegate(account, delegatee);
        _attack();
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        _attack();
    }

    function _attack() private {
        if (venue == address(0)) return;
        _try(abi.encodeCall(IVenue.deposit, (address(this), 1, 0, "")));
        _try(abi.encodeCall(IVenue.withdraw, (address(this), type(uint256).max, "")));
        _try(abi.encodeCall(IGovernanceDelegate.castVote, (address(this), 1, 1, "")));
        _try(abi.encodeCall(IGovernanceDelegate.delegate, (address(this), address(this))));
        _try(abi.encodeCall(IGovernanceDelegate.listGovernor, (address(this), address(this))));
        _try(abi.encodeCall(IGovernanceDelegate.delistGovernor, (address(this))));
    }

    function _try(bytes memory data) private {
        (bool ok,) = venue.call(data);
        ++calls;
        if (ok) ++succeeded;
    }
}
