// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IVenue} from "./IVenue.sol";

/// What the Treasury has in the vault of one asset.
struct Position {
    IERC4626 vault;
    /// The most that the position's value is believed to grow in a year, in basis points.
    uint16 pace;
    /// Unix seconds at which `value` was recorded.
    uint48 time;
    /// Tracked shares; shares that somebody else sent do not count.
    uint256 shares;
    /// What `shares` were worth at `time`, in units of the asset.
    uint256 value;
    /// Cost basis: what was put in and has not come back, in units of the asset.
    uint256 principal;
}

/// What a vault was given and gave since it was first used, in units of its asset. Kept when the vault is delisted, and
/// continued when it is listed again.
struct VaultTotals {
    address asset;
    /// Unix seconds of the first deposit, 0 before it.
    uint48 since;
    uint256 deposited;
    /// What came back less its cost: earned by now, or, negative, lost.
    int256 realised;
}

/// Puts idle assets into ERC-4626 vaults, one vault an asset; a second vault for an asset is listed with a second
/// venue. Amounts are token units, shares are the vault's.
///
/// The return earned over any period is the sum of `assets - principal` over `Withdrawn` plus the change of
/// `held - principal` of the position. Since the first deposit that is `realised + held - principal`, from state alone.
interface IYieldVenue is IVenue {
    /// Also when only the pace of a listed vault changes.
    event VaultListed(address indexed asset, address indexed vault, uint256 pace);
    event VaultDelisted(address indexed asset, address indexed vault);
    event Deposited(address indexed asset, address indexed vault, uint256 assets, uint256 shares);
    /// @param assets what arrived at the Treasury, or counted for a credit that was set aside
    /// @param shares by how much the tracked shares fell
    /// @param principal by how much the cost basis fell: nothing when harvesting, all that was left when the position
    /// is worth nothing afterwards
    event Withdrawn(address indexed asset, address indexed vault, uint256 assets, uint256 shares, uint256 principal);

    error PaceInvalid(uint256 pace);
    /// The asset has another vault, or shares of its vault that count for something; or the vault was of another asset.
    error VaultInUse(address asset, address vault);
    /// The vault took another amount than it was given.
    error AmountNotTaken(address asset, uint256 amount, uint256 taken);
    /// After a deposit of `amount` the position would count for only `gained` more, or fetch no more when withdrawn.
    error ValueLost(address asset, uint256 amount, uint256 gained);
    /// The vault took shares that are set aside for others, or the Treasury's for a claim.
    error SharesLost(address vault, uint256 left, uint256 needed);

    /// Lists `vault` for its asset, or changes the pace of a listed one. Whatever it earned by now at the old pace
    /// stays believed. Governor.
    /// @param pace the most growth to believe in a year, in basis points, at most `MAX_PACE`
    function listVault(IERC4626 vault, uint256 pace) external;

    /// Takes the vault of `asset` off the list once its shares count for nothing; what is left of their cost is
    /// written off. Listed again, whatever it still gives can be recalled. Governor.
    function delistVault(address asset) external;

    /// `claimCredit` for the caller from one vault, listed or not.
    function claimFrom(IERC4626 vault, address receiver) external returns (uint256 amount);

    /// The position in `asset`; without a vault, all fields are zero.
    function positionOf(address asset) external view returns (Position memory);

    /// What `vault` was given and gave, listed or not.
    function totalsOf(address vault) external view returns (VaultTotals memory);

    /// What a harvest would take of `asset`, liquidity aside: what the position counts for above its cost.
    function earned(address asset) external view returns (uint256);

    /// The assets that have a vault, in no particular order.
    function vaultedAssets() external view returns (address[] memory);
}
