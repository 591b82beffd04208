// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Listing, Params} from "../src/interfaces/Types.sol";
import {Scene} from "./Scene.sol";

/// The hourly flow limit: per asset and direction a bucket that empties linearly over one hour.
contract FlowLimitTest is Scene {
    function setUp() public override {
        super.setUp();
        // A base above the Treasury's value keeps the limits constant.
        Params memory p = treasury.state().params;
        (p.flowLimits[0], p.flowBase) = (1000, 60_000_000e18);
        treasury.setParams(p);
    }

    function mintLeft(address asset) private view returns (uint256 usdmLeft) {
        (uint256 max, Limit binding) = treasury.maxMint(asset);
        assertTrue(binding == Limit.FlowLimit, "the flow limit binds");
        return max * oracle.priceOf(asset).mintPrice / unitOf(asset);
    }

    function redeem(address asset, uint256 usdmIn) private {
        vm.prank(ALICE);
        treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
    }

    function redeemLeft(address asset) private view returns (uint256 max) {
        Limit binding;
        (max, binding) = treasury.maxRedeem(asset);
        assertTrue(binding == Limit.FlowLimit, "the flow limit binds");
    }

    function test_sizes() public view {
        assertEq(mintLeft(address(usdc)), 6_000_000e18, "tier 1: 10 % of 60M");
        assertEq(redeemLeft(address(usdc)), 6_000_000e18, "tier 1, redeeming");
    }

    /// Above the base, the limit is a share of what the Treasury was worth at both of the last two entries of the journal.
    function test_sizeByValue() public {
        Params memory p = treasury.state().params;
        p.flowBase = 1;
        treasury.setParams(p);
        assertEq(mintLeft(address(usdc)), 6_000_000e18, "until then the base is what it was");
        pass(1 hours);
        treasury.poke();
        assertEq(mintLeft(address(usdc)), 2_000_000e18, "10 % of 20M");
        stock(address(usdc), 2_000_000e6);
        pass(59 minutes);
        treasury.poke();
        atMost(mintLeft(address(usdc)), 2_000_000e18, "what came in does not widen it at once");
        pass(1 minutes);
        treasury.poke();
        atMost(mintLeft(address(usdc)), 2_000_000e18, "nor at the next entry");
        pass(1 hours);
        treasury.poke();
        assertEq(mintLeft(address(usdc)), 2_200_000e18, "10 % of 22M");
    }

    /// What prices that lag may cost a day bounds volatile assets: 30 bps of 60M a day are 180,000 USD, over 48
    /// directions and hours, five assets, and half a percent each.
    function test_lagBudget() public {
        Params memory p = treasury.state().params;
        p.lagBudget = 30;
        treasury.setParams(p);
        treasury.list(Listing(address(eth), 3, 18, 10_000, 50));
        assertEq(redeemLeft(address(eth)), uint256(180_000e18) / 48 / 5 * 10_000 / 50, "150,000 USD");
        assertEq(redeemLeft(address(usdc)), 6_000_000e18, "stablecoins as before");
    }

    /// A delisted asset has no part in it any more.
    function test_lagBudgetAfterDelisting() public {
        Params memory p = treasury.state().params;
        p.lagBudget = 30;
        treasury.setParams(p);
        treasury.list(Listing(address(eth), 3, 18, 10_000, 50));
        uint256 before = redeemLeft(address(eth));
        address extra = address(addAsset(3, 18, WAD));
        assertEq(redeemLeft(address(eth)), uint256(180_000e18) / 48 / 6 * 10_000 / 50, "a sixth");
        treasury.delist(extra);
        assertEq(redeemLeft(address(eth)), before, "a fifth again");
    }

    /// H2: minting and redeeming an asset at one price costs the Treasury nothing and uses up nobody's limit.
    function test_roundTripsShutNothing() public {
        for (uint256 i; i < all.length; ++i) {
            (uint256 max,) = treasury.maxMint(all[i]);
            (uint256 other,) = treasury.maxRedeem(all[i]);
            // As much as both ways allow, there and back, five times.
            for (uint256 n; n < 5; ++n) {
                uint256 amount = max / 2;
                if (treasury.previewMint(all[i], amount) > other) break;
                uint256 out = stock(all[i], amount);
                redeem(all[i], out);
            }
            (uint256 after_,) = treasury.maxMint(all[i]);
            assertApproxEqAbs(after_ * 1e9 / max, 1e9, 1e6, "as much may be minted as before");
            (after_,) = treasury.maxRedeem(all[i]);
            assertApproxEqAbs(after_ * 1e9 / other, 1e9, 1e6, "and redeemed");
        }
    }

    /// With a new price both directions count.
    function test_newPriceCounts() public {
        uint256 out = stock(address(eth), 500e18);
        setPrice(address(eth), 3001e18);
        redeem(address(eth), out);
        (uint256 minted, uint256 redeemed) = flowUsed(treasury.state(), address(eth));
        assertApproxEqAbs(minted, out, 1e12, "minted");
        assertApproxEqAbs(redeemed, out, 1e12, "redeemed");
    }

    /// M1: deposits of one transaction do not widen another asset's limit in it.
    function test_depositsWidenNothing() public {
        (uint256 before,) = treasury.maxRedeem(address(eth));
        Params memory p = treasury.state().params;
        p.flowBase = 0;
        treasury.setParams(p);
        stock(address(usdc), 5_000_000e6);
        stock(address(tokens[0]), 5_000_000e18);
        (uint256 max,) = treasury.maxRedeem(address(eth));
        assertEq(max, before, "as before");
    }

    /// Used up, it comes back linearly: a quarter after 15 minutes, all after an hour, and no more than all.
    function test_refill() public {
        stock(address(usdc), 6_000_000e6);
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertEq(max, 0, "used up");
        assertTrue(binding == Limit.FlowLimit, "binding");
        uint256 start = block.timestamp;
        vm.warp(start + 1);
        assertEq(mintLeft(address(usdc)) / 1e12, uint256(6_000_000e6) / 3600, "a second");
        vm.warp(start + 15 minutes);
        assertEq(mintLeft(address(usdc)), 1_500_000e18, "a quarter");
        vm.warp(start + 1 hours - 1);
        atMost(mintLeft(address(usdc)), 6_000_000e18 - 1, "nearly all");
        vm.warp(start + 1 hours);
        assertEq(mintLeft(address(usdc)), 6_000_000e18, "all");
        vm.warp(start + 5 hours);
        assertEq(mintLeft(address(usdc)), 6_000_000e18, "never more");
    }

    function test_refillRedeem() public {
        redeem(address(usdc), 6_000_000e18);
        vm.warp(block.timestamp + 30 minutes);
        assertEq(redeemLeft(address(usdc)), 3_000_000e18, "half");
        redeem(address(usdc), 3_000_000e18);
        vm.warp(block.timestamp + 10 minutes);
        assertEq(redeemLeft(address(usdc)), 1_000_000e18, "a sixth");
    }

    /// Each asset and each direction has its own bucket; pro-rata needs none.
    function test_separate() public {
        stock(address(usdc), 6_000_000e6);
        assertEq(redeemLeft(address(usdc)), 12_000_000e18, "the other direction, and what it cancels");
        assertEq(mintLeft(address(tokens[0])), 6_000_000e18, "the other asset");
        redeem(address(usdc), 12_000_000e18);
        (uint256 max,) = treasury.maxRedeem(address(usdc));
        assertEq(max, 0, "used up");
        vm.prank(ALICE);
        treasury.redeemProRata(5_000_000e18, new uint256[](0), ALICE, block.timestamp);
    }

    /// Many small mints in one block use up exactly what one large one does.
    function testFuzz_manySmallEqualOne(uint256 amount, uint256 count) public {
        count = bound(count, 1, 4);
        amount = bound(amount, 1e6, 6_000_000e6 / count);
        uint256 id = vm.snapshotState();
        stock(address(usdc), amount * count);
        (uint256 once,) = flowUsed(treasury.state(), address(usdc));
        (uint256 max,) = treasury.maxMint(address(usdc));
        vm.revertToState(id);
        for (uint256 n; n < count; ++n) {
            stock(address(usdc), amount);
        }
        (uint256 often,) = flowUsed(treasury.state(), address(usdc));
        (uint256 maxOften,) = treasury.maxMint(address(usdc));
        assertEq(often, once, "flow used");
        assertEq(maxOften, max, "what is left");
    }

    /// However it is spread, no more goes through than one limit and what has come back since: in any hour twice the
    /// limit.
    function testFuzz_bounded(uint256[4] memory pauses) public {
        uint256 start = block.timestamp;
        uint256 sum;
        for (uint256 n; n < 4; ++n) {
            (uint256 max,) = treasury.maxMint(address(usdc));
            if (max > 0) sum += stock(address(usdc), max);
            uint256 elapsed = block.timestamp - start;
            atMost(sum, 6_000_000e18 + 6_000_000e18 * elapsed / 3600, "one limit, and what came back");
            vm.warp(block.timestamp + bound(pauses[n], 0, 20 minutes));
        }
    }
}
