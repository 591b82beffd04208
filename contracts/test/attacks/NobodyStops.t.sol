// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../../src/interfaces/IVenue.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {Scene} from "../Scene.sol";

/// A venue that answers every call with the same bytes, burns all gas, or reverts.
contract NonsenseVenue {
    Use public constant venueUse = Use.Yield;
    bytes private _answer;
    uint256 private _way;

    function set(bytes calldata answer, uint256 way) external {
        (_answer, _way) = (answer, way);
    }

    fallback() external {
        if (_way == 1) revert();
        if (_way == 2) while (true) {}
        bytes memory answer = _answer;
        assembly {
            return(add(answer, 0x20), mload(answer))
        }
    }
}

/// L, and the seventh invariant: a venue that answered with the largest number stopped every pro-rata redemption and its
/// own removal.
contract NobodyStopsTest is Scene {
    NonsenseVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new NonsenseVenue();
        for (uint256 i; i < 8; ++i) {
            treasury.addVenue(address(i == 0 ? venue : new NonsenseVenue()));
        }
    }

    function leave(uint256 usdmIn) private returns (uint256[] memory amounts) {
        uint256 had = usdm.balanceOf(ALICE);
        vm.prank(ALICE);
        amounts = treasury.redeemProRata(usdmIn, new uint256[](0), ALICE, block.timestamp);
        assertEq(usdm.balanceOf(ALICE), had - usdmIn, "burned");
        for (uint256 i; i < all.length; ++i) {
            atMost(treasury.idle(all[i]), DevToken(all[i]).balanceOf(address(treasury)), "tracked <= balance");
        }
    }

    function report(uint256 usdm_, uint256 held, uint256 liquid) private view returns (bytes memory) {
        uint256[] memory a = new uint256[](all.length);
        uint256[] memory b = new uint256[](all.length);
        for (uint256 i; i < a.length; ++i) {
            (a[i], b[i]) = (held, liquid);
        }
        return abi.encode(usdm_, a, b);
    }

    /// Whatever it says, all slices leave, paid or credited, and what it says came back counts for nothing.
    function test_answers() public {
        uint256 most = type(uint160).max;
        bytes[7] memory answers = [
            report(type(uint256).max, type(uint256).max, type(uint256).max),
            report(type(uint128).max, most, most),
            report(0, most, 0),
            report(type(uint128).max, 0, 0),
            abi.encode(type(uint256).max, type(uint256).max),
            new bytes(20_000),
            bytes("")
        ];
        for (uint256 i; i < answers.length; ++i) {
            venue.set(answers[i], 0);
            leave(1000e18);
        }
        venue.set("", 1);
        leave(1000e18);
        venue.set("", 2);
        leave(1000e18);
        treasury.removeVenue(address(venue));
    }

    /// A month without a price, while a venue claims all the USDm there is, and while it claims all of every asset.
    function test_nothingHasAPrice() public {
        vm.warp(block.timestamp + 30 days);
        venue.set(report(type(uint128).max, 0, 0), 0);
        uint256[] memory amounts = leave(2_000_000e18);
        assertApproxEqAbs(amounts[4], 100e18, 1e4, "a tenth of the ETH");
        venue.set(report(0, type(uint160).max, type(uint160).max), 0);
        leave(2_000_000e18);
    }
}
