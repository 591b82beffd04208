// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Price, Status} from "../src/interfaces/Types.sol";
import {Scene} from "./Scene.sol";

/// Stablecoins: minted at min($1, feed), redeemed at max($1, feed), shut below $0.995 and above $1.02.
contract DepegTest is Scene {
    function limits(uint256 price) private returns (Limit mintLimit, Limit redeemLimit) {
        setPrice(address(usdc), price);
        (, mintLimit) = treasury.maxMint(address(usdc));
        (, redeemLimit) = treasury.maxRedeem(address(usdc));
    }

    function isOpen(uint256 price) private {
        (Limit mintLimit, Limit redeemLimit) = limits(price);
        assertTrue(mintLimit == Limit.FlowLimit && redeemLimit == Limit.FlowLimit, "open");
    }

    function isShut(uint256 price) private {
        (Limit mintLimit, Limit redeemLimit) = limits(price);
        assertTrue(mintLimit == Limit.Feed && redeemLimit == Limit.Feed, "shut");
        Price memory p = oracle.priceOf(address(usdc));
        assertTrue(p.status == Status.Depegged, "depegged");
        assertEq(
            p.referencePrice, price < WAD ? price : WAD, "valued at its price, and no higher than the last good one"
        );
        vm.expectRevert(exceeded(address(usdc), Limit.Feed, 0));
        treasury.previewMint(address(usdc), 5e6);
        vm.expectRevert(exceeded(address(usdc), Limit.Feed, 0));
        treasury.previewRedeem(address(usdc), 5e18);
    }

    function test_bandEdges() public {
        isOpen(0.995e18);
        isShut(0.995e18 - 1);
        isOpen(1.02e18);
        isShut(1.02e18 + 1);
        isOpen(1e18);
    }

    /// Other assets are not shut by one stablecoin's depeg (here one that is a small part).
    function test_othersStayOpen() public {
        setPrice(address(tokens[0]), 0.98e18);
        (, Limit mintLimit) = treasury.maxMint(address(usdc));
        (, Limit redeemLimit) = treasury.maxRedeem(address(usdc));
        assertTrue(mintLimit == Limit.FlowLimit && redeemLimit == Limit.FlowLimit, "open");
    }

    /// Below $1 it mints less than $1 and is redeemed at $1; above it mints $1 and costs more. Never the reverse: mint
    /// and redeem in a row never gains.
    function testFuzz_bothSides(uint256 price, uint256 amount) public {
        price = bound(price, 0.995e18, 1.02e18);
        amount = bound(amount, 2e6, 4_000_000e6);
        setPrice(address(usdc), price);
        uint256 minted = stock(address(usdc), amount);
        assertEq(minted, price < WAD ? amount * price / 1e6 : amount * 1e12, "mint at min($1, feed)");
        vm.prank(ALICE);
        uint256 back = treasury.redeem(address(usdc), minted, 0, ALICE, block.timestamp);
        assertEq(back, price > WAD ? minted * 1e6 / price : minted / 1e12, "redeem at max($1, feed)");
        atMost(back, amount, "no gain");
    }
}
