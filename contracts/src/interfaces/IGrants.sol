// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What a grant is for, and when it vests. Times are Unix seconds and seconds.
struct Terms {
    /// Who claims it.
    address recipient;
    uint64 start;
    /// From `start`; nothing can be claimed before its end, and all that has accrued since `start` then.
    uint64 cliff;
    /// From `start`; everything has vested at its end.
    uint64 duration;
    string title;
    string link;
}

struct Grant {
    address asset;
    /// Token units granted, claimed, and given back when the rest was revoked.
    uint256 amount;
    uint256 claimed;
    uint256 returned;
    Terms terms;
}

/// A grant as it stands now.
struct GrantState {
    Grant grant;
    uint256 vested;
    uint256 claimable;
    /// The guardian has stopped it.
    bool stopped;
}

/// What the Treasury gives away, from its surplus and over time. A grant is made by
/// `Treasury.deploy(grants, asset, amount, 0, abi.encode(Terms))` and revoked by
/// `Treasury.recall(grants, asset, 0, abi.encode(id))`, both by the steward.
interface IGrants {
    event Granted(
        uint256 indexed id,
        address indexed recipient,
        address indexed asset,
        uint256 amount,
        uint64 start,
        uint64 cliff,
        uint64 duration,
        string title,
        string link
    );
    event Claimed(uint256 indexed id, address indexed receiver, uint256 amount);
    /// `returned` units left the grant for the Treasury.
    event Revoked(uint256 indexed id, uint256 returned);

    event BudgetSet(uint256 budget);
    event Stopped(uint256 indexed id, bool stopped);

    error BudgetInvalid(uint256 budget);
    /// The grants of this period would be worth `spent` USD.
    error OverBudget(uint256 spent, uint256 budget);
    error StartInPast(uint256 start);
    error DurationTooShort(uint256 duration, uint256 minimum);
    error GrantStopped(uint256 id);
    /// Without the grant's amount and without XMS the Treasury is worth `value`, less than `needed`.
    error NotFromSurplus(uint256 value, uint256 needed);
    /// The Treasury holds an asset without a healthy price: nobody can tell what its surplus is.
    error PriceUnsure(address asset);
    error TermsInvalid();
    error GrantUnknown(uint256 id);
    /// The grant is in another asset than the one recalled.
    error WrongAsset(address asset, address granted);
    error OnlyRecipient(address caller);
    error NothingToClaim(uint256 id);
    /// All of it has vested, or it was revoked before.
    error NothingToRevoke(uint256 id);

    /// Pays what has vested and was not claimed yet to `receiver`. The recipient, at any time.
    function claim(uint256 id, address receiver) external returns (uint256 amount);

    /// What the grants of 30 days may be worth, in basis points of the Treasury's value.
    function budget() external view returns (uint256);

    /// Sets the budget. Governor.
    function setBudget(uint256 budget_) external;

    /// Keeps the recipient of grant `id` from claiming. Guardian.
    function stop(uint256 id) external;

    /// Lets the recipient of a stopped grant claim again. Governor.
    function resume(uint256 id) external;

    /// How many grants there are; their ids count from 0.
    function count() external view returns (uint256);

    function grantOf(uint256 id) external view returns (GrantState memory);

    /// At most `size` grants, the one with the id `from` and its successors.
    function grants(uint256 from, uint256 size) external view returns (GrantState[] memory);

    /// What has vested until now, claimed or not; rounded down.
    function vested(uint256 id) external view returns (uint256);

    /// What `claim` would pay now.
    function claimable(uint256 id) external view returns (uint256);
}
