// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Entry, Flow} from "../../src/interfaces/Types.sol";
import {Words} from "../../src/libraries/Words.sol";
import {Test} from "../Test.sol";

/// Each field is read from where it was written, and one that is too large never reaches its neighbour.
contract WordsTest is Test {
    uint256 private constant MOST = type(uint64).max;

    function testFuzz_holding(uint256 held, uint256 price) public pure {
        uint256 word = Words.holding(held, price);
        assertEq(Words.heldOf(word), held < 2 ** 160 ? held : 2 ** 160 - 1, "held");
        assertEq(Words.priceOf(word), price < 2 ** 96 ? price : 2 ** 96 - 1, "price");
    }

    function testFuzz_tierValues(uint256[2] memory totals, uint256 tier, uint256 value) public pure {
        tier = bound(tier, 1, 5);
        uint256[2] memory before = [totals[0], totals[1]];
        Words.setTierValue(totals, tier, value);
        for (uint256 i = 1; i <= 5; ++i) {
            uint256 expected = i != tier ? Words.tierValue(before, i) : value < MOST ? value : MOST;
            assertEq(Words.tierValue(totals, i), expected, "tier");
        }
        assertEq(totals[1] >> 64, before[1] >> 64, "supply cap, USDm in pairs and flow base");
    }

    function testFuzz_flow(Flow memory f) public pure {
        Flow memory back = Words.unpackFlow(Words.packFlow(f));
        assertEq(keccak256(abi.encode(back)), keccak256(abi.encode(f)), "flow");
    }

    function test_netFlow() public pure {
        Flow memory f = Flow(1, 2, -3, 4, 5);
        assertEq(
            Words.packFlow(f),
            1 | uint256(2) << 64 | uint256(2 ** 64 - 3) << 128 | uint256(4) << 192 | uint256(5) << 224,
            "-3 in 64 bits"
        );
    }

    function testFuzz_entry(uint256[3] memory words) public pure {
        Entry memory e = Words.unpackEntry(words);
        for (uint256 i; i < 4; ++i) {
            assertEq(e.tierValues[i], words[1] >> (64 * i) & MOST, "tier");
        }
        assertEq(e.tierValues[4], words[2] & MOST, "tier 5");
        assertEq(e.time, words[0] & type(uint32).max, "time");
        assertEq(e.blockNumber, words[0] >> 32 & type(uint32).max, "block");
        assertEq(e.supply, words[0] >> 64 & MOST, "supply");
        assertEq(e.liabilities, words[0] >> 128 & MOST, "liabilities");
        assertEq(e.supplyCap, words[0] >> 192, "supply cap");
    }

    /// Four switches: of the asset and for all, for mints and for redemptions.
    function test_paused() public pure {
        assertTrue(!Words.isPaused(0, 0, true) && !Words.isPaused(0, 0, false), "open");
        uint256[4] memory accounts = [uint256(1) << 232, 1 << 240, 0, 0];
        uint256[4] memory rules = [uint256(0), 0, 1 << 240, 1 << 248];
        for (uint256 i; i < 4; ++i) {
            bool minting = i % 2 == 0;
            assertTrue(Words.isPaused(accounts[i], rules[i], minting), "paused");
            assertTrue(!Words.isPaused(accounts[i], rules[i], !minting), "the other way is open");
        }
    }

    function testFuzz_shares(uint256 rules) public pure {
        for (uint256 tier = 1; tier <= 5; ++tier) {
            assertEq(Words.tierCap(rules, tier), rules >> (16 * tier - 16) & type(uint16).max, "cap");
            assertEq(Words.flowShare(rules, tier), rules >> (64 + 16 * tier) & type(uint16).max, "hourly limit");
        }
    }

    function testFuzz_micro(uint256 usd) public pure {
        uint256 down = usd / 1e12;
        assertEq(Words.micro(usd), down < MOST ? down : MOST, "down");
        uint256 up = usd % 1e12 == 0 ? down : down + 1;
        assertEq(Words.microUp(usd), up < MOST ? up : MOST, "up");
    }

    function test_micro() public pure {
        assertEq(Words.micro(1e12 - 1), 0, "down");
        assertEq(Words.microUp(1), 1, "up");
        assertEq(Words.micro(type(uint128).max), MOST, "no more than fits");
    }
}
