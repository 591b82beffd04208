// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders, Order, Outcome} from "../../src/interfaces/IOrders.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {FeeToken} from "../zoo/Zoo.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// What arrives is what is ordered with, whatever the token keeps, and a round counts from when it was observed.
contract EscrowTest is OrdersScene {
    function test_feeOnTransfer() public {
        FeeToken token = new FeeToken(18);
        addListed(address(token), 1, 18, WAD);
        uint256 id = orderMint(address(token), 1000e18, 0, false);
        uint256 escrowed = token.balanceOf(address(orders));
        assertTrue(escrowed < 1000e18, "a fee");
        assertEq(orders.orderOf(id).amount, escrowed, "what arrived");
        // Somebody else's order keeps what is theirs.
        uint256 other = orderMintBy(BOB, address(token), 1000e18, 0, false);
        uint256 had = treasury.idle(address(token));
        Outcome memory o = settle(id, report(address(token), WAD, DELAY + 1));
        assertEq(o.used, escrowed, "all of it");
        assertEq(o.out, treasury.idle(address(token)) - had, "a dollar for what the Treasury got");
        assertTrue(o.out < escrowed, "less another fee");
        assertEq(token.balanceOf(address(orders)), orders.orderOf(other).amount, "the other's escrow");
    }

    /// A newer aggregator tells when it observed: a report that was under way for longer than the delay prices nothing.
    function test_observedBefore() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint256 time = block.timestamp;
        uint80 round = report(address(eth), 2900e18, DELAY + 1);
        bytes memory question = abi.encodeWithSignature("getRoundData(uint80)", round);
        bytes memory answer = abi.encode(round, 2900e18, time + DELAY, block.timestamp, round);
        vm.mockCall(address(feeds[address(eth)]), question, answer);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundNotAfter.selector, round, time + DELAY));
        orders.settle(id, round);
        uint80 next = report(address(eth), 3000e18, 1);
        assertEq(settle(id, next).price, 3000e18, "the next one");
    }

    /// A round that does not say when it was observed is none.
    function test_unknownTime() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint80 round = report(address(eth), 2900e18, DELAY + 1);
        bytes memory question = abi.encodeWithSignature("getRoundData(uint80)", round);
        bytes memory answer = abi.encode(round, 2900e18, 0, block.timestamp, round);
        vm.mockCall(address(feeds[address(eth)]), question, answer);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundMissing.selector, round));
        orders.settle(id, round);
    }

    function test_tips() public {
        uint256[] memory ids = new uint256[](3);
        uint80[] memory rounds = new uint80[](3);
        fund(address(eth), CAROL, 3e18);
        vm.startPrank(CAROL);
        eth.approve(address(orders), 3e18);
        for (uint256 i; i < 3; ++i) {
            ids[i] = orders.orderMint{value: i * 1 ether}(address(eth), 1e18, 0, CAROL, soon(), false);
        }
        vm.stopPrank();
        rounds[0] = rounds[1] = rounds[2] = report(address(eth), 3000e18, DELAY + 1);
        // One of them is settled by another meanwhile, who gets its tip.
        vm.prank(BOB);
        orders.settle(ids[1], rounds[1]);
        address settler = address(0x5E771E);
        vm.prank(settler);
        orders.settleBatch(ids, rounds);
        assertEq(BOB.balance, 1 ether, "the one");
        assertEq(settler.balance, 2 ether, "the others");
        checkEmpty(ids[0], address(eth));
    }

    /// An order's place is taken by another: its number tells them apart.
    function test_placeOfAnother() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        settle(id, report(address(eth), 3000e18, DELAY + 1));
        uint256 next = orderMint(address(eth), 2e18, 0, false);
        assertEq(next, id + 1, "in the same place");
        assertEq(orders.orderOf(id).amount, 0, "closed");
        assertEq(orders.orderOf(next).amount, 2e18, "the one in its place");
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, id));
        orders.settle(id, round);
    }

    /// What happened is walked back by exact blocks.
    function test_previousBlock() public {
        vm.roll(1000);
        assertEq(orders.lastBlockOf(ALICE), 0, "nothing yet");
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        assertEq(orders.lastBlockOf(ALICE), 1000, "ordered");
        vm.roll(1010);
        Order memory o = orders.orderOf(id);
        Outcome memory outcome = Outcome(report(address(eth), 3000e18, DELAY + 1), 3000e18, 1e18, 3000e18, 0, 0);
        vm.expectEmit(address(orders));
        emit IOrders.Settled(id, ALICE, outcome, 1000);
        orders.settle(id, outcome.round);
        assertEq(orders.lastBlockOf(ALICE), 1010, "settled");
        vm.roll(1020);
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        eth.approve(address(orders), 1e18);
        o.id += 1;
        (o.time, o.deadline) = (block.timestamp, soon());
        vm.expectEmit(address(orders));
        emit IOrders.Ordered(o.id, ALICE, o, 1010);
        orders.orderMint(address(eth), 1e18, 0, ALICE, soon(), false);
        vm.stopPrank();
    }
}
