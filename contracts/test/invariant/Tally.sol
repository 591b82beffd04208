// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../Test.sol";

/// Counts what a handler did in one run of a campaign, action by action.
abstract contract Tally is Test {
    uint256 public tried;
    uint256 public accepted;
    mapping(bytes4 action => uint256) public acceptedOf;

    /// The action that was called is accepted.
    function done() internal virtual {
        ++accepted;
        ++acceptedOf[msg.sig];
    }
}
