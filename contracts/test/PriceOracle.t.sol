// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Feed, IPriceOracle, Kind} from "../src/interfaces/IPriceOracle.sol";
import {Price, Status} from "../src/interfaces/Types.sol";
import {DevFeed} from "../src/dev/DevFeed.sol";
import {DevToken} from "../src/dev/DevToken.sol";
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
        source = new DevFeed("TKN / USD", 8, 2000e8);
        known[3] = address(xms);
        for (uint256 i; i < 3; ++i) {
            known[i] = address(uint160(0x100 + i));
            sources[i] = new DevFeed("", 18, 1);
            Kind kind = i == 1 ? Kind.Stable : Kind.Market;
            oracle.setFeed(Feed(known[i], kind, 18, 1 hours, address(sources[i]), 1, 2e18));
        }
    }

    function now64() private view returns (uint64) {
        return uint64(block.timestamp);
    }

    function feedFor(address token, Kind kind) private view returns (Feed memory) {
        return Feed(token, kind, 8, 1 hours, address(source), 1e18, 10_000e18);
    }

    function refused(Feed memory feed) private {
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.FeedInvalid.selector, feed.token));
        oracle.setFeed(feed);
    }

    function test_revert_setFeed() public {
        Feed memory feed = feedFor(address(0), Kind.Market);
        refused(feed);
        feed = feedFor(TOKEN, Kind.Market);
        feed.source = address(0xDEAD);
        refused(feed);
        feed = feedFor(TOKEN, Kind.Market);
        feed.heartbeat = 0;
        refused(feed);
        feed = feedFor(TOKEN, Kind.Market);
        feed.decimals = 37;
        refused(feed);
        feed = feedFor(TOKEN, Kind.Market);
        feed.min = 0;
        refused(feed);
        feed = feedFor(TOKEN, Kind.Market);
        feed.min = feed.max;
        refused(feed);
    }

    /// XMS is priced by its pair and nothing else is.
    function test_revert_pairForXmsOnly() public {
        refused(feedFor(TOKEN, Kind.Pair));
        refused(feedFor(address(xms), Kind.Market));
        refused(feedFor(address(xms), Kind.Stable));
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
        feed.max = 1999e18;
        oracle.setFeed(feed);
        assertEq(oracle.feedOf(TOKEN).max, 1999e18, "replaced");
        assertEq(oracle.feedOf(OTHER).max, 10_000e18, "the next row");
        assertEq(oracle.feedOf(address(xms)).source, pair, "the first row");
        assertTrue(oracle.priceOf(TOKEN).status == Status.Invalid, "the new range counts");
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
        assertEq(none.referencePrice + none.mintPrice + none.redeemPrice + none.updatedAt, 0, "no asset in particular");
    }

    /// A feed of any decimals (0 to 36): scaled to 18, rounded down.
    function testFuzz_decimals(uint256 decimals, uint256 answer) public {
        decimals = bound(decimals, 0, 36);
        answer = bound(answer, 1, type(uint128).max);
        source = new DevFeed("", uint8(decimals), int192(uint192(answer)));
        oracle.setFeed(Feed(TOKEN, Kind.Market, uint8(decimals), 1 hours, address(source), 1, type(uint128).max));
        Price memory p = oracle.priceOf(TOKEN);
        uint256 expected = answer * WAD / 10 ** decimals;
        if (expected == 0 || expected > type(uint128).max) {
            assertTrue(p.status == Status.Invalid && p.referencePrice == 0, "outside the range, nothing remembered");
            return;
        }
        assertTrue(p.status == Status.Ok, "ok");
        assertEq(p.referencePrice, expected, "reference");
        assertEq(p.mintPrice, expected, "mint price");
        assertEq(p.redeemPrice, expected, "redeem price");
        assertEq(p.updatedAt, block.timestamp, "time");
    }

    /// Stablecoins: mint at min($1, feed), redeem at max($1, feed), depegged outside [0.995, 1.02].
    function testFuzz_stable(uint256 answer) public {
        answer = bound(answer, 0.9e18, 1.1e18);
        source = new DevFeed("", 18, int192(uint192(answer)));
        oracle.setFeed(Feed(TOKEN, Kind.Stable, 18, 1 hours, address(source), 1, type(uint128).max));
        Price memory p = oracle.priceOf(TOKEN);
        assertTrue((p.status == Status.Ok) == (answer >= 0.995e18 && answer <= 1.02e18), "the band");
        assertTrue(p.status == Status.Ok || p.status == Status.Depegged, "or depegged");
        assertEq(p.referencePrice, answer, "reference");
        assertEq(p.mintPrice, answer < WAD ? answer : WAD, "mint price");
        assertEq(p.redeemPrice, answer > WAD ? answer : WAD, "redeem price");
    }

    /// The heartbeat's last second is still good; the last price stays the reference.
    function test_stale() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        vm.warp(block.timestamp + 1 hours);
        assertTrue(oracle.priceOf(TOKEN).status == Status.Ok, "at the heartbeat");
        vm.warp(block.timestamp + 1);
        Price memory p = oracle.priceOf(TOKEN);
        assertTrue(p.status == Status.Stale, "stale");
        assertEq(p.referencePrice, 2000e18, "reference");
        assertEq(p.updatedAt, block.timestamp - 1 hours - 1, "time");
        // Each feed has its own heartbeat.
        Feed memory slow = feedFor(OTHER, Kind.Market);
        slow.heartbeat = 1 days;
        oracle.setFeed(slow);
        assertTrue(oracle.priceOf(OTHER).status == Status.Ok, "a slower feed");
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

    /// What `remember` keeps stands in for an invalid price; it keeps healthy prices only.
    function test_remember() public {
        oracle.setFeed(feedFor(TOKEN, Kind.Market));
        source.set(-1, now64());
        oracle.remember();
        assertEq(oracle.priceOf(TOKEN).referencePrice, 0, "nothing to fall back to");
        source.set(3000e8, now64());
        oracle.remember();
        source.set(20_000e8, now64());
        oracle.remember();
        Price memory p = oracle.priceOf(TOKEN);
        assertTrue(p.status == Status.Invalid, "invalid");
        assertEq(p.referencePrice, 3000e18, "the last good one");
        assertEq(p.mintPrice, 3000e18, "for all three");
        assertEq(p.redeemPrice, 3000e18, "for all three");
        source.set(4000e8, now64());
        vm.warp(block.timestamp + 1 hours + 1);
        oracle.remember();
        source.set(0, now64());
        assertEq(oracle.priceOf(TOKEN).referencePrice, 3000e18, "a stale price is not remembered");
    }
}
