// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVenue} from "../interfaces/IVenue.sol";
import {BoundedCall} from "./BoundedCall.sol";

/// What venues report, decoded by hand: an answer of any shape or size must not revert.
library Reports {
    /// Enough for a venue's figures on 32 assets and 6 positions, one of whose feeds burns all its gas.
    uint256 internal constant GAS = 1_500_000;

    /// @return ok false for a venue that fails, makes no sense, or claims more than 2^160 - 1 units or 2^128 - 1 USDm: it
    /// counts as empty
    /// @return usdm held for the Treasury
    /// @return held units of each token
    /// @return liquid units of each token
    function read(address venue, address[] memory tokens)
        internal
        view
        returns (bool ok, uint256 usdm, uint256[] memory held, uint256[] memory liquid)
    {
        uint256 count = tokens.length;
        // The USDm, two offsets, and two arrays, each with its length before it.
        uint256[] memory answer = new uint256[](5 + 2 * count);
        if (!BoundedCall.query(venue, abi.encodeCall(IVenue.report, (tokens)), GAS, answer)) {
            return (false, 0, held, liquid);
        }
        ok = answer[0] <= type(uint128).max && answer[1] == 96 && answer[2] == 128 + 32 * count;
        ok = ok && answer[3] == count && answer[4 + count] == count;
        if (!ok) return (false, 0, held, liquid);
        usdm = answer[0];
        // Both arrays as they lie in the answer.
        assembly ("memory-safe") {
            held := add(answer, 0x80)
            liquid := add(answer, add(0xa0, shl(5, count)))
        }
        for (uint256 i; i < count && ok; ++i) {
            ok = held[i] <= type(uint160).max && liquid[i] <= held[i];
        }
    }

    /// Units of each of `tokens` in a venue; none in one that counts as empty.
    function heldBy(address venue, address[] memory tokens) internal view returns (uint256[] memory) {
        (bool ok,, uint256[] memory held,) = read(venue, tokens);
        return ok ? held : new uint256[](tokens.length);
    }
}
