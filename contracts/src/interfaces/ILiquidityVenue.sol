// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Status} from "./Types.sol";
import {IVenue} from "./IVenue.sol";

/// The Treasury's place in the pair of one asset and USDm.
struct PairPosition {
    /// Zero for an asset without a pair.
    address pair;
    /// LP tokens got by depositing and not yet given up; others that somebody sent do not count.
    uint256 liquidity;
}

/// What the pair of an asset was given and gave since it was first used: token units, and USDm. Kept when the pair is
/// delisted. A total that reaches 2^128 stays there rather than stop anything.
struct PairTotals {
    address pair;
    /// Unix seconds of the first deposit, 0 before it.
    uint48 since;
    uint128 depositedAsset;
    uint128 depositedUsdm;
    uint128 withdrawnAsset;
    uint128 withdrawnUsdm;
}

/// Liquidity on Mars Swap (Uniswap V2): assets of the Treasury paired with USDm of the Treasury.
///
/// In the `data` of `deposit` (the steward's `Treasury.deploy`) is `abi.encode(minLiquidity)`, the fewest LP tokens to
/// accept. In that of `withdraw` (the steward's `Treasury.recall`) is `abi.encode(minAsset, minUsdm)`. It is empty in
/// a redemption's pull, and a steward may leave it empty, too: then neither minimums nor the deviation are checked.
interface ILiquidityVenue is IVenue {
    event PairListed(address indexed asset, address indexed pair);
    event PairDelisted(address indexed asset, address indexed pair);
    /// `amount` of the asset and `usdm` USDm went into the pair for `liquidity` LP tokens.
    event Deposited(address indexed asset, address indexed pair, uint256 amount, uint256 usdm, uint256 liquidity);
    /// `amount` of the asset and `usdm` USDm reached the Treasury for `liquidity` LP tokens.
    event Withdrawn(address indexed asset, address indexed pair, uint256 amount, uint256 usdm, uint256 liquidity);

    /// Not a pair of USDm that the factory made, or already listed.
    error PairInvalid(address pair);
    error TooManyPairs(uint256 limit);
    /// The asset has no pair, or its pair still holds something for the Treasury or for those who left it.
    error PairInUse(address asset);
    /// There is nothing of the Treasury's in the pair.
    error PositionEmpty(address asset);
    /// The oracle does not vouch for the asset's price.
    error PriceUnhealthy(address asset, Status status);
    /// The pair's price is not the oracle's: `usdmReserve` stands against an asset reserve worth `assetValue`.
    error SpotTooFar(address asset, uint256 usdmReserve, uint256 assetValue);
    /// The position became worth only `gained` USD more by a deposit of `given` USD.
    error ValueLost(address asset, uint256 gained, uint256 given);
    /// The outcome is below the steward's own minimum; `token` is the pair for LP tokens.
    error OutputTooSmall(address token, uint256 amount, uint256 minimum);

    /// Lets the Treasury use `pair`, which the factory made of USDm and an asset. Governor.
    function listPair(address pair) external;

    /// Forgets the pair of `asset`, in which nothing may be the Treasury's or set aside. Governor.
    function delistPair(address asset) external;

    /// The assets with a pair.
    function pairedAssets() external view returns (address[] memory);

    function positionOf(address asset) external view returns (PairPosition memory);

    /// What the pair of `asset` was given and gave, listed or not.
    function totalsOf(address asset) external view returns (PairTotals memory);

    /// The Treasury's part of the pair of `asset`: at the oracle's price, which is what counts, and at the reserves as
    /// they are, which is what leaving returns. In token units and USDm, rounded down; 0 without a pair.
    function sides(address asset)
        external
        view
        returns (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm);
}
