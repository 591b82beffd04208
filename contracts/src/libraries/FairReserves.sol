// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IPairFactory, ISwapPair} from "../interfaces/IMarsSwap.sol";
import {IPair} from "../interfaces/IPriceOracle.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// What a Uniswap V2 pair of an asset and USDm would hold if it stood at a given price, and how many LP tokens share
/// it. A swap can move the reserves along their product k, but not k itself (fees and gifts make it grow), so these
/// figures are not a trader's to choose.
library FairReserves {
    /// Enough for a view of an honest pair or factory, from cold storage.
    uint256 private constant PAIR_GAS = 20_000;

    /// The reserves of `pair` as they are, and its LP tokens including the protocol fee that it owes; all 0 where it or
    /// its factory does not answer.
    function read(address pair, address factory)
        internal
        view
        returns (uint112 reserve0, uint112 reserve1, uint256 supply)
    {
        uint256[] memory answer = new uint256[](1);
        if (!BoundedCall.read(pair, ISwapPair.totalSupply.selector, PAIR_GAS, answer)) return (0, 0, 0);
        supply = answer[0];
        if (!BoundedCall.read(pair, ISwapPair.kLast.selector, PAIR_GAS, answer)) return (0, 0, 0);
        uint256 kLast = answer[0];
        if (!BoundedCall.read(factory, IPairFactory.feeTo.selector, PAIR_GAS, answer)) return (0, 0, 0);
        bool feeOn = answer[0] != 0;
        answer = new uint256[](2);
        if (!BoundedCall.read(pair, IPair.getReserves.selector, PAIR_GAS, answer)) return (0, 0, 0);
        (reserve0, reserve1) = (uint112(answer[0]), uint112(answer[1]));
        if (feeOn && kLast > 0) {
            supply = Math.saturatingAdd(supply, feeDue(supply, uint256(reserve0) * reserve1, kLast));
        }
    }

    /// The two sides with the product `k` whose ratio is `price`, rounded down: sqrt(k * unit / price) of the asset and
    /// sqrt(k * price / unit) of USDm. Nothing for a price of 0.
    /// @param k product of two reserves of 112 bits
    /// @param price USD for one whole token, 18 decimals, below 2^128
    /// @param unit 10^decimals, at most 10^36
    function sidesAt(uint256 k, uint256 price, uint256 unit) internal pure returns (uint256 asset, uint256 usdm) {
        if (price == 0) return (0, 0);
        return (_rootDown(k, unit, price), _rootDown(k, price, unit));
    }

    /// sqrt(k * m / d) for k below 2^224 and m below 2^128: its floor, or where k * m / d is no uint256 (a pair far from
    /// any market) at most a part in 2^32 less.
    function _rootDown(uint256 k, uint256 m, uint256 d) private pure returns (uint256) {
        (uint256 high,) = Math.mul512(k, m);
        if (high < d) return Math.sqrt(Math.mulDiv(k, m, d));
        return Math.sqrt((k >> 96) * m / d) << 48;
    }

    /// The LP tokens that the pair would mint as its protocol fee (a sixth of the growth of sqrt(k)) before any other
    /// change of its liquidity.
    /// @param kLast k after the last such change
    function feeDue(uint256 supply, uint256 k, uint256 kLast) internal pure returns (uint256) {
        (uint256 root, uint256 rootLast) = (Math.sqrt(k), Math.sqrt(kLast));
        if (root <= rootLast) return 0;
        return Math.mulDiv(supply, root - rootLast, 5 * root + rootLast);
    }
}
