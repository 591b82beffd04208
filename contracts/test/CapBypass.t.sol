// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Params, State} from "../src/interfaces/Types.sol";
import {Rules} from "./Rules.sol";
import {Scene} from "./Scene.sol";

/// What the drift rule is for. Caps limit what minting may fill a tier to; without a rule for redeeming they would be
/// worth nothing: deposit stablecoins, mint XMS against the larger base, redeem the stablecoins.
contract CapBypassTest is Scene {
    function setUp() public override {
        super.setUp();
        // The hourly flow limits would slow the sequence down; they are out of the way here, the caps must do.
        Params memory p = treasury.state().params;
        p.flowLimits = [uint16(10_000), 10_000, 10_000, 10_000, 10_000];
        p.flowBase = 1e26;
        treasury.setParams(p);
        deepen();
    }

    function mintMax(address asset, uint256 atMostAmount) private returns (uint256) {
        (uint256 max,) = treasury.maxMint(asset);
        return stock(asset, max < atMostAmount ? max : atMostAmount);
    }

    function shareOf(uint256 tier) private view returns (uint256) {
        State memory s = treasury.state();
        return s.tierValues[tier - 1] * 10_000 / s.value;
    }

    function test_capBypass_depositStablecoins_mintXms_redeemStablecoins_fails() public {
        assertEq(shareOf(5), 250, "XMS at the start: 2.5 %");
        stock(address(usdc), 60_000_000e6);
        mintMax(address(xms), type(uint256).max);
        assertEq(shareOf(5), 999, "XMS filled to its cap of 10 %");
        uint256 deposited = 60_000_000e18;
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertTrue(max < deposited / 2 && binding == Limit.DriftLimit, "most of the stablecoins stay");
        vm.expectRevert(exceeded(address(usdc), Limit.DriftLimit, max));
        vm.prank(ALICE);
        treasury.redeem(address(usdc), deposited, 0, ALICE, block.timestamp);
        vm.prank(ALICE);
        treasury.redeem(address(usdc), max, 0, ALICE, block.timestamp);
        atMost(shareOf(5), 1250, "XMS never above its drift limit of 12.5 %");
    }

    /// The same in a loop, with every asset redeemed in turn: the drift limits hold.
    function test_capBypass_repeated_fails() public {
        for (uint256 n; n < 8; ++n) {
            mintMax(address(usdc), 10_000_000e6);
            mintMax(address(xms), type(uint256).max);
            for (uint256 i; i < all.length - 1; ++i) {
                (uint256 max,) = treasury.maxRedeem(all[i]);
                if (max == 0) continue;
                vm.prank(ALICE);
                treasury.redeem(all[i], max, 0, ALICE, block.timestamp);
            }
            for (uint256 t = 1; t <= 5; ++t) {
                atMost(shareOf(t), Rules.driftLimit(defaults().tierCaps[t - 1]), "share <= drift limit");
            }
        }
    }

    /// Price moves may lift a tier above its drift limit; then redeeming other assets is shut, its own is open.
    function test_aboveTheDriftLimit() public {
        setPrice(address(eth), 30_000e18);
        atLeast(shareOf(3), Rules.driftLimit(3000), "ETH above its drift limit");
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertEq(max, 0, "USDC");
        assertTrue(binding == Limit.DriftLimit, "binding");
        (max, binding) = treasury.maxRedeem(address(eth));
        assertTrue(max > 0 && binding != Limit.DriftLimit, "ETH");
        vm.prank(ALICE);
        treasury.redeem(address(eth), 15_000_000e18, 0, ALICE, block.timestamp);
        (, binding) = treasury.maxRedeem(address(usdc));
        assertTrue(binding == Limit.DriftLimit, "still above");
    }
}
