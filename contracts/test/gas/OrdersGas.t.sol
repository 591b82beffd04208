// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AtWorkScene} from "./AtWorkScene.sol";

/// What orders cost whoever makes and settles them, where others have open orders too. The goals are 110,000 for an order,
/// 190,000 for settling one, and 140,000 each for ten at once. An account's first orders cost more (docs/decisions/0017).
contract OrdersGasTest is AtWorkScene {
    uint80 private _round;

    function setUp() public override {
        super.setUp();
        vm.prank(ALICE);
        usdm.transfer(USER, 1_000_000e18);
        fund(address(btc), USER, 100e8);
        vm.startPrank(USER);
        btc.approve(address(orders), type(uint256).max);
        usdm.approve(address(orders), type(uint256).max);
        vm.stopPrank();
        // What stays open, so that nothing measured is a first time.
        _orderMint();
        _orderRedeem();
        uint256 id = _orderMint();
        uint256 other = _orderRedeem();
        _price();
        orders.settle(id, _round);
        orders.settle(other, _round);
    }

    function test_gas_order() public {
        _orderMint();
        uint256 mint_ = vm.snapshotGasLastCall("orders", "order a mint");
        _orderRedeem();
        uint256 redeem_ = vm.snapshotGasLastCall("orders", "order a redemption");
        atMost(mint_, 110_000, "mint");
        atMost(redeem_, 110_000, "redemption");
        _orderMint();
        uint256 first = vm.snapshotGasLastCall("orders", "order a mint, in a place never used");
        atMost(first, 125_000, "in a place never used");
    }

    function test_gas_settle() public {
        uint256 id = _orderMint();
        uint256 other = _orderRedeem();
        _price();
        orders.settle(id, _round);
        uint256 mint_ = vm.snapshotGasLastCall("orders", "settle a mint");
        orders.settle(other, _round);
        uint256 redeem_ = vm.snapshotGasLastCall("orders", "settle a redemption");
        atMost(mint_, 190_000, "mint");
        atMost(redeem_, 190_000, "redemption");
    }

    function test_gas_batch() public {
        uint256[] memory ids = new uint256[](10);
        uint80[] memory rounds = new uint80[](10);
        for (uint256 i; i < 10; ++i) {
            ids[i] = i % 2 == 0 ? _orderMint() : _orderRedeem();
        }
        _price();
        for (uint256 i; i < 10; ++i) {
            rounds[i] = _round;
        }
        uint256 settled = orders.settleBatch(ids, rounds);
        uint256 used = vm.snapshotGasLastCall("orders", "settle ten at once");
        assertEq(settled, 10, "all");
        atMost(used, 10 * 140_000, "ten");
    }

    function _orderMint() private returns (uint256) {
        vm.prank(USER);
        return orders.orderMint(address(btc), 0.1e8, 0, USER, block.timestamp + 2 days, true);
    }

    function _orderRedeem() private returns (uint256) {
        vm.prank(USER);
        return orders.orderRedeem(address(btc), 6000e18, 0, USER, block.timestamp + 2 days, true, false);
    }

    function _price() private {
        vm.warp(block.timestamp + 3 minutes);
        setPrice(address(btc), 60_000e18);
        (_round,,,,) = feeds[address(btc)].latestRoundData();
        _freshen();
    }
}
