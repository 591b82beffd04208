// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";
import {DevWrapped} from "../../src/dev/DevWrapped.sol";
import {IOrders, Order, Outcome, Stage} from "../../src/interfaces/IOrders.sol";
import {Params} from "../../src/interfaces/Types.sol";
import {Orders} from "../../src/Orders.sol";
import {Scene} from "../Scene.sol";
import {Vm} from "../Vm.sol";

/// The Scene with the wrapped coin listed, and orders of ALICE and BOB.
abstract contract OrdersScene is Scene {
    uint256 internal constant DELAY = 120;
    uint256 internal constant HEARTBEAT = 1 days;

    DevWrapped internal wrapped;

    function setUp() public virtual override {
        super.setUp();
        wrapped = DevWrapped(ship("DevWrapped", abi.encode("Wrapped Coin", "WBNB", 18)));
        addListed(address(wrapped), 3, 18, 600 * WAD);
        // Small hourly limits, as with real feeds.
        Params memory p = treasury.state().params;
        p.lagBudget = 1;
        treasury.setParams(p);
        // The same contract as in Base, for a chain with a coin.
        address at = address(orders);
        Orders other = Orders(ship("Orders", abi.encode(treasury, address(wrapped))));
        vm.etch(at, address(other).code);
        payable(CAROL).transfer(100 ether);
        vm.prank(ALICE);
        usdm.approve(at, type(uint256).max);
    }

    function soon() internal view returns (uint256) {
        return block.timestamp + DELAY + HEARTBEAT + 1 hours;
    }

    /// ALICE orders to mint with `amount` of `asset`.
    function orderMint(address asset, uint256 amount, uint256 minOut, bool part) internal returns (uint256) {
        return orderMintBy(ALICE, asset, amount, minOut, part);
    }

    function orderMintBy(address who, address asset, uint256 amount, uint256 minOut, bool part)
        internal
        returns (uint256)
    {
        fund(asset, who, amount);
        vm.startPrank(who);
        DevToken(asset).approve(address(orders), amount);
        uint256 id = orders.orderMint(asset, amount, minOut, who, soon(), part);
        vm.stopPrank();
        return id;
    }

    /// ALICE orders to redeem `amount` USDm for `asset`.
    function orderRedeem(address asset, uint256 amount, uint256 minOut, bool part) internal returns (uint256) {
        vm.prank(ALICE);
        return orders.orderRedeem(asset, amount, minOut, ALICE, soon(), part, false);
    }

    /// The feed of `asset` reports `price` `wait` seconds from now.
    function report(address asset, uint256 price, uint256 wait) internal returns (uint80 round) {
        vm.warp(block.timestamp + wait);
        setPrice(asset, price);
        (round,,,,) = feeds[asset].latestRoundData();
    }

    function latest(address asset) internal view returns (uint80 round) {
        (round,,,,) = feeds[asset].latestRoundData();
    }

    /// Settles as CAROL.
    function settle(uint256 id, uint80 round) internal returns (Outcome memory outcome) {
        vm.recordLogs();
        vm.prank(CAROL);
        orders.settle(id, round);
        return settled(vm.getRecordedLogs(), id);
    }

    /// What the logs say that became of order `id`.
    function settled(Vm.Log[] memory logs, uint256 id) internal pure returns (Outcome memory outcome) {
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] != IOrders.Settled.selector || uint256(logs[i].topics[1]) != id) continue;
            (outcome,) = abi.decode(logs[i].data, (Outcome, uint256));
            return outcome;
        }
        revert NotTrue("settled");
    }

    function checkStage(uint256 id, Stage expected, uint80 round, string memory what) internal view {
        (Stage stage, uint80 told) = orders.stageOf(id);
        assertEq(uint256(stage), uint256(expected), what);
        assertEq(told, round, what);
    }

    /// Nothing is left of an order: not open, and nothing of its amount here.
    function checkEmpty(uint256 id, address asset) internal view {
        Order memory o = orders.orderOf(id);
        assertEq(o.amount, 0, "closed");
        assertEq(DevToken(asset).balanceOf(address(orders)), 0, "no asset left");
        assertEq(usdm.balanceOf(address(orders)), 0, "no USDm left");
        assertEq(address(orders).balance, 0, "no coin left");
    }
}
