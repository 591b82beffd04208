// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILiquidityVenue} from "../../src/interfaces/ILiquidityVenue.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {IVenue} from "../../src/interfaces/IVenue.sol";
import {AssetState, Limit, Params, State} from "../../src/interfaces/Types.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";
import {owedTo} from "../Owed.sol";

/// Redemptions that pull from a pair, and those who try to gain by them.
contract LiquidityRedeemTest is LiquidityScene {
    IMarsPair private p;

    /// Nearly all USDC is in the pair, with some of BOB's.
    function setUp() public override {
        super.setUp();
        p = open(address(usdc));
        join(p, address(usdc), 1_000_000e6);
        place(address(usdc), 9_900_000e6);
    }

    /// BOB's tokens and LP tokens at fair prices.
    function wealth() private view returns (uint256) {
        (, uint256 fairUsdm,,) = venue.sides(address(usdc));
        uint256 perLp = fairUsdm * WAD / venue.positionOf(address(usdc)).liquidity;
        return usdc.balanceOf(BOB) * 1e12 + usdm.balanceOf(BOB) + 2 * perLp * p.balanceOf(BOB) / WAD;
    }

    function redeem(address who, uint256 amount) private returns (uint256) {
        vm.prank(who);
        return treasury.redeem(address(usdc), amount, 0, who, block.timestamp);
    }

    /// What is bought away can't be paid, whatever it counts as: the most that is liquid is paid, exactly, and a unit
    /// more is refused.
    function test_maxRedeem() public {
        Params memory params = defaults();
        params.flowLimits[0] = 10_000;
        treasury.setParams(params);
        for (uint256 bought = 1_000_000e18; bought <= 10_000_000e18; bought += 1.7e24 + 1) {
            uint256 start = vm.snapshotState();
            give(address(usdm), BOB, bought);
            sell(p, address(usdm), bought);
            AssetState memory a = stateOf(address(usdc));
            assertTrue(a.liquid < a.held, "less than held");
            (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
            assertTrue(binding == Limit.Liquidity, "by liquidity");
            vm.expectRevert(exceeded(address(usdc), Limit.Liquidity, max));
            redeem(ALICE, max + 1);
            assertEq(redeem(ALICE, max), a.liquid, "all that is liquid");
            assertEq(treasury.idle(address(usdc)), 0, "nothing idle");
            atMost(venue.positionOf(address(usdc)).liquidity, 1e13, "the position is used up");
            vm.revertToState(start);
        }
    }

    /// A pair refuses to return nothing of a side. Somebody has bought so much of its USDm that the Treasury's part is less
    /// than a wei: what the position counts for is not liquid.
    function test_lessThanAWei() public {
        IMarsPair q = open(address(btc));
        join(q, address(btc), 16e8);
        place(address(btc), 1e4);
        give(address(btc), BOB, 1e29);
        sell(q, address(btc), 1e29);
        (uint256 held, uint256 liquid) = venue.holdings(address(btc));
        assertApproxEqAbs(held, 1e4, 100, "what it counts for");
        assertEq(liquid, 0, "nothing of it is liquid");
        AssetState memory a = stateOf(address(btc));
        assertEq(a.held, treasury.idle(address(btc)) + held, "held");
        assertEq(a.liquid, treasury.idle(address(btc)), "liquid");
        vm.expectRevert(abi.encodeWithSignature("Error(string)", "UniswapV2: INSUFFICIENT_LIQUIDITY_BURNED"));
        treasury.recall(address(venue), address(btc), held, "");
    }

    /// Pulling burns the USDm that comes along; value and liabilities fall by what was redeemed and nothing else.
    function test_pull() public {
        uint256 amount = 3_456_789.123456789e18;
        State memory b = treasury.state();
        uint256 supply = usdm.totalSupply();
        vm.recordLogs();
        uint256 out = redeem(ALICE, amount);
        assertEq(usdc.balanceOf(ALICE), out, "paid");
        State memory a = treasury.state();
        assertApproxEqAbs(b.value - a.value, amount, 4e12, "value");
        assertApproxEqAbs(supply - usdm.totalSupply(), amount + b.treasuryUsdm - a.treasuryUsdm, 4e12, "USDm burned");
        assertApproxEqAbs((b.supply - b.treasuryUsdm) - (a.supply - a.treasuryUsdm), amount, 4e12, "liabilities");
        atMost(treasury.idle(address(usdc)), 1, "no more than needed");
    }

    /// BOB trades, redeems so that the Treasury pulls, and trades back: he ends no richer, the Treasury no poorer.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_sandwichedRedemption(uint256 seed, uint256 amount, uint256 back) public {
        give(address(usdm), BOB, 6_000_000e18);
        give(address(usdc), BOB, 6_000_000e6);
        int256 was = surplus();
        uint256 rich = wealth();
        address token = seed % 2 == 0 ? address(usdc) : address(usdm);
        uint256 got = sell(p, token, bound(seed / 2, 1e6, 6_000_000e6) * (token == address(usdm) ? 1e12 : 1));
        (uint256 max,) = treasury.maxRedeem(address(usdc));
        uint256 have = usdm.balanceOf(BOB);
        amount = bound(amount, 1e12, max < have ? max : have);
        redeem(BOB, amount);
        address other = token == address(usdc) ? address(usdm) : address(usdc);
        uint256 left = other == address(usdc) ? usdc.balanceOf(BOB) : usdm.balanceOf(BOB);
        if (left > 0) sell(p, other, bound(back, 1, got < left ? got : left));
        atMost(wealth(), rich + 1e13, "BOB");
        assertTrue(surplus() + 1e13 >= was, "the Treasury");
    }

    /// Moved by more than the bound, a deposit is refused; within it BOB gains less than a part in 100,000 of it.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_sandwichedDeposit(uint256 seed, uint256 amount) public {
        stock(address(usdc), 2_000_000e6);
        amount = bound(amount, 1000e6, 2_000_000e6);
        give(address(usdm), BOB, 1_000_000e18);
        give(address(usdc), BOB, 1_000_000e6);
        int256 was = surplus();
        uint256 rich = wealth();
        bool usdcIn = seed % 2 == 0;
        address token = usdcIn ? address(usdc) : address(usdm);
        uint256 got = sell(p, token, bound(seed / 2, 1e6, 1_000_000e6) * (usdcIn ? 1 : 1e12));
        (uint256 reserve, uint256 other) = reserves(p, address(usdc));
        // At the pair's own ratio, which is what a steward would be lured into.
        uint256 own = amount * other / reserve;
        uint256 off = other > reserve * 1e12 ? other - reserve * 1e12 : reserve * 1e12 - other;
        if (off * 100 > reserve * 1e12) {
            vm.expectPartialRevert(ILiquidityVenue.SpotTooFar.selector);
            treasury.deploy(address(venue), address(usdc), amount, own, abi.encode(0));
            return;
        }
        treasury.deploy(address(venue), address(usdc), amount, own, abi.encode(0));
        sell(p, usdcIn ? address(usdm) : address(usdc), got);
        uint256 tolerance = amount * 1e12 * 2 / 50_000 + 1e13;
        atMost(wealth(), rich + tolerance, "BOB");
        assertTrue(surplus() + int256(tolerance) >= was, "the Treasury");
    }

    /// Within a flash swap the pair is locked: what is idle can be redeemed, more can not.
    function test_withinFlashSwap() public {
        give(address(usdm), address(this), 1_000_000e18);
        bool first = p.token0() == address(usdc);
        usdm.transfer(address(p), 200_000e18);
        p.swap(first ? 100_000e6 : 0, first ? 0 : 100_000e6, address(this), hex"00");
        assertEq(usdc.balanceOf(address(this)), 200_000e6, "swapped, and the idle USDC redeemed");
    }

    function uniswapV2Call(address, uint256, uint256, bytes calldata) external {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, 100_001e6, 100_000e6));
        treasury.redeem(address(usdc), 100_001e18, 0, address(this), block.timestamp);
        treasury.redeem(address(usdc), 100_000e18, 0, address(this), block.timestamp);
    }

    /// While the venue does not answer its USDm counts as a liability and its assets for nothing: single redemptions are
    /// shut, pro rata pays the part of what is left, and what is in the pair is the others'.
    function test_hiddenUsdm() public {
        State memory b = treasury.state();
        vm.mockCallRevert(address(venue), abi.encodeWithSelector(IVenue.report.selector), "");
        State memory s = treasury.state();
        assertEq(s.supply - s.treasuryUsdm, b.supply, "all of it is a liability");
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertTrue(max == 0 && binding == Limit.Backing, "single redemptions are shut");
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(1_000_000e18, new uint256[](0), ALICE, block.timestamp);
        assertApproxEqAbs(amounts[1], 100_000e6 * 1_000_000e18 / b.supply, 1, "a part of what is idle");
        assertEq(usdc.balanceOf(ALICE), amounts[1], "paid");
        vm.clearMockedCalls();
        State memory a = treasury.state();
        assertTrue(a.value * (b.supply - b.treasuryUsdm) > b.value * (a.supply - a.treasuryUsdm), "the others gain");
    }

    /// Pro-rata over several pairs, one of them far off its price: paid in full, and the surplus does not fall.
    function test_proRata() public {
        IMarsPair q = open(address(eth));
        place(address(eth), 990e18);
        open(address(xms));
        place(address(xms), 1_500_000e18);
        give(address(eth), BOB, 1000e18);
        sell(q, address(eth), 1000e18);
        int256 was = surplus();
        uint256[] memory preview = treasury.previewRedeemProRata(5_000_000e18);
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(5_000_000e18, new uint256[](0), ALICE, block.timestamp);
        for (uint256 i; i < amounts.length; ++i) {
            assertEq(amounts[i], preview[i], "as previewed");
            assertEq(owedTo(treasury, ALICE, all[i]), 0, "nothing owed");
        }
        assertTrue(amounts[1] > 100_000e6 && amounts[4] > 10e18 && amounts[6] > 100_000e18, "more than was idle");
        assertTrue(surplus() + 1e14 >= was, "surplus");
    }

    /// Traders hold more of the pair's USDm than is counted. It can all leave, pro rata, and nothing is missing.
    function test_lastUsdm() public {
        vm.prank(BOB);
        p.transfer(address(p), 1e17);
        give(address(usdc), BOB, 5_000_000e6);
        sell(p, address(usdc), 5_000_000e6);
        State memory s = treasury.state();
        uint256 users = s.supply - usdm.balanceOf(address(p));
        assertTrue(users > s.supply - s.treasuryUsdm, "users hold more than the liabilities");
        assertTrue(surplus() >= 0, "all the same nothing is missing");
        vm.prank(BOB);
        usdm.transfer(ALICE, 3_000_000e18);
        uint256 all_ = usdm.balanceOf(ALICE);
        assertTrue(all_ > s.supply - s.treasuryUsdm, "ALICE alone holds more");
        vm.prank(ALICE);
        treasury.redeemProRata(all_, new uint256[](0), ALICE, block.timestamp);
        assertEq(usdm.balanceOf(ALICE), 0, "all has left");
        assertTrue(surplus() >= 0, "and nothing is missing");
    }

    /// A limit admitted: with somebody who has nearly all of the pair a steward can lose half a percent of a deposit.
    function test_limit_stewardAndMajorityLp() public {
        treasury.recall(address(venue), address(usdc), 9_890_000e6, "");
        int256 was = surplus();
        treasury.deploy(address(venue), address(usdc), 1000e6, 1009e18, abi.encode(0));
        assertTrue(surplus() < was, "a gift");
        atMost(uint256(was - surplus()), 2009e18 / 200, "of half a percent at most");
    }

    /// All out again: the venue can be removed.
    function test_removeVenue() public {
        treasury.recall(address(venue), address(usdc), type(uint256).max, abi.encode(9_899_999e6, 9_899_999e18));
        assertEq(treasury.state().treasuryUsdm, 0, "no USDm");
        treasury.removeVenue(address(venue));
        assertEq(stateOf(address(usdc)).held, treasury.idle(address(usdc)), "all idle");
    }
}
