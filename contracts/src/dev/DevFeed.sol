// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregator} from "../interfaces/IPriceOracle.sol";

/// A Chainlink-style aggregator behind its proxy, for the local chain, whose answer anyone may set. Like the real one it
/// keeps an answer and its time in one slot, numbers rounds by phase, and reverts when asked for a round that it has not.
contract DevFeed is IAggregator {
    uint8 public immutable decimals;
    string public description;

    /// One slot.
    struct Round {
        int136 answer;
        uint40 updatedAt;
        /// Phase (16 bits) and number within the phase.
        uint80 id;
    }

    Round private _latest;
    mapping(uint80 id => Round) private _past;

    error NoDataPresent();

    constructor(string memory description_, uint8 decimals_, int192 answer) {
        (description, decimals) = (description_, decimals_);
        _latest = Round(int136(answer), uint40(block.timestamp), 1 << 64 | 1);
    }

    /// Reports `answer` as the next round.
    function set(int192 answer, uint64 updatedAt) public {
        uint80 id = _keep() + 1;
        _latest = Round(int136(answer), uint40(updatedAt), id);
    }

    /// Moves on to another aggregator, whose rounds begin with the present answer.
    function startPhase() external {
        uint80 last = _keep();
        _latest.id = (last >> 64) + 1 << 64 | 1;
    }

    function _keep() private returns (uint80 id) {
        id = _latest.id;
        _past[id] = _latest;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        Round memory round = _latest;
        return (round.id, round.answer, round.updatedAt, round.updatedAt, round.id);
    }

    function getRoundData(uint80 id) external view returns (uint80, int256, uint256, uint256, uint80) {
        Round memory round = _latest;
        if (round.id != id) round = _past[id];
        require(round.updatedAt > 0, NoDataPresent());
        return (id, round.answer, round.updatedAt, round.updatedAt, id);
    }
}
