// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevToken} from "../../src/dev/DevToken.sol";
import {GrantState, IGrants, Terms} from "../../src/interfaces/IGrants.sol";
import {ITreasury, ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {GrantScene} from "./GrantScene.sol";

contract GrantsTest is GrantScene {
    function refused(Terms memory t, bytes memory reason) private {
        vm.expectRevert(reason);
        treasury.deploy(address(place), address(usdc), 100e6, 0, abi.encode(t));
    }

    function test_revert_deposit() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        place.deposit(address(usdc), 1, 0, abi.encode(terms(0, 1)));
        vm.expectRevert(abi.encodeWithSelector(Venue.UsdmNotTaken.selector, 1));
        treasury.deploy(address(place), address(usdc), 1, 1, abi.encode(terms(0, 1)));
        vm.expectRevert();
        treasury.deploy(address(place), address(usdc), 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        treasury.deploy(address(place), address(usdc), 0, 0, abi.encode(terms(0, 1)));
    }

    function test_revert_recipient() public {
        Terms memory t = terms(1 days, 30 days);
        address[3] memory lost = [address(0), address(place), address(treasury)];
        for (uint256 i; i < 3; ++i) {
            t.recipient = lost[i];
            refused(t, abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
        }
    }

    /// Each bound of the terms, and one beyond it.
    function test_revert_terms() public {
        bytes memory invalid = abi.encodeWithSelector(IGrants.TermsInvalid.selector);
        refused(terms(31 days, 30 days), invalid);
        refused(terms(0, 3650 days + 1), invalid);
        grant(address(usdc), 100e6, terms(3650 days, 3650 days));
        Terms memory t = terms(0, 30 days);
        t.start = uint64(block.timestamp + 3650 days + 1);
        refused(t, invalid);
        --t.start;
        grant(address(usdc), 100e6, t);
        t.start = uint64(block.timestamp - 1);
        refused(t, abi.encodeWithSelector(IGrants.StartInPast.selector, t.start));
        ++t.start;
        grant(address(usdc), 100e6, t);
        t.duration = 0;
        refused(t, abi.encodeWithSelector(IGrants.DurationTooShort.selector, 0, 1));
        t.duration = 1;
        t.title = string(new bytes(101));
        refused(t, invalid);
        t.title = string(new bytes(100));
        grant(address(usdc), 100e6, t);
        t.link = string(new bytes(201));
        refused(t, invalid);
        t.link = string(new bytes(200));
        grant(address(usdc), 100e6, t);
        t.start = type(uint64).max;
        refused(t, invalid);
    }

    function test_revert_claim() public {
        vm.expectRevert(abi.encodeWithSelector(IGrants.GrantUnknown.selector, 0));
        place.claim(0, BOB);
        grant(address(usdc), 100e6, terms(1 days, 30 days));
        vm.expectRevert(abi.encodeWithSelector(IGrants.OnlyRecipient.selector, address(this)));
        place.claim(0, BOB);
        vm.startPrank(BOB);
        address[3] memory lost = [address(0), address(place), address(treasury)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            place.claim(0, lost[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(IGrants.NothingToClaim.selector, 0));
        place.claim(0, BOB);
        vm.warp(block.timestamp + 30 days);
        place.claim(0, BOB);
        vm.expectRevert(abi.encodeWithSelector(IGrants.NothingToClaim.selector, 0));
        place.claim(0, BOB);
    }

    function test_revert_revoke() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        place.withdraw(address(usdc), 0, abi.encode(0));
        vm.expectRevert(abi.encodeWithSelector(IGrants.GrantUnknown.selector, 0));
        revoke(0, address(usdc));
        grant(address(usdc), 100e6, terms(0, 30 days));
        vm.expectRevert(abi.encodeWithSelector(IGrants.WrongAsset.selector, address(btc), address(usdc)));
        revoke(0, address(btc));
        revoke(0, address(usdc));
        vm.expectRevert(abi.encodeWithSelector(IGrants.NothingToRevoke.selector, 0));
        revoke(0, address(usdc));
        grant(address(usdc), 100e6, terms(0, 30 days));
        vm.warp(block.timestamp + 30 days);
        vm.expectRevert(abi.encodeWithSelector(IGrants.NothingToRevoke.selector, 1));
        revoke(1, address(usdc));
    }

    function test_revert_views() public {
        bytes memory unknown = abi.encodeWithSelector(IGrants.GrantUnknown.selector, 3);
        vm.expectRevert(unknown);
        place.grantOf(3);
        vm.expectRevert(unknown);
        place.vested(3);
        vm.expectRevert(unknown);
        place.claimable(3);
    }

    /// A grant leaves the Treasury's books for good: value falls by it, liabilities don't, and nothing is held here.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_grant(uint256 seed, uint256 amount) public {
        (address asset, uint256 i) = pick(seed);
        (, uint256 room) = surplus();
        uint256 most = room * unitOf(asset) / treasury.state().assets[i].referencePrice;
        amount = bound(amount, 1, most < treasury.idle(asset) ? most : treasury.idle(asset));
        Books memory b = books(asset, address(place), address(place));
        Terms memory t = terms(1 days, 30 days);
        vm.expectEmit(address(place));
        emit IGrants.Granted(0, BOB, asset, amount, t.start, 1 days, 30 days, t.title, t.link);
        vm.recordLogs();
        grant(asset, amount, t);
        checkpointed(vm.getRecordedLogs());
        Books memory a = books(asset, address(place), address(place));
        assertEq(a.idle, b.idle - amount, "idle");
        assertEq(a.receiverAsset, amount, "the venue's balance");
        assertEq(a.state.assets[i].held, b.state.assets[i].held - amount, "no longer held");
        assertEq(a.state.supply - a.state.treasuryUsdm, b.state.supply - b.state.treasuryUsdm, "liabilities");
        (uint256 held, uint256 liquid) = place.holdings(asset);
        assertEq(held + liquid + place.treasuryUsdm(), 0, "the venue counts for nothing");
        GrantState memory g = place.grantOf(0);
        assertEq(keccak256(abi.encode(g.grant.terms)), keccak256(abi.encode(t)), "terms");
        assertEq(g.grant.asset, asset, "asset");
        assertEq(g.grant.amount, amount, "amount");
        assertEq(g.grant.claimed + g.grant.returned + g.vested + g.claimable, 0, "untouched");
        (uint256 needed,) = surplus();
        atLeast(a.state.value - a.state.tierValues[4], needed, "still 105 %");
    }

    /// What has vested at any time, computed again here; claimed at that time and once more at the end.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_vesting(uint256 amount, uint256 cliff, uint256 duration, uint256 ahead, uint256 later) public {
        amount = bound(amount, 1, 400_000e6);
        duration = bound(duration, 1, 3650 days);
        cliff = bound(cliff, 0, duration);
        Terms memory t = terms(cliff, duration);
        t.start += uint64(bound(ahead, 0, 1000 days));
        grant(address(usdc), amount, t);
        vm.warp(block.timestamp + bound(later, 0, 3650 days));
        uint256 elapsed = block.timestamp > t.start ? block.timestamp - t.start : 0;
        uint256 expected = elapsed >= duration ? amount : elapsed < cliff ? 0 : amount * elapsed / duration;
        assertEq(place.vested(0), expected, "vested");
        assertEq(place.claimable(0), expected, "claimable");
        if (expected > 0) {
            vm.expectEmit(address(place));
            emit IGrants.Claimed(0, CAROL, expected);
            vm.prank(BOB);
            assertEq(place.claim(0, CAROL), expected, "claimed");
        }
        assertEq(usdc.balanceOf(CAROL), expected, "paid");
        assertEq(place.claimable(0), 0, "nothing twice");
        vm.warp(uint256(t.start) + duration + 3650 days);
        assertEq(place.vested(0), amount, "all in the end");
        if (expected == amount) return;
        vm.prank(BOB);
        assertEq(place.claim(0, CAROL), amount - expected, "the rest");
        assertEq(usdc.balanceOf(address(place)), 0, "nothing left");
    }

    /// Claimed in part, revoked, and the rest claimed; beside another grant in the same asset and a donation.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_life(uint256 seed, uint256 amount, uint256 first, uint256 second) public {
        DevToken asset = [tokens[0], usdc, eth][seed % 3];
        uint256 most = 100_000 * WAD * 10 ** asset.decimals() / (address(asset) == address(eth) ? 5000 * WAD : WAD);
        amount = bound(amount, 1000, most);
        grant(address(asset), most, terms(0, 100 days));
        grant(address(asset), amount, terms(10 days, 100 days));
        asset.mint(address(place), 5);
        uint256 idle = treasury.idle(address(asset));
        vm.warp(block.timestamp + bound(first, 10 days, 50 days));
        vm.prank(BOB);
        uint256 paid = place.claim(1, BOB);
        vm.warp(block.timestamp + bound(second, 0, 49 days));
        uint256 due = place.claimable(1);
        vm.expectEmit(address(place));
        emit IGrants.Revoked(1, amount - paid - due);
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Recalled(address(place), address(asset), amount - paid - due, 0);
        revoke(1, address(asset));
        assertEq(treasury.idle(address(asset)), idle + amount - paid - due, "back in the books");
        vm.warp(block.timestamp + 1000 days);
        assertEq(place.claimable(1), due, "no more vests");
        if (due > 0) {
            vm.prank(BOB);
            assertEq(place.claim(1, BOB), due, "the vested rest");
        }
        assertEq(asset.balanceOf(address(place)), most + 5, "the other grant and the donation are whole");
        vm.prank(BOB);
        assertEq(place.claim(0, CAROL), most, "the other grant");
        assertEq(asset.balanceOf(address(place)), 5, "the donation is nobody's");
    }

    /// The edges of vesting, second by second.
    function test_vestingEdges() public {
        uint256 start = block.timestamp + 10 days;
        uint256[4] memory cliffs = [uint256(0), 30 days, 100 days, 0];
        for (uint256 i; i < 4; ++i) {
            Terms memory t = terms(cliffs[i], i == 3 ? 1 : 100 days);
            t.start = uint64(start);
            grant(address(usdc), 100e6, t);
        }
        expect(start - 1, [uint256(0), 0, 0, 0]);
        expect(start, [uint256(0), 0, 0, 0]);
        expect(start + 1, [uint256(11), 0, 0, 100e6]);
        expect(start + 30 days - 1, [uint256(29_999_988), 0, 0, 100e6]);
        expect(start + 30 days, [uint256(30e6), 30e6, 0, 100e6]);
        expect(start + 100 days - 1, [uint256(99_999_988), 99_999_988, 0, 100e6]);
        expect(start + 100 days, [uint256(100e6), 100e6, 100e6, 100e6]);
    }

    function expect(uint256 time, uint256[4] memory expected) private {
        vm.warp(time);
        for (uint256 i; i < 4; ++i) {
            assertEq(place.vested(i), expected[i], "vested");
        }
    }

    /// What has been claimed is kept for nobody: the next grant in the same asset is whole.
    function test_afterClaim() public {
        grant(address(usdc), 100e6, terms(0, 30 days));
        vm.warp(block.timestamp + 15 days);
        refreshAll();
        vm.prank(BOB);
        place.claim(0, BOB);
        grant(address(usdc), 70e6, terms(0, 30 days));
        assertEq(place.grantOf(1).grant.amount, 70e6, "all that arrived");
        vm.warp(block.timestamp + 30 days);
        vm.startPrank(BOB);
        assertEq(place.claim(0, BOB) + place.claim(1, BOB), 120e6, "both to the end");
    }

    /// One percent of the Treasury in 30 days: used up, it comes back linearly, and no more than all of it.
    function test_budget() public {
        // More surplus than the budget lets go.
        setPrice(address(eth), 6000 * WAD);
        place.setBudget(100);
        uint256 spent = treasury.state().value / 100;
        grant(address(tokens[0]), spent, terms(0, 30 days));
        pass(15 days);
        uint256 most = treasury.state().value / 100;
        uint256 room = most - (spent - most / 2);
        overBudget(address(tokens[0]), room + 1, most);
        grant(address(tokens[0]), room, terms(0, 30 days));
        pass(30 days);
        most = treasury.state().value / 100;
        overBudget(address(tokens[0]), most + 1, most);
        grant(address(tokens[0]), most, terms(0, 30 days));
    }

    function overBudget(address asset, uint256 amount, uint256 most) private {
        vm.expectRevert(abi.encodeWithSelector(IGrants.OverBudget.selector, most + 1, most));
        treasury.deploy(address(place), asset, amount, 0, abi.encode(terms(0, 30 days)));
    }

    /// XMS counts against the budget at the highest of its prices: pressing spot down lets no more of it through.
    function test_budgetPressed() public {
        place.setBudget(100);
        trade(true, 2_000_000e18);
        uint256 price = oracle.priceOf(address(xms)).redeemPrice;
        atMost(oracle.priceOf(address(xms)).mintPrice, price / 2, "pressed down");
        uint256 most = treasury.state().value / 100;
        vm.expectPartialRevert(IGrants.OverBudget.selector);
        treasury.deploy(address(place), address(xms), (most + 1e12) * WAD / price, 0, abi.encode(terms(0, 30 days)));
        grant(address(xms), (most - 1e12) * WAD / price, terms(0, 30 days));
    }

    function test_pages() public {
        assertTrue(place.venueUse() == Use.Grants, "use");
        for (uint256 i = 1; i <= 5; ++i) {
            grant(address(usdc), i * 1e6, terms(0, 30 days));
        }
        assertEq(place.count(), 5, "five");
        GrantState[] memory page = place.grants(3, 100);
        assertEq(page.length, 2, "the last two");
        assertEq(page[0].grant.amount, 4e6, "the fourth");
        assertEq(page[1].grant.amount, 5e6, "the fifth");
        assertEq(place.grants(1, 3).length, 3, "three");
        assertEq(place.grants(5, 1).length, 0, "none there");
        assertEq(place.grants(type(uint256).max, type(uint256).max).length, 0, "nor there");
    }
}
