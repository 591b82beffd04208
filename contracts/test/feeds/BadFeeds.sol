// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

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
    /// Of `decimals` and `description`.
    mapping(bytes4 selector => Fault) public faults;
    uint256 private _decimals = 8;
    string private _description = "BAD / USD";
    int256 public answer;
    uint256 public updatedAt;

    function set(Fault fault_, int256 answer_, uint256 updatedAt_) external {
        (fault, answer, updatedAt) = (fault_, answer_, updatedAt_);
    }

    function setFault(bytes4 selector, Fault fault_) external {
        faults[selector] = fault_;
    }

    function setText(uint256 decimals_, string calldata description_) external {
        (_decimals, _description) = (decimals_, description_);
    }

    function decimals() external view returns (uint256) {
        _fail(faults[msg.sig]);
        return _decimals;
    }

    function description() external view returns (string memory) {
        _fail(faults[msg.sig]);
        return _description;
    }

    function latestRoundData() external view returns (uint80, int256, uint256, uint256, uint80) {
        _fail(fault);
        return (1, answer, updatedAt, updatedAt, 1);
    }

    function _fail(Fault way) private view {
        if (way == Fault.Reverts) revert("no data present");
        if (way == Fault.Panics) assert(false);
        if (way == Fault.BurnsGas) while (true) {}
        if (way == Fault.ReturnsNothing) end(0, false);
        if (way == Fault.ReturnsFourWords) end(4 * 32, false);
        if (way == Fault.ReturnBomb) end(40_000, false);
        if (way == Fault.RevertBomb) end(40_000, true);
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
