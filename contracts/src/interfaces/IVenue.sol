// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// What a venue is for.
enum Use {
    Liquidity,
    Yield,
    Governance,
    Grants
}

/// A place where the Treasury's assets work. The Treasury trusts a listed venue's figures, so a venue must report
/// them from its own accounting (never from a balance or a spot price that a stranger can move) and must not revert
/// in its views. One that does not answer, or answers with more than 2^160 - 1 units, counts as empty.
interface IVenue {
    /// `account` left the Treasury pro rata while a part of a position was not liquid: its part was set aside.
    event SetAside(address indexed account, address indexed asset, uint256 amount, uint256 shares);
    /// `shares` of what was set aside for `account` were paid out.
    event CreditPaid(
        address indexed account, address indexed receiver, address indexed asset, uint256 amount, uint256 shares
    );

    /// What the venue is for; the app groups by it.
    function venueUse() external view returns (Use);

    /// Everything that counts, in one call. Amounts in the order of `assets`; 0 for an asset that the venue does not have.
    /// @return usdm USDm that the venue holds for the Treasury
    /// @return held units that the venue holds for the Treasury
    /// @return liquid the part of `held` that it can return in this transaction
    function report(address[] calldata assets)
        external
        view
        returns (uint256 usdm, uint256[] memory held, uint256[] memory liquid);

    /// Takes over `amount` of `asset` and `usdm` USDm that the Treasury has just transferred in. Treasury only.
    function deposit(address asset, uint256 amount, uint256 usdm, bytes calldata data) external;

    /// Returns `amount` of `asset`, or as much of it as is liquid, and the USDm that comes with it, to the Treasury.
    /// Treasury only.
    /// @return assetOut units transferred to the Treasury
    /// @return usdmOut USDm transferred to the Treasury
    function withdraw(address asset, uint256 amount, bytes calldata data)
        external
        returns (uint256 assetOut, uint256 usdmOut);

    /// Sets the part of the position that counts as `amount` of `asset` aside for `account`. It is no longer the Treasury's,
    /// and gains and loses like what stays. Treasury only.
    /// @return set how much was: at most what the venue holds
    function credit(address asset, address account, uint256 amount) external returns (uint256 set);

    /// Pays what is set aside for `account` to `receiver`, as far as more is liquid than the Treasury's own part: what was
    /// liquid when the account left was shared then. For the Treasury, or the account itself once the venue is not listed.
    /// @return amount units transferred to `receiver`; 0 where there is nothing to pay
    function claimCredit(address asset, address account, address receiver) external returns (uint256 amount);

    /// @return owed what is set aside for `account` counts for now, in units of `asset`
    /// @return claimable what `claimCredit` would pay of it now
    function creditOf(address account, address asset) external view returns (uint256 owed, uint256 claimable);
}
