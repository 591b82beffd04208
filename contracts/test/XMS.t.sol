// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {XMS} from "../src/XMS.sol";
import {Test} from "./Test.sol";

contract XMSTest is Test {
    address private constant ALICE = address(0xA11CE);
    address private constant BOB = address(0xB0B);

    XMS private xms;

    function setUp() public {
        vm.warp(1_750_000_000);
        xms = XMS(ship("XMS", abi.encode(address(this))));
    }

    function test_facts() public view {
        assertEq(keccak256(bytes(xms.name())), keccak256("Mars Ecosystem Token"), "name");
        assertEq(keccak256(bytes(xms.symbol())), keccak256("XMS"), "symbol");
        assertEq(xms.decimals(), 18, "decimals");
        assertEq(xms.totalSupply(), 1_000_000_000e18, "supply");
        assertEq(xms.balanceOf(address(this)), 1_000_000_000e18, "all at the holder");
        assertEq(keccak256(bytes(xms.CLOCK_MODE())), keccak256("mode=timestamp"), "clock mode");
        assertEq(xms.clock(), block.timestamp, "clock");
        assertEq(xms.nonces(ALICE), 0, "nonces");
    }

    /// There is no function that mints, burns or owns.
    function test_fixedSupply() public {
        string[5] memory none =
            ["mint(address,uint256)", "burn(uint256)", "burn(address,uint256)", "owner()", "burnFrom(address,uint256)"];
        for (uint256 i; i < 5; ++i) {
            (bool ok,) = address(xms).call(bytes.concat(abi.encodeWithSignature(none[i]), new bytes(64)));
            assertTrue(!ok, none[i]);
        }
    }

    /// Votes follow delegation and transfers, and are remembered by time.
    function testFuzz_votes(uint256 amount, uint256 moved, uint256 time) public {
        amount = bound(amount, 1, 1_000_000_000e18);
        moved = bound(moved, 0, amount);
        time = bound(time, 1, 3650 days);
        xms.transfer(ALICE, amount);
        assertEq(xms.getVotes(ALICE), 0, "no votes without delegation");
        vm.prank(ALICE);
        xms.delegate(BOB);
        assertEq(xms.getVotes(BOB), amount, "delegated");
        uint256 start = block.timestamp;
        vm.warp(start + time);
        vm.prank(ALICE);
        xms.transfer(address(this), moved);
        assertEq(xms.getVotes(BOB), amount - moved, "less what moved on");
        assertEq(xms.getPastVotes(BOB, start), amount, "as it was");
        assertEq(xms.getPastTotalSupply(start), 1_000_000_000e18, "total");
    }
}
