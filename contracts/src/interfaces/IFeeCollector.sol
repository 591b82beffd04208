// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Turns Mars Swap's share of the trading fees into XMS for those who stake it. Anyone may call any of it.
interface IFeeCollector {
    /// The fees of `pair` were taken out of it.
    event Collected(address indexed pair, address indexed asset, uint256 liquidity, uint256 assetOut, uint256 usdmOut);
    /// `amount` of an asset (which the Treasury does not take now) or of USDm (above what may be sold now) stays until
    /// `convert` or `collect` is called again.
    event Waiting(address indexed token, uint256 amount);
    /// USDm was sold for XMS, which went to the stakers.
    event Rewarded(uint256 usdmIn, uint256 xmsOut);

    /// Not a pair of Mars Swap's factory with USDm on one side.
    error PairInvalid(address pair);

    /// Takes the fees minted by `pair` out of it and goes on like `convert` with its asset.
    function collect(address pair) external;

    /// Mints USDm with what waits here of `asset`, as much as the Treasury takes now, sells USDm for XMS, as much as
    /// may be sold now, and pays all XMS here to the stakers.
    /// @param asset may be USDm, to do only the rest
    function convert(address asset) external;

    /// When USDm may be sold next, Unix seconds.
    function nextSale() external view returns (uint256);
}
