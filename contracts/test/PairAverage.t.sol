// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Feed, IPair, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {Price, Status} from "../src/interfaces/Types.sol";
import {IMintablePair, Base} from "./Base.sol";

/// The XMS price from the published Uniswap V2 bytecode: an average over three minutes or more that a trade within the
/// block does not move.
contract PairAverageTest is Base {
    function setUp() public virtual override {
        super.setUp();
        // This contract trades: some of the pair's USDm back for XMS.
        trade(true, 400_000e18);
        pass(10 minutes);
        oracle.observe();
        pass(10 minutes);
        oracle.observe();
        pass(3 minutes);
    }

    function pass(uint256 time) internal {
        vm.warp(block.timestamp + time);
    }

    function trade(bool sellXms, uint256 amount) internal {
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        (uint256 own, uint256 other) = sellXms ? (xmsReserve, usdmReserve) : (usdmReserve, xmsReserve);
        uint256 out = amount * 997 * other / (own * 1000 + amount * 997);
        if (sellXms) xms.transfer(pair, amount);
        else usdm.transfer(pair, amount);
        bool firstOut = sellXms != (address(xms) < address(usdm));
        IMintablePair(pair).swap(firstOut ? out : 0, firstOut ? 0 : out, address(this), "");
    }

    function reserves() internal view returns (uint256 xmsReserve, uint256 usdmReserve) {
        (uint256 reserve0, uint256 reserve1,) = IPair(pair).getReserves();
        return address(xms) < address(usdm) ? (reserve0, reserve1) : (reserve1, reserve0);
    }

    /// Price now, rounded as the pair does.
    function spotNow() internal view returns (uint256) {
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        return usdmReserve * WAD / xmsReserve;
    }

    function test_averageIsSpotWhileNothingTrades() public view {
        (uint256 average, uint256 spot, uint256 period) = oracle.xmsPrice();
        assertApproxEqAbs(spot, spotNow(), 1, "spot");
        assertApproxEqAbs(average, spot, 1, "average");
        assertEq(period, 3 minutes, "period");
    }

    /// However large, a trade moves the spot price at once and the average not at all within its block.
    function testFuzz_spotDoesNotMoveTheAverage(bool sellXms, uint256 amount) public {
        (uint256 before,,) = oracle.xmsPrice();
        amount = sellXms ? bound(amount, 1e18, 900_000_000e18) : bound(amount, 1e18, usdm.balanceOf(address(this)));
        trade(sellXms, amount);
        (uint256 average, uint256 spot,) = oracle.xmsPrice();
        assertEq(average, before, "average");
        assertApproxEqAbs(spot, spotNow(), 1, "spot");
        Price memory p = oracle.priceOf(address(xms));
        assertEq(p.referencePrice, average, "reference is the average");
        assertEq(p.mintPrice, spot < average ? spot : average, "mint at the lower");
        assertEq(p.redeemPrice, spot > average ? spot : average, "redeem at the higher");
        assertEq(p.updatedAt, block.timestamp, "time");
        assertTrue(p.status == Status.Ok, "ok");
        // Nor does forcing the pair to take note, or an observation.
        IMintablePair(pair).sync();
        oracle.observe();
        (average,,) = oracle.xmsPrice();
        assertEq(average, before, "average after an observation");
    }

    /// A price held for a part of the period weighs by that part.
    function testFuzz_weights(uint256 amount, uint256 time) public {
        amount = bound(amount, 1e18, 10_000_000e18);
        time = bound(time, 1, 1 hours);
        (uint256 before,,) = oracle.xmsPrice();
        trade(true, amount);
        (, uint256 spot,) = oracle.xmsPrice();
        pass(time);
        (uint256 average,, uint256 period) = oracle.xmsPrice();
        assertEq(period, 3 minutes + time, "period");
        assertApproxEqAbs(average, (before * 3 minutes + spot * time) / period, 2, "weighted by time");
        IMintablePair(pair).sync();
        (uint256 synced,,) = oracle.xmsPrice();
        assertApproxEqAbs(synced, average, 1, "the same when the pair has taken note");
    }

    /// Observations move on when the newest is three minutes old, and the period is never shorter than that.
    function test_period() public {
        uint256 start = block.timestamp;
        vm.expectEmit(address(oracle));
        emit IPriceOracle.Observed(cumulative());
        oracle.observe();
        (,, uint256 period) = oracle.xmsPrice();
        assertEq(period, 3 minutes, "the older one serves");
        vm.warp(start + 3 minutes - 1);
        vm.recordLogs();
        oracle.observe();
        assertEq(vm.getRecordedLogs().length, 0, "not due");
        (,, period) = oracle.xmsPrice();
        assertEq(period, 6 minutes - 1, "the older one still serves");
        vm.warp(start + 3 minutes);
        (,, period) = oracle.xmsPrice();
        assertEq(period, 3 minutes, "now the newer one does");
        oracle.observe();
        (,, period) = oracle.xmsPrice();
        assertEq(period, 3 minutes, "and moves on");
        oracle.observe();
        (,, period) = oracle.xmsPrice();
        assertEq(period, 3 minutes, "observing twice changes nothing");
    }

    /// XMS's side of the pair's cumulative price, carried on to this second.
    function cumulative() private view returns (uint256) {
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        (,, uint32 time) = IPair(pair).getReserves();
        bool first = address(xms) < address(usdm);
        uint256 last = first ? IPair(pair).price0CumulativeLast() : IPair(pair).price1CumulativeLast();
        return last + (usdmReserve << 112) / xmsReserve * (block.timestamp - time);
    }

    /// Nobody observes for longer than the heartbeat: stale, then good again three minutes after an observation.
    function test_stale() public {
        pass(1 days - 3 minutes);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Ok, "at the heartbeat");
        pass(1);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Stale, "stale");
        oracle.observe();
        assertTrue(oracle.priceOf(address(xms)).status == Status.Stale, "the older observation still serves");
        pass(3 minutes);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Ok, "good again");
    }

    /// Right after the pair is set there is no average, however good the pair.
    function test_start() public {
        oracle.remember();
        (uint256 good,,) = oracle.xmsPrice();
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, pair, 1, type(uint128).max));
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Reverted, "no average yet");
        assertEq(p.referencePrice, good, "the last good one stands in");
        pass(3 minutes - 1);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Reverted, "nor now");
        (uint256 average, uint256 spot, uint256 period) = oracle.xmsPrice();
        assertEq(average + spot + period, 0, "none");
        pass(1);
        p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Ok, "after three minutes");
        assertApproxEqAbs(p.referencePrice, spotNow(), 1, "price");
    }

    /// Average and spot both have to be in the range given.
    function test_range() public {
        (uint256 average,,) = oracle.xmsPrice();
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, pair, uint128(average), uint128(average + 1)));
        pass(3 minutes);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Ok, "in range");
        oracle.remember();
        trade(true, 1_000_000e18);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Invalid, "spot below");
        trade(false, 250_000e18);
        assertTrue(oracle.priceOf(address(xms)).status == Status.Invalid, "spot above");
        // The average leaves the range as time goes by; the last good one stands in.
        pass(10 minutes);
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Invalid, "average above");
        assertEq(p.referencePrice, average, "reference");
        assertEq(p.mintPrice, average, "mint price");
        assertEq(p.redeemPrice, average, "redeem price");
    }

    /// A pair that answers nothing, or is drained, or lies: Reverted, with the last good price; observing does nothing.
    function test_brokenPair() public {
        oracle.remember();
        (uint256 good,,) = oracle.xmsPrice();
        bytes[3] memory codes = [bytes(hex"fe"), hex"", hex"5f5ff3"];
        for (uint256 i; i < 3; ++i) {
            vm.etch(pair, codes[i]);
            pass(3 minutes);
            vm.recordLogs();
            oracle.observe();
            oracle.remember();
            assertEq(vm.getRecordedLogs().length, 0, "no observation");
            Price memory p = oracle.priceOf(address(xms));
            assertTrue(p.status == Status.Reverted, "reverted");
            assertEq(p.referencePrice, good, "last good");
        }
        // Every word 0: no liquidity.
        vm.etch(pair, hex"60805ff3");
        assertTrue(oracle.priceOf(address(xms)).status == Status.Reverted, "no liquidity");
    }
}
