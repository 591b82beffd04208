// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {State} from "../../src/interfaces/Types.sol";
import {Scene} from "../Scene.sol";

/// M2. Pro rata is outside of the hourly limits: 1.5M USD of volatile assets left at prices that lagged by half a percent,
/// 7,500 USD below the market.
contract ProRataLagTest is Scene {
    /// What the Treasury is worth at the market's prices, over what it owes, in parts of 1e24.
    function ratio() private view returns (uint256) {
        State memory s = treasury.state();
        return s.value * 1e24 / (s.supply - s.treasuryUsdm);
    }

    /// A slice is the same part of every asset, and at most the burned part of all liabilities. So whatever prices the
    /// feeds still say, those who stay are backed by the market as well as before, or better: what the one who leaves gains
    /// is a part of the surplus, and no more than his part of it.
    function testFuzz_lag(uint256[3] memory feed, uint256[3] memory market, uint256 usdmIn) public {
        usdmIn = bound(usdmIn, 1e18, 19_000_000e18);
        address[3] memory assets = [address(btc), address(eth), address(uni)];
        uint256[3] memory prices = [uint256(60_000e18), 3000e18, 10e18];
        for (uint256 i; i < 3; ++i) {
            feed[i] = bound(feed[i], prices[i] * 9 / 10, prices[i] * 2);
            market[i] = bound(market[i], feed[i] * 90 / 100, feed[i] * 110 / 100);
            setPrice(assets[i], market[i]);
        }
        uint256 before = ratio();
        for (uint256 i; i < 3; ++i) {
            setPrice(assets[i], feed[i]);
        }
        vm.prank(ALICE);
        treasury.redeemProRata(usdmIn, new uint256[](0), ALICE, block.timestamp);
        for (uint256 i; i < 3; ++i) {
            setPrice(assets[i], market[i]);
        }
        atLeast(ratio() + 1e12, before, "those who stay");
    }
}
