// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feed, Kind} from "../../src/interfaces/IPriceOracle.sol";
import {Limit, Listing, Price, State, Status} from "../../src/interfaces/Types.sol";
import {BoundedCall} from "../../src/libraries/BoundedCall.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {Base} from "../Base.sol";
import {BadFeed} from "./BadFeeds.sol";

/// No feed can make a call fail: only its asset closes and counts at no more than its last good price, everything else
/// goes on.
contract FeedsTest is Base {
    BadFeed private feed;
    DevToken private token;
    address private asset;

    function setUp() public override {
        super.setUp();
        feed = new BadFeed();
        feed.set(BadFeed.Fault.None, 2e8, block.timestamp);
        token = DevToken(ship("DevToken", abi.encode("Token", "TKN", 18)));
        asset = address(token);
        oracle.setFeed(Feed(asset, Kind.Market, 8, 1 hours, address(feed), 1e18, 4e18, 0));
        oracle.remember();
        treasury.list(listing(asset, 2, 18, 10_000));
        mintFor(address(this), token, 100_000e18);
        feed.set(BadFeed.Fault.None, 3e8, block.timestamp);
    }

    /// The asset is shut with `status` and valued at `worth`; nothing else notices.
    function check(Status status, uint256 worth, uint256 updatedAt) private {
        Price memory p = oracle.priceOf(asset);
        assertEq(uint256(p.status), uint256(status), "status");
        assertEq(p.referencePrice, worth, "reference");
        assertEq(p.updatedAt, updatedAt, "time");
        (uint256 max, Limit binding) = treasury.maxMint(asset);
        assertTrue(max == 0 && binding == Limit.Feed, "mint shut");
        (max, binding) = treasury.maxRedeem(asset);
        assertTrue(max == 0 && binding == Limit.Feed, "redeem shut");
        State memory s = treasury.state();
        assertEq(s.tierValues[1], s.assets[1].held * worth / WAD, "value");
        mintFor(address(this), tokens[0], 5e18);
        treasury.redeem(address(tokens[0]), 5e18, 0, address(this), block.timestamp);
        uint256[] memory amounts = treasury.redeemProRata(5e18, new uint256[](0), address(this), block.timestamp);
        assertTrue(amounts[1] > 0, "a slice of it, too");
        oracle.observe();
        oracle.remember();
        assertEq(oracle.priceOf(asset).referencePrice, worth, "not remembered");
    }

    function fails(BadFeed.Fault fault) private {
        feed.set(fault, 3e8, block.timestamp);
        check(Status.Reverted, 2e18, 0);
    }

    function test_reverts() public {
        fails(BadFeed.Fault.Reverts);
    }

    function test_panics() public {
        fails(BadFeed.Fault.Panics);
    }

    function test_burnsGas() public {
        fails(BadFeed.Fault.BurnsGas);
    }

    function test_shortData() public {
        fails(BadFeed.Fault.ReturnsFourWords);
    }

    function test_noData() public {
        fails(BadFeed.Fault.ReturnsNothing);
    }

    function test_revertBomb() public {
        fails(BadFeed.Fault.RevertBomb);
    }

    function test_noCode() public {
        vm.etch(address(feed), "");
        check(Status.Reverted, 2e18, 0);
    }

    /// More data than expected is no fault; what is too much is not copied.
    function test_returnBomb() public {
        feed.set(BadFeed.Fault.ReturnBomb, 3e8, block.timestamp);
        Price memory p = oracle.priceOf(asset);
        assertTrue(p.status == Status.Ok && p.referencePrice == 3e18, "as from an honest feed");
    }

    function test_negative() public {
        feed.set(BadFeed.Fault.None, -1, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
        feed.set(BadFeed.Fault.None, type(int256).min, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
    }

    function test_zero() public {
        feed.set(BadFeed.Fault.None, 0, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
    }

    function test_huge() public {
        feed.set(BadFeed.Fault.None, type(int256).max, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
        feed.set(BadFeed.Fault.None, int256(uint256(type(uint128).max)) + 1, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
    }

    /// An answer that would come into the range by overflowing when scaled.
    function test_overflow() public {
        // The least x with x * 1e18 >= 2^256 + 1.5e26: modulo 2^256 that is a price of $1.50 and a little.
        uint256 x = type(uint256).max / 1e18 + 1 + 1.5e8;
        unchecked {
            assertApproxEqAbs(x * 1e18 / 1e8, 1.5e18, 1e10, "in range, if it were not for the overflow");
        }
        feed.set(BadFeed.Fault.None, int256(x), block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
    }

    function test_outOfRange() public {
        feed.set(BadFeed.Fault.None, 4e8 + 1, block.timestamp);
        check(Status.Invalid, 2e18, block.timestamp);
        feed.set(BadFeed.Fault.None, 1e8 - 1, block.timestamp);
        // It counts at its answer, and where that is a loss nobody leaves at par.
        Price memory p = oracle.priceOf(asset);
        assertTrue(p.status == Status.Invalid, "status");
        assertEq(p.referencePrice, 1e18 - 1e10, "at its answer");
        (, Limit binding) = treasury.maxRedeem(address(tokens[0]));
        assertTrue(binding == Limit.Backing, "a loss");
    }

    function test_future() public {
        feed.set(BadFeed.Fault.None, 3e8, block.timestamp + 1);
        check(Status.Invalid, 2e18, 0);
        feed.set(BadFeed.Fault.None, 3e8, type(uint256).max);
        check(Status.Invalid, 2e18, 0);
    }

    /// Counts at the lower of last good price and answer, less for every second it is late.
    function test_stale() public {
        feed.set(BadFeed.Fault.None, 3e8, block.timestamp - 1 hours - 1);
        check(Status.Stale, uint256(2e18) * (1 days - 1) / 1 days, block.timestamp - 1 hours - 1);
        feed.set(BadFeed.Fault.None, 1.999e8, block.timestamp - 1 hours - 10);
        check(Status.Stale, uint256(1.999e18) * (1 days - 10) / 1 days, block.timestamp - 1 hours - 10);
        feed.set(BadFeed.Fault.None, 3e8, 0);
        Price memory p = oracle.priceOf(asset);
        assertTrue(p.status == Status.Stale && p.referencePrice == 0, "nothing left");
    }

    /// A feed that has failed for hours: the asset counts less and less, and pro rata pays its slice all the same.
    function test_failsForADay() public {
        feed.set(BadFeed.Fault.BurnsGas, 0, 0);
        uint256 start = block.timestamp;
        for (uint256 hour = 4; hour <= 28; hour += 4) {
            vm.warp(start + hour * 1 hours);
            refreshAll();
            oracle.observe();
            uint256 worth = hour >= 24 ? 0 : uint256(2e18) * (24 - hour) / 24;
            assertEq(oracle.priceOf(asset).referencePrice, worth, "reference");
            State memory s = treasury.state();
            assertEq(s.tierValues[1], s.assets[1].held * worth / WAD, "value");
            uint256[] memory amounts = treasury.redeemProRata(5e18, new uint256[](0), address(this), block.timestamp);
            assertApproxEqAbs(amounts[1], s.assets[1].held * 5e18 / s.supply, 10, "its slice");
        }
    }

    /// With too little gas to offer a feed its full share the call fails as a whole: nobody can make a good feed look
    /// broken by a tight gas limit.
    function test_revert_tightGas() public view {
        oracle.priceOf(asset);
        for (uint256 gas_ = 70_000; gas_ > 20_000; gas_ -= 1000) {
            try oracle.priceOf{gas: gas_}(asset) returns (Price memory p) {
                assertTrue(p.status == Status.Ok, "the true price or none");
            } catch (bytes memory reason) {
                assertTrue(
                    reason.length == 0 || bytes4(reason) == BoundedCall.InsufficientGas.selector, "or a plain failure"
                );
            }
        }
    }

    /// Any answer and any time: never a revert, and `Ok` only when all holds.
    function testFuzz_anything(int256 answer, uint256 updatedAt, uint256 age) public {
        if (age % 2 == 0) updatedAt = block.timestamp - age % 2 hours;
        if (answer % 2 == 0) answer = answer % 5e8;
        feed.set(BadFeed.Fault.None, answer, updatedAt);
        Price memory p = oracle.priceOf(asset);
        bool inRange = answer >= 1e8 && answer <= 4e8;
        bool timely = updatedAt <= block.timestamp && updatedAt >= block.timestamp - 1 hours;
        assertTrue((p.status == Status.Ok) == (inRange && timely), "Ok when all holds");
        if (p.status == Status.Stale) assertTrue(inRange && !timely, "Stale");
        if (p.status != Status.Ok) atMost(p.referencePrice, 2e18, "counts at no more than the last good price");
    }
}
