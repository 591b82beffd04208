// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Grant, GrantState, IGrants, Terms} from "../interfaces/IGrants.sol";
import {ITreasury} from "../interfaces/ITreasury.sol";
import {IVenueDetails} from "../interfaces/IVenueDetails.sol";
import {IVenue, Use} from "../interfaces/IVenue.sol";
import {Price, State, Status} from "../interfaces/Types.sol";
import {Convert} from "../libraries/Convert.sol";
import {Limits} from "../libraries/Limits.sol";
import {Treasury} from "../Treasury.sol";
import {Venue} from "./Venue.sol";

/// Grants from the Treasury's surplus, vesting linearly after a cliff.
///
/// Surplus. A grant is made only if the Treasury is worth at least 105 % of its liabilities without it and without any
/// XMS, and only while every other asset it holds has a healthy price: XMS is not counted, since its price is the one that
/// somebody could move. The Treasury is asked for its state from within its own `deploy`: by then
/// it has written the amount off and sent it, nothing here counts as its holdings, and no user can act before `deploy`
/// ends. So the state is the very one that its checkpoint announces next.
///
/// Budget. The grants of a period are worth at most a share of the Treasury's value that the governor sets.
///
/// Vesting. No grant starts in the past or vests in less than `minDuration`, so that there is time to revoke or stop what
/// should not have been made. Nothing before `start + cliff`, then `amount * elapsed / duration`, rounded down, everything at
/// `start + duration`. The recipient claims what has vested whenever they like.
///
/// Stopping. The guardian stops a grant, and nothing is claimed from it until the governor lets it go on. Meanwhile it
/// vests, and can be revoked.
///
/// Revoking. What has not vested goes back to the Treasury; what has vested stays claimable, and no more vests.
///
/// Accounting. What is granted is no longer the Treasury's: the venue holds nothing for it, and a redemption finds
/// nothing to pull. A grant is what really arrived, so a token that takes a fee can be granted, and is counted by itself:
/// two grants in one asset pay nothing for each other, and a donation belongs to none.
///
/// Re-entry. Making, claiming and revoking exclude each other, and amounts are written before tokens move.
///
/// Limits admitted. The surplus may be gone tomorrow, and a grant does not come back for it. A grant may shift the tiers' shares beyond caps and drift limits. While its asset or this
/// venue is off the Treasury's list a grant can't be revoked; claiming always works. The recipient is final.
contract Grants is Venue, IGrants {
    using SafeERC20 for IERC20;

    /// USD, 18 decimals.
    struct Worth {
        uint256 grant;
        uint256 treasury;
    }

    /// The least backing ratio that a grant leaves, in basis points.
    uint256 public constant MIN_BACKING = 10_500;
    /// A grant vests in at most this time, and starts at most as far from now.
    uint256 public constant MAX_DURATION = 3650 days;
    uint256 public constant MAX_TITLE = 100;
    uint256 public constant MAX_LINK = 200;
    /// As many grants are told with the venue's details; older ones are read page by page.
    uint256 private constant NEWEST = 16;

    /// Seconds in which the budget is available anew, little by little.
    uint256 public constant BUDGET_PERIOD = 30 days;
    /// The largest budget, in basis points of the Treasury's value.
    uint256 public constant MAX_BUDGET = 500;

    Use public constant venueUse = Use.Grants;

    /// Seconds; as long as the governor's delay.
    uint256 public immutable minDuration;

    /// @inheritdoc IGrants
    uint256 public budget;
    /// What was granted in the last period, USD with 18 decimals, as it stood at `_spentTime`.
    uint208 private _spent;
    uint48 private _spentTime;
    Grant[] private _grants;
    mapping(uint256 id => bool) private _stopped;
    /// What all grants in an asset still have to pay.
    mapping(address asset => uint256) private _owed;

    constructor(address authority, Treasury treasury_, uint256 minDuration_, uint256 budget_)
        Venue(authority, treasury_)
    {
        minDuration = minDuration_;
        _setBudget(budget_);
    }

    /// @inheritdoc IGrants
    function setBudget(uint256 budget_) external restricted {
        _setBudget(budget_);
    }

    function _setBudget(uint256 budget_) private {
        require(budget_ <= MAX_BUDGET, BudgetInvalid(budget_));
        budget = budget_;
        emit BudgetSet(budget_);
    }

    /// @inheritdoc IGrants
    function stop(uint256 id) external restricted {
        _setStopped(id, true);
    }

    /// @inheritdoc IGrants
    function resume(uint256 id) external restricted {
        _setStopped(id, false);
    }

    function _setStopped(uint256 id, bool stopped_) private {
        _grant(id);
        _stopped[id] = stopped_;
        emit Stopped(id, stopped_);
    }

    /// Makes a grant of `amount`; `data` is its Terms.
    /// @inheritdoc IVenue
    function deposit(address asset, uint256 amount, uint256 usdm_, bytes calldata data)
        external
        onlyTreasury
        nonReentrant
    {
        require(usdm_ == 0, UsdmNotTaken(usdm_));
        Terms memory terms = abi.decode(data, (Terms));
        _checkTerms(terms);
        uint256 owed = _owed[asset];
        uint256 arrived = Math.saturatingSub(IERC20(asset).balanceOf(address(this)), owed);
        amount = Math.min(amount, arrived);
        require(amount > 0, ITreasury.ZeroAmount());
        _spend(_checkSurplus(asset, amount));
        _owed[asset] = owed + amount;
        uint256 id = _grants.length;
        _grants.push(Grant(asset, amount, 0, 0, terms));
        emit Granted(
            id, terms.recipient, asset, amount, terms.start, terms.cliff, terms.duration, terms.title, terms.link
        );
    }

    function _checkTerms(Terms memory terms) private view {
        _checkReceiver(terms.recipient);
        require(terms.start >= block.timestamp, StartInPast(terms.start));
        require(terms.start <= block.timestamp + MAX_DURATION, TermsInvalid());
        require(terms.duration >= minDuration, DurationTooShort(terms.duration, minDuration));
        require(terms.cliff <= terms.duration && terms.duration <= MAX_DURATION, TermsInvalid());
        bool brief = bytes(terms.title).length <= MAX_TITLE && bytes(terms.link).length <= MAX_LINK;
        require(brief, TermsInvalid());
    }

    /// Neither this contract nor the Treasury would know what to do with what they are sent.
    function _checkReceiver(address receiver) private view {
        bool lost = receiver == address(0) || receiver == address(this) || receiver == address(treasury);
        require(!lost, ITreasury.InvalidReceiver(receiver));
    }

    /// @return worth what `amount` of the asset counts for, and what the Treasury is worth with it
    function _checkSurplus(address asset, uint256 amount) private view returns (Worth memory worth) {
        State memory s = treasury.state();
        address[] memory tokens = new address[](s.assets.length);
        for (uint256 i; i < tokens.length; ++i) {
            tokens[i] = s.assets[i].token;
        }
        Price[] memory prices = treasury.oracle().pricesOf(tokens);
        for (uint256 i; i < tokens.length; ++i) {
            bool isAsset = tokens[i] == asset;
            bool counts = isAsset || (s.assets[i].held > 0 && tokens[i] != address(treasury.xms()));
            require(!counts || prices[i].status == Status.Ok, PriceUnsure(tokens[i]));
            if (!isAsset) continue;
            uint256 unit = Convert.unitOf(s.assets[i].decimals);
            // At the highest of its prices: a price that was pressed down lets no more of XMS through.
            worth.grant = Convert.toUsdDown(amount, prices[i].redeemPrice, unit);
            worth.treasury = s.value + Convert.toUsdDown(amount, prices[i].referencePrice, unit);
        }
        uint256 value = s.value - s.tierValues[4];
        uint256 needed = Math.ceilDiv((s.supply - s.treasuryUsdm) * MIN_BACKING, Limits.BPS);
        require(value >= needed, NotFromSurplus(value, needed));
    }

    /// Counts a grant against the budget, which is a share of what the Treasury was worth before it.
    function _spend(Worth memory worth) private {
        uint256 most = budget * worth.treasury / Limits.BPS;
        uint256 spent = Limits.decayed(_spent, most, block.timestamp - _spentTime, BUDGET_PERIOD) + worth.grant;
        require(spent <= most, OverBudget(spent, most));
        (_spent, _spentTime) = (SafeCast.toUint208(spent), uint48(block.timestamp));
    }

    /// Revokes the grant whose id is `data`, whatever the amount; without data nothing is returned, for a redemption
    /// asks like that.
    /// @inheritdoc IVenue
    function withdraw(address asset, uint256, bytes calldata data)
        external
        onlyTreasury
        returns (uint256 assetOut, uint256 usdmOut)
    {
        if (data.length == 0) return (0, 0);
        return (_revoke(abi.decode(data, (uint256)), asset), 0);
    }

    /// @return assetOut what the Treasury's balance grew by
    function _revoke(uint256 id, address asset) private nonReentrant returns (uint256 assetOut) {
        Grant storage grant = _grant(id);
        require(grant.asset == asset, WrongAsset(asset, grant.asset));
        uint256 unvested = grant.amount - grant.returned - _vestedDown(grant);
        require(unvested > 0, NothingToRevoke(id));
        grant.returned = unvested;
        _owed[asset] -= unvested;
        uint256 before = IERC20(asset).balanceOf(address(treasury));
        IERC20(asset).safeTransfer(address(treasury), unvested);
        emit Revoked(id, unvested);
        return IERC20(asset).balanceOf(address(treasury)) - before;
    }

    /// @inheritdoc IGrants
    function claim(uint256 id, address receiver) external nonReentrant returns (uint256 amount) {
        Grant storage grant = _grant(id);
        require(msg.sender == grant.terms.recipient, OnlyRecipient(msg.sender));
        _checkReceiver(receiver);
        require(!_stopped[id], GrantStopped(id));
        amount = _vestedDown(grant) - grant.claimed;
        require(amount > 0, NothingToClaim(id));
        grant.claimed += amount;
        _owed[grant.asset] -= amount;
        IERC20(grant.asset).safeTransfer(receiver, amount);
        emit Claimed(id, receiver, amount);
    }

    function _grant(uint256 id) private view returns (Grant storage) {
        require(id < _grants.length, GrantUnknown(id));
        return _grants[id];
    }

    function _vestedDown(Grant storage grant) private view returns (uint256) {
        // Something is returned only by revoking, which ends the vesting.
        if (grant.returned > 0) return grant.amount - grant.returned;
        (uint256 start, uint256 duration) = (grant.terms.start, grant.terms.duration);
        if (block.timestamp >= start + duration) return grant.amount;
        if (block.timestamp < start + grant.terms.cliff) return 0;
        return Math.mulDiv(grant.amount, block.timestamp - start, duration);
    }

    function _working() internal pure override returns (address[] memory) {
        return new address[](0);
    }

    /// What is granted is not the Treasury's any more.
    /// @inheritdoc Venue
    function holdings(address) public pure override returns (uint256 held, uint256 liquid) {
        return (0, 0);
    }

    /// @inheritdoc IGrants
    function count() external view returns (uint256) {
        return _grants.length;
    }

    /// @inheritdoc IGrants
    function grantOf(uint256 id) public view returns (GrantState memory s) {
        Grant storage grant = _grant(id);
        s.grant = grant;
        s.vested = _vestedDown(grant);
        s.stopped = _stopped[id];
        s.claimable = s.stopped ? 0 : s.vested - s.grant.claimed;
    }

    /// @inheritdoc IGrants
    function grants(uint256 from, uint256 size) public view returns (GrantState[] memory page) {
        page = new GrantState[](Math.min(size, Math.saturatingSub(_grants.length, from)));
        for (uint256 i; i < page.length; ++i) {
            page[i] = grantOf(from + i);
        }
    }

    /// @inheritdoc IVenueDetails
    function details() external view returns (bytes memory) {
        uint256 first = Math.saturatingSub(_grants.length, NEWEST);
        return abi.encode(first, grants(first, NEWEST));
    }

    /// @inheritdoc IGrants
    function vested(uint256 id) external view returns (uint256) {
        return _vestedDown(_grant(id));
    }

    /// @inheritdoc IGrants
    function claimable(uint256 id) external view returns (uint256) {
        return grantOf(id).claimable;
    }
}
