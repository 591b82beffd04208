// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {EnumerableSet} from "@openzeppelin/contracts/utils/structs/EnumerableSet.sol";
import {IGovernanceDelegate, Position, Vote} from "../interfaces/IGovernanceDelegate.sol";
import {IVenueDetails} from "../interfaces/IVenueDetails.sol";
import {IVenue, Use} from "../interfaces/IVenue.sol";
import {BoundedCall} from "../libraries/BoundedCall.sol";
import {Treasury} from "../Treasury.sol";
import {Credits} from "./Credits.sol";
import {Venue} from "./Venue.sol";

/// Holds vote tokens for the Treasury and votes with them on other protocols' Governors.
///
/// Custody. The tokens lie here since the Treasury itself can't delegate. All of them are liquid: delegating locks
/// nothing, a redemption pulls what it needs, and they leave for the Treasury and for nowhere else.
///
/// Votes. They are delegated to this contract, unless the governor role has chosen somebody else for the asset: the
/// steward alone can't give them away. The steward votes on listed Governors only, by `castVoteWithReason`, whether it
/// answers with a weight (OpenZeppelin) or with nothing (Governor Bravo). Nothing else can be called through here.
///
/// Records. Every vote is kept with its reason, so that both can be read without logs. The text is the dearest part,
/// some 22,000 gas for 32 bytes, which the steward pays a few times a year; it is bounded so that the newest votes fit
/// into the details. How much of a token came and went is not kept: it earns nothing, and what is held says it all.
///
/// Weight. A Governor counts the votes of the proposal's snapshot. Tokens that a redemption pulled afterwards still
/// vote, those deposited afterwards don't, and what the tokens' new owners do changes nothing about it.
///
/// XMS is not taken: the Treasury does not vote about itself with what its users have paid in.
///
/// Re-entry. Deposits and withdrawals are the Treasury's alone, within its own guard, and the rest is for roles: a token
/// or a Governor that calls back finds nothing open to it.
///
/// Limits admitted. Of a token that takes a fee on transfer the Treasury gets less than it pulls: a redemption of more
/// than is idle is refused until the steward recalls. A token that is locked while it votes, or that has no
/// `delegate(address)`, is not to be listed. A Governor's word on its proposals is taken as it is.
contract GovernanceDelegate is Venue, IGovernanceDelegate {
    using EnumerableSet for EnumerableSet.AddressSet;
    using SafeERC20 for IERC20;

    struct Account {
        uint256 held;
        address governor;
        /// 0 for this contract.
        address delegatee;
    }

    uint256 public constant MAX_REASON = 600;
    uint256 private constant VOTES_GAS = 100_000;
    /// As many votes are told with the venue's details; older ones are read page by page.
    uint256 private constant NEWEST = 16;

    Use public constant venueUse = Use.Governance;

    EnumerableSet.AddressSet private _assets;
    /// All that were ever taken: what is held of a delisted one still counts.
    EnumerableSet.AddressSet private _known;
    mapping(address asset => Account) private _accounts;
    Vote[] private _cast;

    constructor(address authority, Treasury treasury_) Venue(authority, treasury_) {}

    /// @inheritdoc IGovernanceDelegate
    function listGovernor(address asset, address governor) external restricted {
        require(asset != address(treasury.xms()), AssetNotTaken(asset));
        require(governor.code.length > 0, GovernorInvalid(governor));
        _assets.add(asset);
        _known.add(asset);
        _accounts[asset].governor = governor;
        emit GovernorListed(asset, governor);
    }

    /// @inheritdoc IGovernanceDelegate
    function delistGovernor(address asset) external restricted {
        require(_assets.remove(asset), AssetNotTaken(asset));
        emit GovernorDelisted(asset, _accounts[asset].governor);
        _accounts[asset].governor = address(0);
    }

    /// @inheritdoc IGovernanceDelegate
    function delegate(address asset, address to) external restricted {
        _accounts[asset].delegatee = to;
        _delegate(asset);
        emit DelegateeSet(asset, delegateeOf(asset));
    }

    /// @inheritdoc IGovernanceDelegate
    function castVote(address governor, uint256 proposalId, uint8 support, string calldata reason) external restricted {
        uint256 count = _assets.length();
        uint256 i;
        while (i < count && governorOf(_assets.at(i)) != governor) ++i;
        require(i < count, GovernorNotListed(governor));
        require(bytes(reason).length <= MAX_REASON, ReasonTooLong(bytes(reason).length));
        // Not through an interface: that would insist on the weight, which Governor Bravo does not return.
        Address.functionCall(
            governor, abi.encodeWithSignature("castVoteWithReason(uint256,uint8,string)", proposalId, support, reason)
        );
        _cast.push(Vote(governor, support, uint48(block.timestamp), uint40(block.number), proposalId, reason));
        emit VoteCast(governor, proposalId, support, reason);
    }

    /// @inheritdoc IVenue
    function deposit(address asset, uint256 amount, uint256 usdm_, bytes calldata) external onlyTreasury nonReentrant {
        require(usdm_ == 0, UsdmNotTaken(usdm_));
        Account storage account = _accounts[asset];
        require(account.governor != address(0), AssetNotTaken(asset));
        uint256 held = account.held;
        // A fee on the transfer is not held; a donation is not the Treasury's.
        uint256 arrived = Math.saturatingSub(IERC20(asset).balanceOf(address(this)), held + _setAside[asset]);
        account.held = held + Math.min(amount, arrived);
        _delegate(asset);
    }

    /// @inheritdoc IVenue
    function withdraw(address asset, uint256 amount, bytes calldata)
        external
        onlyTreasury
        nonReentrant
        returns (uint256 assetOut, uint256 usdmOut)
    {
        Account storage account = _accounts[asset];
        uint256 held = account.held;
        amount = Math.min(amount, held);
        if (amount == 0) return (0, 0);
        account.held = held - amount;
        uint256 before = IERC20(asset).balanceOf(address(treasury));
        IERC20(asset).safeTransfer(address(treasury), amount);
        return (IERC20(asset).balanceOf(address(treasury)) - before, 0);
    }

    /// @inheritdoc Credits
    function _positionOf(address asset) internal pure override returns (address) {
        return asset;
    }

    /// @inheritdoc Credits
    function _takeOff(address asset, uint256 amount) internal override returns (uint256 set, uint256 shares) {
        Account storage account = _accounts[asset];
        set = Math.min(amount, account.held);
        account.held -= set;
        shares = set;
    }

    /// @inheritdoc Credits
    function _worth(address, address, uint256 shares) internal pure override returns (uint256) {
        return shares;
    }

    /// @inheritdoc Credits
    function _spare(address position, address) internal view override returns (uint256) {
        return _setAside[position];
    }

    /// @inheritdoc Credits
    function _payOut(address, address asset, uint256, uint256, uint256 amount, address receiver)
        internal
        override
        returns (uint256 paid, uint256 left)
    {
        paid = IERC20(asset).balanceOf(receiver);
        IERC20(asset).safeTransfer(receiver, amount);
        paid = IERC20(asset).balanceOf(receiver) - paid;
        left = 0;
    }

    function _delegate(address asset) private {
        IVotes(asset).delegate(delegateeOf(asset));
    }

    function _working() internal view override returns (address[] memory) {
        return _known.values();
    }

    /// @inheritdoc Venue
    function holdings(address asset) public view override returns (uint256 held, uint256 liquid) {
        held = _accounts[asset].held;
        liquid = held;
    }

    /// @inheritdoc IGovernanceDelegate
    function governorOf(address asset) public view returns (address) {
        return _accounts[asset].governor;
    }

    /// @inheritdoc IGovernanceDelegate
    function delegateeOf(address asset) public view returns (address) {
        address chosen = _accounts[asset].delegatee;
        return chosen == address(0) ? address(this) : chosen;
    }

    /// @inheritdoc IGovernanceDelegate
    function votesOf(address asset) public view returns (uint256) {
        (bool ok, uint256 votes) = _votes(asset, "getVotes(address)");
        // Tokens of the kind of UNI and COMP say it by another name.
        if (!ok) (ok, votes) = _votes(asset, "getCurrentVotes(address)");
        return votes;
    }

    function _votes(address asset, string memory signature) private view returns (bool ok, uint256 votes) {
        bytes memory answer;
        (ok, answer) = BoundedCall.ask(asset, abi.encodeWithSignature(signature, address(this)), VOTES_GAS, 32);
        ok = ok && answer.length == 32;
        if (ok) votes = abi.decode(answer, (uint256));
    }

    /// @inheritdoc IGovernanceDelegate
    function voteCount() external view returns (uint256) {
        return _cast.length;
    }

    /// @inheritdoc IGovernanceDelegate
    function castVotes(uint256 first, uint256 count) public view returns (Vote[] memory page) {
        page = new Vote[](Math.min(count, Math.saturatingSub(_cast.length, first)));
        for (uint256 i; i < page.length; ++i) {
            page[i] = _cast[first + i];
        }
    }

    /// @inheritdoc IGovernanceDelegate
    function positions() public view returns (Position[] memory list) {
        list = new Position[](_assets.length());
        for (uint256 i; i < list.length; ++i) {
            address asset = _assets.at(i);
            Account storage account = _accounts[asset];
            list[i] = Position(asset, account.governor, delegateeOf(asset), account.held, votesOf(asset));
        }
    }

    /// @inheritdoc IVenueDetails
    function details() external view returns (bytes memory) {
        uint256 first = Math.saturatingSub(_cast.length, NEWEST);
        return abi.encode(positions(), first, castVotes(first, NEWEST));
    }
}
