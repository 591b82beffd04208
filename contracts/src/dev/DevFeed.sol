// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAggregator} from "../interfaces/IPriceOracle.sol";

/// A Chainlink-style aggregator for the local chain whose answer anyone may set. Like the real one it keeps an answer
/// and its time in one slot.
contract DevFeed is IAggregator {
    uint8 public immutable decimals;
    string public description;

    struct Round {
        int192 answer;
        uint64 updatedAt;
    }

    Round private _round;

    constructor(string memory description_, uint8 decimals_, int192 answer) {
        (description, decimals) = (description_, decimals_);
        set(answer, uint64(block.timestamp));
    }

    function set(int192 answer, uint64 updatedAt) public {
        _round = Round(answer, updatedAt);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        Round memory round = _round;
        return (1, round.answer, round.updatedAt, round.updatedAt, 1);
    }
}
