// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../../src/interfaces/IVenue.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {AtWorkScene} from "./AtWorkScene.sol";

/// What a user who has been here before pays.
///
/// The protocol's goals are 140,000 for a mint and for a redemption clear of limits, 300,000 on a full valuation, and
/// 45,000 for each asset paid pro rata. The first two are reached; for the others the bounds below are what is. A full
/// valuation asks six positions (about 225,000) and eleven feeds (80,000) before it computes anything.
contract AtWorkGasTest is AtWorkScene {
    /// @return mint_ gas of a mint, on the cheap path
    function _cheap(string memory suffix) private returns (uint256 mint_, uint256 redeem_) {
        uint256 time = _refreshed();
        _mint();
        mint_ = vm.snapshotGasLastCall("treasury", string.concat("mint, clear of limits", suffix));
        _redeem();
        redeem_ = vm.snapshotGasLastCall("treasury", string.concat("redeem, clear of limits", suffix));
        assertEq(_refreshed(), time, "nothing was valued anew");
    }

    function test_gas_clear() public {
        (uint256 mint_, uint256 redeem_) = _cheap("");
        atMost(mint_, 140_000, "mint");
        atMost(redeem_, 135_000, "redeem");
    }

    /// A twelfth asset and a fifth venue cost nothing but a longer feed table to search.
    function test_gas_more() public {
        (uint256 mint_, uint256 redeem_) = _cheap("");
        stock(address(addAsset(1, 18, WAD)), 1000e18);
        TestVenue more = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(more));
        treasury.deploy(address(more), address(usdc), 1000e6, 0, "");
        _freshen();
        _mint();
        _freshen();
        (uint256 mintMore, uint256 redeemMore) = _cheap(", 12 assets, 5 venues");
        atMost(mintMore, mint_ + 250, "mint");
        atMost(redeemMore, redeem_ + 250, "redeem");
    }

    function test_gas_full() public {
        vm.warp(block.timestamp + 11 minutes);
        oracle.observe();
        uint256 time = _refreshed();
        _mint();
        uint256 used = vm.snapshotGasLastCall("treasury", "mint, on a full valuation");
        assertTrue(_refreshed() > time, "everything was valued anew");
        _freshen();
        vm.warp(block.timestamp + 11 minutes);
        oracle.observe();
        _redeem();
        uint256 other = vm.snapshotGasLastCall("treasury", "redeem, on a full valuation");
        vm.prank(USER);
        treasury.redeemProRata(1000e18, new uint256[](0), USER, block.timestamp);
        uint256 slice = vm.snapshotGasLastCall("treasury", "redeem pro rata, 11 assets held");
        treasury.poke();
        vm.snapshotGasLastCall("treasury", "poke");
        atMost(used, 670_000, "mint");
        atMost(other, 670_000, "redeem");
        atMost(slice, 11 * 105_000, "pro rata");
    }
}
