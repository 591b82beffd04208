// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {State} from "../../src/interfaces/Types.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {Scene} from "../Scene.sol";
import {claimableBy, owedTo} from "../Owed.sol";

/// M6. With 8M of 20M frozen, 11.9M left pro rata with nearly all that was liquid, and those who held the other 8.1M kept
/// 100,001 USD of liquid assets.
contract FrozenPartTest is Scene {
    TestVenue private venue;

    function setUp() public override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 8_000_000e6, 0, "");
        venue.set(true, false, 0);
        // Another million is in the pair of XMS.
        vm.prank(ALICE);
        usdm.transfer(BOB, 7_100_000e18);
    }

    function leave(address who, uint256 usdmIn) private returns (uint256[] memory) {
        vm.prank(who);
        return treasury.redeemProRata(usdmIn, new uint256[](0), who, block.timestamp);
    }

    function claim(address who) private returns (uint256) {
        vm.prank(who);
        return treasury.claim(address(usdc), who);
    }

    function nothingToClaim(address who) private {
        assertEq(claimableBy(treasury, who, address(usdc)), 0, "claimable");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, who, address(usdc)));
        vm.prank(who);
        treasury.claim(address(usdc), who);
    }

    /// Units of asset `i` for a million USDm owed.
    function perUsdm(State memory s, uint256 i, bool liquid) private pure returns (uint256) {
        return (liquid ? s.assets[i].liquid : s.assets[i].held) * 1e24 / (s.supply - s.treasuryUsdm);
    }

    function stays(State memory b, State memory a) private view {
        for (uint256 i; i < all.length; ++i) {
            atLeast(perUsdm(a, i, false) + 2, perUsdm(b, i, false), "each asset");
            atLeast(perUsdm(a, i, true) + 2, perUsdm(b, i, true), "what is liquid of each");
        }
    }

    /// Those who stay keep their part of every asset, liquid or not.
    function test_leaving() public {
        State memory b = treasury.state();
        uint256[] memory amounts = leave(ALICE, 11_900_000e18);
        assertApproxEqAbs(amounts[1], 5_950_000e6, 1, "a slice of all USDC");
        assertApproxEqAbs(usdc.balanceOf(ALICE), 1_190_000e6, 1, "the same part of what is liquid");
        assertApproxEqAbs(owedTo(treasury, ALICE, address(usdc)), 4_760_000e6, 2, "the rest is credited");
        stays(b, treasury.state());
        nothingToClaim(ALICE);
    }

    /// However many pieces it is cut into, and whoever else leaves in between. A run is six redemptions.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_leaving(uint256[6] memory parts) public {
        for (uint256 i; i < 6; ++i) {
            State memory b = treasury.state();
            address who = i % 2 == 0 ? ALICE : BOB;
            leave(who, bound(parts[i], 1e18, usdm.balanceOf(who) / 2));
            stays(b, treasury.state());
            nothingToClaim(who);
        }
    }

    /// A claim does not come before those who stay: what others bring in is not for it, only what thaws.
    function test_queue() public {
        leave(ALICE, 11_900_000e18);
        stock(address(usdc), 1_000_000e6);
        nothingToClaim(ALICE);
        State memory b = treasury.state();
        leave(BOB, 1_000_000e18);
        stays(b, treasury.state());
        venue.set(false, false, 0);
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        assertEq(claim(ALICE), owed, "all of it when it thaws");
        owed = owedTo(treasury, BOB, address(usdc));
        assertEq(claim(BOB), owed, "and the other's");
        leave(BOB, usdm.balanceOf(BOB));
        leave(ALICE, usdm.balanceOf(ALICE));
        assertEq(owedTo(treasury, BOB, address(usdc)), 0, "the last ones are paid in full");
        atLeast(stateOf(address(usdc)).held, 500_000e6, "and the last million has its part");
    }

    /// Once credited, always the same part of what is frozen: what the venue loses meanwhile is lost to those who left and to
    /// those who stay alike. A credit of a fixed amount would have left 3.24M of 8M with nothing after a loss of 40 %.
    /// forge-config: default.fuzz.runs = 1000
    /// forge-config: deep.fuzz.runs = 10000
    function testFuzz_losesAlike(uint256 usdmIn, uint256 part) public {
        leave(ALICE, bound(usdmIn, 1_000_000e18, 11_900_000e18));
        part = bound(part, 0, 10_000);
        uint256 owed = owedTo(treasury, ALICE, address(usdc));
        (uint256 stays_,) = venue.holdings(address(usdc));
        venue.lose(address(usdc), part);
        assertApproxEqAbs(owedTo(treasury, ALICE, address(usdc)), owed * (10_000 - part) / 10_000, 1, "who left");
        (uint256 held,) = venue.holdings(address(usdc));
        assertApproxEqAbs(held, stays_ * (10_000 - part) / 10_000, 1, "who stay");
        venue.set(false, false, 0);
        owed = owedTo(treasury, ALICE, address(usdc));
        if (owed > 0) assertEq(claim(ALICE), owed, "and is paid when it thaws");
        assertApproxEqAbs(
            stateOf(address(usdc)).held, treasury.idle(address(usdc)) + held, 1, "those who stay keep theirs"
        );
    }
}
