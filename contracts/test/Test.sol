// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Vm} from "./Vm.sol";

/// Assertions and what forge asks of a test contract.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    // solhint-disable-next-line const-name-snakecase
    bool public constant IS_TEST = true;

    struct FuzzSelector {
        address addr;
        bytes4[] selectors;
    }

    address[] private _targets;
    FuzzSelector[] private _selectors;

    error NotEqual(string what, uint256 actual, uint256 expected);
    error NotAtMost(string what, uint256 actual, uint256 limit);
    error NotAtLeast(string what, uint256 actual, uint256 limit);
    error NotTrue(string what);

    /// Creates the contract `name` as it is deployed. `SHIPPED` names the folder of what `--profile shipped` has compiled
    /// (scripts/forge.ts sets it); without it the contract is compiled like the tests.
    function ship(string memory name, bytes memory arguments) internal returns (address payable created) {
        string memory folder = vm.envOr("SHIPPED", string(""));
        string memory file = string.concat(name, ".sol");
        string memory artifact = bytes(folder).length == 0
            ? string.concat(file, ":", name)
            : string.concat(folder, "/", file, "/", name, ".json");
        bytes memory code = bytes.concat(vm.getCode(artifact), arguments);
        assembly ("memory-safe") {
            created := create(0, add(code, 0x20), mload(code))
            if iszero(created) {
                let free := mload(0x40)
                returndatacopy(free, 0, returndatasize())
                revert(free, returndatasize())
            }
        }
    }

    function targetContracts() external view returns (address[] memory) {
        return _targets;
    }

    function targetSelectors() external view returns (FuzzSelector[] memory) {
        return _selectors;
    }

    /// Lets an invariant run call `selectors` of `handler` and nothing else.
    function target(address handler, bytes4[] memory selectors) internal {
        _targets.push(handler);
        _selectors.push(FuzzSelector(handler, selectors));
    }

    function assertEq(uint256 actual, uint256 expected, string memory what) internal pure {
        if (actual != expected) revert NotEqual(what, actual, expected);
    }

    function assertEq(address actual, address expected, string memory what) internal pure {
        if (actual != expected) revert NotEqual(what, uint160(actual), uint160(expected));
    }

    function atMost(uint256 actual, uint256 limit, string memory what) internal pure {
        if (actual > limit) revert NotAtMost(what, actual, limit);
    }

    function assertEq(bytes32 actual, bytes32 expected, string memory what) internal pure {
        if (actual != expected) revert NotEqual(what, uint256(actual), uint256(expected));
    }

    function atLeast(uint256 actual, uint256 limit, string memory what) internal pure {
        if (actual < limit) revert NotAtLeast(what, actual, limit);
    }

    function assertApproxEqAbs(uint256 actual, uint256 expected, uint256 tolerance, string memory what) internal pure {
        if (actual > expected + tolerance || actual + tolerance < expected) revert NotEqual(what, actual, expected);
    }

    function assertTrue(bool condition, string memory what) internal pure {
        if (!condition) revert NotTrue(what);
    }

    /// `x` brought into [low, high], evenly enough; the ends are reached by the ends of the range of `x`.
    function bound(uint256 x, uint256 low, uint256 high) internal pure returns (uint256) {
        if (x >= low && x <= high) return x;
        uint256 size = high - low + 1;
        if (size == 0) return x;
        if (x > type(uint256).max - 4) return high - (type(uint256).max - x) % size;
        return low + x % size;
    }
}
