// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Vm} from "../Vm.sol";

/// Numbers as JSON: as texts, since JavaScript's own numbers are too short for them.
library Json {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// `["1","2"]`
    function list(uint256[] memory values) internal pure returns (string memory json) {
        json = "[";
        for (uint256 i; i < values.length; ++i) {
            json = string.concat(json, i == 0 ? '"' : ',"', vm.toString(values[i]), '"');
        }
        return string.concat(json, "]");
    }

    /// `[a,b]` of what is JSON already
    function list(string[] memory values) internal pure returns (string memory) {
        return string.concat("[", join(values), "]");
    }

    /// `a,b`
    function join(string[] memory values) internal pure returns (string memory json) {
        for (uint256 i; i < values.length; ++i) {
            json = string.concat(json, i == 0 ? "" : ",", values[i]);
        }
    }

    /// `"name":json`
    function member(string memory name, string memory json) internal pure returns (string memory) {
        return string.concat('"', name, '":', json);
    }

    function numbers(uint256 a, uint256 b) internal pure returns (uint256[] memory values) {
        values = new uint256[](2);
        (values[0], values[1]) = (a, b);
    }

    function numbers(uint256 a, uint256 b, uint256 c) internal pure returns (uint256[] memory values) {
        values = new uint256[](3);
        (values[0], values[1], values[2]) = (a, b, c);
    }

    function numbers(uint256 a, uint256 b, uint256 c, uint256 d) internal pure returns (uint256[] memory values) {
        values = new uint256[](4);
        (values[0], values[1], values[2], values[3]) = (a, b, c, d);
    }
}
