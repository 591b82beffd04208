// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feed, Kind} from "../../src/interfaces/IPriceOracle.sol";
import {Limit, Price, State, Status} from "../../src/interfaces/Types.sol";
import {Scene} from "../Scene.sol";

/// Attacks on prices, each of which took something while XMS had one average over minutes, a spot price out of range
/// invalidated it, and a feed that failed left its asset counted in full.
contract OraclePumpTest is Scene {
    /// A million USDm bought XMS up to four times its price (0.25 to 0.998).
    function pump() private {
        trade(false, 1_000_000e18);
    }

    /// What a price that was `spot` for the last `time` seconds and 0.25 before makes of an average over four hours, the
    /// least period of the long one.
    function diluted(uint256 spot, uint256 time) private pure returns (uint256) {
        return XMS_PRICE + (spot - XMS_PRICE) * time / 4 hours;
    }

    function spotNow() private view returns (uint256 spot) {
        (,, spot,,) = oracle.xmsPrice();
    }

    /// The pumped price is held for three minutes and XMS minted at it: XMS worth 28,288 USDm gave 112,982.
    function test_mintAtPumpedAverage() public {
        pump();
        uint256 spot = spotNow();
        atLeast(spot, 0.99e18, "pumped");
        pass(3 minutes);
        (uint256 short,,,,) = oracle.xmsPrice();
        assertApproxEqAbs(short, spot, 1, "and the short average with it");
        (uint256 max, Limit binding) = treasury.maxMint(address(xms));
        assertTrue(binding == Limit.FlowLimit && max < 113_152e18, "and much less of it");
        uint256 minted = stock(address(xms), max);
        atMost(minted, max * diluted(spot, 3 minutes) / WAD, "at the long average at most");
        atMost(minted - max * XMS_PRICE / WAD, 100e18, "3.75 % more than its worth, for trades that cost 6,000 in fees");
    }

    /// Nor does it help to come in small pieces, observing in between.
    function testFuzz_mintAtPumpedAverage(uint256 time, uint256 observations) public {
        time = bound(time, 1, 1 hours);
        observations = bound(observations, 1, 8);
        pump();
        uint256 spot = spotNow();
        for (uint256 i; i < observations; ++i) {
            pass(time / observations);
        }
        atMost(oracle.priceOf(address(xms)).mintPrice, diluted(spot, time), "mint price");
    }

    /// Held for minutes, the price moved XMS's value in the Treasury from 500,000 to 1,996,999 USD and the supply cap from
    /// 99.8M to 398.6M USDm.
    function test_pumpMovesNoFigure() public {
        State memory before = treasury.state();
        pump();
        assertEq(keccak256(abi.encode(treasury.state())), keccak256(abi.encode(before)), "nothing at once");
        uint256 spot = spotNow();
        for (uint256 time = 1; time <= 10; ++time) {
            pass(1 minutes);
            uint256 most = diluted(spot, time * 1 minutes);
            Price memory p = oracle.priceOf(address(xms));
            atMost(p.referencePrice, most, "reference");
            State memory s = treasury.state();
            atMost(s.tierValues[4], before.tierValues[4] * most / XMS_PRICE, "tier 5");
            atMost(s.supplyCap, before.supplyCap * most / XMS_PRICE, "supply cap");
        }
        // Sold again after ten minutes: what is left is the long average's, and the short one is back.
        trade(true, 2_003_000e18);
        pass(3 minutes);
        pass(3 minutes);
        (uint256 short,,,,) = oracle.xmsPrice();
        assertApproxEqAbs(short, XMS_PRICE, 0.003e18, "the short average is back");
        atMost(oracle.priceOf(address(xms)).referencePrice, short, "and with it what XMS counts at");
    }

    /// XMS had fallen to half its last good price, and a trade in the block pushed spot below the range listed: the price
    /// became invalid, the older one stood in, and XMS's value went from 246,450 to 500,000 USD.
    function test_spotOutOfRange() public {
        oracle.setFeed(Feed(address(xms), Kind.Pair, 18, 1 days, pair, 0.1e18, 0.5e18, 0));
        oracle.remember();
        // Enough is left for the others to be minted when XMS has lost half of its value.
        setPrice(address(eth), 3300e18);
        trade(true, 1_700_000e18);
        settleAverages();
        State memory before = treasury.state();
        atMost(before.tierValues[4], 250_000e18, "half of what it was");
        for (uint256 i; i < 2; ++i) {
            uint256 fresh = vm.snapshotState();
            if (i == 0) trade(true, 1_000_000e18);
            else trade(false, 1_500_000e18);
            assertTrue(i == 0 ? spotNow() < 0.1e18 : spotNow() > 0.5e18, "out of range");
            State memory s = treasury.state();
            assertEq(s.tierValues[4], before.tierValues[4], "tier 5");
            assertEq(s.value, before.value, "value");
            assertEq(s.supplyCap, before.supplyCap, "supply cap");
            assertTrue(oracle.priceOf(address(xms)).status == Status.Invalid, "its own doors");
            (uint256 max, Limit binding) = treasury.maxMint(address(xms));
            assertTrue(max == 0 && binding == Limit.Feed, "minting XMS is shut");
            (max, binding) = treasury.maxRedeem(address(xms));
            assertTrue(max == 0 && binding == Limit.Feed, "redeeming XMS is shut");
            (max,) = treasury.maxMint(address(usdc));
            assertTrue(max > 0, "others are not");
            vm.revertToState(fresh);
        }
    }

    /// A feed that failed for a week left its 3M USD counted in full, and 100,000 USDm left for 100,000 USDC.
    function test_brokenFeed() public {
        uint256 before = treasury.state().value;
        vm.etch(address(feeds[address(eth)]), hex"fe");
        (, uint256 good) = oracle.lastGoodOf(address(eth));
        for (uint256 time = 1; time <= 25; ++time) {
            vm.warp(good + time * 1 hours);
            for (uint256 i; i < tokens.length; ++i) {
                if (address(tokens[i]) != address(eth)) refresh(address(tokens[i]));
            }
            oracle.observe();
            State memory s = treasury.state();
            uint256 left = time >= 24 ? 0 : 3_000_000e18 * (24 - time) / 24;
            assertEq(s.tierValues[2], left, "falls to nothing within a day");
            assertEq(s.value, before - 3_000_000e18 + left, "and the Treasury's value with it");
            leavesPro(s, 100_000e18);
        }
    }

    /// An asset that fell from 3,000 to 1 USD, below its range, counted at 3,000: all others left at par.
    function test_collapsedAsset() public {
        address feed = address(feeds[address(eth)]);
        oracle.setFeed(Feed(address(eth), Kind.Market, 18, 1 days, feed, 100e18, 100_000e18, 0));
        setPrice(address(eth), 1e18);
        State memory s = treasury.state();
        assertTrue(oracle.priceOf(address(eth)).status == Status.Invalid, "invalid");
        assertEq(s.tierValues[2], 1000e18, "counts at its answer");
        leavesPro(s, 100_000e18);
    }

    /// The governor knows before the feed does.
    function test_writtenDown() public {
        vm.etch(address(feeds[address(eth)]), hex"fe");
        oracle.writeDown(address(eth), 0);
        State memory s = treasury.state();
        assertEq(s.tierValues[2], 0, "nothing");
        leavesPro(s, 100_000e18);
    }

    /// Nobody leaves at par; pro rata everybody gets the same part of what there is, the broken asset included.
    function leavesPro(State memory s, uint256 usdmIn) private {
        vm.expectRevert(exceeded(address(usdc), Limit.Backing, 0));
        vm.prank(ALICE);
        treasury.redeem(address(usdc), usdmIn, 0, ALICE, block.timestamp);
        uint256 fresh = vm.snapshotState();
        vm.prank(ALICE);
        uint256[] memory out = treasury.redeemProRata(usdmIn, new uint256[](0), ALICE, block.timestamp);
        for (uint256 i; i < out.length; ++i) {
            atMost(out[i], s.assets[i].held * usdmIn / s.supply, "no more than the part");
            atLeast(out[i] + 2, s.assets[i].held * usdmIn / s.supply * 999_999 / 1_000_000, "and no less");
        }
        vm.revertToState(fresh);
    }
}
