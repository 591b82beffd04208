// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit, Params, Price, State} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Rules} from "./Rules.sol";
import {Varied} from "./Varied.sol";

contract MaxRedeemTest is Varied {
    function check(address asset, uint256 max, Limit limit) private view {
        (uint256 amount, Limit binding) = treasury.maxRedeem(asset);
        assertEq(amount, max, "max");
        assertEq(uint256(binding), uint256(limit), "binding");
    }

    function test_revert_notListed() public {
        address[3] memory others =
            [address(DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)))), address(usdm), address(0)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, others[i]));
            treasury.maxRedeem(others[i]);
        }
    }

    /// When several limits are zero at once the first of Paused, Feed, Backing is named.
    function test_shut() public {
        setPrice(address(btc), 1000e18);
        check(address(eth), 0, Limit.Backing);
        vm.warp(block.timestamp + 1 days + 1);
        check(address(eth), 0, Limit.Feed);
        treasury.pause(address(eth), false, true);
        check(address(eth), 0, Limit.Paused);
        check(address(usdc), 0, Limit.Feed);
        treasury.pause(address(0), false, true);
        check(address(usdc), 0, Limit.Paused);
    }

    /// Less than a unit of the asset is nothing.
    function test_lessThanAUnit() public {
        Params memory p = treasury.state().params;
        (p.flowBase, p.flowLimits[1]) = (0, 0);
        treasury.setParams(p);
        check(address(btc), 0, Limit.FlowLimit);
        treasury.deploy(address(venue), address(whole), 200_000, 0, "");
        venue.set(true, false, 0);
        p.flowLimits[1] = 1000;
        treasury.setParams(p);
        check(address(whole), 0, Limit.Liquidity);
    }

    /// A tier with a cap of 0 is being wound down: nothing comes in, and it stops no redemption of another asset.
    function test_capZero() public {
        Params memory p = treasury.state().params;
        p.tierCaps[4] = 0;
        treasury.setParams(p);
        check(address(usdc), 4_000_000e18, Limit.FlowLimit);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 4_000_000e18, 0, ALICE, block.timestamp);
        (uint256 max, Limit binding) = treasury.maxMint(address(xms));
        assertTrue(max == 0 && binding == Limit.TierCap, "nothing comes in");
        (max,) = treasury.maxRedeem(address(xms));
        assertTrue(max > 0, "the tier itself can be emptied");
    }

    /// Absurd amounts are refused with the limit, not with an overflow; so they are at absurd prices.
    function test_absurdAmounts() public {
        for (uint256 n; n < 2; ++n) {
            for (uint256 i; i < all.length; ++i) {
                (uint256 max, Limit binding) = treasury.maxRedeem(all[i]);
                vm.expectRevert(exceeded(all[i], binding, max));
                treasury.previewRedeem(all[i], type(uint256).max);
            }
            setPrice(address(uni), type(uint128).max);
            setPrice(address(whole), 1);
        }
    }

    /// In all sorts of states: the maximum is accepted, one unit more is not, and the limit named is the one that
    /// this unit breaks, while the maximum breaks none.
    function testFuzz_exact(Variation memory v) public {
        (address asset, uint256 i) = vary(v, 97);
        if (v.tight && v.flowUsed % 2 == 0) useFlow(asset, v.flowUsed / 2);
        Price memory price = oracle.priceOf(asset);
        State memory s = treasury.state();
        (, uint256 used) = flowUsed(s, asset);
        (uint256 max, Limit binding) = treasury.maxRedeem(asset);
        vm.startPrank(ALICE);
        if (!Rules.backedAt(s, s.params.backingFloor)) {
            check(asset, 0, Limit.Backing);
            return;
        }
        uint256 tooMuch = max == 0 ? leastRedeem(asset) : max + 1;
        assertTrue(Rules.redeemBreaks(binding, s, i, tooMuch, price, used), "one unit more breaks the limit named");
        vm.expectRevert(exceeded(asset, binding, max));
        treasury.previewRedeem(asset, tooMuch);
        vm.expectRevert(exceeded(asset, binding, max));
        treasury.redeem(asset, tooMuch, 0, ALICE, block.timestamp);
        if (max == 0) return;

        Limit[4] memory limits = [Limit.Liquidity, Limit.DriftLimit, Limit.FlowLimit, Limit.Balance];
        for (uint256 n; n < 4; ++n) {
            assertTrue(!Rules.redeemBreaks(limits[n], s, i, max, price, used), "the maximum breaks none");
        }
        uint256 quote = treasury.previewRedeem(asset, max);
        assertEq(treasury.redeem(asset, max, 0, ALICE, block.timestamp), quote, "the maximum is redeemed");
    }

    function useFlow(address asset, uint256 seed) private {
        (uint256 max,) = treasury.maxRedeem(asset);
        if (max == 0) return;
        uint256 usdmIn = bound(seed, leastRedeem(asset), max);
        vm.prank(ALICE);
        treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
        pass(seed % 4000);
    }
}
