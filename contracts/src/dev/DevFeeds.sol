// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {DevFeed} from "./DevFeed.sol";

/// Sets many local feeds in one transaction.
contract DevFeeds {
    function set(DevFeed[] calldata feeds, int192[] calldata answers) external {
        for (uint256 i; i < feeds.length; ++i) feeds[i].set(answers[i], uint64(block.timestamp));
    }
}
