// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../src/interfaces/IVenue.sol";
import {Limit, Params, State} from "../src/interfaces/Types.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";

/// Minting is open while the backing ratio is at least its floor of 99.5 %, redemption while it is so afterwards.
contract BackingTest is Scene {
    function bindingOf(address asset) private view returns (Limit binding) {
        (, binding) = treasury.maxRedeem(asset);
    }

    /// 1,000 ETH carry the loss: at $2,900 the Treasury is worth 19.9M of 20M, exactly the floor.
    function test_floorEdge() public {
        setPrice(address(eth), 2900e18);
        State memory s = treasury.state();
        assertEq(s.value * 10_000, 9950 * s.supply, "at the floor");
        assertTrue(bindingOf(address(usdc)) == Limit.Backing, "nothing may leave");
        vm.expectRevert(exceeded(address(usdc), Limit.Backing, 0));
        treasury.previewRedeem(address(usdc), 5e18);
    }

    /// M6: the floor holds after the redemption, and not before it only: what may leave is bounded.
    function test_floorAfter() public {
        setPrice(address(eth), 2950e18);
        // 19.95M for 20M: (19.95M - 0.995 x 20M) / 0.005.
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertTrue(binding == Limit.FlowLimit, "10M, above an hour's limit");
        setPrice(address(eth), 2905e18);
        (max, binding) = treasury.maxRedeem(address(usdc));
        assertTrue(binding == Limit.Backing, "backing");
        assertEq(max, 1_000_000e18, "(19.905M - 19.9M) / 0.005");
        vm.prank(ALICE);
        treasury.redeem(address(usdc), max, 0, ALICE, block.timestamp);
        State memory s = treasury.state();
        assertEq(s.value * 10_000, 9950 * s.supply, "at the floor");
    }

    function test_otherFloors() public {
        Params memory p = treasury.state().params;
        p.backingFloor = 9_000;
        treasury.setParams(p);
        setPrice(address(eth), 1100e18);
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertTrue(max == 1_000_000e18 && binding == Limit.Backing, "(18.1M - 18M) / 0.1");
        setPrice(address(eth), 1000e18);
        (max, binding) = treasury.maxRedeem(address(usdc));
        assertTrue(max == 0 && binding == Limit.Backing, "18M of 20M are the floor");
    }

    /// Nobody pays $1 for what can't be redeemed for $1: minting closes below the floor, too. Pro rata stays open.
    function test_mintCloses() public {
        setPrice(address(eth), 2900e18);
        assertEq(stock(address(usdc), 5e6), 5e18, "minted at the floor");
        setPrice(address(eth), 2899e18);
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertTrue(max == 0 && binding == Limit.Backing, "closed below it");
        vm.expectRevert(exceeded(address(usdc), Limit.Backing, 0));
        treasury.previewMint(address(usdc), 5e6);
        vm.prank(ALICE);
        treasury.redeemProRata(5e18, new uint256[](0), ALICE, block.timestamp);
    }

    /// USDm owned by the Treasury (in its venues) is not a liability.
    function test_treasuryOwnedIsNoLiability() public {
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 0, 10_000_000e18, "");
        assertTrue(bindingOf(address(usdc)) == Limit.FlowLimit, "open");
        setPrice(address(eth), 2905e18);
        (uint256 max,) = treasury.maxRedeem(address(usdc));
        assertEq(max, 1_000_000e18, "as without it");
    }

    /// At 100 % or more no mint and no redemption of any asset makes it less.
    function testFuzz_neverBelow(uint256 seed, uint256 price, uint256 amount) public {
        (address asset,) = pick(seed);
        reprice(asset, price, 100);
        if (asset == address(usdc)) setPrice(asset, bound(price, WAD, 1.02e18));
        if (asset == address(tokens[0])) setPrice(asset, bound(price, WAD, 1.02e18));
        atLeast(treasury.state().value, usdm.totalSupply(), "at the start");
        (uint256 max,) = treasury.maxMint(asset);
        stock(asset, bound(amount, leastMint(asset), max));
        atLeast(treasury.state().value, usdm.totalSupply(), "after minting");
        (max,) = treasury.maxRedeem(asset);
        uint256 usdmIn = bound(amount, leastRedeem(asset), max);
        vm.prank(ALICE);
        treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
        atLeast(treasury.state().value, usdm.totalSupply(), "after redeeming");
    }
}
