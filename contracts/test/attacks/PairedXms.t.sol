// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {State} from "../../src/interfaces/Types.sol";
import {IMarsPair, LiquidityScene} from "../venues/LiquidityScene.sol";

/// The steward pairs XMS of the Treasury with new USDm, and BOB, in league with the steward, sells XMS to the pair until
/// nearly all of that USDm is his. The move itself lost nothing, so it was not counted: he got 999,000 of a million USDm,
/// ten times the loss budget of a week, which the other assets have to pay for.
contract PairedXmsTest is LiquidityScene {
    IMarsPair private p;

    function setUp() public override {
        super.setUp();
        p = open(address(xms));
    }

    /// What the Treasury has without XMS, above what it owes.
    function firm() private view returns (int256) {
        State memory s = treasury.state();
        return int256(s.value - s.tierValues[4]) - int256(s.supply - s.treasuryUsdm);
    }

    function amountOf(uint256 usdm) private view returns (uint256) {
        return usdm * 1e18 / oracle.priceOf(address(xms)).referencePrice;
    }

    /// The USDm beside XMS counts against the budget in full: it is what the pair can lose.
    function test_countsInFull() public {
        (uint256 before, uint256 budget) = treasury.losses();
        uint256 amount = amountOf(60_000e18);
        treasury.deploy(address(venue), address(xms), amount, 60_000e18, abi.encode(0));
        (uint256 sum,) = treasury.losses();
        assertApproxEqAbs(sum - before, 60_000e18, 1e18, "counted");
        vm.expectPartialRevert(ITreasuryAdmin.LossBudgetExceeded.selector);
        treasury.deploy(address(venue), address(xms), amount, 60_000e18, abi.encode(0));
        assertEq(budget, 100_000e18, "half a percent of 20M in a week");
        // Other assets have a price that nobody in league with the steward makes.
        open(address(usdc));
        place(address(usdc), 1_000_000e6);
    }

    /// Whatever is sold to the pair afterwards: what the steward's moves lose of what is not XMS stays within the budget.
    /// forge-config: default.fuzz.runs = 500
    /// forge-config: deep.fuzz.runs = 5000
    function testFuzz_sold(uint256 usdm_, uint256 sold) public {
        (, uint256 budget) = treasury.losses();
        int256 was = firm();
        usdm_ = bound(usdm_, 1_000e18, 5_000_000e18);
        uint256 amount = amountOf(usdm_);
        if (amount > treasury.idle(address(xms))) amount = treasury.idle(address(xms));
        try treasury.deploy(address(venue), address(xms), amount, worth(address(xms), amount), abi.encode(0)) {}
        catch (bytes memory reason) {
            assertTrue(bytes4(reason) == ITreasuryAdmin.LossBudgetExceeded.selector, "the budget");
        }
        (uint256 reserve,) = reserves(p, address(xms));
        sold = bound(sold, reserve, 100 * reserve);
        if (sold > xms.balanceOf(address(this))) sold = xms.balanceOf(address(this));
        give(address(xms), BOB, sold);
        sell(p, address(xms), sold);
        // The averages follow.
        for (uint256 i; i < 4; ++i) {
            pass(4 hours);
            oracle.observe();
        }
        refreshAll();
        assertTrue(firm() + int256(budget) + 1e18 >= was, "no more than the budget");
    }
}
