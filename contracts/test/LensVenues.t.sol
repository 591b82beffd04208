// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IVenueDetails} from "../src/interfaces/IVenueDetails.sol";
import {AssetSnapshot, Snapshot} from "../src/interfaces/ITreasuryLens.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";

/// What the lens tells of venues.
contract LensVenuesTest is Scene {
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
    }

    function test_venues() public {
        TestVenue yield_ = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(yield_));
        treasury.deploy(address(venue), address(eth), 100e18, 5e18, "");
        treasury.deploy(address(yield_), address(eth), 300e18, 0, "");
        TestVenue voting = new TestVenue(address(treasury), usdm, Use.Governance);
        treasury.addVenue(address(voting));
        treasury.deploy(address(voting), address(eth), 50e18, 0, "");
        yield_.set(true, false, 0);
        Snapshot memory shot = lens.snapshot(address(0));
        assertEq(shot.venues.length, 3, "venues");
        assertEq(shot.venues[1].venue, address(yield_), "the second venue");
        assertTrue(shot.venues[0].venueUse == Use.Liquidity && shot.venues[1].venueUse == Use.Yield, "uses");
        AssetSnapshot memory row = shot.assets[4];
        assertEq(row.inVenues[0], 100e18, "in the first venue");
        assertEq(row.inVenues[1], 300e18, "in the second venue");
        assertEq(row.held, 1000e18, "held");
        assertEq(row.idle, 550e18, "idle");
        assertEq(row.inLiquidity, 100e18, "in liquidity");
        assertEq(row.inYield, 300e18, "in yield");
        assertEq(row.inVoting, 50e18, "voting");
        assertEq(row.liquid, 700e18, "liquid");
    }

    /// What strangers send shows beside what counts.
    function test_donation() public {
        fund(address(eth), ALICE, 3e18);
        vm.prank(ALICE);
        eth.transfer(address(treasury), 3e18);
        AssetSnapshot memory row = lens.snapshot(address(0)).assets[4];
        assertEq(row.balance, row.idle + 3e18, "balance");
    }

    /// A venue's own words are handed on as they are, however many.
    function test_details() public {
        uint16[6] memory lengths = [uint16(0), 1, 31, 32, 33, 24_000];
        for (uint256 i; i < lengths.length; ++i) {
            bytes memory words = new bytes(lengths[i]);
            if (lengths[i] > 0) (words[0], words[lengths[i] - 1]) = (0x61, 0x7a);
            vm.mockCall(address(venue), abi.encodeCall(IVenueDetails.details, ()), abi.encode(words));
            assertEq(keccak256(detailsNow()), keccak256(words), "details");
        }
    }

    /// Whatever else it answers, it tells nothing, and stops nobody.
    function test_senselessDetails() public {
        assertEq(detailsNow().length, 0, "no such function");
        vm.mockCallRevert(address(venue), abi.encodeCall(IVenueDetails.details, ()), "");
        assertEq(detailsNow().length, 0, "reverts");
        bytes[4] memory answers = [
            bytes(hex"01"),
            abi.encode(uint256(64), uint256(0)),
            abi.encode(uint256(32), uint256(1)),
            abi.encode(uint256(32), type(uint256).max)
        ];
        for (uint256 i; i < answers.length; ++i) {
            vm.mockCall(address(venue), abi.encodeCall(IVenueDetails.details, ()), answers[i]);
            assertEq(detailsNow().length, 0, "senseless");
        }
        vm.mockCall(address(venue), abi.encodeCall(IVenueDetails.details, ()), abi.encode(new bytes(25_000)));
        assertEq(detailsNow().length, 0, "too long");
    }

    function detailsNow() private view returns (bytes memory) {
        return lens.snapshot(address(0)).venues[0].details;
    }
}
