// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// What a venue is for.
enum Use {
    Liquidity,
    Yield,
    Governance,
    Grants
}

/// A place where the Treasury's assets work. The Treasury trusts a listed venue's figures, so a venue must report
/// them from its own accounting (never from a balance or a spot price that a stranger can move) and must not revert
/// in its views.
interface IVenue {
    /// What the venue is for; the app groups by it.
    function venueUse() external view returns (Use);

    /// Units of `asset` that the venue holds for the Treasury, and the part it can return in this transaction.
    function holdings(address asset) external view returns (uint256 held, uint256 liquid);

    /// USDm that the venue holds for the Treasury.
    function treasuryUsdm() external view returns (uint256);

    /// Takes over `amount` of `asset` and `usdm` USDm that the Treasury has just transferred in. Treasury only.
    function deposit(address asset, uint256 amount, uint256 usdm, bytes calldata data) external;

    /// Returns `amount` of `asset`, or as much of it as is liquid, and the USDm that comes with it, to the Treasury.
    /// Treasury only.
    /// @return assetOut units transferred to the Treasury
    /// @return usdmOut USDm transferred to the Treasury
    function withdraw(address asset, uint256 amount, bytes calldata data)
        external
        returns (uint256 assetOut, uint256 usdmOut);
}
