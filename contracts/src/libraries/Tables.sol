// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feed} from "../interfaces/IPriceOracle.sol";

/// Rows of structs one after the other, each as `abi.encode` writes it. A struct of value types has the same layout in
/// memory, so a row is copied as it is, without the checks and allocations of `abi.decode` (over 1,000 gas a row saved in
/// every mint). Tables are written only from validated structs; `i` must be below the count.
library Tables {
    uint256 private constant FEED = 8 * 32;

    function feeds(bytes memory table) internal pure returns (uint256 count) {
        return table.length / FEED;
    }

    /// Copies row `i` into `row`, which the caller allocates once for a whole loop.
    function loadFeed(bytes memory table, uint256 i, Feed memory row) internal pure {
        assembly ("memory-safe") {
            mcopy(row, add(add(table, 0x20), mul(i, FEED)), FEED)
        }
    }

    /// The first field of row `i`.
    function feedToken(bytes memory table, uint256 i) internal pure returns (address token) {
        assembly ("memory-safe") {
            token := mload(add(add(table, 0x20), mul(i, FEED)))
        }
    }
}
