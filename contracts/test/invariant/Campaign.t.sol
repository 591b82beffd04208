// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Campaign} from "./Campaign.sol";
import {Tally} from "./Tally.sol";

contract IdleHandler is Tally {
    /// Tried again and again, and accepted once in a while.
    function mint(uint256 times, bool ok) external {
        tried += times;
        accepted += times;
        if (ok) done();
    }

    function redeem() external {
        done();
    }
}

/// A campaign that no longer mints, or no longer redeems, fails.
contract CampaignTest is Campaign {
    IdleHandler private handler;

    /// Tests run side by side, so each has a file of its own.
    function start(string memory name) private {
        handler = new IdleHandler();
        bytes4[] memory selectors = new bytes4[](3);
        selectors[0] = selectors[1] = handler.mint.selector;
        selectors[2] = handler.redeem.selector;
        begin(name, address(handler), selectors);
        atLeastOf(handler.redeem.selector, 8);
    }

    function endRun() external {
        tally(handler);
    }

    function runs(uint256 count, bool mints, bool redeems) private {
        for (uint256 i; i < count; ++i) {
            handler = new IdleHandler();
            handler.mint(64, mints);
            if (redeems) handler.redeem();
            this.endRun();
        }
    }

    function test_both() public {
        start("both");
        runs(ENOUGH_RUNS + 1, true, true);
    }

    function test_revert_noMint() public {
        start("no-mint");
        runs(ENOUGH_RUNS - 1, false, true);
        handler = new IdleHandler();
        handler.mint(64, false);
        vm.expectRevert(
            abi.encodeWithSelector(NeverAccepted.selector, "no-mint", handler.mint.selector, 0, ENOUGH_RUNS)
        );
        this.endRun();
    }

    /// One redemption in the first run is almost none.
    function test_revert_almostNoRedemption() public {
        start("no-redemption");
        runs(1, true, true);
        runs(ENOUGH_RUNS - 2, true, false);
        handler = new IdleHandler();
        handler.mint(64, true);
        vm.expectRevert(
            abi.encodeWithSelector(NeverAccepted.selector, "no-redemption", handler.redeem.selector, 1, ENOUGH_RUNS)
        );
        this.endRun();
    }

    /// A sequence that forge shortens is no run.
    function test_shortened() public {
        start("shortened");
        for (uint256 i; i < ENOUGH_RUNS; ++i) {
            handler = new IdleHandler();
            this.endRun();
        }
    }
}
