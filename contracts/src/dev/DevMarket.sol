// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IPair, IPriceOracle} from "../interfaces/IPriceOracle.sol";
import {DevFeed} from "./DevFeed.sol";

interface ITradedPair is IPair {
    function swap(uint256 out0, uint256 out1, address to, bytes calldata data) external;
}

/// The markets of the local chain. One transaction moves all feeds, trades XMS on its pair towards a price with what
/// this contract holds, and does a keeper's work for the oracle. Anyone may call.
contract DevMarket {
    IERC20 public immutable xms;
    IERC20 public immutable usdm;
    ITradedPair public immutable pair;
    IPriceOracle public immutable oracle;

    constructor(IERC20 xms_, IERC20 usdm_, ITradedPair pair_, IPriceOracle oracle_) {
        (xms, usdm, pair, oracle) = (xms_, usdm_, pair_, oracle_);
    }

    /// @param answers one per feed
    /// @param xmsPrice USDm per XMS to trade towards, 18 decimals; 0 for no trade
    function step(DevFeed[] calldata feeds, int192[] calldata answers, uint256 xmsPrice) external {
        for (uint256 i; i < feeds.length; ++i) {
            feeds[i].set(answers[i], uint64(block.timestamp));
        }
        if (xmsPrice > 0) _trade(xmsPrice);
        oracle.observe();
        oracle.remember();
    }

    /// Trades until the reserves stand at about `price`; the pair's fee leaves a little to go.
    function _trade(uint256 price) private {
        bool xmsFirst = pair.token0() == address(xms);
        (uint256 reserve0, uint256 reserve1,) = pair.getReserves();
        (uint256 xmsReserve, uint256 usdmReserve) = xmsFirst ? (reserve0, reserve1) : (reserve1, reserve0);
        uint256 wanted = Math.sqrt(Math.mulDiv(xmsReserve * usdmReserve, price, 1e18));
        if (wanted > usdmReserve) {
            uint256 amount = wanted - usdmReserve;
            _swap(usdm, amount, xmsFirst, _output(amount, usdmReserve, xmsReserve));
        } else {
            uint256 amount = Math.mulDiv(xmsReserve, usdmReserve, wanted) - xmsReserve;
            _swap(xms, amount, !xmsFirst, _output(amount, xmsReserve, usdmReserve));
        }
    }

    function _output(uint256 amount, uint256 reserveIn, uint256 reserveOut) private pure returns (uint256) {
        return Math.mulDiv(amount * 997, reserveOut, reserveIn * 1000 + amount * 997);
    }

    function _swap(IERC20 sold, uint256 amount, bool outFirst, uint256 out) private {
        if (out == 0) return;
        sold.transfer(address(pair), amount);
        pair.swap(outFirst ? out : 0, outFirst ? 0 : out, address(this), "");
    }
}
