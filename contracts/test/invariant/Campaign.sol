// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Test} from "../Test.sol";
import {Tally} from "./Tally.sol";

/// A campaign that fails when it no longer does what it is for. Every run starts from the same state, so what was
/// accepted in earlier runs is kept in a file.
abstract contract Campaign is Test {
    string private constant FOLDER = ".cache/forge/";
    /// Runs after which every action must have been accepted.
    uint256 internal constant ENOUGH_RUNS = 8;

    string private _name;
    bytes4[] private _actions;
    /// How often each must be accepted in eight runs on average.
    uint256[] private _least;

    error NeverAccepted(string campaign, bytes4 action, uint256 accepted, uint256 runs);

    /// @param name of the file; no two campaigns may have the same
    function begin(string memory name, address handler, bytes4[] memory selectors) internal {
        _name = name;
        target(handler, selectors);
        for (uint256 i; i < selectors.length; ++i) {
            uint256 known;
            while (known < _actions.length && _actions[known] != selectors[i]) ++known;
            if (known < _actions.length) continue;
            _actions.push(selectors[i]);
            _least.push(4);
        }
        _write(new uint256[](_actions.length + 1));
    }

    /// `action` must be accepted at least `least` times in eight runs on average.
    function atLeastOf(bytes4 action, uint256 least) internal {
        uint256 i;
        while (_actions[i] != action) ++i;
        _least[i] = least;
    }

    /// What is no action of its own, but must come about at least `least` times in eight runs on average. After `begin`.
    function comesAbout(bytes4 what, uint256 least) internal {
        _actions.push(what);
        _least.push(least);
        _write(new uint256[](_actions.length + 1));
    }

    /// Adds a run to what earlier ones did.
    function tally(Tally handler) internal {
        // A sequence that forge shortens to show a failure says nothing about rates.
        if (handler.tried() < 32) return;
        atLeast(handler.accepted() * 100, handler.tried() * 40, "at least 40 % of the calls are accepted");
        uint256[] memory counts = abi.decode(vm.parseBytes(vm.readFile(_path())), (uint256[]));
        uint256 runs = ++counts[_actions.length];
        for (uint256 i; i < _actions.length; ++i) {
            counts[i] += handler.acceptedOf(_actions[i]);
        }
        _write(counts);
        judge(counts, runs);
    }

    function judge(uint256[] memory counts, uint256 runs) internal view {
        if (runs < ENOUGH_RUNS) return;
        for (uint256 i; i < _actions.length; ++i) {
            if (counts[i] * 8 < runs * _least[i]) revert NeverAccepted(_name, _actions[i], counts[i], runs);
        }
    }

    function _write(uint256[] memory counts) private {
        vm.writeFile(_path(), vm.toString(abi.encode(counts)));
    }

    function _path() private view returns (string memory) {
        return string.concat(FOLDER, "campaign-", _name);
    }
}
