// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

/// A feed that can be made to fail in every way a feed can.
contract BadFeed {
    enum Fault {
        None,
        Reverts,
        BurnsGas,
        ReturnsNothing,
        ReturnsFourWords,
        ReturnBomb,
        RevertBomb,
        Panics
    }

    Fault public fault;
    int256 public answer;
    uint256 public updatedAt;

    function set(Fault fault_, int256 answer_, uint256 updatedAt_) external {
        (fault, answer, updatedAt) = (fault_, answer_, updatedAt_);
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        if (fault == Fault.Reverts) revert("no data present");
        if (fault == Fault.Panics) assert(false);
        if (fault == Fault.BurnsGas) while (true) {}
        if (fault == Fault.ReturnsNothing) end(0, false);
        if (fault == Fault.ReturnsFourWords) end(4 * 32, false);
        if (fault == Fault.ReturnBomb) end(40_000, false);
        if (fault == Fault.RevertBomb) end(40_000, true);
        return (1, answer, updatedAt, updatedAt, 1);
    }

    /// Ends the call with `size` bytes of what would be a good answer.
    function end(uint256 size, bool failing) private view {
        (int256 good, uint256 time) = (answer, updatedAt);
        assembly {
            mstore(0x00, 1)
            mstore(0x20, good)
            mstore(0x40, time)
            mstore(0x60, time)
            mstore(0x80, 1)
            if failing { revert(0, size) }
            return(0, size)
        }
    }
}
