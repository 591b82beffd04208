// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Permit} from "./Types.sol";

/// The chain's native coin as an ERC-20, one to one (WETH9 and its like).
interface IWrappedNative is IERC20 {
    /// Wraps the coin sent along.
    function deposit() external payable;

    /// Unwraps `amount` and sends it to the caller.
    function withdraw(uint256 amount) external;
}

/// Minting with and redeeming to the chain's native coin. All quotes, limits and errors are the Treasury's with the
/// wrapped coin as asset: ask its `previewMint`, `previewRedeem`, `maxMint` and `maxRedeem`.
interface INativeGateway {
    /// Beside the Treasury's `Minted`, in which the gateway is the sender.
    event NativeMinted(address indexed sender, address indexed receiver, uint256 coinIn, uint256 usdmOut);
    /// Beside the Treasury's `Redeemed`, in which the gateway is sender and receiver.
    event NativeRedeemed(address indexed sender, address indexed receiver, uint256 usdmIn, uint256 coinOut);

    /// Coin comes from the wrapped coin only.
    error OnlyWrapped(address caller);
    /// `receiver` does not accept the coin.
    error CoinRefused(address receiver);

    /// Mints USDm for the coin sent along.
    function mint(uint256 minUsdmOut, address receiver, uint256 deadline) external payable returns (uint256 usdmOut);

    /// Redeems the caller's `usdmIn`, which the gateway may take, for the coin.
    function redeem(uint256 usdmIn, uint256 minCoinOut, address receiver, uint256 deadline)
        external
        returns (uint256 coinOut);

    /// Like `redeem`, after handing `permit` (over an allowance for the gateway) to USDm. A permit that fails
    /// (front-run) is ignored: then the allowance decides.
    function redeemWithPermit(
        uint256 usdmIn,
        uint256 minCoinOut,
        address receiver,
        uint256 deadline,
        Permit calldata permit
    ) external returns (uint256 coinOut);
}
