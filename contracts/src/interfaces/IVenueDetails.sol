// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// For display only: nothing is decided from it.
interface IVenueDetails {
    /// A venue's positions. `Use.Liquidity`: `PoolDetail[]`. `Use.Yield`: `VaultDetail[]`. `Use.Governance`: the
    /// `Position[]` of IGovernanceDelegate, the number of the first of the newest votes, and their `Vote[]`.
    /// `Use.Grants`: the id of the first of the newest grants, and their `GrantState[]` (see IGrants). All as
    /// `abi.encode` writes it.
    function details() external view returns (bytes memory);
}

/// One asset and USDm on Mars Swap. Amounts in token units, USDm in 1e18. Of a delisted pair only the totals remain.
struct PoolDetail {
    address asset;
    address pair;
    bool listed;
    /// LP tokens of the Treasury, and all there are.
    uint256 liquidity;
    uint256 supply;
    /// The Treasury's sides at fair reserves, which count, and as they lie in the pair now.
    uint256 fairAsset;
    uint256 fairUsdm;
    uint256 actualAsset;
    uint256 actualUsdm;
    /// The whole pair's.
    uint256 reserveAsset;
    uint256 reserveUsdm;
    /// Unix seconds of the first deposit, and what went in and came back since.
    uint48 first;
    uint256 depositedAsset;
    uint256 depositedUsdm;
    uint256 withdrawnAsset;
    uint256 withdrawnUsdm;
}

/// One asset in one ERC-4626 vault. Amounts in token units. Of a delisted vault only the totals remain.
struct VaultDetail {
    address asset;
    address vault;
    bool listed;
    uint256 shares;
    /// What was put in and has not come back; `held` above it is earned.
    uint256 principal;
    /// What counts, what the vault says, and what can be withdrawn now.
    uint256 held;
    uint256 live;
    uint256 liquid;
    /// Most believed growth per year, basis points, and Unix seconds since when it is reckoned.
    uint16 pace;
    uint48 since;
    /// Unix seconds of the first deposit, and what went in and came back since. `withdrawn + held - deposited` is earned,
    /// or, negative, lost.
    uint48 first;
    uint256 deposited;
    uint256 withdrawn;
}
