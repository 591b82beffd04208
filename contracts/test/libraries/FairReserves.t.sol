// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Convert} from "../../src/libraries/Convert.sol";
import {FairReserves} from "../../src/libraries/FairReserves.sol";
import {Test} from "../Test.sol";

contract FairReservesTest is Test {
    uint256 private constant MAX = type(uint112).max;

    /// Whether x * x * d <= k * m, in 512 bits; x below 2^128.
    function squareFits(uint256 x, uint256 d, uint256 k, uint256 m) private pure returns (bool) {
        (uint256 high, uint256 low) = Math.mul512(x * x, d);
        (uint256 highOther, uint256 lowOther) = Math.mul512(k, m);
        return high < highOther || (high == highOther && low <= lowOther);
    }

    function checkRoot(uint256 root, uint256 k, uint256 m, uint256 d) private pure {
        (uint256 high,) = Math.mul512(k, m);
        if (high < d) {
            assertTrue(squareFits(root, d, k, m), "not too much");
            assertTrue(root == type(uint128).max || !squareFits(root + 1, d, k, m), "the floor");
        } else {
            // Beyond 2^128: compared after both are divided by 2^96, that is by 2^48 before squaring.
            uint256 scaled = root >> 48;
            assertEq(scaled << 48, root, "a multiple");
            assertTrue(squareFits(scaled, d, k >> 96, m), "not too much");
            assertTrue(!squareFits(scaled + (scaled >> 30) + 2, d, (k >> 96) + 1, m), "nor far too little");
        }
    }

    /// All reserves, prices below 2^128 and decimals: never a revert, never too much.
    function testFuzz_sidesAt(uint256 reserve0, uint256 reserve1, uint256 price, uint256 decimals) public pure {
        uint256 k = bound(reserve0, 0, MAX) * bound(reserve1, 0, MAX);
        price = bound(price, 1, type(uint128).max) >> (price % 128);
        uint256 unit = Convert.unitOf(bound(decimals, 0, 36));
        (uint256 asset, uint256 usdm) = FairReserves.sidesAt(k, price, unit);
        if (price == 0) return assertEq(asset + usdm, 0, "no price, nothing");
        checkRoot(asset, k, unit, price);
        checkRoot(usdm, k, price, unit);
    }

    function test_sidesAt_ends() public pure {
        uint256[3] memory prices = [uint256(1), 1e37, type(uint128).max];
        for (uint256 i; i < 3; ++i) {
            for (uint256 decimals; decimals <= 36; ++decimals) {
                FairReserves.sidesAt(MAX * MAX, prices[i], Convert.unitOf(decimals));
                FairReserves.sidesAt(1, prices[i], Convert.unitOf(decimals));
            }
        }
        (uint256 asset, uint256 usdm) = FairReserves.sidesAt(0, 1e18, 1e18);
        assertEq(asset + usdm, 0, "empty");
    }

    /// k * unit / price of exactly 2^256.
    function test_sidesAt_edge() public pure {
        (uint256 asset, uint256 usdm) = FairReserves.sidesAt(2 ** 223, 1, 2 ** 33);
        assertEq(asset, 2 ** 128, "asset");
        assertEq(usdm, 2 ** 95, "USDm");
    }

    /// At the price at which the reserves stand, fair reserves are these: 0, 6, 18 and 36 decimals.
    function test_sidesAt_spot() public pure {
        uint8[4] memory decimals = [0, 6, 18, 36];
        for (uint256 i; i < 4; ++i) {
            uint256 unit = Convert.unitOf(decimals[i]);
            uint256 reserve = 12_345 * unit / (decimals[i] == 36 ? 1e9 : 1);
            uint256 value = Math.mulDiv(reserve, 3000e18, unit);
            (uint256 asset, uint256 usdm) = FairReserves.sidesAt(reserve * value, 3000e18, unit);
            assertEq(asset, reserve, "asset");
            assertEq(usdm, value, "USDm");
        }
    }

    function test_feeDue() public pure {
        assertEq(FairReserves.feeDue(1000, 100, 100), 0, "no growth");
        assertEq(FairReserves.feeDue(1000, 99, 100), 0, "less");
        // sqrt(k) from 10 to 20: 1000 * 10 / (5 * 20 + 10)
        assertEq(FairReserves.feeDue(1000, 400, 100), 90, "grown");
        FairReserves.feeDue(type(uint256).max, MAX * MAX, 1);
        FairReserves.feeDue(type(uint256).max, MAX * MAX, type(uint256).max);
    }
}
