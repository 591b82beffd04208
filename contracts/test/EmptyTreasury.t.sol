// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Limit, Listing, Params} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Base} from "./Base.sol";

interface IBurnablePair is IERC20 {
    function burn(address to) external returns (uint256 amount0, uint256 amount1);
}

/// A Treasury without assets: every share is of nothing, so only a tier with a cap of 100 % can be minted.
contract EmptyTreasuryTest is Base {
    DevToken private usdc;
    DevToken[] private others;

    function setUp() public override {
        super.setUp();
        usdc = addAsset(1, 6, WAD);
        for (uint8 tier = 2; tier <= 4; ++tier) {
            others.push(addAsset(tier, 18, 100 * WAD));
        }
        treasury.list(listing(address(xms), 5, 18, 10_000));
        // All USDm is in the pair: this contract takes its liquidity out and redeems it.
        IBurnablePair shares = IBurnablePair(pair);
        shares.transfer(pair, shares.balanceOf(address(this)));
        shares.burn(address(this));
        treasury.redeemProRata(usdm.balanceOf(address(this)), new uint256[](0), address(this), block.timestamp);
        Params memory p = defaults();
        p.launchCap = 1_000_000e18;
        treasury.setParams(p);
    }

    function test_empty() public view {
        atMost(treasury.state().value, 1000, "nothing but the pair's locked minimum");
    }

    function test_onlyTier1Mints() public {
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertTrue(max > 0 && binding != Limit.TierCap, "tier 1 is open");
        for (uint256 i; i < 3; ++i) {
            (max, binding) = treasury.maxMint(address(others[i]));
            assertEq(max, 0, "others are shut");
            assertTrue(binding == Limit.TierCap, "by their cap");
        }
        (max, binding) = treasury.maxMint(address(xms));
        assertEq(max, 0, "XMS is shut");
        assertTrue(binding == Limit.FlowLimit, "for its pair has no depth");
        mintFor(address(this), usdc, 100e6);
        (max,) = treasury.maxMint(address(others[0]));
        // 40 % / 60 % of $100, and of the locked 1000 wei.
        atLeast(max, uint256(66e18) / 100, "tier 2 opens with the first dollars");
    }

    /// An own cap below 100 % shuts even a stablecoin while there is nothing else.
    function test_ownCap() public {
        treasury.list(listing(address(usdc), 1, 6, 9_999));
        (uint256 max, Limit binding) = treasury.maxMint(address(usdc));
        assertEq(max, 0, "shut");
        assertTrue(binding == Limit.AssetCap, "by its own cap");
    }

    function test_redeemNothing() public {
        mintFor(address(this), tokens[0], 100e18);
        (uint256 max, Limit binding) = treasury.maxRedeem(address(usdc));
        assertEq(max, 0, "nothing there");
        assertTrue(binding == Limit.Liquidity, "binding");
    }

    /// The state does not divide by zero, and an empty Treasury counts as backed.
    function test_lastOneOut() public {
        mintFor(address(this), usdc, 5e6);
        treasury.redeem(address(usdc), 5e18, 0, address(this), block.timestamp);
        assertEq(treasury.idle(address(usdc)), 0, "out");
        treasury.state();
    }
}
