// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {State} from "../../src/interfaces/Types.sol";
import {Scene} from "../Scene.sol";

/// While an asset has no valid price it counts for less than it may be worth. Whoever then mints with a stablecoin and leaves
/// pro rata gets more of that asset than was paid for. This is admitted: it takes from the surplus alone, since nobody gets
/// a larger part of anything than the USDm burned is of all USDm.
contract UnderratedSliceTest is Scene {
    uint256 private constant TRUE_PRICE = 4500e18;

    /// ETH's feed dies and ETH keeps its price: a Treasury of 21.5M for 20M USDm, of which 4.5M count less by the hour.
    function setUp() public override {
        super.setUp();
        setPrice(address(eth), TRUE_PRICE);
        oracle.remember();
        vm.etch(address(feeds[address(eth)]), hex"fe");
    }

    /// What the Treasury is worth if ETH is still worth what it was.
    function trueValue() private view returns (uint256 value) {
        State memory s = treasury.state();
        value = s.value;
        for (uint256 i; i < s.assets.length; ++i) {
            if (s.assets[i].token == address(eth)) value += s.assets[i].held * TRUE_PRICE / 1e18 - s.assets[i].value;
        }
    }

    function testFuzz_takesFromTheSurplusAlone(uint256 time, uint256 amount) public {
        wait(bound(time, 0, 2 days));
        (uint256 max,) = treasury.maxMint(address(usdc));
        uint256 usdmOut = mintFor(BOB, usdc, bound(amount, 1e6, max));
        vm.prank(BOB);
        treasury.redeemProRata(usdmOut, new uint256[](0), BOB, block.timestamp);
        atLeast(trueValue(), usdm.totalSupply(), "every USDm that stays is backed by a dollar");
    }

    /// With all of an hour's limit for USDC: 218,000 USD of a surplus of 1.5M, which is the part of the surplus that the
    /// minted USDm is of all USDm.
    function test_gain() public {
        wait(24 hours);
        uint256 before = trueValue() - usdm.totalSupply();
        (uint256 max,) = treasury.maxMint(address(usdc));
        uint256 usdmOut = mintFor(BOB, usdc, max);
        vm.prank(BOB);
        treasury.redeemProRata(usdmOut, new uint256[](0), BOB, block.timestamp);
        uint256 lost = before - (trueValue() - usdm.totalSupply());
        assertApproxEqAbs(
            lost / 1e18, before * usdmOut / (20_000_000e18 + usdmOut) / 1e18, 10, "its part of the surplus"
        );
    }

    /// Time passes; all feeds but the dead one report, and XMS is observed on the way.
    function wait(uint256 time) private {
        uint256 end = block.timestamp + time;
        while (block.timestamp < end) {
            uint256 left = end - block.timestamp;
            vm.warp(block.timestamp + (left < 4 hours ? left : 4 hours));
            oracle.observe();
        }
        for (uint256 i; i < tokens.length; ++i) {
            if (address(tokens[i]) != address(eth)) refresh(address(tokens[i]));
        }
    }
}
