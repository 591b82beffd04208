// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Feed, IPair, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {Price, Status} from "../src/interfaces/Types.sol";
import {PriceOracle} from "../src/PriceOracle.sol";
import {IFactory, IMintablePair, Base} from "./Base.sol";

interface IMadePair {
    function factory() external view returns (IFactory);
    function burn(address to) external returns (uint256, uint256);
    function transfer(address to, uint256 amount) external returns (bool);
    function balanceOf(address account) external view returns (uint256);
}

/// The XMS price from the published Uniswap V2 bytecode: averages over three minutes or more and over four hours or more
/// that a trade within the block does not move.
contract PairAverageTest is Base {
    /// What an observer outside keeps: every price the pair has had, and since when.
    struct Period {
        uint256 since;
        uint256 price;
    }

    /// The oracle's observations by its rules, in times only.
    struct Times {
        uint256 shortNewer;
        uint256 shortOlder;
        uint256 longNewer;
        uint256 longOlder;
    }

    Period[] private course;
    Times private times;

    function setUp() public virtual override {
        super.setUp();
        // This contract trades: some of the pair's USDm back for XMS.
        trade(true, 400_000e18);
        settleAverages();
        oracle.observe();
        pass(3 minutes);
        // The long average is over 4 h 13 min now: its newer observation is of 13 minutes ago, the older of four hours
        // before. The short one is over three minutes, its older observation over ten more.
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

    function periods() private view returns (uint256 shortPeriod, uint256 longPeriod) {
        (,,, shortPeriod, longPeriod) = oracle.xmsPrice();
    }

    function averages() private view returns (uint256 short, uint256 long) {
        (short, long,,,) = oracle.xmsPrice();
    }

    function status() private view returns (Status) {
        return oracle.priceOf(address(xms)).status;
    }

    /// What the supply cap is made of.
    function believed() private view returns (uint256 xmsAverage) {
        (,, xmsAverage) = oracle.assess(new address[](0), 0);
    }

    function setRange(uint128 min, uint128 max, uint128 minDepth) private {
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, pair, min, max, minDepth));
    }

    function test_averagesAreSpotWhileNothingTrades() public view {
        (uint256 short, uint256 long, uint256 spot, uint256 shortPeriod, uint256 longPeriod) = oracle.xmsPrice();
        assertApproxEqAbs(spot, spotNow(), 1, "spot");
        assertApproxEqAbs(short, spot, 1, "short");
        assertApproxEqAbs(long, spot, 1, "long");
        assertEq(shortPeriod, 3 minutes, "short period");
        assertEq(longPeriod, 4 hours + 13 minutes, "long period");
    }

    function testFuzz_spotDoesNotMoveTheAverages(bool sellXms, uint256 amount) public {
        (uint256 short, uint256 long) = averages();
        amount = sellXms ? bound(amount, 1e18, 900_000_000e18) : bound(amount, 1e18, usdm.balanceOf(address(this)));
        trade(sellXms, amount);
        (uint256 shortAfter, uint256 longAfter, uint256 spot,,) = oracle.xmsPrice();
        assertTrue(shortAfter == short && longAfter == long, "averages");
        assertApproxEqAbs(spot, spotNow(), 1, "spot");
        Price memory p = oracle.priceOf(address(xms));
        uint256 low = Math.min(short, long);
        assertEq(p.referencePrice, low, "reference is the lower average");
        assertEq(p.mintPrice, Math.min(low, spot), "mint at the lowest");
        assertEq(p.redeemPrice, Math.max(Math.max(short, long), spot), "redeem at the highest");
        assertEq(p.updatedAt, block.timestamp, "time");
        assertTrue(p.status == Status.Ok, "ok");
        assertEq(believed(), low, "supply cap");
        // Nor does forcing the pair to take note, or an observation.
        IMintablePair(pair).sync();
        oracle.observe();
        (shortAfter, longAfter) = averages();
        assertTrue(shortAfter == short && longAfter == long, "averages after an observation");
    }

    /// A price held for a part of a period weighs by that part.
    function testFuzz_weights(uint256 amount, uint256 time) public {
        amount = bound(amount, 1e18, 10_000_000e18);
        time = bound(time, 1, 1 hours);
        (uint256 before,) = averages();
        trade(true, amount);
        (,, uint256 spot,,) = oracle.xmsPrice();
        pass(time);
        (uint256 short, uint256 long,, uint256 shortPeriod, uint256 longPeriod) = oracle.xmsPrice();
        assertEq(shortPeriod, 3 minutes + time, "short period");
        assertEq(longPeriod, 4 hours + 13 minutes + time, "long period");
        assertApproxEqAbs(short, (before * 3 minutes + spot * time) / shortPeriod, 2, "short, weighted by time");
        uint256 expected = (before * (4 hours + 13 minutes) + spot * time) / longPeriod;
        assertApproxEqAbs(long, expected, 2, "long, weighted by time");
        IMintablePair(pair).sync();
        (uint256 shortSynced, uint256 longSynced) = averages();
        assertApproxEqAbs(shortSynced, short, 1, "the same when the pair has taken note");
        assertApproxEqAbs(longSynced, long, 1, "the same when the pair has taken note");
    }

    /// Any course of trades, observations and time: both averages are those that someone gets who writes down every price
    /// with its time, and the oracle's prices are their lowest and highest. A run has 24 steps.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_independent(uint256 seed) public {
        // Observations of before, as setUp left them.
        times = Times(
            block.timestamp - 3 minutes,
            block.timestamp - 13 minutes,
            block.timestamp - 13 minutes,
            block.timestamp - 4 hours - 13 minutes
        );
        course.push(Period(times.longOlder, spotNow()));
        for (uint256 i; i < 24; ++i) {
            seed = uint256(keccak256(abi.encode(seed)));
            pass(seed % 5 == 0 ? seed % 5 hours : seed % 5 minutes);
            if (seed >> 32 & 1 == 0) {
                trade(true, bound(seed >> 64, 1e18, 3_000_000e18));
                course.push(Period(block.timestamp, spotNow()));
            } else if (seed >> 33 & 1 == 0) {
                trade(false, bound(seed >> 64, 1e18, usdm.balanceOf(address(this)) / 2));
                course.push(Period(block.timestamp, spotNow()));
            }
            if (seed >> 34 & 1 == 0) notedObservation();
            compare();
        }
    }

    function notedObservation() private {
        oracle.observe();
        if (block.timestamp - times.shortNewer >= 3 minutes) {
            (times.shortOlder, times.shortNewer) = (times.shortNewer, block.timestamp);
        }
        if (block.timestamp - times.longNewer >= 4 hours) {
            (times.longOlder, times.longNewer) = (times.longNewer, block.timestamp);
        }
    }

    function compare() private view {
        (uint256 short, uint256 long, uint256 spot, uint256 shortPeriod, uint256 longPeriod) = oracle.xmsPrice();
        uint256 shortFrom = block.timestamp - times.shortNewer >= 3 minutes ? times.shortNewer : times.shortOlder;
        uint256 longFrom = block.timestamp - times.longNewer >= 4 hours ? times.longNewer : times.longOlder;
        assertEq(shortPeriod, block.timestamp - shortFrom, "short period");
        assertEq(longPeriod, block.timestamp - longFrom, "long period");
        assertApproxEqAbs(short, averageSince(shortFrom), 2, "short");
        assertApproxEqAbs(long, averageSince(longFrom), 2, "long");
        Price memory p = oracle.priceOf(address(xms));
        if (p.status != Status.Ok) return assertTrue(shortPeriod > 1 days || longPeriod > 32 hours, "stale only");
        assertEq(p.referencePrice, short < long ? short : long, "reference");
        assertEq(p.mintPrice, spot < p.referencePrice ? spot : p.referencePrice, "mint price");
        uint256 high = short > long ? short : long;
        assertEq(p.redeemPrice, spot > high ? spot : high, "redeem price");
        assertEq(believed(), p.referencePrice, "supply cap");
    }

    /// Of the prices written down, weighted by time.
    function averageSince(uint256 from) private view returns (uint256) {
        uint256 sum;
        uint256 until = block.timestamp;
        for (uint256 i = course.length; i > 0 && until > from; --i) {
            Period memory one = course[i - 1];
            uint256 start = one.since > from ? one.since : from;
            if (start < until) (sum, until) = (sum + one.price * (until - start), start);
        }
        return sum / (block.timestamp - from);
    }

    /// Observations move on when the newest is old enough, and no period is shorter than its least.
    function test_periods() public {
        uint256 start = block.timestamp;
        vm.expectEmit(address(oracle));
        emit IPriceOracle.Observed(cumulative());
        oracle.observe();
        checkPeriods(3 minutes, 4 hours + 13 minutes, "the older ones serve");
        vm.warp(start + 3 minutes - 1);
        vm.recordLogs();
        oracle.observe();
        assertEq(vm.getRecordedLogs().length, 0, "not due");
        checkPeriods(6 minutes - 1, 4 hours + 16 minutes - 1, "the older ones still serve");
        vm.warp(start + 3 minutes);
        checkPeriods(3 minutes, 4 hours + 16 minutes, "now the short one's newer does");
        oracle.observe();
        checkPeriods(3 minutes, 4 hours + 16 minutes, "and moves on");
        oracle.observe();
        checkPeriods(3 minutes, 4 hours + 16 minutes, "observing twice changes nothing");
        vm.warp(start + 4 hours - 13 minutes - 1);
        oracle.observe();
        checkPeriods(4 hours - 16 minutes - 1, 8 hours - 1, "the long one is not due");
        vm.warp(start + 4 hours - 13 minutes);
        checkPeriods(4 hours - 16 minutes, 4 hours, "now the long one's newer serves");
        oracle.observe();
        checkPeriods(4 hours - 16 minutes, 4 hours, "and moves on");
        pass(1 minutes);
        checkPeriods(4 hours - 15 minutes, 4 hours + 1 minutes, "its older serves");
    }

    function checkPeriods(uint256 short, uint256 long, string memory what) private view {
        (uint256 shortPeriod, uint256 longPeriod) = periods();
        assertEq(shortPeriod, short, what);
        assertEq(longPeriod, long, what);
    }

    /// XMS's side of the pair's cumulative price, carried on to this second.
    function cumulative() private view returns (uint256) {
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        (,, uint32 time) = IPair(pair).getReserves();
        bool first = address(xms) < address(usdm);
        uint256 last = first ? IPair(pair).price0CumulativeLast() : IPair(pair).price1CumulativeLast();
        return last + (usdmReserve << 112) / xmsReserve * (block.timestamp - time);
    }

    /// Nobody observes for longer than the heartbeat: stale, and worth less by the hour; good again three minutes after
    /// an observation.
    function test_staleShort() public {
        oracle.remember();
        (uint256 good,) = averages();
        pass(1 days - 3 minutes);
        assertTrue(status() == Status.Ok, "at the heartbeat");
        assertEq(believed(), good, "believed");
        pass(1);
        assertTrue(status() == Status.Stale, "stale");
        assertEq(believed(), 0, "not believed");
        pass(6 hours - 1);
        Price memory p = oracle.priceOf(address(xms));
        assertEq(p.referencePrice, good * 18 / 24, "a quarter less six hours later");
        assertTrue(p.mintPrice == p.referencePrice && p.redeemPrice == p.referencePrice, "all three");
        assertTrue(p.depth > 0, "the depth is known");
        oracle.observe();
        assertTrue(status() == Status.Stale, "the older observation still serves");
        pass(3 minutes);
        assertTrue(status() == Status.Ok, "good again");
        assertEq(believed(), good, "believed again");
    }

    /// Somebody observes again only after the long average has become too old as well: its older observation serves for
    /// four hours more.
    function test_staleLong() public {
        oracle.remember();
        pass(32 hours - 4 hours);
        oracle.observe();
        pass(3 minutes);
        // The long one is over 28 h 3 min.
        assertTrue(status() == Status.Ok, "short and long are good");
        // The newer long observation is of three minutes ago, the older of 28 hours before; 32 hours are allowed.
        pass(4 hours - 3 minutes - 1);
        oracle.observe();
        pass(3 minutes);
        assertTrue(status() == Status.Ok, "newer serves");
        (, uint256 longPeriod) = periods();
        assertEq(longPeriod, 4 hours + 3 minutes - 1, "long period");
    }

    /// Observed at least once a heartbeat less six minutes (an observation may come when the newer one is not yet three
    /// minutes old, and the older serves for three minutes more) XMS is never stale.
    function testFuzz_neverStaleWhileObserved(uint256[10] memory pauses) public {
        for (uint256 i; i < pauses.length; ++i) {
            pass(bound(pauses[i], 1, 1 days - 6 minutes));
            assertTrue(status() == Status.Ok, "before an observation");
            oracle.observe();
            assertTrue(status() == Status.Ok, "after it");
        }
    }

    /// A long average over more than heartbeat and eight hours, while the short one is good.
    function test_longOnly() public {
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 hours, pair, 1, type(uint96).max, 0));
        oracle.remember();
        (uint256 good,) = averages();
        pass(11 hours);
        oracle.observe();
        pass(3 minutes);
        (uint256 shortPeriod, uint256 longPeriod) = periods();
        assertEq(shortPeriod, 3 minutes, "the short one is fresh");
        assertEq(longPeriod, 11 hours + 16 minutes, "the long one is not");
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Stale && believed() == 0, "stale");
        // 2 h 16 min beyond the nine hours allowed.
        assertEq(p.referencePrice, good * (24 hours - 2 hours - 16 minutes) / 24 hours, "decayed");
        pass(4 hours - 3 minutes);
        oracle.observe();
        pass(3 minutes);
        assertTrue(status() == Status.Ok, "good again four hours after the observation");
    }

    /// A late average that is lower than the last good price is what the decay is taken of.
    function test_staleAtALowerPrice() public {
        oracle.remember();
        trade(true, 1_000_000e18);
        pass(36 hours);
        (uint256 short, uint256 long) = averages();
        Price memory p = oracle.priceOf(address(xms));
        // Twelve hours beyond the heartbeat.
        assertEq(p.referencePrice, Math.min(short, long) * (12 hours - 3 minutes) / 24 hours, "of the lower average");
    }

    /// Nor does a late average that is higher make the pair deeper than it was at the last good price.
    function test_staleAtAHigherPrice() public {
        oracle.remember();
        (uint256 good,) = averages();
        trade(false, 90_000e18);
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        uint256 depth = Math.sqrt(xmsReserve * usdmReserve / WAD * good);
        pass(36 hours);
        (uint256 short, uint256 long) = averages();
        assertTrue(Math.min(short, long) > good * 11 / 10, "dearer");
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Stale, "stale");
        assertApproxEqAbs(p.depth, depth, 1e12, "at the last good price");
        assertEq(p.referencePrice, good * (12 hours - 3 minutes) / 24 hours, "and so what it counts at");
        setRange(1, type(uint96).max, uint128(p.depth + 1));
        p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Invalid && p.referencePrice == 0, "too thin to count");
    }

    /// Another pair starts anew: there is no long average before four hours, however good the pair.
    function test_newPair() public {
        oracle.remember();
        (uint256 good,) = oracle.lastGoodOf(address(xms));
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        // The same pair once more keeps its averages.
        setRange(1, type(uint96).max, 0);
        assertTrue(status() == Status.Ok, "the same pair goes on");
        address other = anotherPair();
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, other, 1, type(uint96).max, 0));
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Reverted, "empty: no average");
        pass(1 hours);
        oracle.observe();
        (,, uint256 spot,,) = oracle.xmsPrice();
        assertEq(spot, 0, "nothing to observe");
        xms.transfer(other, xmsReserve / 20);
        usdm.transfer(other, usdmReserve / 20);
        IMintablePair(other).mint(address(this));
        pass(1 hours);
        oracle.observe();
        uint256 start = block.timestamp;
        pass(3 minutes);
        (uint256 short, uint256 long,, uint256 shortPeriod, uint256 longPeriod) = oracle.xmsPrice();
        assertApproxEqAbs(short, good, 1, "a short average, from when somebody observed");
        assertEq(shortPeriod, 3 minutes, "over three minutes");
        assertEq(long + longPeriod, 0, "no long one");
        p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Reverted && believed() == 0, "not believed");
        assertEq(p.referencePrice, good * (22 hours - 3 minutes) / 24 hours, "the last good one, decayed");
        assertEq(p.depth, 0, "no depth without a price");
        vm.warp(start + 4 hours - 1);
        assertTrue(status() == Status.Reverted, "not yet");
        vm.warp(start + 4 hours);
        p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Ok, "after four hours");
        assertApproxEqAbs(p.referencePrice, good, 1, "price");
    }

    /// XMS against USDm at a second factory.
    function anotherPair() private returns (address) {
        string memory artifact = vm.readFile("node_modules/@uniswap/v2-core/build/UniswapV2Factory.json");
        bytes memory init = vm.parseBytes(string.concat("0x", vm.parseJsonString(artifact, ".bytecode")));
        bytes memory code = bytes.concat(init, abi.encode(address(this)));
        address factory;
        assembly {
            factory := create(0, add(code, 0x20), mload(code))
        }
        return IFactory(factory).createPair(address(xms), address(usdm));
    }

    /// Which of a pair's tokens is XMS depends on addresses alone. An oracle that takes USDm for XMS sees the same pair from
    /// its other side: what USDm was worth in XMS.
    function test_otherSide() public {
        PriceOracle mirror = PriceOracle(ship("PriceOracle", abi.encode(address(manager), address(usdm), address(xms))));
        mirror.setFeed(Feed(address(usdm), Kind.Pair, 18, 1 days, pair, 1, type(uint96).max, 0));
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        uint256 before = xmsReserve * WAD / usdmReserve;
        pass(1 hours);
        trade(true, 1_000_000e18);
        (xmsReserve, usdmReserve) = reserves();
        uint256 later = xmsReserve * WAD / usdmReserve;
        assertTrue(later > before * 14 / 10, "XMS has fallen");
        pass(4 hours);
        (uint256 short, uint256 long, uint256 spot,, uint256 longPeriod) = mirror.xmsPrice();
        assertApproxEqAbs(spot, later, 1, "spot");
        assertEq(longPeriod, 5 hours, "since the feed was set");
        assertApproxEqAbs(long, (before + 4 * later) / 5, 2, "weighted by time");
        assertEq(short, long, "the only observation");
        Price memory p = mirror.priceOf(address(usdm));
        assertTrue(p.status == Status.Ok, "ok");
        assertEq(p.redeemPrice, spot, "redeem at the highest");
    }

    /// Only averages are judged against the range: spot outside it shuts XMS, and changes no figure.
    function test_range() public {
        (uint256 average,) = averages();
        setRange(uint128(average), uint128(average + 1), 0);
        assertTrue(status() == Status.Ok, "in range");
        oracle.remember();
        uint256 fresh = vm.snapshotState();
        for (uint256 i; i < 2; ++i) {
            if (i == 0) trade(true, 1_000_000e18);
            else trade(false, 250_000e18);
            Price memory p = oracle.priceOf(address(xms));
            assertTrue(p.status == Status.Invalid, "spot outside");
            assertEq(p.referencePrice, average, "reference");
            assertEq(believed(), average, "still believed");
            assertEq(p.mintPrice, i == 0 ? spotNow() : average, "mint price");
            assertApproxEqAbs(p.redeemPrice, i == 0 ? average : spotNow(), 1, "redeem price");
        }
        // The averages leave the range as time goes by; the lower of last good and average stands in, decaying.
        pass(10 minutes);
        (uint256 short, uint256 long) = averages();
        assertTrue(short > average + 1 && long > average + 1, "averages above");
        Price memory q = oracle.priceOf(address(xms));
        assertTrue(q.status == Status.Invalid && believed() == 0, "averages above");
        assertEq(q.referencePrice, average * (24 hours - 10 minutes) / 24 hours, "reference");
        assertTrue(q.mintPrice == q.referencePrice && q.redeemPrice == q.referencePrice, "all three");

        vm.revertToState(fresh);
        trade(true, 1_000_000e18);
        pass(10 minutes);
        (short, long) = averages();
        assertTrue(short < long && long < average, "averages below");
        q = oracle.priceOf(address(xms));
        assertTrue(q.status == Status.Invalid && believed() == 0, "averages below");
        assertEq(q.referencePrice, short * (24 hours - 10 minutes) / 24 hours, "of the lower average");
    }

    /// One average within the range is not enough.
    function test_oneAverageOut() public {
        (uint256 average,) = averages();
        setRange(uint128(average * 8 / 10), type(uint96).max, 0);
        trade(true, 3_000_000e18);
        pass(30 minutes);
        (uint256 short, uint256 long) = averages();
        assertTrue(short < average * 8 / 10 && long > average * 8 / 10, "the long one is in range");
        assertTrue(status() == Status.Invalid && believed() == 0, "invalid");
    }

    /// The depth is the USDm side of the reserves at the reference price: a swap does not change it but for its fee.
    function testFuzz_depth(bool sellXms, uint256 amount) public {
        uint256 before = oracle.priceOf(address(xms)).depth;
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        (uint256 low, uint256 long) = averages();
        if (long < low) low = long;
        assertApproxEqAbs(before, Math.sqrt(xmsReserve * usdmReserve / WAD * low), 1e10, "sqrt(k * price)");
        assertApproxEqAbs(before, usdmReserve, usdmReserve / 1e6, "at rest: the reserve");
        amount = sellXms ? bound(amount, 1e18, 900_000_000e18) : bound(amount, 1e18, usdm.balanceOf(address(this)));
        trade(sellXms, amount);
        uint256 depth = oracle.priceOf(address(xms)).depth;
        atLeast(depth, before, "no less");
        // The fee is 0.3 % of what is sold, which itself is at most (900M + 4M) / 4M times the reserve.
        (uint256 a, uint256 b) = reserves();
        assertApproxEqAbs(depth, Math.sqrt(a * b / WAD * low), 1e12, "its k is what counts");
        (address first, Price memory p) = (address(tokens[0]), oracle.priceOf(address(tokens[0])));
        assertTrue(first != address(0) && p.depth == type(uint256).max, "a feed has no depth to mind");
    }

    /// Below the least depth XMS counts nothing; at it, all.
    function test_leastDepth() public {
        oracle.remember();
        uint256 depth = oracle.priceOf(address(xms)).depth;
        (uint256 average,) = averages();
        setRange(1, type(uint96).max, uint128(depth));
        assertTrue(status() == Status.Ok, "deep enough");
        assertEq(believed(), average, "believed");
        setRange(1, type(uint96).max, uint128(depth + 1));
        thin(depth);
        // Neither spot nor time decide it.
        trade(true, 100_000e18);
        setRange(1, type(uint96).max, uint128(2 * depth));
        pass(36 hours);
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Invalid && p.referencePrice == 0, "late as well");
        // Liquidity leaves.
        setRange(1, type(uint96).max, uint128(depth / 2));
        assertTrue(oracle.priceOf(address(xms)).referencePrice > 0, "deep again");
        uint256 liquidity = IMadePair(pair).balanceOf(address(this));
        IMadePair(pair).transfer(pair, liquidity * 6 / 10);
        IMadePair(pair).burn(address(this));
        assertEq(oracle.priceOf(address(xms)).referencePrice, 0, "drained");
    }

    function thin(uint256 depth) private {
        Price memory p = oracle.priceOf(address(xms));
        assertTrue(p.status == Status.Invalid, "invalid");
        assertEq(p.referencePrice + p.mintPrice + p.redeemPrice, 0, "nothing");
        assertEq(p.depth, depth, "depth is told all the same");
        assertEq(believed(), 0, "not believed");
        (, uint256 time) = oracle.lastGoodOf(address(xms));
        pass(1);
        oracle.remember();
        (, uint256 later) = oracle.lastGoodOf(address(xms));
        assertEq(later, time, "nor remembered");
    }

    /// Limit admitted: liquidity added for a moment is depth for that moment. It moves no price.
    function test_limit_liquidityForAMoment() public {
        Price memory before = oracle.priceOf(address(xms));
        (uint256 xmsReserve, uint256 usdmReserve) = reserves();
        xms.transfer(pair, xmsReserve / 20);
        usdm.transfer(pair, usdmReserve / 20);
        IMintablePair(pair).mint(address(this));
        Price memory p = oracle.priceOf(address(xms));
        assertApproxEqAbs(p.depth, before.depth * 105 / 100, 1e10, "deeper by what was added");
        assertEq(p.referencePrice, before.referencePrice, "at the same price");
        assertTrue(p.status == Status.Ok, "ok");
    }

    /// While only spot is out of range the averages are remembered.
    function test_rememberedWithSpotOut() public {
        (uint256 average,) = averages();
        setRange(uint128(average), uint128(average + 1), 0);
        trade(true, 1_000_000e18);
        oracle.remember();
        (uint256 good, uint256 time) = oracle.lastGoodOf(address(xms));
        assertEq(good, average, "price");
        assertEq(time, block.timestamp, "time");
    }

    /// A pair that answers nothing, or is drained, or lies: Reverted, with the last good price that decays; observing
    /// does nothing.
    function test_brokenPair() public {
        oracle.remember();
        (uint256 good,) = averages();
        bytes[3] memory codes = [bytes(hex"fe"), hex"", hex"5f5ff3"];
        uint256 start = block.timestamp;
        for (uint256 i; i < 3; ++i) {
            vm.etch(pair, codes[i]);
            pass(8 hours);
            vm.recordLogs();
            oracle.observe();
            oracle.remember();
            assertEq(vm.getRecordedLogs().length, 0, "no observation");
            Price memory p = oracle.priceOf(address(xms));
            assertTrue(p.status == Status.Reverted, "reverted");
            assertEq(p.referencePrice, good * (24 hours + start - block.timestamp) / 24 hours, "last good");
            assertEq(p.depth, 0, "no depth");
            (uint256 short, uint256 long, uint256 spot, uint256 shortPeriod, uint256 longPeriod) = oracle.xmsPrice();
            assertEq(short + long + spot + shortPeriod + longPeriod, 0, "nothing is told");
        }
        // Every word 0: no liquidity.
        vm.etch(pair, hex"60805ff3");
        assertTrue(status() == Status.Reverted, "no liquidity");
    }

    /// A pair that tells its sums but no reserves (what it reverts with is no answer), or has one side only.
    function test_halfAPair() public {
        oracle.remember();
        (uint256 good,) = averages();
        bytes memory question = abi.encodeCall(IPair.getReserves, ());
        bytes[2] memory answers = [abi.encode(0, 1e18, block.timestamp), abi.encode(1e18, 0, block.timestamp)];
        pass(6 hours);
        for (uint256 i; i < 3; ++i) {
            if (i == 0) vm.mockCallRevert(pair, question, abi.encode(1e18, 4e18, block.timestamp));
            else vm.mockCall(pair, question, answers[i - 1]);
            vm.recordLogs();
            oracle.observe();
            assertEq(vm.getRecordedLogs().length, 0, "no observation");
            Price memory p = oracle.priceOf(address(xms));
            assertTrue(p.status == Status.Reverted, "reverted");
            assertEq(p.referencePrice, good * 18 / 24, "last good");
            (uint256 short, uint256 long, uint256 spot,,) = oracle.xmsPrice();
            assertEq(short + long + spot, 0, "nothing is told");
            vm.clearMockedCalls();
        }
        assertTrue(status() == Status.Ok, "whole again");
    }
}
