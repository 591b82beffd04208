// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../../src/interfaces/IVenue.sol";
import {Limit, Params, State} from "../../src/interfaces/Types.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {Rules} from "../Rules.sol";
import {Scene} from "../Scene.sol";

/// What a redemption that drew on a venue must leave. The venue has most of the USDC and ETH, and loses something while it
/// returns: that was not known when the redemption was decided.
contract AfterPullTest is Scene {
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 9_900_000e6, 0, "");
        treasury.deploy(address(venue), address(eth), 1000e18, 0, "");
    }

    function redeem(address asset, uint256 usdmIn) private {
        vm.prank(ALICE);
        treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
    }

    function setCaps(uint16 third, uint16 last) private {
        Params memory p = treasury.state().params;
        (p.tierCaps[2], p.tierCaps[3], p.tierCaps[4]) = (third, third < 1500 ? third : 1500, last);
        treasury.setParams(p);
    }

    /// 20M for 20M: with 500,000 redeemed the floor is 99.5 % of 19.5M.
    function test_backing() public {
        venue.setSeep(address(usdc), 97_500e6 + 1);
        vm.expectRevert(exceeded(address(usdc), Limit.Backing, 0));
        redeem(address(usdc), 500_000e18);
        venue.setSeep(address(usdc), 97_500e6);
        redeem(address(usdc), 500_000e18);
        State memory s = treasury.state();
        assertEq(s.value * 10_000, 9950 * s.supply, "at the floor");
    }

    /// Another tier, XMS here, may come up to its drift limit and not above it.
    function test_drift() public {
        setPrice(address(eth), 4000e18);
        setCaps(3000, 200);
        State memory s = treasury.state();
        uint256 drift = Rules.driftLimit(200);
        uint256 lowest = ceilDiv(s.tierValues[4] * 10_000, drift);
        uint256 loss = (s.value - 500_000e18 - lowest) / 1e12;
        assertTrue(loss > 0, "within the limit before");
        venue.setSeep(address(usdc), loss + 1);
        vm.expectRevert(exceeded(address(usdc), Limit.DriftLimit, 0));
        redeem(address(usdc), 500_000e18);
        venue.setSeep(address(usdc), loss);
        redeem(address(usdc), 500_000e18);
        s = treasury.state();
        atMost(s.tierValues[4] * 10_000, drift * s.value, "within the limit after");
    }

    /// The tier that is redeemed from stops nothing, though it is above its drift limit and has a larger share after the loss.
    function test_ownTier() public {
        setPrice(address(eth), 4500e18);
        setCaps(1500, 1000);
        State memory b = treasury.state();
        assertTrue(b.tierValues[2] * 10_000 > Rules.driftLimit(1500) * b.value, "above");
        venue.setSeep(address(usdc), 1_000_000e6);
        redeem(address(eth), 10_000e18);
        State memory a = treasury.state();
        assertTrue(a.tierValues[2] * b.value > b.tierValues[2] * a.value, "higher");
    }

    /// Nor does a tier that is wound down.
    function test_woundDown() public {
        setPrice(address(eth), 4000e18);
        setCaps(3000, 0);
        State memory b = treasury.state();
        venue.setSeep(address(usdc), 100_000e6);
        redeem(address(usdc), 500_000e18);
        State memory a = treasury.state();
        assertTrue(a.tierValues[4] * b.value > b.tierValues[4] * a.value, "higher");
    }
}
