// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IOrders, Order, Outcome, Stage} from "../../src/interfaces/IOrders.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Limit, Params, Permit, State} from "../../src/interfaces/Types.sol";
import {BlockListToken} from "../zoo/BlockListToken.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// Takes no coin.
contract NoCoin {}

/// Orders to redeem.
contract OrderRedeemTest is OrdersScene {
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    function test_aboveTheHourlyLimit() public {
        (uint256 room, Limit binding) = treasury.maxRedeem(address(btc));
        assertEq(uint256(binding), uint256(Limit.FlowLimit), "the hour's limit binds");
        vm.prank(ALICE);
        treasury.redeem(address(btc), room, 0, ALICE, block.timestamp);
        (room,) = treasury.maxRedeem(address(btc));
        assertEq(room, 0, "used up");
        uint256 had = btc.balanceOf(ALICE);
        State memory s = treasury.state();
        uint256 id = orderRedeem(address(btc), 610_000e18, 0, false);
        assertEq(treasury.state().supply, s.supply, "still owed");

        Outcome memory o = settle(id, report(address(btc), 61_000e18, DELAY + 1));
        assertEq(o.out, 10e8, "one to one");
        assertEq(btc.balanceOf(ALICE) - had, 10e8, "paid");
        assertEq(s.supply - treasury.state().supply, 610_000e18, "burned");
        checkEmpty(id, address(btc));
    }

    /// A stablecoin redeems at a dollar or more.
    function testFuzz_stable(uint256 price) public {
        price = bound(price, 0.995e18, 1.02e18);
        uint256 id = orderRedeem(address(usdc), 1000e18, 0, false);
        Outcome memory o = settle(id, report(address(usdc), price, DELAY + 1));
        assertEq(o.price, price > WAD ? price : WAD, "at least a dollar");
        assertEq(o.out, 1000e6 * WAD / o.price, "one to one");
    }

    function test_minimum() public {
        uint256 had = usdm.balanceOf(ALICE);
        uint256 id = orderRedeem(address(btc), 60_000e18, 1e8, false);
        Outcome memory o = settle(id, report(address(btc), 60_001e18, DELAY + 1));
        assertEq(o.out, 0, "below the minimum");
        assertEq(bytes32(o.reason), bytes32(ITreasury.InsufficientOutput.selector), "reason");
        assertEq(usdm.balanceOf(ALICE), had, "given back");
        checkEmpty(id, address(btc));
    }

    /// More than there is: a part, at the order's price and with its part of the minimum.
    function test_part() public {
        uint256 amount = 4_000_000e18;
        uint256 id = orderRedeem(address(eth), amount, 1333e18, true);
        uint256 dear = orderRedeem(address(eth), amount, 1380e18, true);
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        Outcome memory o = settle(id, round);
        assertTrue(0 < o.used && o.used < amount, "a part");
        assertEq(o.out, o.used / 3000, "one to one");
        assertEq(treasury.idle(address(eth)), 0, "all there was");
        assertEq(eth.balanceOf(ALICE), o.out, "paid");
        assertEq(settle(dear, round).used, 0, "below its minimum");
        checkEmpty(id, address(eth));
    }

    /// A receiver that the token refuses can't choose between fill and refund: it is filled, and what it gets is kept.
    function test_refusedReceiver() public {
        BlockListToken token = new BlockListToken(18);
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 100_000e18);
        uint256 id = orderRedeem(address(token), 1000e18, 0, false);
        token.setBlocked(ALICE, true);
        uint256 supply = usdm.totalSupply();
        Outcome memory o = settle(id, report(address(token), WAD, DELAY + 1));
        assertEq(o.used, 1000e18, "filled");
        assertEq(supply - usdm.totalSupply(), 1000e18, "burned");
        assertEq(orders.kept(ALICE, address(token)), 1000e18, "kept");
        vm.startPrank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(BlockListToken.Blocked.selector, ALICE));
        orders.withdraw(address(token), ALICE);
        assertEq(orders.withdraw(address(token), BOB), 1000e18, "elsewhere");
        vm.expectRevert(abi.encodeWithSelector(IOrders.NothingKept.selector, ALICE, address(token)));
        orders.withdraw(address(token), BOB);
        vm.stopPrank();
        assertEq(token.balanceOf(BOB), 1000e18, "has it");
    }

    function test_native() public {
        _stockCoin();
        vm.prank(ALICE);
        uint256 id = orders.orderRedeem(address(wrapped), 6000e18, 0, BOB, soon(), false, true);
        settle(id, report(address(wrapped), 600e18, DELAY + 1));
        assertEq(BOB.balance, 10 ether, "coin");
        checkEmpty(id, address(wrapped));
    }

    function test_nativeRefused() public {
        _stockCoin();
        address receiver = address(new NoCoin());
        vm.prank(ALICE);
        uint256 id = orders.orderRedeem(address(wrapped), 6000e18, 0, receiver, soon(), false, true);
        Outcome memory o = settle(id, report(address(wrapped), 600e18, DELAY + 1));
        assertEq(o.out, 10e18, "filled");
        assertEq(orders.kept(receiver, address(wrapped)), 10e18, "kept as the wrapped coin");
        vm.prank(receiver);
        orders.withdraw(address(wrapped), BOB);
        assertEq(wrapped.balanceOf(BOB), 10e18, "taken");
    }

    function test_revert_native() public {
        vm.prank(ALICE);
        vm.expectRevert(IOrders.NoNativeCoin.selector);
        orders.orderRedeem(address(eth), 6000e18, 0, ALICE, soon(), false, true);
        vm.prank(BOB);
        (bool ok,) = address(orders).call{value: 0}("");
        assertTrue(!ok, "takes no coin");
    }

    function test_permit() public {
        uint256 key = 0xD0E;
        address dora = vm.addr(key);
        vm.prank(ALICE);
        usdm.transfer(dora, 600e18);
        bytes32 domain = usdm.DOMAIN_SEPARATOR();
        bytes32 hash = keccak256(abi.encode(PERMIT, dora, address(orders), 600e18, 0, block.timestamp));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, keccak256(abi.encodePacked("\x19\x01", domain, hash)));
        Permit memory permit = Permit(600e18, block.timestamp, v, r, s);
        vm.prank(dora);
        uint256 id = orders.orderRedeemWithPermit(address(eth), 600e18, 0, dora, soon(), false, false, permit);
        settle(id, report(address(eth), 3000e18, DELAY + 1));
        assertEq(eth.balanceOf(dora), 0.2e18, "redeemed");
    }

    /// The order's price is below the present one: what leaves is worth more than what is burned.
    function test_floor() public {
        Params memory p = treasury.state().params;
        p.backingFloor = 9990;
        treasury.setParams(p);
        uint256 id = orderRedeem(address(eth), 1_500_000e18, 0, true);
        uint80 round = report(address(eth), 2900e18, DELAY + 1);
        report(address(eth), 3000e18, 1);
        treasury.poke();
        Outcome memory o = settle(id, round);
        assertEq(o.used, 0, "not below the floor");
        assertEq(bytes32(o.reason), bytes32(ITreasury.LimitExceeded.selector), "reason");
        checkEmpty(id, address(eth));
    }

    /// Others' slices and redemptions are worth the same before and after an order is made.
    function test_others() public {
        vm.prank(ALICE);
        usdm.transfer(BOB, 1_000_000e18);
        uint256[] memory before = treasury.previewRedeemProRata(1e18);
        (uint256 max,) = treasury.maxRedeem(address(eth));
        orderRedeem(address(eth), 5_000_000e18, 0, false);
        uint256[] memory afterwards = treasury.previewRedeemProRata(1e18);
        for (uint256 i; i < before.length; ++i) {
            assertEq(afterwards[i], before[i], "slice");
        }
        (uint256 maxAfter,) = treasury.maxRedeem(address(eth));
        assertEq(maxAfter, max, "limit");
    }

    function _stockCoin() private {
        wrapped.deposit{value: 100 ether}();
        wrapped.transfer(ALICE, 100e18);
        vm.prank(ALICE);
        wrapped.approve(address(treasury), 100e18);
        vm.prank(ALICE);
        treasury.mint(address(wrapped), 100e18, 0, ALICE, block.timestamp);
        assertEq(treasury.idle(address(wrapped)), 100e18, "stocked");
    }
}
