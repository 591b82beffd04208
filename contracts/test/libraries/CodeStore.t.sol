// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {CodeStore} from "../../src/libraries/CodeStore.sol";
import {Test} from "../Test.sol";

contract CodeStoreTest is Test {
    function write(bytes memory data) external returns (address) {
        return CodeStore.write(data);
    }

    /// As large as a contract may be, less the first byte; one byte more is refused.
    function test_revert_tooLarge() public {
        assertEq(CodeStore.read(this.write(new bytes(24_575))).length, 24_575, "the largest");
        vm.expectRevert(CodeStore.StoreFailed.selector);
        this.write(new bytes(24_576));
    }

    /// Nor is anything stored in part: with too little gas for the code there is no contract.
    function test_revert_littleGas() public {
        vm.expectRevert(CodeStore.StoreFailed.selector);
        this.write{gas: 4_900_000}(new bytes(24_575));
        vm.expectRevert(CodeStore.StoreFailed.selector);
        this.write{gas: 100_000}(new bytes(1000));
        assertEq(CodeStore.read(this.write{gas: 400_000}(new bytes(1000))).length, 1000, "enough");
    }

    /// What was written is read, of any length, and nobody can call it.
    function testFuzz_roundTrip(bytes memory data, uint256 length) public {
        length = bound(length, 0, 100);
        if (data.length > length) {
            assembly {
                mstore(data, length)
            }
        }
        address store = CodeStore.write(data);
        bytes memory before = new bytes(7);
        bytes memory read = CodeStore.read(store);
        bytes memory behind = new bytes(32);
        assertEq(keccak256(read), keccak256(data), "as written");
        assertEq(keccak256(bytes.concat(before, behind)), keccak256(new bytes(39)), "memory around it is untouched");
        assertEq(uint8(store.code[0]), 0, "the first instruction stops");
    }
}
