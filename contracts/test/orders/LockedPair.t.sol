// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IOrders} from "../../src/interfaces/IOrders.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Orders} from "../../src/Orders.sol";
import {IMarsPair, LiquidityScene} from "../venues/LiquidityScene.sol";

/// Settles from within a swap, while the pair is locked.
contract Swapper {
    Orders private immutable _orders;
    bytes private _call;

    constructor(Orders orders_) {
        _orders = orders_;
    }

    /// Borrows a unit and returns it with what it costs.
    function settleWithin(IMarsPair pair, address token, bytes calldata call_) external {
        _call = call_;
        bool first = token == pair.token0();
        pair.swap(first ? 1 : 0, first ? 0 : 1, address(this), abi.encode(token));
    }

    function uniswapV2Call(address, uint256, uint256, bytes calldata data) external {
        (bool ok, bytes memory reason) = address(_orders).call(_call);
        if (!ok) {
            assembly {
                revert(add(reason, 0x20), mload(reason))
            }
        }
        IERC20(abi.decode(data, (address))).transfer(msg.sender, 2);
    }
}

/// A redemption that needs what is in a pair, of which anyone can keep the Treasury from it for the moment of a call.
contract LockedPairTest is LiquidityScene {
    IMarsPair private _pair;
    Swapper private _swapper;

    function setUp() public override {
        super.setUp();
        _pair = open(address(usdc));
        place(address(usdc), 9_000_000e6);
        _swapper = new Swapper(orders);
        usdc.mint(address(_swapper), 10);
    }

    /// That would be a choice between fill and refund for two units of the token.
    function test_settleWithinSwap() public {
        vm.startPrank(ALICE);
        usdm.approve(address(orders), 2_000_000e18);
        uint256 deadline = block.timestamp + 2 days;
        uint256 id = orders.orderRedeem(address(usdc), 2_000_000e18, 0, ALICE, deadline, true, false);
        vm.stopPrank();
        vm.warp(block.timestamp + 3 minutes);
        refreshAll();
        (uint80 round,,,,) = feeds[address(usdc)].latestRoundData();
        bytes memory call_ = abi.encodeCall(IOrders.settle, (id, round));
        uint256 idle = treasury.idle(address(usdc));
        bytes memory reason = abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, 2_000_000e6, idle);
        vm.expectRevert(abi.encodeWithSelector(IOrders.SettlementFailed.selector, id, reason));
        _swapper.settleWithin(_pair, address(usdc), call_);
        assertEq(orders.orderOf(id).amount, 2_000_000e18, "still open");
        orders.settle(id, round);
        assertEq(usdc.balanceOf(ALICE), 2_000_000e6, "filled");
    }
}
