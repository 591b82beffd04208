// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Convert} from "../../src/libraries/Convert.sol";
import {Test} from "../Test.sol";

/// Over the whole of uint256: each conversion against what it says it is.
contract ConvertTest is Test {
    /// Whether x * a <= y * b, in 512 bits.
    function productAtMost(uint256 x, uint256 a, uint256 y, uint256 b) private pure returns (bool) {
        (uint256 high, uint256 low) = Math.mul512(x, a);
        (uint256 highOther, uint256 lowOther) = Math.mul512(y, b);
        return high < highOther || (high == highOther && low <= lowOther);
    }

    function fits(uint256 x, uint256 a, uint256 b) private pure returns (bool) {
        (uint256 high,) = Math.mul512(x, a);
        return high < b;
    }

    function testFuzz_down(uint256 amount, uint256 price, uint256 decimals) public pure {
        uint256 unit = Convert.unitOf(bound(decimals, 0, 36));
        price = bound(price, 1, type(uint128).max);
        if (fits(amount, price, unit)) {
            uint256 usd = Convert.toUsdDown(amount, price, unit);
            assertTrue(productAtMost(usd, unit, amount, price), "no more than its worth");
            assertTrue(!productAtMost(usd + 1, unit, amount, price), "and no wei less");
        }
        if (fits(amount, unit, price)) {
            uint256 asset = Convert.toAssetDown(amount, price, unit);
            assertTrue(productAtMost(asset, price, amount, unit), "no more than its worth");
            assertTrue(!productAtMost(asset + 1, price, amount, unit), "and no unit less");
        }
    }

    function testFuzz_up(uint256 usd, uint256 price, uint256 decimals) public pure {
        uint256 unit = Convert.unitOf(bound(decimals, 0, 36));
        price = bound(price, 1, type(uint128).max);
        usd = bound(usd, 0, type(uint128).max);
        uint256 asset = Convert.toAssetUp(usd, price, unit);
        atLeast(Convert.toUsdDown(asset, price, unit), usd, "enough");
        if (asset > 0) atMost(Convert.toUsdDown(asset - 1, price, unit) + 1, usd, "a unit less is not");
    }

    /// The largest amount that still converts to at most y, or 2^256 - 1.
    function testFuzz_atMost(uint256 y, uint256 price, uint256 decimals) public pure {
        uint256 unit = Convert.unitOf(bound(decimals, 0, 36));
        price = bound(price, 1, type(uint128).max);
        checkAtMost(Convert.assetAtMost(y, price, unit), y, price, unit);
        checkAtMost(Convert.usdAtMost(y, price, unit), y, unit, price);
    }

    /// floor(x * a / b) <= y, and for x + 1 no longer.
    function checkAtMost(uint256 x, uint256 y, uint256 a, uint256 b) private pure {
        if (y == type(uint256).max) return assertEq(x, y, "unlimited");
        // floor(x * a / b) <= y exactly when x * a < (y + 1) * b.
        assertTrue(!productAtMost(y + 1, b, x, a), "within");
        if (x < type(uint256).max) assertTrue(productAtMost(y + 1, b, x + 1, a), "one more is not");
    }

    /// What has no value in 256 bits counts as the largest there is, and nothing reverts at the edge.
    function test_edges() public pure {
        assertEq(Convert.toValue(2 ** 121, 1e18, 1e18), 2 ** 120 - 1, "at most 120 bits");
        assertEq(Convert.toValue(2 ** 119, 1e18, 1e18), 2 ** 119, "less is itself");
        assertEq(Convert.toValue(2 ** 128, 2 ** 128, 1), 2 ** 120 - 1, "exactly 2^256");
        assertEq(Convert.assetAtMost(2 ** 128 - 1, 1, 2 ** 128), type(uint256).max, "a maximum of exactly 2^256");
        assertEq(Convert.assetAtMost(type(uint256).max, 1e18, 1e18), type(uint256).max, "unlimited");
        assertEq(Convert.usdAtMost(type(uint256).max, 1e18, 1e18), type(uint256).max, "unlimited");
    }

    function test_units() public pure {
        assertEq(Convert.unitOf(0), 1, "0");
        assertEq(Convert.unitOf(6), 1e6, "6");
        assertEq(Convert.unitOf(36), 1e36, "36");
        assertEq(Convert.unitOf(77), 1e77, "77");
    }
}
