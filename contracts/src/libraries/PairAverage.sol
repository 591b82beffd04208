// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IPair} from "../interfaces/IPriceOracle.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// Time-weighted average price from a Uniswap V2 pair: its cumulative price now less the cumulative price at an
/// observation a minimum period ago or longer, divided by the time between. Moving the spot price within a block has no
/// effect on it; moving it for a share of the period moves the average by that share.
///
/// Two observations are kept. The newer serves once it is old enough and the older until then, so the period is between
/// the minimum and, if somebody observes at least every T seconds, twice the minimum plus T.
library PairAverage {
    /// Two cold storage words and some: little, since a mint's last act may be an observation, and the sender's gas
    /// estimate may be from before it was due.
    uint256 private constant PAIR_GAS = 20_000;

    struct Observation {
        /// Cumulative UQ112x112 price, modulo 2^224 (only differences count).
        uint224 cumulative;
        /// 0 for none.
        uint32 time;
    }

    struct Observations {
        Observation newer;
        Observation older;
    }

    /// A pair as it is now.
    struct Reading {
        /// The pair's cumulative price carried on to this second (the pair itself updates it only when traded).
        uint256 cumulative;
        /// The other token per priced token, 18 decimals (both tokens have 18).
        uint256 spot;
        /// Product of the reserves.
        uint256 k;
    }

    /// @param first whether the priced token is the pair's token0
    /// @return ok false where the pair has no liquidity or does not answer
    function read(address pair, bool first) internal view returns (bool ok, Reading memory now_) {
        uint256[] memory answer = new uint256[](1);
        bytes4 cumulativeLast = first ? IPair.price0CumulativeLast.selector : IPair.price1CumulativeLast.selector;
        if (!BoundedCall.read(pair, cumulativeLast, PAIR_GAS, answer)) return (false, now_);
        uint256 cumulative = answer[0];
        answer = new uint256[](3);
        if (!BoundedCall.read(pair, IPair.getReserves.selector, PAIR_GAS, answer)) return (false, now_);
        (uint256 own, uint256 other) = (uint112(answer[0]), uint112(answer[1]));
        if (own == 0 || other == 0) return (false, now_);
        now_.k = own * other;
        if (!first) (own, other) = (other, own);
        uint256 ratio = (other << 112) / own;
        now_.spot = _toWad(ratio);
        unchecked {
            // Overflow is the pair's design: both clocks and sums count modulo their width.
            now_.cumulative = cumulative + ratio * uint32(uint32(block.timestamp) - uint32(answer[2]));
        }
        return (true, now_);
    }

    /// Forgets everything.
    function clear(Observations storage self) internal {
        delete self.newer;
        delete self.older;
    }

    /// Takes an observation. To be called when the newer one is old enough to serve, or there is none.
    /// @param cumulative what `read` says now
    function push(Observations storage self, uint256 cumulative) internal {
        self.older = self.newer;
        self.newer = Observation(uint224(cumulative), uint32(block.timestamp));
    }

    /// @param cumulative what `read` says now
    /// @param newerServes whether the newer observation is old enough; told by the caller, so that one of the two is read
    /// @return average as `Reading.spot`; 0 while there is no observation old enough
    /// @return period seconds averaged over; 0 likewise
    function average(Observations storage self, uint256 cumulative, bool newerServes)
        internal
        view
        returns (uint256, uint256 period)
    {
        Observation memory from = newerServes ? self.newer : self.older;
        if (from.time == 0) return (0, 0);
        period = block.timestamp - from.time;
        unchecked {
            return (_toWad(uint224(uint224(cumulative) - from.cumulative) / period), period);
        }
    }

    function _toWad(uint256 uq112x112) private pure returns (uint256) {
        // Two steps, as a ratio of up to 2^224 times 1e18 would overflow.
        return (uq112x112 >> 112) * 1e18 + (((uq112x112 & (2 ** 112 - 1)) * 1e18) >> 112);
    }
}
