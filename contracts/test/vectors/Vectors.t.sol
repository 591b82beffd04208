// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../Test.sol";
import {Recorder} from "./Recorder.sol";

interface VmMore {
    function createDir(string calldata path, bool recursive) external;
    function pauseGasMetering() external;
}

/// Writes what the contracts answer in 10,000 states, one line of JSON each, for lib/domain/limits/vectors.test.ts, which shows
/// that the app computes the same. Not run with the other tests, but before the app's:
/// `tsx scripts/forge.ts test --match-contract VectorsTest`
contract VectorsTest is Test {
    string private constant FOLDER = ".cache/vectors";
    uint256 private constant TREASURIES = 315;
    uint256 private constant STATES = 8;

    // Four parts, since forge runs tests side by side.
    function test_writePart0() public {
        _write(0);
    }

    function test_writePart1() public {
        _write(1);
    }

    function test_writePart2() public {
        _write(2);
    }

    function test_writePart3() public {
        _write(3);
    }

    function _write(uint256 part) private {
        VmMore(address(vm)).pauseGasMetering();
        VmMore(address(vm)).createDir(FOLDER, true);
        vm.warp(1_750_000_000);
        string memory path = string.concat(FOLDER, "/limits-", vm.toString(part), ".jsonl");
        vm.writeFile(path, "");
        Recorder recorder = new Recorder();
        for (uint256 i; i < TREASURIES; ++i) {
            recorder.record(path, part << 64 | i << 8, STATES);
        }
    }
}
