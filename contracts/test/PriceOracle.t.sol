// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feed, IAggregator, IPair, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {Price, Status} from "../src/interfaces/Types.sol";
import {DevFeed} from "../src/dev/DevFeed.sol";
import {BadFeed} from "./feeds/BadFeeds.sol";
import {Base} from "./Base.sol";

contract PriceOracleTest is Base {
    address private constant TOKEN = address(0x70);
    address private constant OTHER = address(0x71);

    DevFeed private source;
    /// Four tokens with a feed, XMS among them, and the feeds of the other three.
    address[4] private known;
    DevFeed[3] private sources;

    function setUp() public override {
        super.setUp();
        source = DevFeed(ship("DevFeed", abi.encode("TKN / USD", 8, 2000e8)));
        known[3] = address(xms);
        for (uint256 i; i < 3; ++i) {
            known[i] = address(uint160(0x100 + i));
            sources[i] = DevFeed(ship("DevFeed", abi.encode("KNOWN / USD", 18, 1)));
            Kind kind = i == 1 ? Kind.Stable : Kind.Market;
            oracle.setFeed(Feed(known[i], kind, 18, 1 hours, address(sources[i]), 1, 2e18, 0));
        }
    }

    function now64() private view returns (uint64) {
        return uint64(block.timestamp);
    }

    function feedFor(address token, Kind kind) private view returns (Feed memory) {
        return Feed(token, kind, 8, 1 hours, address(source), 1e18, 10_000e18, 0);
    }

    /// XMS's feed as it is.
    function pairFeed() private view returns (Feed memory) {
        return oracle.feedOf(address(xms));
    }

    function refused(Feed memory feed, bytes memory reason) private {
        bytes32 before = keccak256(abi.encode(oracle.pricesOf(all4())));
        vm.expectRevert(reason);
        oracle.setFeed(feed);
        assertEq(keccak256(abi.encode(oracle.pricesOf(all4()))), before, "nothing changes");
    }

    function all4() private view returns (address[] memory list) {
        list = new address[](4);
        for (uint256 i; i < 4; ++i) {
            list[i] = known[i];
        }
    }

    function test_revert_token() public {
        Feed memory feed = feedFor(address(0), Kind.Market);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedToken.selector, address(0)));
    }

    function test_revert_source() public {
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(0xDEAD);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedSource.selector, address(0xDEAD)));
        feed = pairFeed();
        feed.source = address(0xDEAD);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedSource.selector, address(0xDEAD)));
    }

    /// XMS is priced by its pair and nothing else is.
    function test_revert_kind() public {
        bytes4 selector = IPriceOracle.FeedKind.selector;
        refused(feedFor(TOKEN, Kind.Pair), abi.encodeWithSelector(selector, TOKEN, Kind.Pair));
        refused(feedFor(address(xms), Kind.Market), abi.encodeWithSelector(selector, address(xms), Kind.Market));
        refused(feedFor(address(xms), Kind.Stable), abi.encodeWithSelector(selector, address(xms), Kind.Stable));
    }

    /// A minute to two days for a feed, six minutes to a week for a pair; the ends are allowed.
    function test_revert_heartbeat() public {
        checkHeartbeats(feedFor(TOKEN, Kind.Market), 1 minutes, 48 hours);
        checkHeartbeats(pairFeed(), 6 minutes, 7 days);
    }

    function checkHeartbeats(Feed memory feed, uint32 low, uint32 high) private {
        uint32[4] memory wrong = [uint32(0), low - 1, high + 1, type(uint32).max];
        for (uint256 i; i < 4; ++i) {
            feed.heartbeat = wrong[i];
            refused(feed, abi.encodeWithSelector(IPriceOracle.FeedHeartbeat.selector, wrong[i], low, high));
        }
        feed.heartbeat = low;
        oracle.setFeed(feed);
        feed.heartbeat = high;
        oracle.setFeed(feed);
        assertEq(oracle.feedOf(feed.token).heartbeat, high, "set");
    }

    function test_revert_bounds() public {
        checkBounds(feedFor(TOKEN, Kind.Market), 0, 10_000e18);
        checkBounds(feedFor(TOKEN, Kind.Market), 2000e18, 2000e18);
        checkBounds(feedFor(TOKEN, Kind.Market), 2000e18 + 1, 2000e18);
        checkBounds(feedFor(TOKEN, Kind.Market), 1, uint128(type(uint96).max) + 1);
        checkBounds(pairFeed(), 0, 1e18);
        checkBounds(pairFeed(), 1, type(uint128).max);
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        (feed.min, feed.max) = (1, type(uint96).max);
        oracle.setFeed(feed);
    }

    function checkBounds(Feed memory feed, uint128 min, uint128 max) private {
        (feed.min, feed.max) = (min, max);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedBounds.selector, min, max));
    }

    /// Only a pair has a least depth.
    function test_revert_depth() public {
        Feed memory feed = feedFor(TOKEN, Kind.Stable);
        feed.minDepth = 1;
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDepth.selector, 1));
        feed = pairFeed();
        feed.minDepth = type(uint128).max;
        oracle.setFeed(feed);
        assertEq(oracle.feedOf(address(xms)).minDepth, type(uint128).max, "set");
    }

    /// The source has the decimals stated, 36 at most.
    function test_revert_decimals() public {
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.decimals = 18;
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDecimals.selector, 18, 8));
        feed.source = address(DevFeed(ship("DevFeed", abi.encode("TKN / USD", 37, 1))));
        feed.decimals = 37;
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDecimals.selector, 37, 37));
        feed = pairFeed();
        feed.decimals = 8;
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDecimals.selector, 8, 18));
        // One that answers more than a uint8, or not.
        BadFeed bad = badFeed();
        feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(bad);
        bad.setText(256 + 8, "BAD / USD");
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDecimals.selector, 8, 256 + 8));
        BadFeed.Fault[4] memory faults = silences();
        for (uint256 i; i < 4; ++i) {
            bad.setFault(IAggregator.decimals.selector, faults[i]);
            refused(feed, abi.encodeWithSelector(IPriceOracle.FeedDecimals.selector, 8, type(uint256).max));
        }
    }

    function badFeed() private returns (BadFeed bad) {
        bad = new BadFeed();
        bad.set(BadFeed.Fault.None, 2000e8, block.timestamp);
    }

    function silences() private pure returns (BadFeed.Fault[4] memory) {
        return [BadFeed.Fault.Reverts, BadFeed.Fault.BurnsGas, BadFeed.Fault.ReturnsNothing, BadFeed.Fault.RevertBomb];
    }

    function test_revert_description() public {
        BadFeed bad = badFeed();
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(bad);
        bytes memory reason = abi.encodeWithSelector(IPriceOracle.FeedDescription.selector, address(bad));
        bad.setText(8, "");
        refused(feed, reason);
        bad.setText(8, "X");
        BadFeed.Fault[4] memory faults = silences();
        for (uint256 i; i < 4; ++i) {
            bad.setFault(IAggregator.description.selector, faults[i]);
            refused(feed, reason);
        }
        // Words that are no string.
        bad.setFault(IAggregator.description.selector, BadFeed.Fault.ReturnBomb);
        refused(feed, reason);
        bad.setFault(IAggregator.description.selector, BadFeed.Fault.None);
        oracle.setFeed(feed);
    }

    function test_revert_silent() public {
        BadFeed bad = badFeed();
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(bad);
        bytes memory reason = abi.encodeWithSelector(IPriceOracle.FeedSilent.selector, address(bad));
        for (uint256 fault = 1; fault <= uint256(BadFeed.Fault.Panics); ++fault) {
            if (BadFeed.Fault(fault) == BadFeed.Fault.ReturnBomb) continue;
            bad.set(BadFeed.Fault(fault), 2000e8, block.timestamp);
            refused(feed, reason);
        }
    }

    function test_revert_time() public {
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        source.set(2000e8, now64() + 1);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedFuture.selector, block.timestamp + 1));
        source.set(2000e8, now64() - 1 hours - 1);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedStale.selector, block.timestamp - 1 hours - 1));
        source.set(2000e8, 0);
        refused(feed, abi.encodeWithSelector(IPriceOracle.FeedStale.selector, 0));
        source.set(2000e8, now64() - 1 hours);
        oracle.setFeed(feed);
    }

    function test_revert_outOfRange() public {
        BadFeed bad = badFeed();
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(bad);
        int256[7] memory answers =
            [int256(0), -1, type(int256).min, type(int256).max, int256(1) << 128, 1e8 - 1, 10_000e8 + 1];
        for (uint256 i; i < 7; ++i) {
            bad.set(BadFeed.Fault.None, answers[i], block.timestamp);
            refused(feed, abi.encodeWithSelector(IPriceOracle.FeedOutOfRange.selector, answers[i]));
        }
        bad.set(BadFeed.Fault.None, 1e8, block.timestamp);
        oracle.setFeed(feed);
        bad.set(BadFeed.Fault.None, 10_000e8, block.timestamp);
        oracle.setFeed(feed);
    }

    /// A pair of XMS and USDm that answers what the averages need.
    function test_revert_pair() public {
        Feed memory feed = pairFeed();
        bytes memory reason = abi.encodeWithSelector(IPriceOracle.FeedPair.selector, pair);
        address[2] memory sides =
            address(xms) < address(usdm) ? [address(xms), address(usdm)] : [address(usdm), address(xms)];
        for (uint256 i; i < 2; ++i) {
            bytes memory question = i == 0 ? abi.encodeCall(IPair.token0, ()) : abi.encodeCall(IPair.token1, ());
            vm.mockCall(pair, question, abi.encode(TOKEN));
            refused(feed, reason);
            vm.mockCall(pair, question, abi.encode(sides[1 - i]));
            refused(feed, reason);
            vm.mockCallRevert(pair, question, "");
            refused(feed, reason);
            vm.clearMockedCalls();
        }
        reason = abi.encodeWithSelector(IPriceOracle.FeedSilent.selector, pair);
        bytes[3] memory questions = [
            abi.encodeCall(IPair.price0CumulativeLast, ()),
            abi.encodeCall(IPair.price1CumulativeLast, ()),
            abi.encodeCall(IPair.getReserves, ())
        ];
        for (uint256 i; i < 3; ++i) {
            vm.mockCallRevert(pair, questions[i], "");
            refused(feed, reason);
            vm.mockCall(pair, questions[i], "");
            refused(feed, reason);
            vm.clearMockedCalls();
        }
        oracle.setFeed(feed);
    }

    function test_revert_feedMissing() public {
        bytes memory reason = abi.encodeWithSelector(IPriceOracle.FeedMissing.selector, TOKEN);
        vm.expectRevert(reason);
        oracle.priceOf(TOKEN);
        vm.expectRevert(reason);
        oracle.feedOf(TOKEN);
        address[] memory asked = new address[](2);
        (asked[0], asked[1]) = (address(xms), TOKEN);
        vm.expectRevert(reason);
        oracle.pricesOf(asked);
        vm.expectRevert(reason);
        oracle.assess(asked, 0);
    }

    function test_setFeed() public {
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        vm.expectEmit(address(oracle));
        emit IPriceOracle.FeedSet(TOKEN, feed);
        oracle.setFeed(feed);
        assertEq(keccak256(abi.encode(oracle.feedOf(TOKEN))), keccak256(abi.encode(feed)), "as given");
        assertEq(oracle.priceOf(TOKEN).referencePrice, 2000e18, "price");
        oracle.setFeed(feedFor(OTHER, Kind.Market));
        // Replaced in its place; the neighbours stay.
        feed.max = 2001e18;
        oracle.setFeed(feed);
        assertEq(oracle.feedOf(TOKEN).max, 2001e18, "replaced");
        assertEq(oracle.feedOf(OTHER).max, 10_000e18, "the next row");
        assertEq(oracle.feedOf(address(xms)).source, pair, "the first row");
        source.set(2002e8, now64());
        assertTrue(oracle.priceOf(TOKEN).status == Status.Invalid, "the new range counts");
        assertTrue(oracle.priceOf(OTHER).status == Status.Ok, "for that token");
    }

    /// Every way to ask gives the same price, in any order of the question, repetitions included.
    function testFuzz_sameAnswer(uint256[3] memory prices, uint256 seed) public {
        for (uint256 i; i < 3; ++i) {
            sources[i].set(int192(uint192(bound(prices[i], 0.9e18, 1.1e18))), now64());
        }
        address[] memory asked = new address[](6);
        for (uint256 i; i < 6; ++i) {
            asked[i] = known[(seed >> (8 * i)) % 4];
        }
        Price[] memory answers = oracle.pricesOf(asked);
        for (uint256 i; i < 6; ++i) {
            bytes32 one = keccak256(abi.encode(oracle.priceOf(asked[i])));
            assertEq(keccak256(abi.encode(answers[i])), one, "pricesOf");
            (uint256[] memory references, Price memory price, uint256 xmsAverage) = oracle.assess(asked, i);
            assertEq(keccak256(abi.encode(price)), one, "assess");
            assertEq(references[i], answers[i].referencePrice, "reference");
            assertEq(xmsAverage, XMS_PRICE, "XMS average, asked for or not");
        }
        (, Price memory none,) = oracle.assess(asked, 6);
        assertEq(
            none.referencePrice + none.mintPrice + none.redeemPrice + none.updatedAt + none.depth,
            0,
            "no asset in particular"
        );
    }

    /// A feed of any decimals (0 to 36): scaled to 18, rounded down.
    function testFuzz_decimals(uint256 decimals, uint256 answer) public {
        decimals = bound(decimals, 0, 36);
        answer = bound(answer, 1, type(uint128).max);
        source = DevFeed(ship("DevFeed", abi.encode("TKN / USD", uint8(decimals), int192(int256(10 ** decimals)))));
        oracle.setFeed(Feed(TOKEN, Kind.Market, uint8(decimals), 1 hours, address(source), 1, type(uint96).max, 0));
        source.set(int192(uint192(answer)), now64());
        Price memory p = oracle.priceOf(TOKEN);
        uint256 expected = answer * WAD / 10 ** decimals;
        assertEq(p.depth, type(uint256).max, "depth");
        assertEq(p.updatedAt, block.timestamp, "time");
        if (expected == 0 || expected > type(uint96).max) {
            assertTrue(p.status == Status.Invalid, "outside the range");
            assertEq(p.referencePrice, WAD, "the first answer stands in");
            return;
        }
        assertTrue(p.status == Status.Ok, "ok");
        assertEq(p.referencePrice, expected, "reference");
        assertEq(p.mintPrice, expected, "mint price");
        assertEq(p.redeemPrice, expected, "redeem price");
    }

    /// Stablecoins: mint at min($1, feed), redeem at max($1, feed), depegged outside [0.995, 1.02]. One that is depegged
    /// counts at the lower of last good price and answer, however long that lasts.
    function testFuzz_stable(uint256 answer, uint256 time) public {
        answer = bound(answer, 0.9e18, 1.1e18);
        source = DevFeed(ship("DevFeed", abi.encode("TKN / USD", 18, 1.001e18)));
        oracle.setFeed(Feed(TOKEN, Kind.Stable, 18, 1 hours, address(source), 1, 2e18, 0));
        vm.warp(block.timestamp + bound(time, 0, 30 days));
        source.set(int192(uint192(answer)), now64());
        Price memory p = oracle.priceOf(TOKEN);
        bool ok = answer >= 0.995e18 && answer <= 1.02e18;
        assertTrue((p.status == Status.Ok) == ok, "the band");
        assertTrue(ok || p.status == Status.Depegged, "or depegged");
        assertEq(p.referencePrice, ok || answer < 1.001e18 ? answer : 1.001e18, "reference");
        assertEq(p.mintPrice, answer < WAD ? answer : WAD, "mint price");
        assertEq(p.redeemPrice, answer > WAD ? answer : WAD, "redeem price");
        // And from then on with the factor, if the feed falls silent.
        vm.warp(block.timestamp + 13 hours);
        p = oracle.priceOf(TOKEN);
        assertTrue(p.status == Status.Stale, "stale");
        assertEq(p.referencePrice, (answer < 1.001e18 ? answer : 1.001e18) / 2, "twelve hours late");
    }

    /// The heartbeat's last second is still good; from then on the asset counts less by the hour.
    function test_stale() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        uint256 start = block.timestamp;
        vm.warp(start + 1 hours);
        assertTrue(oracle.priceOf(TOKEN).status == Status.Ok, "at the heartbeat");
        uint256[6] memory late = [uint256(1), 12 hours, 18 hours, 24 hours - 1, 24 hours, 1000 hours];
        uint256[6] memory worth = [2000e18 * uint256(86_399) / 86_400, 1000e18, 500e18, 2000e18 / uint256(86_400), 0, 0];
        for (uint256 i; i < 6; ++i) {
            vm.warp(start + 1 hours + late[i]);
            Price memory p = oracle.priceOf(TOKEN);
            assertTrue(p.status == Status.Stale, "stale");
            assertEq(p.referencePrice, worth[i], "reference");
            assertTrue(p.mintPrice == worth[i] && p.redeemPrice == worth[i], "all three");
            assertEq(p.updatedAt, start, "time");
        }
        source.set(2100e8, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 2100e18, "good again");
        // Each feed has its own heartbeat.
        Feed memory slow = feedFor(OTHER, Kind.Market);
        slow.heartbeat = 1 days;
        oracle.setFeed(slow);
        vm.warp(block.timestamp + 2 hours);
        assertTrue(oracle.priceOf(OTHER).status == Status.Ok, "a slower feed");
        assertTrue(oracle.priceOf(TOKEN).status == Status.Stale, "a faster one");
    }

    /// Any last good price, any answer, any times: what counts is the lower one, times what is left of 24 hours.
    function testFuzz_decay(uint256 good, uint256 answer, uint256 remembered, uint256 updated, uint256 way) public {
        good = bound(good, 1e8, 10_000e8);
        answer = bound(answer, 1, 20_000e8);
        BadFeed bad = new BadFeed();
        bad.set(BadFeed.Fault.None, int256(good), block.timestamp);
        Feed memory feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(bad);
        oracle.setFeed(feed);
        remembered = bound(remembered, 0, 30 hours);
        updated = bound(updated, 0, 30 hours);
        vm.warp(block.timestamp + 30 hours);
        // A price remembered `remembered` ago, an answer of `updated` ago, and how it fails.
        uint256 time = block.timestamp;
        vm.warp(time - remembered);
        bad.set(BadFeed.Fault.None, int256(good), block.timestamp);
        oracle.remember();
        vm.warp(time);
        (uint256 price, uint256 at) = oracle.lastGoodOf(TOKEN);
        assertTrue(price == good * 1e10 && at == time - remembered, "last good");
        way %= 4;
        if (way == 0) bad.set(BadFeed.Fault.None, int256(answer), time - updated);
        else if (way == 1) bad.set(BadFeed.Fault.Reverts, int256(answer), time);
        else if (way == 2) bad.set(BadFeed.Fault.None, int256(answer), time + 1);
        else bad.set(BadFeed.Fault.None, -int256(answer), time);
        uint256 worth = good * 1e10;
        uint256 late = remembered;
        Price memory p = oracle.priceOf(TOKEN);
        if (way == 0) {
            if (answer < good) worth = answer * 1e10;
            if (answer < 1e8 || answer > 10_000e8) {
                assertTrue(p.status == Status.Invalid, "out of range");
            } else if (updated <= 1 hours) {
                assertTrue(p.status == Status.Ok, "fine");
                return assertEq(p.referencePrice, answer * 1e10, "its answer");
            } else {
                assertTrue(p.status == Status.Stale, "late");
                late = updated - 1 hours;
            }
        } else {
            assertTrue(p.status == (way == 1 ? Status.Reverted : Status.Invalid), "status");
        }
        worth = late >= 24 hours ? 0 : worth * (24 hours - late) / 24 hours;
        assertEq(p.referencePrice, worth, "reference");
        assertTrue(p.mintPrice == worth && p.redeemPrice == worth, "all three");
        address[] memory asked = new address[](1);
        asked[0] = TOKEN;
        (uint256[] memory references,,) = oracle.assess(asked, 1);
        assertEq(references[0], worth, "assess");
    }

    /// Written down by the governor: counts at that or less at once, until a healthy price is remembered.
    function test_writeDown() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        vm.expectEmit(address(oracle));
        emit IPriceOracle.WrittenDown(TOKEN, 500e18);
        oracle.writeDown(TOKEN, 500e18);
        assertEq(oracle.priceOf(TOKEN).referencePrice, 2000e18, "not while the feed is healthy");
        vm.warp(block.timestamp + 13 hours);
        assertEq(oracle.priceOf(TOKEN).referencePrice, 250e18, "half of it, twelve hours late");
        oracle.remember();
        assertEq(oracle.priceOf(TOKEN).referencePrice, 250e18, "a stale price ends nothing");
        oracle.writeDown(TOKEN, 0);
        assertEq(oracle.priceOf(TOKEN).referencePrice, 0, "nothing, with an answer");
        source.set(-1, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 0, "nothing, without one");
        source.set(1900e8, now64());
        oracle.remember();
        source.set(-1, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 1900e18, "a healthy price was remembered");
    }

    function testFuzz_writeDownOnlyLowers(uint256 price) public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        (, uint256 time) = oracle.lastGoodOf(TOKEN);
        vm.warp(block.timestamp + 1 hours);
        if (price % 2 == 0) price %= 4000e18;
        if (price >= 2000e18) {
            vm.expectRevert(abi.encodeWithSelector(IPriceOracle.NotLower.selector, price, 2000e18));
            oracle.writeDown(TOKEN, price);
            return;
        }
        oracle.writeDown(TOKEN, price);
        (uint256 good, uint256 at) = oracle.lastGoodOf(TOKEN);
        assertTrue(good == price && at == time, "the price only");
    }

    /// What has no last good price can't be written down.
    function test_revert_writeDownUnknown() public {
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.NotLower.selector, 0, 0));
        oracle.writeDown(TOKEN, 0);
    }

    /// XMS too: its pair breaks, and it counts at what the governor says.
    function test_writeDownXms() public {
        oracle.remember();
        oracle.writeDown(address(xms), 0.1e18);
        assertEq(oracle.priceOf(address(xms)).referencePrice, XMS_PRICE, "not while the pair is fine");
        vm.etch(pair, hex"fe");
        assertEq(oracle.priceOf(address(xms)).referencePrice, 0.1e18, "written down");
    }

    /// The range given when listed: its ends belong to it.
    function test_range() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        int192[4] memory answers = [int192(1e8), 10_000e8, 1e8 - 1, 10_000e8 + 1];
        for (uint256 i; i < 4; ++i) {
            source.set(answers[i], now64());
            Price memory p = oracle.priceOf(TOKEN);
            assertTrue(p.status == (i < 2 ? Status.Ok : Status.Invalid), "status");
            assertEq(p.updatedAt, block.timestamp, "time");
        }
    }

    /// What `remember` keeps stands in for an invalid price; it keeps healthy prices only, and their time.
    function test_remember() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        source.set(-1, now64());
        oracle.remember();
        assertEq(oracle.priceOf(TOKEN).referencePrice, 2000e18, "the price it was set with");
        source.set(3000e8, now64());
        oracle.remember();
        source.set(20_000e8, now64());
        oracle.remember();
        Price memory p = oracle.priceOf(TOKEN);
        assertTrue(p.status == Status.Invalid, "invalid");
        assertEq(p.referencePrice, 3000e18, "the last good one");
        assertEq(p.mintPrice, 3000e18, "for all three");
        assertEq(p.redeemPrice, 3000e18, "for all three");
        (, uint256 time) = oracle.lastGoodOf(TOKEN);
        source.set(2500e8, now64());
        vm.warp(block.timestamp + 1 hours + 1);
        oracle.remember();
        (uint256 price, uint256 at) = oracle.lastGoodOf(TOKEN);
        assertTrue(price == 3000e18 && at == time, "a stale price is not remembered");
        source.set(2500e8, now64());
        oracle.remember();
        (price, at) = oracle.lastGoodOf(TOKEN);
        assertTrue(price == 2500e18 && at == block.timestamp, "a lower one is, when it is healthy");
    }

    /// A depegged price is not remembered, except as the first one of a feed.
    function test_rememberDepegged() public {
        source.set(0.9e8, now64());
        Feed memory feed = Feed(TOKEN, Kind.Stable, 8, 1 hours, address(source), 0.1e18, 2e18, 0);
        oracle.setFeed(feed);
        Price memory p = oracle.priceOf(TOKEN);
        assertTrue(p.status == Status.Depegged, "depegged");
        assertEq(p.referencePrice, 0.9e18, "counts at its answer");
        source.set(1e8, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 1e18, "recovered");
        oracle.remember();
        source.set(0.8e8, now64());
        oracle.remember();
        (uint256 price,) = oracle.lastGoodOf(TOKEN);
        assertEq(price, 1e18, "kept");
        source.set(1.5e8, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 1e18, "above the band: no more than the last good one");
    }

    function test_periods() public view {
        assertEq(oracle.SHORT_PERIOD(), 3 minutes, "short");
        assertEq(oracle.LONG_PERIOD(), 4 hours, "long");
        assertEq(oracle.DECAY(), 24 hours, "decay");
        atMost(address(oracle).code.length, 20_000, "size, with room");
    }
}
