// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, State} from "../../src/interfaces/Types.sol";
import {Scene} from "../Scene.sol";

/// While an asset has no valid price it counts for less than it may be worth. Whoever then mints with a stablecoin and leaves
/// pro rata gets more of that asset than was paid for. This is admitted: it takes from the surplus alone, since nobody gets
/// a larger part of anything than the USDm burned is of all USDm.
contract UnderratedSliceTest is Scene {
    uint256 private constant TRUE_PRICE = 4500e18;
    /// USD.
    uint256 private constant GAIN = 121_210;

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
        wait(bound(time, 0, 8 hours));
        (uint256 max,) = treasury.maxMint(address(usdc));
        uint256 usdmOut = mintFor(BOB, usdc, bound(amount, 1e6, max));
        leave(usdmOut);
        atLeast(trueValue(), usdm.totalSupply(), "every USDm that stays is backed by a dollar");
    }

    /// Four hours in, a sixth of the ETH does not count. All of an hour's limit for USDC gets its part of that.
    function test_gain() public {
        wait(4 hours);
        uint256 counted = treasury.state().value;
        uint256 missing = trueValue() - counted;
        uint256 before = trueValue() - usdm.totalSupply();
        (uint256 max,) = treasury.maxMint(address(usdc));
        uint256 usdmOut = mintFor(BOB, usdc, max);
        leave(usdmOut);
        uint256 lost = before - (trueValue() - usdm.totalSupply());
        assertApproxEqAbs(
            lost / 1e18, missing * usdmOut / (counted + usdmOut) / 1e18, 10, "its part of what is missing"
        );
        assertApproxEqAbs(lost / 1e18, GAIN, 1, "in dollars");
    }

    /// Once what counts is below the floor, nobody mints, and the way in is shut.
    function test_shutBelowTheFloor() public {
        wait(12 hours);
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertEq(max, 0, "shut");
        assertEq(uint256(binding), uint256(Limit.Backing), "by the floor");
    }

    function leave(uint256 usdmIn) private {
        vm.prank(BOB);
        treasury.redeemProRata(usdmIn, new uint256[](0), BOB, block.timestamp);
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
