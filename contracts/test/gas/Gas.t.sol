// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";
import {Listing} from "../../src/interfaces/Types.sol";
import {Base} from "../Base.sol";

/// Gas of what users send, as transactions of their own (profile `gas` isolates every call: storage is cold). The
/// figures are committed in contracts/test/snapshots; `npm run gas` compares them.
contract GasTest is Base {
    address private constant USER = address(0xBEEF);

    /// Lists `count` assets over all five tiers, XMS last, all of them held but XMS, and does everything once so that
    /// nothing measured is a first time.
    function _prepare(uint256 count) private {
        for (uint256 i = tokens.length; i < count - 1; ++i) {
            bool stable = i % 4 == 0;
            addAsset(uint8(1 + i % 4), 18, stable ? 1e18 : 2000e18);
            if (stable) mintFor(USER, tokens[i], 1_000_000e18);
        }
        treasury.list(listing(address(xms), 5, 18, 10_000));
        for (uint256 i; i < tokens.length; ++i) {
            if (i % 4 > 0) mintFor(USER, tokens[i], 1e18);
        }
        tokens[0].mint(USER, 100_000e18);
        vm.prank(USER);
        tokens[0].approve(address(treasury), 30_000e18);
        _mint(10_000e18);
        _redeem(1_000e18);
        vm.warp(block.timestamp + 1 minutes);
    }

    function _mint(uint256 amount) private {
        vm.prank(USER);
        treasury.mint(address(tokens[0]), amount, 0, USER, block.timestamp);
    }

    function _redeem(uint256 amount) private {
        vm.prank(USER);
        treasury.redeem(address(tokens[0]), amount, 0, USER, block.timestamp);
    }

    function test_gas_with_11_assets() public {
        _prepare(11);
        _mint(10_000e18);
        vm.snapshotGasLastCall("treasury", "mint again (11 assets, allowance left)");
        _mint(10_000e18);
        vm.snapshotGasLastCall("treasury", "mint again (11 assets, exact allowance)");
        _redeem(1_000e18);
        vm.snapshotGasLastCall("treasury", "redeem again (11 assets)");
        vm.warp(block.timestamp + 10 minutes);
        _redeem(1_000e18);
        vm.snapshotGasLastCall("treasury", "redeem again (11 assets, XMS observation due)");
        vm.prank(USER);
        treasury.redeemProRata(1_000e18, new uint256[](0), USER, block.timestamp);
        vm.snapshotGasLastCall("treasury", "redeem pro-rata (11 assets, 10 held)");
    }

    /// 400 of more than 400 entries of the journal.
    function test_gas_history() public {
        for (uint256 i; i < 450; ++i) {
            vm.warp(block.timestamp + 1 hours);
            treasury.poke();
        }
        assertEq(lens.history(0, block.timestamp, 400).length, 400, "entries");
        lens.history(0, block.timestamp, 400);
        atMost(vm.snapshotGasLastCall("treasury", "lens history (400 points)"), 10_000_000, "history");
    }

    function test_gas_with_12_assets() public {
        _prepare(12);
        _mint(10_000e18);
        vm.snapshotGasLastCall("treasury", "mint again (12 assets, allowance left)");
        _redeem(1_000e18);
        vm.snapshotGasLastCall("treasury", "redeem again (12 assets)");
    }

    function test_gas_with_32_assets() public {
        _prepare(32);
        _mint(10_000e18);
        vm.snapshotGasLastCall("treasury", "mint again (32 assets, allowance left)");
        lens.snapshot(USER);
        vm.snapshotGasLastCall("treasury", "lens snapshot (32 assets)");
    }
}
