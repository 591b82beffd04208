// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders, Stage} from "../../src/interfaces/IOrders.sol";
import {IAggregator, IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// A feed that tells when it observed, which need not be in the order of its reports.
contract ObservedTest is OrdersScene {
    /// Reports can be observed in another order than they arrive in. Still one round only is the first after the order.
    function test_observedOutOfOrder() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint256 cut = block.timestamp + DELAY;
        uint80 last = latest(address(eth));
        _observed(report(address(eth), 3000e18, DELAY + 20), cut + 5);
        _observed(report(address(eth), 3100e18, 10), cut - 1);
        _observed(report(address(eth), 3200e18, 10), cut + 35);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundNotFirst.selector, last + 3, cut + 5));
        orders.settle(id, last + 3);
        checkStage(id, Stage.Priced, last + 1, "the first");
        assertEq(settle(id, last + 1).price, 3000e18, "the first");
    }

    /// A report under way when the order was made: the first one that was observed later counts.
    function test_observedBefore() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint256 cut = block.timestamp + DELAY;
        uint80 last = latest(address(eth));
        _observed(report(address(eth), 3000e18, DELAY + 20), cut);
        _observed(report(address(eth), 3100e18, 10), cut - 1);
        _observed(report(address(eth), 3200e18, 10), cut + 1);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundNotAfter.selector, last + 1, cut));
        orders.settle(id, last + 1);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundNotAfter.selector, last + 2, cut - 1));
        orders.settle(id, last + 2);
        checkStage(id, Stage.Priced, last + 3, "the first");
        assertEq(settle(id, last + 3).price, 3200e18, "the first");
    }

    /// An order that has its round is not given back because an earlier observation arrived last.
    function test_observedOutOfOrderLast() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint256 cut = block.timestamp + DELAY;
        uint80 last = latest(address(eth));
        uint256 deadline = soon();
        _observed(report(address(eth), 3000e18, DELAY + 20), cut + 5);
        _observed(report(address(eth), 3100e18, 10), cut - 1);
        vm.warp(deadline + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotRefundable.selector, id));
        orders.refund(id, last + 2);
        refreshAll();
        assertEq(settle(id, last + 1).price, 3000e18, "the first");
    }

    /// The feed says that `round` was observed at `time`.
    function _observed(uint80 round, uint256 time) private {
        address feed = address(feeds[address(eth)]);
        (, int256 answer,, uint256 updatedAt,) = IAggregator(feed).getRoundData(round);
        bytes memory question = abi.encodeCall(IAggregator.getRoundData, (round));
        vm.mockCall(feed, question, abi.encode(round, answer, time, updatedAt, round));
    }

    /// Two that are still under way are no price, and the order is given back if no other comes.
    function test_observedBeforeOnly() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint256 cut = block.timestamp + DELAY;
        uint80 last = latest(address(eth));
        uint256 deadline = soon();
        _observed(report(address(eth), 3000e18, DELAY + 20), cut);
        _observed(report(address(eth), 3100e18, 10), cut - 1);
        checkStage(id, Stage.Waiting, 0, "none yet");
        vm.warp(deadline + 1);
        checkStage(id, Stage.Refundable, last + 2, "none");
        orders.refund(id, last + 2);
        checkEmpty(id, address(eth));
    }
}
