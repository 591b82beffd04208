// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// A vote token and what becomes of its votes.
struct Position {
    address asset;
    /// The external Governor that its votes count on.
    address governor;
    /// Who the votes are delegated to: this venue, or who the governor role has chosen instead.
    address delegatee;
    /// Token units that the venue holds for the Treasury.
    uint256 held;
    /// Votes delegated to this venue now, as the token counts them; 0 for one that does not say.
    uint256 votes;
}

/// A vote that was cast.
struct Vote {
    address governor;
    /// As the Governor counts: 0 against, 1 for, 2 abstain.
    uint8 support;
    /// Unix seconds.
    uint48 time;
    uint40 blockNumber;
    uint256 proposalId;
    string reason;
}

/// The Treasury's votes on other protocols' Governors.
interface IGovernanceDelegate {
    event GovernorListed(address indexed asset, address indexed governor);
    event GovernorDelisted(address indexed asset, address indexed governor);
    event DelegateeSet(address indexed asset, address indexed delegatee);
    event VoteCast(address indexed governor, uint256 indexed proposalId, uint8 support, string reason);

    error GovernorInvalid(address governor);
    error GovernorNotListed(address governor);
    error ReasonTooLong(uint256 length);

    /// Takes `asset` from now on, whose votes count on `governor`; replaces the Governor listed for it before. Governor.
    function listGovernor(address asset, address governor) external;

    /// Takes no more of `asset`, and votes on its Governor no more. What is held stays redeemable, and delegated to
    /// whom it was. Governor.
    function delistGovernor(address asset) external;

    /// Delegates the votes of all that is and will be held of `asset`. Governor.
    /// @param to who votes with them; 0 means this venue, as it is when nobody was chosen
    function delegate(address asset, address to) external;

    /// Votes on a listed Governor with all votes that this venue had when the proposal's snapshot was taken. Reverts
    /// with the Governor's own reason. Steward.
    /// @param support as the Governor counts: 0 against, 1 for, 2 abstain
    /// @param reason at most `MAX_REASON` bytes
    function castVote(address governor, uint256 proposalId, uint8 support, string calldata reason) external;

    /// The Governor listed for `asset`, 0 when it is not taken.
    function governorOf(address asset) external view returns (address);

    /// Who the votes of `asset` are delegated to.
    function delegateeOf(address asset) external view returns (address);

    /// Votes delegated to this venue in `asset` now, those of strangers who chose it included. For display: no figure
    /// of the Treasury depends on it.
    function votesOf(address asset) external view returns (uint256);

    /// How many votes were cast.
    function voteCount() external view returns (uint256);

    /// Up to `count` votes from number `first` on, in the order in which they were cast.
    function castVotes(uint256 first, uint256 count) external view returns (Vote[] memory);

    /// All assets that have a Governor.
    function positions() external view returns (Position[] memory);
}
