// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {FeedRound} from "../src/interfaces/ITreasuryLens.sol";
import {IAggregator} from "../src/interfaces/IPriceOracle.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Scene} from "./Scene.sol";

/// What the lens tells of past prices.
contract LensPricesTest is Scene {
    uint256 private start;

    /// Ten rounds, an hour apart: 1,001 to 1,010 dollars.
    function setUp() public override {
        super.setUp();
        start = block.timestamp;
        for (uint256 i = 1; i <= 10; ++i) {
            vm.warp(start + i * 1 hours);
            setPrice(address(eth), (1_000 + i) * 1e18);
        }
    }

    function prices(DevToken asset, uint256 from, uint256 to, uint256 points)
        private
        view
        returns (FeedRound[] memory)
    {
        address[] memory assets = new address[](1);
        assets[0] = address(asset);
        return lens.priceHistory(assets, from, to, points)[0];
    }

    function check(FeedRound[] memory rounds, uint256 first, uint256 last) private view {
        assertEq(rounds.length, last - first + 1, "rounds");
        for (uint256 i; i < rounds.length; ++i) {
            assertEq(rounds[i].time, start + (first + i) * 1 hours, "time");
            assertEq(rounds[i].price, (1_000 + first + i) * 1e18, "price");
        }
    }

    function test_range() public view {
        // The one before the range tells how it begins.
        check(prices(eth, start + 4 hours + 1, start + 8 hours, 100), 4, 8);
        check(prices(eth, start + 4 hours, start + 8 hours, 100), 4, 8);
        check(prices(eth, start + 3 hours, block.timestamp, 100), 3, 10);
    }

    /// The price at one moment is one point.
    function testFuzz_moment(uint256 time) public view {
        time = bound(time, start + 1 hours, start + 12 hours);
        uint256 hour = (time - start) / 1 hours;
        if (hour > 10) hour = 10;
        check(prices(eth, time, time, 1), hour, hour);
    }

    function test_many_assets() public view {
        address[] memory assets = new address[](2);
        (assets[0], assets[1]) = (address(xms), address(eth));
        FeedRound[][] memory rounds = lens.priceHistory(assets, start + 4 hours, start + 8 hours, 100);
        assertEq(rounds.length, 2, "assets");
        assertEq(rounds[0].length, 0, "no rounds of a pair");
        check(rounds[1], 4, 8);
    }

    function test_points() public view {
        FeedRound[] memory rounds = prices(eth, start + 1 hours, start + 10 hours, 4);
        assertEq(rounds.length, 4, "points");
        for (uint256 i; i < 4; ++i) {
            assertEq(rounds[i].time, start + (1 + 3 * i) * 1 hours, "evenly");
        }
        assertEq(prices(eth, 0, block.timestamp, 0).length, 0, "no points");
    }

    function test_before_the_first() public view {
        assertEq(prices(eth, 0, 1, 10).length, 0, "nothing yet");
        FeedRound[] memory rounds = prices(eth, 0, block.timestamp, 100);
        assertEq(rounds[rounds.length - 1].price, 1_010e18, "to the end");
        assertTrue(rounds[0].time <= start, "from the beginning");
    }

    /// Rounds of an earlier aggregator are left out.
    function test_phase() public {
        feeds[address(eth)].startPhase();
        vm.warp(start + 11 hours);
        setPrice(address(eth), 1_011e18);
        check(prices(eth, 0, block.timestamp, 100), 10, 11);
    }

    function test_decimals_and_sign() public {
        setPrice(address(usdc), 0.99e18);
        FeedRound[] memory rounds = prices(usdc, block.timestamp, block.timestamp, 1);
        assertEq(rounds[0].price, oracle.priceOf(address(usdc)).referencePrice, "like the oracle");
        feeds[address(usdc)].set(-1, uint64(block.timestamp));
        assertEq(prices(usdc, block.timestamp, block.timestamp, 1)[0].price, 0, "below zero");
    }

    /// A feed that keeps no rounds, one that fails, a pair: nothing, and no failure.
    function test_none() public {
        address feed = address(feeds[address(eth)]);
        vm.mockCallRevert(feed, abi.encodeWithSelector(IAggregator.getRoundData.selector), "");
        assertEq(prices(eth, 0, block.timestamp, 100).length, 0, "no rounds kept");
        vm.etch(feed, hex"fe");
        assertEq(prices(eth, 0, block.timestamp, 100).length, 0, "dead");
        assertEq(prices(DevToken(address(xms)), 0, block.timestamp, 100).length, 0, "pair");
    }

    /// 400 of more than 400 rounds, as the app asks for.
    function test_gas() public {
        for (uint256 i = 11; i <= 500; ++i) {
            vm.warp(start + i * 1 hours);
            setPrice(address(eth), (1_000 + i) * 1e18);
        }
        uint256 gas = gasleft();
        assertEq(prices(eth, 0, block.timestamp, 400).length, 400, "points");
        atMost(gas - gasleft(), 10_000_000, "gas");
    }
}
