// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPair} from "./IPriceOracle.sol";

/// The part of a Mars Swap pair (Uniswap V2) that is used by those who trade and provide liquidity.
interface ISwapPair is IPair {
    function totalSupply() external view returns (uint256);
    function kLast() external view returns (uint256);
    function transfer(address to, uint256 amount) external returns (bool);
    function mint(address to) external returns (uint256 liquidity);
    function burn(address to) external returns (uint256 amount0, uint256 amount1);
    function swap(uint256 out0, uint256 out1, address to, bytes calldata data) external;
}

/// The part of Mars Swap's factory (Uniswap V2) that is used.
interface IPairFactory {
    function getPair(address tokenA, address tokenB) external view returns (address);
    function feeTo() external view returns (address);
}
