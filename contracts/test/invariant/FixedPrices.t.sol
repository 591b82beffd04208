// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {State} from "../../src/interfaces/Types.sol";
import {Campaign} from "./Campaign.sol";
import {Keepers} from "./Keepers.sol";

/// Prices stand still, some of them beside their peg.
contract FixedPricesHandler is Keepers {
    function setUp() public override {
        super.setUp();
        setPrice(address(tokens[0]), 1.004e18);
        setPrice(address(usdc), 1.0003e18);
        setPrice(address(blockable), 0.998e18);
    }

    /// Invariant 4 and the gain that nobody makes: what the Treasury has above what it owes never shrinks, so no
    /// sequence of actions, in whatever pieces, ever takes value from those who hold.
    function settled(State memory s, State memory a) internal pure override {
        atLeast(a.value + s.supply - s.treasuryUsdm, s.value + a.supply - a.treasuryUsdm, "surplus");
    }
}

contract FixedPricesTest is Campaign {
    FixedPricesHandler private handler;

    function setUp() public {
        handler = new FixedPricesHandler();
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](12);
        selectors[0] = selectors[1] = handler.mint.selector;
        selectors[2] = selectors[3] = handler.redeem.selector;
        selectors[4] = selectors[5] = handler.redeemProRata.selector;
        selectors[6] = handler.claim.selector;
        selectors[7] = handler.donate.selector;
        selectors[8] = handler.warp.selector;
        selectors[9] = handler.pause.selector;
        selectors[10] = handler.work.selector;
        selectors[11] = handler.jam.selector;
        begin("fixed-prices", address(handler), selectors);
    }

    /// forge-config: default.invariant.fail-on-revert = true
    function invariant_books() public view {
        handler.check();
    }

    function afterInvariant() public {
        handler.checkAll();
        tally(handler);
    }
}
