// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Feed} from "../interfaces/IPriceOracle.sol";
import {Listing} from "../interfaces/Types.sol";

/// Rows of structs one after the other, each as `abi.encode` writes it. A struct of value types has the same layout in
/// memory, so a row is read in place, without the copying and checking of `abi.decode` (about 1,000 gas a row saved
/// in every mint). Tables are written only from validated structs; `i` must be below the count.
library Tables {
    uint256 private constant FEED = 7 * 32;
    uint256 private constant LISTING = 4 * 32;

    function feeds(bytes memory table) internal pure returns (uint256 count) {
        return table.length / FEED;
    }

    function feedAt(bytes memory table, uint256 i) internal pure returns (Feed memory row) {
        assembly ("memory-safe") {
            row := add(add(table, 0x20), mul(i, FEED))
        }
    }

    /// The first field of `feedAt(table, i)`.
    function feedTokenAt(bytes memory table, uint256 i) internal pure returns (address token) {
        assembly ("memory-safe") {
            token := mload(add(add(table, 0x20), mul(i, FEED)))
        }
    }

    function listings(bytes memory table) internal pure returns (uint256 count) {
        return table.length / LISTING;
    }

    function listingAt(bytes memory table, uint256 i) internal pure returns (Listing memory row) {
        assembly ("memory-safe") {
            row := add(add(table, 0x20), mul(i, LISTING))
        }
    }
}
