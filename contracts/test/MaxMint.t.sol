// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit, Listing, Params, Price, State} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Rules} from "./Rules.sol";
import {Varied} from "./Varied.sol";

contract MaxMintTest is Varied {
    function check(address asset, uint256 max, Limit limit) private view {
        (uint256 amount, Limit binding) = treasury.maxMint(asset);
        assertEq(amount, max, "max");
        assertEq(uint256(binding), uint256(limit), "binding");
    }

    function test_revert_notListed() public {
        address[3] memory others =
            [address(DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)))), address(usdm), address(0)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, others[i]));
            treasury.maxMint(others[i]);
        }
    }

    /// When several limits are zero at once the first of Paused, Feed is named.
    function test_shut() public {
        vm.warp(block.timestamp + 1 days + 1);
        check(address(eth), 0, Limit.Feed);
        treasury.pause(address(eth), true, false);
        check(address(eth), 0, Limit.Paused);
        check(address(btc), 0, Limit.Feed);
        treasury.pause(address(0), true, false);
        check(address(btc), 0, Limit.Paused);
    }

    /// Headroom below the smallest mint is none: the limit that leaves so little is named.
    function test_lessThanTheSmallestMint() public {
        Params memory p = treasury.state().params;
        (p.launchCap, p.supportRatio) = (20_000_001e18 - 1, 1_000_000);
        treasury.setParams(p);
        check(address(usdc), 0, Limit.SupplyCap);
        p.launchCap = 20_000_001e18;
        treasury.setParams(p);
        check(address(usdc), 1e6, Limit.SupplyCap);
    }

    /// A cap of 0 shuts a tier for minting; a cap of 100 % is no limit.
    function test_capZeroAndFull() public {
        Params memory p = treasury.state().params;
        p.tierCaps = [uint16(10_000), 10_000, 3000, 1500, 0];
        p.flowLimits[1] = 10_000;
        treasury.setParams(p);
        check(address(xms), 0, Limit.TierCap);
        // 1 % of 20M a day, over 48 directions and hours, five volatile assets and a basis point each: 8.33M USD.
        check(address(whole), uint256(200_000e18) * 10_000 / 48 / 5 / 5e18, Limit.FlowLimit);
    }

    function test_ownCap() public {
        treasury.list(listing(address(eth), 3, 18, 1600));
        // (16 % x 20M - 3M) / 84 %
        check(address(eth), uint256(200_000e18) * 10_000 / 8400 / 3000, Limit.AssetCap);
    }

    /// Absurd amounts are refused with the limit, not with an overflow; so they are at absurd prices.
    function test_absurdAmounts() public {
        for (uint256 n; n < 2; ++n) {
            for (uint256 i; i < all.length; ++i) {
                (uint256 max, Limit binding) = treasury.maxMint(all[i]);
                vm.expectRevert(exceeded(all[i], binding, max));
                treasury.previewMint(all[i], type(uint256).max);
            }
            setPrice(address(uni), type(uint128).max);
            setPrice(address(whole), 1);
        }
    }

    /// In all sorts of states: the maximum is accepted, one unit more is not, and the limit named is the one that
    /// this unit breaks, while the maximum breaks none.
    function testFuzz_exact(Variation memory v) public {
        (address asset, uint256 i) = vary(v, 25);
        if (v.tight && v.flowUsed % 2 == 0) useFlow(asset, v.flowUsed / 2);
        Price memory price = oracle.priceOf(asset);
        State memory s = treasury.state();
        (uint256 used,) = flowUsed(s, asset);
        (uint256 max, Limit binding) = treasury.maxMint(asset);

        uint256 tooMuch = max == 0 ? leastMint(asset) : max + 1;
        assertTrue(Rules.mintBreaks(binding, s, i, tooMuch, price, used), "one unit more breaks the limit named");
        fund(asset, BOB, max + tooMuch);
        vm.startPrank(BOB);
        DevToken(asset).approve(address(treasury), type(uint256).max);
        vm.expectRevert(exceeded(asset, binding, max));
        treasury.previewMint(asset, tooMuch);
        vm.expectRevert(exceeded(asset, binding, max));
        treasury.mint(asset, tooMuch, 0, BOB, block.timestamp);
        if (max == 0) return;

        Limit[4] memory limits = [Limit.TierCap, Limit.AssetCap, Limit.SupplyCap, Limit.FlowLimit];
        for (uint256 n; n < 4; ++n) {
            assertTrue(!Rules.mintBreaks(limits[n], s, i, max, price, used), "the maximum breaks none");
        }
        uint256 quote = treasury.previewMint(asset, max);
        assertEq(treasury.mint(asset, max, 0, BOB, block.timestamp), quote, "the maximum is minted");
        atMost(usdm.totalSupply(), s.supplyCap, "supply <= cap");
    }

    function useFlow(address asset, uint256 seed) private {
        (uint256 max,) = treasury.maxMint(asset);
        if (max == 0) return;
        stock(asset, bound(seed, leastMint(asset), max));
        pass(seed % 4000);
    }
}
