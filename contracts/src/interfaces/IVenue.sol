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
}
