// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Campaign} from "./Campaign.sol";
import {OrdersHandler} from "./OrdersHandler.sol";

contract OrdersTest is Campaign {
    OrdersHandler private handler;

    function setUp() public {
        // Not by `new`: both together are larger than a contract may be here.
        bytes memory code = vm.getCode("OrdersHandler.sol:OrdersHandler");
        address payable created;
        assembly {
            created := create(0, add(code, 0x20), mload(code))
        }
        handler = OrdersHandler(created);
        (bool ok,) = address(handler).call{value: 1e27}("");
        assertTrue(ok, "coin");
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](29);
        selectors[0] = selectors[1] = selectors[2] = handler.orderMint.selector;
        selectors[3] = selectors[4] = selectors[5] = handler.orderRedeem.selector;
        selectors[6] = selectors[7] = selectors[8] = handler.settle.selector;
        selectors[9] = handler.settleBatch.selector;
        selectors[10] = selectors[11] = handler.giveBack.selector;
        selectors[12] = handler.withdraw.selector;
        selectors[13] = selectors[14] = selectors[15] = handler.movePrice.selector;
        selectors[16] = handler.startPhase.selector;
        selectors[17] = selectors[18] = handler.passTime.selector;
        selectors[19] = handler.shutOut.selector;
        selectors[20] = handler.poke.selector;
        selectors[21] = handler.mint.selector;
        selectors[22] = handler.redeem.selector;
        selectors[23] = handler.redeemProRata.selector;
        selectors[24] = handler.swap.selector;
        selectors[25] = handler.freeze.selector;
        selectors[26] = handler.supply.selector;
        selectors[27] = handler.settle.selector;
        selectors[28] = handler.settleBatch.selector;
        begin("orders", address(handler), selectors);
        // Little is kept.
        atLeastOf(handler.withdraw.selector, 1);
        comesAbout(handler.FILLED(), 4);
        comesAbout(handler.PARTLY(), 1);
        comesAbout(handler.GIVEN_BACK(), 4);
        comesAbout(handler.KEPT(), 1);
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 32
    /// forge-config: deep.invariant.runs = 320
    function invariant_escrow() public view {
        handler.checkEscrow();
        handler.check();
    }

    function afterInvariant() public {
        tally(handler);
    }
}
