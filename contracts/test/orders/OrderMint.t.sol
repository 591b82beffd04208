// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders, Order, Outcome, Stage} from "../../src/interfaces/IOrders.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Limit, Params, State, Status} from "../../src/interfaces/Types.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// Orders to mint: what is taken, and what becomes of them.
contract OrderMintTest is OrdersScene {
    uint256 private constant AMOUNT = 1000e18;

    /// More than the hour's limit, at the price that came after.
    function test_aboveTheHourlyLimit() public {
        (uint256 room, Limit binding) = treasury.maxMint(address(eth));
        assertEq(uint256(binding), uint256(Limit.FlowLimit), "the hour's limit binds");
        stock(address(eth), room);
        (room,) = treasury.maxMint(address(eth));
        assertEq(room, 0, "used up");
        uint256 flow = treasury.flowOf(address(eth));
        uint256 had = usdm.balanceOf(ALICE);
        uint256 id = orderMint(address(eth), AMOUNT, 0, false);
        assertEq(eth.balanceOf(address(orders)), AMOUNT, "escrow");
        assertEq(usdm.balanceOf(ALICE), had, "nothing yet");

        Outcome memory o = settle(id, report(address(eth), 3010e18, DELAY + 1));
        assertEq(o.price, 3010e18, "the next price");
        assertEq(o.used, AMOUNT, "all of it");
        assertEq(o.out, AMOUNT * 3010, "one to one");
        assertEq(usdm.balanceOf(ALICE) - had, o.out, "minted");
        assertEq(treasury.flowOf(address(eth)), flow, "uses nobody's hourly limit");
        checkEmpty(id, address(eth));
    }

    /// The price is the order's, also when it is settled much later at another.
    function test_lateSettlement() public {
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        uint80 round = report(address(eth), 2990e18, DELAY + 1);
        report(address(eth), 3300e18, 1 hours);
        refreshAll();
        vm.prank(BOB);
        vm.expectRevert(
            abi.encodeWithSelector(IPriceOracle.RoundNotFirst.selector, round + 1, block.timestamp - 1 hours)
        );
        orders.settle(id, round + 1);
        assertEq(settle(id, round).out, 10e18 * 2990, "at its own round");
    }

    /// A round at the delay's end, or before, could have been known.
    function test_delay() public {
        uint256 id = orderMint(address(eth), 10e18, 0, false);
        uint256 time = block.timestamp;
        uint80 early = report(address(eth), 2950e18, DELAY);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundNotAfter.selector, early, time + DELAY));
        orders.settle(id, early);
        checkStage(id, Stage.Waiting, 0, "no round yet");
        uint80 round = report(address(eth), 2940e18, 1);
        checkStage(id, Stage.Priced, round, "the next one");
        assertEq(settle(id, round).price, 2940e18, "price");
        checkStage(id, Stage.None, 0, "closed");
    }

    function test_minimum() public {
        uint256 id = orderMint(address(eth), 10e18, 30_000e18, false);
        Outcome memory o = settle(id, report(address(eth), 2999e18, DELAY + 1));
        assertEq(o.used, 0, "below the minimum");
        assertEq(bytes32(o.reason), bytes32(ITreasury.InsufficientOutput.selector), "reason");
        assertEq(eth.balanceOf(ALICE), 10e18, "given back");
        checkEmpty(id, address(eth));
        id = orderMint(address(eth), 10e18, 30_000e18, false);
        assertEq(settle(id, report(address(eth), 3000e18, DELAY + 1)).out, 30_000e18, "the minimum itself");
    }

    /// At a nearly full tier: a part, or nothing.
    function test_part() public {
        uint256 amount = 4000e18;
        uint256 id = orderMint(address(eth), amount, 3000e18 * 4000, true);
        uint256 all = orderMint(address(eth), amount, 0, false);
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        Outcome memory none = settle(all, round);
        assertEq(none.used, 0, "all or nothing");
        assertEq(bytes32(none.reason), bytes32(ITreasury.LimitExceeded.selector), "reason");
        Outcome memory o = settle(id, round);
        assertTrue(0 < o.used && o.used < amount, "a part");
        assertEq(o.refunded, amount - o.used, "the rest");
        assertEq(eth.balanceOf(ALICE), amount + o.refunded, "given back");
        (uint256 more,) = treasury.maxMint(address(eth));
        assertEq(more, 0, "the tier is full");
        checkEmpty(id, address(eth));
    }

    function test_paused() public {
        uint256 id = orderMint(address(eth), 10e18, 0, true);
        treasury.pause(address(eth), true, false);
        Outcome memory o = settle(id, report(address(eth), 3000e18, DELAY + 1));
        assertEq(o.refunded, 10e18, "given back");
        checkEmpty(id, address(eth));
    }

    function test_delisted() public {
        wrapped.mint(ALICE, 1e18);
        vm.startPrank(ALICE);
        wrapped.approve(address(orders), 1e18);
        uint256 id = orders.orderMint(address(wrapped), 1e18, 0, ALICE, soon(), false);
        vm.stopPrank();
        treasury.delist(address(wrapped));
        Outcome memory o = settle(id, report(address(wrapped), 600e18, DELAY + 1));
        assertEq(bytes32(o.reason), bytes32(ITreasury.NotListed.selector), "reason");
        assertEq(wrapped.balanceOf(ALICE), 1e18, "given back");
    }

    /// A price at which nothing may be minted is no price.
    function test_outOfRange() public {
        uint256 id = orderMint(address(usdc), 1000e6, 0, false);
        uint80 round = report(address(usdc), 0.99e18, DELAY + 1);
        setPrice(address(usdc), WAD);
        Outcome memory o = settle(id, round);
        assertEq(o.price, 0, "no price");
        assertEq(usdc.balanceOf(ALICE), 1000e6, "given back");
    }

    /// A stablecoin mints at a dollar or less.
    function testFuzz_stable(uint256 price) public {
        price = bound(price, 0.995e18, 1.02e18);
        uint256 id = orderMint(address(usdc), 1000e6, 0, false);
        Outcome memory o = settle(id, report(address(usdc), price, DELAY + 1));
        assertEq(o.price, price < WAD ? price : WAD, "at most a dollar");
        assertEq(o.out, 1000 * o.price, "one to one");
    }

    /// The Treasury would be poorer by it than its floor allows.
    function test_floor() public {
        Params memory p = treasury.state().params;
        p.backingFloor = 9990;
        treasury.setParams(p);
        uint256 id = orderMint(address(eth), 1000e18, 0, true);
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        // 100 % backed, less 20 of 3000 for the ETH that is here and for what comes in.
        report(address(eth), 2980e18, 1);
        uint256 paid = 1000 * 3000e18;
        uint256 got = 1000 * 2980e18;
        State memory s = treasury.state();
        assertTrue(s.value * 10_000 >= 9990 * s.supply, "backed before");
        assertTrue((s.value + got) * 10_000 < 9990 * (s.supply - s.treasuryUsdm + paid), "not after");
        Outcome memory o = settle(id, round);
        assertEq(o.used, 0, "not below the floor");
        assertEq(bytes32(o.reason), bytes32(ITreasury.LimitExceeded.selector), "reason");
        assertEq(eth.balanceOf(ALICE), 1000e18, "given back");
    }

    function test_tip() public {
        fund(address(eth), CAROL, 1e18);
        vm.startPrank(CAROL);
        eth.approve(address(orders), 1e18);
        uint256 id = orders.orderMint{value: 0.01 ether}(address(eth), 1e18, 0, BOB, soon(), false);
        vm.stopPrank();
        Order memory o = orders.orderOf(id);
        assertEq(o.receiver, BOB, "receiver");
        assertEq(o.tip, 0.01 ether, "tip");
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        address settler = address(0x5E771E);
        vm.prank(settler);
        orders.settle(id, round);
        assertEq(settler.balance, 0.01 ether, "tipped");
        assertEq(usdm.balanceOf(BOB), 3000e18, "to the receiver");
        checkEmpty(id, address(eth));
    }

    function test_native() public {
        vm.prank(CAROL);
        uint256 id = orders.orderMintNative{value: 11 ether}(0, CAROL, soon(), false, 1 ether);
        assertEq(wrapped.balanceOf(address(orders)), 10 ether, "escrow");
        uint80 round = report(address(wrapped), 600e18, DELAY + 1);
        vm.prank(BOB);
        orders.settle(id, round);
        assertEq(usdm.balanceOf(CAROL), 6000e18, "minted");
        assertEq(BOB.balance, 1 ether, "tipped");
        checkEmpty(id, address(wrapped));
    }

    /// Given back as the coin that it was.
    function test_nativeRefund() public {
        uint256 had = CAROL.balance;
        vm.prank(CAROL);
        uint256 id = orders.orderMintNative{value: 10 ether}(6001e18, CAROL, soon(), false, 0);
        uint80 round = report(address(wrapped), 600e18, DELAY + 1);
        vm.prank(BOB);
        orders.settle(id, round);
        assertEq(CAROL.balance, had, "coin again");
        checkEmpty(id, address(wrapped));
    }

    function test_nothingElseChanges() public {
        uint256 id = orderMint(address(eth), 500e18, 0, false);
        assertEq(orders.ordersOf(ALICE).length, 1, "one order");
        bytes32 before = keccak256(abi.encode(treasury.state()));
        (uint256 max,) = treasury.maxRedeem(address(usdc));
        orderMint(address(eth), 500e18, 0, false);
        assertEq(keccak256(abi.encode(treasury.state())), before, "escrow counts nowhere");
        (uint256 maxAfter,) = treasury.maxRedeem(address(usdc));
        assertEq(maxAfter, max, "others' limits");
        assertEq(orders.orderOf(id).amount, 500e18, "open");
    }

    /// An account's places are used again, and each order keeps its number.
    function test_places() public {
        uint256[] memory ids = new uint256[](32);
        for (uint256 i; i < 32; ++i) {
            ids[i] = orderMint(address(eth), 1e18, 0, false);
        }
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        eth.approve(address(orders), 1e18);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TooManyOrders.selector, ALICE, 32));
        orders.orderMint(address(eth), 1e18, 0, ALICE, soon(), false);
        vm.stopPrank();
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        settle(ids[5], round);
        settle(ids[20], round);
        uint256 a = orderMint(address(eth), 2e18, 0, false);
        uint256 b = orderMint(address(eth), 3e18, 0, false);
        Order[] memory open = orders.ordersOf(ALICE);
        assertEq(open.length, 32, "full again");
        for (uint256 i = 1; i < 32; ++i) {
            assertTrue(uint88(open[i - 1].id) < uint88(open[i].id), "the oldest first");
        }
        assertEq(open[30].id, a, "the last but one");
        assertEq(open[31].id, b, "the last");
        assertEq(open[31].amount, 3e18, "its amount");
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, ids[5]));
        orders.settle(ids[5], round);
        settle(a, report(address(eth), 3000e18, DELAY + 1));
        assertEq(orders.orderOf(a).amount, 0, "nothing of it is told");
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, a));
        orders.settle(a, round);
    }

    function test_revert_deadline() public {
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        eth.approve(address(orders), 1e18);
        (uint256 earliest, uint256 last) = (soon(), block.timestamp + 30 days);
        uint256[2] memory wrong = [earliest - 1, last + 1];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IOrders.DeadlineOutOfRange.selector, wrong[i], earliest, last));
            orders.orderMint(address(eth), 1e18, 0, ALICE, wrong[i], false);
        }
        orders.orderMint(address(eth), 1e18, 0, ALICE, last, false);
    }

    function test_revert_receiver() public {
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        eth.approve(address(orders), 1e18);
        address[5] memory lost = [address(0), address(treasury), address(usdm), address(orders), address(wrapped)];
        for (uint256 i; i < 5; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            orders.orderMint(address(eth), 1e18, 0, lost[i], soon(), false);
        }
    }

    function test_revert_amounts() public {
        vm.startPrank(ALICE);
        vm.expectRevert(ITreasury.ZeroAmount.selector);
        orders.orderMint(address(eth), 0, 0, ALICE, soon(), false);
        vm.stopPrank();
        fund(address(uni), ALICE, 1 << 128);
        vm.startPrank(ALICE);
        uni.approve(address(orders), 1 << 128);
        vm.expectRevert(abi.encodeWithSelector(IOrders.AmountTooLarge.selector, 1 << 128));
        orders.orderMint(address(uni), 1 << 128, 0, ALICE, soon(), false);
        vm.expectRevert(abi.encodeWithSelector(IOrders.AmountTooLarge.selector, 1 << 128));
        orders.orderMint(address(uni), 1, 1 << 128, ALICE, soon(), false);
        vm.stopPrank();
        vm.startPrank(CAROL);
        vm.expectRevert(abi.encodeWithSelector(IOrders.TipInvalid.selector, 2 ether));
        orders.orderMintNative{value: 1 ether}(0, CAROL, soon(), false, 2 ether);
    }

    /// An average is no next price, and neither is a feed's that is not healthy or has no past.
    function test_revert_feed() public {
        fund(address(xms), ALICE, 1e18);
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        xms.approve(address(orders), 1e18);
        eth.approve(address(orders), 1e18);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.NoRounds.selector, address(xms)));
        orders.orderMint(address(xms), 1e18, 0, ALICE, soon(), false);
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.NotHealthy.selector, address(eth), Status.Stale));
        orders.orderMint(address(eth), 1e18, 0, ALICE, soon(), false);
        refresh(address(eth));
        vm.mockCallRevert(address(feeds[address(eth)]), abi.encodeWithSignature("getRoundData(uint80)"), "");
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundHistory.selector, address(eth)));
        orders.orderMint(address(eth), 1e18, 0, ALICE, soon(), false);
    }
}
