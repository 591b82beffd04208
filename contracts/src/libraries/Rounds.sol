// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IAggregator, IPriceOracle} from "../interfaces/IPriceOracle.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// The past rounds of a Chainlink-style feed. A round's number is its phase (16 bits) and its number within the phase (64):
/// the proxy begins a phase whenever it is pointed at another aggregator. Within a phase numbers follow one another.
///
/// A round is five words: number, answer, startedAt, updatedAt, answeredInRound. Its time is that of what it observed:
/// newer aggregators tell it as `startedAt`, others tell `updatedAt` twice. `updatedAt` is the block's and never falls
/// from round to round; the time of what was observed may.
library Rounds {
    function phaseOf(uint256 round) internal pure returns (uint256) {
        return round >> 64;
    }

    /// Loads `round` into `words`.
    /// @return ok the feed knows the round and it is complete
    function load(address source, uint256 round, uint256 gasCap, uint256[] memory words)
        internal
        view
        returns (bool ok)
    {
        bytes memory question = abi.encodeCall(IAggregator.getRoundData, (uint80(round)));
        ok = BoundedCall.query(source, question, gasCap, words);
        return ok && words[0] == round && timeOf(words) > 0;
    }

    function timeOf(uint256[] memory words) internal pure returns (uint256) {
        return Math.min(words[2], words[3]);
    }

    /// Loads `round` into `words`; reverts unless it is the first of its phase with a time after `time`.
    function loadFirstAfter(address source, uint256 round, uint256 time, uint256 gasCap, uint256[] memory words)
        internal
        view
    {
        require(_lookBack(source, round - 1, time, gasCap, words), IPriceOracle.RoundMissing(uint80(round - 1)));
        require(timeOf(words) <= time, IPriceOracle.RoundNotFirst(uint80(round), timeOf(words)));
        require(load(source, round, gasCap, words), IPriceOracle.RoundMissing(uint80(round)));
        require(timeOf(words) > time, IPriceOracle.RoundNotAfter(uint80(round), timeOf(words)));
    }

    /// Whether no round of the phase of `last` has a time after `time`.
    /// @param last the last round of its phase
    function noneAfter(address source, uint256 last, uint256 time, uint256 gasCap, uint256[] memory words)
        internal
        view
        returns (bool)
    {
        if (load(source, last + 1, gasCap, words)) return false;
        return _lookBack(source, last, time, gasCap, words) && timeOf(words) <= time;
    }

    /// Loads the last round up to `last` that has a time after `time`; where none has, one that has not. What was observed
    /// earlier may be reported later, so it looks back to a round that was reported by `time`, as all before it were.
    /// @return whether all rounds on the way are known
    function _lookBack(address source, uint256 last, uint256 time, uint256 gasCap, uint256[] memory words)
        private
        view
        returns (bool)
    {
        for (;; --last) {
            if (!load(source, last, gasCap, words)) return false;
            if (timeOf(words) > time || words[3] <= time) return true;
        }
    }
}
