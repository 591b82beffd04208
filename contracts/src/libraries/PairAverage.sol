// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IPair} from "../interfaces/IPriceOracle.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// Time-weighted average price from a Uniswap V2 pair: its cumulative price now less the cumulative price at an
/// observation three minutes ago or longer, divided by the time between. Moving the spot price within a block has no
/// effect on it; moving it for a share of the period moves the average by that share.
library PairAverage {
    uint256 internal constant MIN_PERIOD = 3 minutes;
    /// Two cold storage words and some: little, since a mint's last act may be an observation, and the sender's gas
    /// estimate may be from before it was due.
    uint256 private constant PAIR_GAS = 20_000;

    struct Observation {
        /// Cumulative UQ112x112 price, modulo 2^224 (only differences count).
        uint224 cumulative;
        uint32 time;
    }

    struct Observations {
        Observation newer;
        Observation older;
    }

    // `first` in all of these: whether the priced token is the pair's token0.

    /// Forgets everything and takes a first observation; there is no average before three minutes have passed.
    function start(Observations storage self, address pair, bool first) internal {
        (, uint256 cumulative,) = _now(pair, first);
        self.newer = Observation(uint224(cumulative), uint32(block.timestamp));
        delete self.older;
    }

    function isDue(Observations storage self) internal view returns (bool) {
        return block.timestamp - self.newer.time >= MIN_PERIOD;
    }

    /// Moves on when the newer observation is old enough to serve by itself.
    function observe(Observations storage self, address pair, bool first)
        internal
        returns (bool taken, uint256 cumulative)
    {
        if (!isDue(self)) return (false, 0);
        (taken, cumulative,) = _now(pair, first);
        if (!taken) return (false, 0);
        self.older = self.newer;
        self.newer = Observation(uint224(cumulative), uint32(block.timestamp));
    }

    /// @return ok false while there is no observation old enough, or the pair has no liquidity or does not answer
    /// @return average price: the other token per priced token, 18 decimals (both tokens have 18)
    /// @return spot price now, likewise
    /// @return period seconds averaged over
    function read(Observations storage self, address pair, bool first)
        internal
        view
        returns (bool ok, uint256 average, uint256 spot, uint256 period)
    {
        Observation memory from = self.newer;
        if (block.timestamp - from.time < MIN_PERIOD) from = self.older;
        if (from.time == 0) return (false, 0, 0, 0);
        uint256 cumulative;
        (ok, cumulative, spot) = _now(pair, first);
        if (!ok) return (false, 0, 0, 0);
        period = block.timestamp - from.time;
        unchecked {
            average = _toWad(uint224(uint224(cumulative) - from.cumulative) / period);
        }
    }

    /// The pair's cumulative price carried on to this second (the pair itself updates it only when traded), and its
    /// spot price.
    function _now(address pair, bool first) private view returns (bool ok, uint256 cumulative, uint256 spot) {
        uint256[] memory answer = new uint256[](1);
        bytes4 cumulativeLast = first ? IPair.price0CumulativeLast.selector : IPair.price1CumulativeLast.selector;
        if (!BoundedCall.read(pair, cumulativeLast, PAIR_GAS, answer)) return (false, 0, 0);
        cumulative = answer[0];
        answer = new uint256[](3);
        ok = BoundedCall.read(pair, IPair.getReserves.selector, PAIR_GAS, answer);
        if (!ok || answer[0] == 0 || answer[1] == 0) return (false, 0, 0);
        (uint256 own, uint256 other) = first ? (answer[0], answer[1]) : (answer[1], answer[0]);
        uint256 ratio = (other << 112) / own;
        spot = _toWad(ratio);
        unchecked {
            // Overflow is the pair's design: both clocks and sums count modulo their width.
            cumulative += ratio * uint32(uint32(block.timestamp) - uint32(answer[2]));
        }
    }

    function _toWad(uint256 uq112x112) private pure returns (uint256) {
        // Two steps, as a ratio of up to 2^224 times 1e18 would overflow.
        return (uq112x112 >> 112) * 1e18 + (((uq112x112 & (2 ** 112 - 1)) * 1e18) >> 112);
    }
}
