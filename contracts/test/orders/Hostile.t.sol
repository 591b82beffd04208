// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";
import {IOrders} from "../../src/interfaces/IOrders.sol";
import {IAggregator, IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {HookToken, IHooked} from "../zoo/Zoo.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// Takes a fee, and its issuer can shut accounts out.
contract FeeAndBlockToken is DevToken {
    mapping(address account => bool) private _blocked;

    constructor() DevToken("Fee and Block List", "FBL", 18) {}

    function setBlocked(address account, bool value) external {
        _blocked[account] = value;
    }

    function _update(address from, address to, uint256 amount) internal override {
        require(!_blocked[to], "blocked");
        uint256 fee = from == address(0) ? 0 : amount / 100;
        super._update(from, to, amount - fee);
        if (fee > 0) super._update(from, address(0xFEE), fee);
    }
}

/// Burns all the gas that a token's call gives it, as long as its owner likes.
contract Burner is IHooked {
    bool public tame;

    function set(bool tame_) external {
        tame = tame_;
    }

    function onSend() external {}

    function onReceive() external view {
        if (!tame) while (true) {}
    }
}

/// Takes coin with as much work as is granted.
contract Laborious {
    uint256[] private _words;

    receive() external payable {
        for (uint256 i; i < 3; ++i) {
            _words.push(i + 1);
        }
    }
}

/// What those who order, receive, settle or make tokens may try.
contract HostileOrdersTest is OrdersScene {
    /// What is kept is what arrived: no more can be withdrawn, which would be other people's escrow.
    function test_keptAfterFee() public {
        FeeAndBlockToken token = new FeeAndBlockToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 100_000e18);
        uint256 escrow = orderMintBy(CAROL, address(token), 1000e18, 0, false);
        uint256 id = orderRedeem(address(token), 10_000e18, 0, false);
        token.setBlocked(ALICE, true);
        assertEq(settle(id, report(address(token), WAD, DELAY + 1)).used, 10_000e18, "filled");
        uint256 kept = orders.kept(ALICE, address(token));
        assertEq(token.balanceOf(address(orders)), kept + orders.orderOf(escrow).amount, "kept and escrow are there");
        assertEq(kept, 9900e18, "what arrived");
    }

    /// A receiver that burns its gas whenever it likes can't keep an order open: settling takes an ordinary transaction.
    function test_burningReceiver() public {
        (HookToken token, Burner burner) = _hooked();
        uint256 id = _redeemTo(address(token), address(burner));
        uint80 round = report(address(token), WAD, DELAY + 1);
        refreshAll();
        (bool ok,) = address(orders).call{gas: 5_000_000}(abi.encodeCall(IOrders.settle, (id, round)));
        assertTrue(ok, "settled");
        assertEq(orders.kept(address(burner), address(token)), 1000e18, "kept");
    }

    /// Nor does it hold up a batch.
    function test_burningReceiverInBatch() public {
        (HookToken token, Burner burner) = _hooked();
        uint256[] memory ids = new uint256[](3);
        uint80[] memory rounds = new uint80[](3);
        ids[0] = _redeemTo(address(token), address(burner));
        ids[1] = _redeemTo(address(token), address(burner));
        ids[2] = orderRedeem(address(token), 1000e18, 0, false);
        rounds[0] = rounds[1] = rounds[2] = report(address(token), WAD, DELAY + 1);
        bytes memory batch = abi.encodeCall(IOrders.settleBatch, (ids, rounds));
        (bool ok, bytes memory answer) = address(orders).call{gas: 16_000_000}(batch);
        assertTrue(ok, "settled");
        assertEq(abi.decode(answer, (uint256)), 3, "all");
    }

    /// Whoever settles can't choose by his gas that a willing receiver is not paid.
    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_gasNeverKeeps(uint256 gas) public {
        (HookToken token, Burner burner) = _hooked();
        burner.set(true);
        uint256 id = _redeemTo(address(token), address(burner));
        uint80 round = report(address(token), WAD, DELAY + 1);
        gas = bound(gas, 30_000, 3_000_000);
        (bool ok,) = address(orders).call{gas: gas}(abi.encodeCall(IOrders.settle, (id, round)));
        assertEq(token.balanceOf(address(burner)), ok ? 1000e18 : 0, "paid or open");
        assertEq(orders.kept(address(burner), address(token)), 0, "not kept");
    }

    /// The same of one that takes coin with nearly all of the gas that is granted.
    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_gasNeverKeepsCoin(uint256 gas) public {
        wrapped.deposit{value: 100 ether}();
        wrapped.approve(address(treasury), 100e18);
        treasury.mint(address(wrapped), 100e18, 0, ALICE, block.timestamp);
        address receiver = address(new Laborious());
        vm.prank(ALICE);
        uint256 id = orders.orderRedeem(address(wrapped), 6000e18, 0, receiver, soon(), false, true);
        uint80 round = report(address(wrapped), 600e18, DELAY + 1);
        gas = bound(gas, 30_000, 2_000_000);
        (bool ok,) = address(orders).call{gas: gas}(abi.encodeCall(IOrders.settle, (id, round)));
        assertEq(receiver.balance, ok ? 10 ether : 0, "paid or open");
        assertEq(orders.kept(receiver, address(wrapped)), 0, "not kept");
    }

    /// An order has one number: events about it carry no other.
    function test_alias() public {
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        uint80 round = report(address(eth), 3000e18, DELAY + 1);
        uint256 other = id + 65_536;
        assertEq(orders.orderOf(other).amount, 0, "no such order");
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, other));
        orders.settle(other, round);
        other = id + (1 << 64);
        vm.expectRevert(abi.encodeWithSelector(IOrders.NotOpen.selector, other));
        orders.settle(other, round);
        for (uint256 place = 1; place < 256; ++place) {
            assertEq(orders.orderOf(id + (place << 88)).amount, 0, "nor in another place");
        }
        assertEq(settle(id, round).used, 1e18, "its own");
    }

    /// A feed that numbers its rounds in a way of its own, here by the time: no order would ever find its round.
    function test_numberedByTime() public {
        address feed = address(feeds[address(eth)]);
        uint80 number = uint80(block.timestamp);
        bytes memory round = abi.encode(number, 3000e18, block.timestamp, block.timestamp, number);
        vm.mockCall(feed, abi.encodeCall(IAggregator.latestRoundData, ()), round);
        vm.mockCall(feed, abi.encodeCall(IAggregator.getRoundData, (number)), round);
        fund(address(eth), ALICE, 1e18);
        vm.startPrank(ALICE);
        eth.approve(address(orders), 1e18);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundHistory.selector, address(eth)));
        orders.orderMint(address(eth), 1e18, 0, ALICE, soon(), false);
    }

    /// One without phases: its rounds are those of phase 0.
    function test_noPhases() public {
        address feed = address(feeds[address(eth)]);
        for (uint80 number = 1; number <= 3; ++number) {
            uint256 time = block.timestamp + number * (DELAY + 1) - 2 * (DELAY + 1);
            bytes memory round = abi.encode(number, 3000e18 + number, time, time, number);
            vm.mockCall(feed, abi.encodeCall(IAggregator.getRoundData, (number)), round);
            if (number < 3) vm.mockCall(feed, abi.encodeCall(IAggregator.latestRoundData, ()), round);
        }
        uint256 id = orderMint(address(eth), 1e18, 0, false);
        vm.warp(block.timestamp + DELAY + 1);
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.RoundMissing.selector, 0));
        orders.settle(id, 1);
        assertEq(settle(id, 3).price, 3000e18 + 3, "the third");
    }

    function _hooked() private returns (HookToken token, Burner burner) {
        (token, burner) = (new HookToken(), new Burner());
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 100_000e18);
        token.hook(address(burner));
    }

    function _redeemTo(address asset, address receiver) private returns (uint256) {
        vm.prank(ALICE);
        return orders.orderRedeem(asset, 1000e18, 0, receiver, soon(), false, false);
    }
}
