// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {IMarsPair, LiquidityScene} from "../venues/LiquidityScene.sol";

/// M4. A steward and somebody who had most of a pair entered and left 40 times, each time with amounts just within the
/// venue's bounds: 326,431 USD were lost, and nothing limited it.
contract EnterAndLeaveTest is LiquidityScene {
    function test_fortyRounds() public {
        IMarsPair p = open(address(usdc));
        join(p, address(usdc), 6_000_000e6);
        int256 was = surplus();
        (, uint256 budget) = treasury.losses();
        assertEq(budget, 100_000e18, "half a percent of 20M in a week");
        uint256 refusals;
        for (uint256 i; i < 40; ++i) {
            // 0.9 % more USDm than the pair's ratio asks for is a gift to all who are in it.
            try treasury.deploy(address(venue), address(usdc), 1_000_000e6, 1_009_000e18, abi.encode(0)) {
                treasury.recall(address(venue), address(usdc), type(uint256).max, "");
                // The other side takes it, and brings the pair back to its price.
                (uint256 own, uint256 other) = reserves(p, address(usdc));
                give(address(usdc), BOB, (other / 1e12 - own) / 2);
                sell(p, address(usdc), (other / 1e12 - own) / 2);
            } catch (bytes memory reason) {
                assertTrue(bytes4(reason) == ITreasuryAdmin.LossBudgetExceeded.selector, "the budget");
                ++refusals;
            }
        }
        atLeast(refusals, 10, "it ends when the budget is spent");
        uint256 lost = uint256(was - surplus());
        atLeast(lost, 80_000e18, "the budget is spent");
        atMost(lost, 100_000e18 + 100e18, "and not more than it");
        (uint256 sum,) = treasury.losses();
        assertApproxEqAbs(sum, lost, 100e18, "as the Treasury says itself");
        // It comes back little by little.
        vm.warp(block.timestamp + 3.5 days);
        refreshAll();
        (sum,) = treasury.losses();
        atMost(sum, lost / 2 + 1e21, "half a week");
    }
}
