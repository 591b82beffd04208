// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// For display only: nothing is decided from it.
interface IVenueDetails {
    /// A venue's positions, as `abi.encode` of the array of structs below that belongs to its use.
    function details() external view returns (bytes memory);
}

/// `Use.Liquidity`: one asset and USDm on Mars Swap. Amounts in token units, USDm in 1e18.
struct PoolDetail {
    address asset;
    address pair;
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
}

/// `Use.Yield`: one asset in one ERC-4626 vault. Amounts in token units.
struct VaultDetail {
    address asset;
    address vault;
    uint256 shares;
    /// What was put in and has not come back; `held` above it is earned.
    uint256 principal;
    /// What counts, what the vault says, and what can be withdrawn now.
    uint256 held;
    uint256 live;
    uint256 liquid;
    /// Most believed growth per year, basis points, and Unix seconds since when it is reckoned.
    uint256 pace;
    uint256 since;
}

/// `Use.Governance`: one asset and the external Governor it votes on.
struct VoteDetail {
    address asset;
    address governor;
    address delegatee;
    uint256 held;
    /// Votes that this venue can cast.
    uint256 votes;
}

/// `Use.Grants`: one grant, newest first. Amounts in token units, times in Unix seconds.
struct GrantDetail {
    uint256 id;
    address recipient;
    address asset;
    uint256 amount;
    uint256 claimed;
    uint256 vested;
    uint64 start;
    uint64 cliff;
    uint64 duration;
    bool revoked;
    string title;
    string link;
}
