// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders, Outcome, Stage} from "../../src/interfaces/IOrders.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {BlockListToken} from "../zoo/BlockListToken.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// When an order is given back without a price, and when not.
contract RefundTest is OrdersScene {
    function test_noRound() public {
        uint256 deadline = soon();
        uint80 last = latest(address(eth));
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        vm.warp(deadline);
        notRefundable(id, last);
        checkStage(id, Stage.Waiting, 0, "until the deadline");
        vm.warp(deadline + 1);
        checkStage(id, Stage.Refundable, last, "after it");
        vm.expectEmit(address(orders));
        emit IOrders.Refunded(id, ALICE, 10e18, block.number);
        orders.refund(id, last);
        assertEq(eth.balanceOf(ALICE), 10e18, "given back");
        checkEmpty(id, address(eth));
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, id));
        orders.refund(id, last);
    }

    /// What has its round can't be called back, also after the deadline: that would be a free option.
    function test_hasRound() public {
        uint256 deadline = soon();
        uint80 last = latest(address(eth));
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        uint80 round = report(address(eth), 2000e18, DELAY + 1);
        vm.warp(deadline + 1);
        notRefundable(id, last);
        notRefundable(id, round);
        checkStage(id, Stage.Priced, round, "to be settled");
        refreshAll();
        assertEq(settle(id, round).price, 2000e18, "at its price");
    }

    /// The round came too late: settling gives the order back.
    function test_lateRound() public {
        uint256 deadline = soon();
        uint80 last = latest(address(eth));
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        vm.warp(deadline);
        uint80 round = report(address(eth), 2000e18, 1);
        notRefundable(id, last);
        checkStage(id, Stage.Priced, round, "settled");
        Outcome memory o = settle(id, round);
        assertEq(o.price, 0, "no price in time");
        assertEq(eth.balanceOf(ALICE), 10e18, "given back");
        checkEmpty(id, address(eth));
    }

    /// The feed moves to another aggregator before a round came: no round of another phase prices the order.
    function test_phaseChange() public {
        uint256 deadline = soon();
        uint80 last = latest(address(eth));
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        feeds[address(eth)].startPhase();
        uint80 round = report(address(eth), 2000e18, DELAY + 1);
        assertEq(round >> 64, 2, "another phase");
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundPhase.selector, round, 1));
        orders.settle(id, round);
        vm.warp(deadline + 1);
        notRefundable(id, round);
        notRefundable(id, last - 1);
        checkStage(id, Stage.Refundable, last, "given back");
        orders.refund(id, last);
        checkEmpty(id, address(eth));
    }

    /// A round that came before the change prices it, whatever is known meanwhile.
    function test_phaseChangeAfterRound() public {
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        uint80 round = report(address(eth), 3100e18, DELAY + 1);
        feeds[address(eth)].startPhase();
        report(address(eth), 2000e18, DELAY + 1);
        refreshAll();
        checkStage(id, Stage.Priced, round, "in its own phase");
        vm.warp(block.timestamp + 3 days);
        notRefundable(id, round - 1);
        refreshAll();
        assertEq(settle(id, round).price, 3100e18, "at its round");
    }

    /// Orders of the next phase settle by its rounds, the first of which was there before them.
    function test_nextPhase() public {
        feeds[address(eth)].startPhase();
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        uint80 round = report(address(eth), 3100e18, DELAY + 1);
        checkStage(id, Stage.Priced, round, "priced");
        assertEq(settle(id, round).price, 3100e18, "at its round");
    }

    /// The last round of the phase before says nothing of an order.
    function test_phaseBefore() public {
        uint80 before = latest(address(eth));
        feeds[address(eth)].startPhase();
        uint256 deadline = soon();
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        report(address(eth), 2000e18, DELAY + 1);
        vm.warp(deadline + 1);
        notRefundable(id, before);
    }

    /// The asset can't be moved: nobody can settle, and after the grace it is given back, to be withdrawn when it can.
    function test_stuck() public {
        BlockListToken token = new BlockListToken(18);
        addListed(address(token), 1, 18, WAD);
        uint256 deadline = soon();
        uint256 id = orderMint(address(token), 1000e18, 0, false);
        uint80 round = report(address(token), WAD, DELAY + 1);
        token.setBlocked(address(orders), true);
        bytes memory reason = abi.encodeWithSelector(BlockListToken.Blocked.selector, address(orders));
        vm.expectRevert(abi.encodeWithSelector(IOrders.SettlementFailed.selector, id, reason));
        orders.settle(id, round);
        vm.warp(deadline + 7 days);
        notRefundable(id, round);
        vm.warp(deadline + 7 days + 1);
        checkStage(id, Stage.Refundable, round, "after the grace");
        orders.refund(id, round);
        assertEq(orders.kept(ALICE, address(token)), 1000e18, "kept");
        token.setBlocked(address(orders), false);
        vm.prank(ALICE);
        orders.withdraw(address(token), ALICE);
        assertEq(token.balanceOf(ALICE), 1000e18, "has it");
    }

    /// Too little gas leaves the order open: it is none of the Treasury's reasons.
    function testFuzz_gas(uint256 gas) public {
        uint256 id = orderRedeem(address(eth), 3000e18, 0, false);
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        gas = bound(gas, 30_000, 1_500_000);
        (bool ok,) = address(orders).call{gas: gas}(abi.encodeCall(IOrders.settle, (id, round)));
        if (!ok) {
            assertEq(orders.orderOf(id).amount, 3000e18, "open");
            assertEq(settle(id, round).used, 3000e18, "filled later");
        }
        assertEq(eth.balanceOf(ALICE), 1e18, "filled in the end");
    }

    function test_batch() public {
        uint256[] memory ids = new uint256[](4);
        uint80[] memory rounds = new uint80[](4);
        ids[0] = orderMint(address(eth), 10e18, 0, false);
        ids[1] = orderRedeem(address(btc), 60_000e18, 0, false);
        ids[3] = orderMint(address(eth), 5e18, 0, false);
        rounds[0] = rounds[3] = report(address(eth), 3000e18, DELAY + 1);
        rounds[1] = latest(address(btc));
        ids[2] = ids[0];
        rounds[2] = rounds[0];
        assertEq(orders.settleBatch(ids, rounds), 2, "of four: one again, one without its round");
        assertEq(orders.ordersOf(ALICE).length, 1, "one is open");
        assertEq(usdm.balanceOf(address(orders)), 60_000e18, "its escrow");
        vm.expectRevert(abi.encodeWithSelector(IOrders.OnlySelf.selector, address(this)));
        orders.settleOne(ids[1], rounds[1]);
    }

    function notRefundable(uint256 id, uint80 last) private {
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotRefundable.selector, id));
        orders.refund(id, last);
    }
}
