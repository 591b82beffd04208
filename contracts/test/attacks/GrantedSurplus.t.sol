// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGrants, Terms} from "../../src/interfaces/IGrants.sol";
import {ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {Scene} from "../Scene.sol";

/// H1. A steward bought XMS for 2.2M USDm, waited 181 seconds, granted the "surplus" with a start in the past to
/// themselves, claimed and sold the XMS again: 3,484,439 USDC were taken, the backing ratio fell from 1.000 to 0.845, and
/// it cost 4,135 USDm.
contract GrantedSurplusTest is Scene {
    uint256 private constant DELAY = 2 days;

    Grants private place;

    function setUp() public override {
        super.setUp();
        place = Grants(ship("Grants", abi.encode(address(manager), treasury, DELAY, 500)));
        treasury.addVenue(address(place));
    }

    function terms(uint256 start, uint256 duration) private pure returns (Terms memory) {
        return Terms(CAROL, uint64(start), 0, uint64(duration), "", "");
    }

    function refused(uint256 amount, Terms memory t, bytes4 reason) private {
        vm.expectPartialRevert(reason);
        treasury.deploy(address(place), address(usdc), amount, 0, abi.encode(t));
    }

    function test_pump() public {
        trade(false, 2_200_000e18);
        pass(181 seconds);
        (uint256 short,,,,) = oracle.xmsPrice();
        atLeast(short, 2e18, "XMS is ten times as dear");
        refused(3_484_439e6, terms(block.timestamp - 365 days, 365 days), IGrants.StartInPast.selector);
        refused(3_484_439e6, terms(block.timestamp, 1), IGrants.DurationTooShort.selector);
        refused(3_484_439e6, terms(block.timestamp, DELAY), IGrants.NotFromSurplus.selector);
        refused(1e6, terms(block.timestamp, DELAY), IGrants.NotFromSurplus.selector);
    }

    /// With a real surplus a steward can grant no more than the budget in 30 days, and nothing of it at once; the guardian
    /// has until then to stop it, and what has not vested comes back.
    function test_surplus() public {
        setPrice(address(eth), 6000e18);
        refused(1_200_000e6, terms(block.timestamp, DELAY), IGrants.OverBudget.selector);
        treasury.deploy(address(place), address(usdc), 1_100_000e6, 0, abi.encode(terms(block.timestamp, DELAY)));
        refused(100_000e6, terms(block.timestamp, DELAY), IGrants.OverBudget.selector);
        assertEq(place.claimable(0), 0, "nothing at once");
        place.stop(0);
        pass(1 hours);
        vm.expectRevert(abi.encodeWithSelector(IGrants.GrantStopped.selector, 0));
        vm.prank(CAROL);
        place.claim(0, CAROL);
        uint256 idle = treasury.idle(address(usdc));
        treasury.recall(address(place), address(usdc), 0, abi.encode(0));
        atLeast(treasury.idle(address(usdc)) - idle, uint256(1_100_000e6) * 46 / 48, "the rest comes back");
    }

    /// L: nobody but the governor could stop a steward. The guardian can, and only the governor lets them go on.
    function test_stopSteward() public {
        setPrice(address(eth), 6000e18);
        treasury.stopSteward();
        refused(1e6, terms(block.timestamp, DELAY), ITreasuryAdmin.StewardIsStopped.selector);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.StewardIsStopped.selector));
        treasury.recall(address(place), address(usdc), 0, abi.encode(0));
        treasury.resumeSteward();
        treasury.deploy(address(place), address(usdc), 1e6, 0, abi.encode(terms(block.timestamp, DELAY)));
    }
}
