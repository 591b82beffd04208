// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevTether} from "../../src/dev/DevTether.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {VaultDetail} from "../../src/interfaces/IVenueDetails.sol";
import {IYieldVenue, Position, VaultTotals} from "../../src/interfaces/IYieldVenue.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {Vm} from "../Vm.sol";
import {YieldScene} from "./YieldScene.sol";

contract YieldVenueTest is YieldScene {
    address private asset;
    DevVault private vault;

    function setUp() public override {
        super.setUp();
        asset = address(usdc);
        vault = open(asset);
    }

    function test_revert_listVault() public {
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        venue.listVault(vault, PACE);
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.PaceInvalid.selector, 10_001));
        venue.listVault(vault, 10_001);
        vm.expectRevert();
        venue.listVault(IERC4626(asset), PACE);
        DevVault other = DevVault(ship("DevVault", abi.encode(usdc, "Other", "OTH", RATE)));
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.VaultInUse.selector, asset, address(vault)));
        venue.listVault(other, PACE);
    }

    function test_listVault() public {
        DevVault other = DevVault(ship("DevVault", abi.encode(eth, "Other", "OTH", RATE)));
        vm.expectEmit(address(venue));
        emit IYieldVenue.VaultListed(address(eth), address(other), 10_000);
        venue.listVault(other, 10_000);
        Position memory p = venue.positionOf(address(eth));
        assertEq(address(p.vault), address(other), "vault");
        assertEq(p.pace, 10_000, "pace");
        address[] memory assets = venue.vaultedAssets();
        assertEq(assets.length, 2, "two assets");
        assertEq(assets[1], address(eth), "the new one");
        assertTrue(venue.venueUse() == Use.Yield, "for yield");
        assertEq(venue.treasuryUsdm(), 0, "no USDm");
    }

    function test_revert_delistVault() public {
        vm.prank(BOB);
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        venue.delistVault(asset);
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(eth)));
        venue.delistVault(address(eth));
        deploy(asset, 1e6);
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.VaultInUse.selector, asset, address(vault)));
        venue.delistVault(asset);
    }

    function test_delistVault() public {
        deploy(asset, 5e6);
        recall(asset, type(uint256).max);
        vm.expectEmit(address(venue));
        emit IYieldVenue.VaultDelisted(asset, address(vault));
        venue.delistVault(asset);
        assertEq(venue.vaultedAssets().length, 0, "none");
        assertEq(address(venue.positionOf(asset).vault), address(0), "forgotten");
        treasury.removeVenue(address(venue));
    }

    /// Shares that are worth nothing any more (all is lost, or less than a unit is left) hold nobody up.
    function test_delistVault_writesOff() public {
        deploy(asset, 5_000e6);
        uint256 shares = venue.positionOf(asset).shares;
        vm.prank(address(vault));
        usdc.transfer(BOB, 5_000e6);
        vm.expectEmit(address(venue));
        emit IYieldVenue.Withdrawn(asset, address(vault), 0, shares, 5_000e6);
        venue.delistVault(asset);
        assertEq(venue.positionOf(asset).principal, 0, "written off");
    }

    function test_revert_deposit() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        venue.deposit(asset, 1, 0, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.UsdmNotTaken.selector, 1));
        treasury.deploy(address(venue), asset, 1e6, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(eth)));
        deploy(address(eth), 1e18);
        vault.freeze(true);
        vm.expectRevert();
        deploy(asset, 1e6);
    }

    function test_revert_withdraw() public {
        deploy(asset, 1e6);
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        venue.withdraw(asset, 1, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(eth)));
        recall(address(eth), 1);
        vm.expectRevert();
        treasury.recall(address(venue), asset, 1, hex"01");
    }

    /// In, time, out again, in part and in full, for assets of 0, 6, 8, 18 and 36 decimals.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_cycle(uint256 seed, uint256 amount, uint256 time, uint256 part) public {
        (asset,) = pick(seed % 6);
        vault = asset == address(usdc) ? vault : open(asset);
        uint256 idle = treasury.idle(asset);
        amount = bound(amount, 1000, idle);
        time = bound(time, 0, 2 * 365 days);
        vm.expectEmit(address(venue));
        emit IYieldVenue.Deposited(asset, address(vault), amount, amount);
        deploy(asset, amount);
        assertEq(heldOf(asset), amount, "all of it counts");
        assertEq(principalOf(asset), amount, "cost");
        assertEq(venue.positionOf(asset).shares, vault.balanceOf(address(venue)), "shares");

        vm.warp(block.timestamp + time);
        uint256 worth = grown(amount, RATE, time);
        assertApproxEqAbs(heldOf(asset), worth, 1, "earned");
        assertApproxEqAbs(venue.earned(asset), worth - amount, 1, "above its cost");
        assertEq(liquidOf(asset), heldOf(asset), "all liquid");

        part = bound(part, 1, amount);
        (uint256 held, uint256 shares) = (heldOf(asset), venue.positionOf(asset).shares);
        uint256 burned = vault.previewWithdraw(part);
        uint256 cost = vault.convertToAssets(shares - burned) == 0 ? amount : part;
        vm.expectEmit(address(venue));
        emit IYieldVenue.Withdrawn(asset, address(vault), part, burned, cost);
        recall(asset, part);
        assertEq(treasury.idle(asset), idle - amount + part, "back");
        assertEq(venue.positionOf(asset).shares, shares - burned, "shares left");
        atMost(heldOf(asset) + part, held, "nothing gained");
        atLeast(heldOf(asset) + part + 1 + worth / amount, held, "nothing lost but rounding");
        tracked(asset);

        recall(asset, type(uint256).max);
        assertEq(heldOf(asset), 0, "all is out");
        assertEq(principalOf(asset), 0, "no cost left");
        assertApproxEqAbs(treasury.idle(asset), idle + worth - amount, 2, "with what it earned");
        tracked(asset);
        venue.delistVault(asset);
    }

    /// A harvest takes what was earned and no more, and leaves the principal.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_harvest(uint256 seed, uint256 time, uint256 amount) public {
        (asset,) = pick(seed % 6);
        vault = asset == address(usdc) ? vault : open(asset);
        uint256 principal = treasury.idle(asset);
        deploy(asset, principal);
        harvest(asset, type(uint256).max);
        assertEq(treasury.idle(asset), 0, "nothing earned yet");
        vm.warp(block.timestamp + bound(time, 1 days, 3 * 365 days));
        uint256 earned = venue.earned(asset);
        amount = bound(amount, 1, type(uint128).max);
        harvest(asset, amount);
        uint256 taken = amount < earned ? amount : earned;
        assertEq(treasury.idle(asset), taken, "at most what was earned");
        assertEq(principalOf(asset), principal, "the principal stays");
        assertApproxEqAbs(heldOf(asset), principal + earned - taken, 2, "and counts");
        tracked(asset);
    }

    /// The return of any sequence of movements is told by the events alone, and by the state alone.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_returnFromEvents(uint256[8] memory acts) public {
        uint256 put = 1_000_000e6;
        uint256 idle = treasury.idle(asset);
        vm.recordLogs();
        deploy(asset, put);
        for (uint256 i; i < acts.length; ++i) {
            uint256 kind = acts[i] % 5;
            uint256 amount = bound(acts[i] / 5, 1000, 500_000e6);
            if (kind == 0) recall(asset, amount);
            if (kind == 1) harvest(asset, amount);
            if (kind == 2) vm.warp(block.timestamp + amount % 365 days);
            if (kind == 3) vault.lend(amount * 2);
            // Entering is refused while the vault's rate is above the believed one, or hardly anything is left.
            if (kind == 4) try treasury.deploy(address(venue), asset, amount, 0, "") {} catch {}
        }
        int256 earned;
        uint256 cost;
        Vm.Log[] memory logs = vm.getRecordedLogs();
        for (uint256 i; i < logs.length; ++i) {
            if (logs[i].topics[0] == IYieldVenue.Deposited.selector) {
                (uint256 assets,) = abi.decode(logs[i].data, (uint256, uint256));
                cost += assets;
            }
            if (logs[i].topics[0] != IYieldVenue.Withdrawn.selector) continue;
            (uint256 out,, uint256 principal) = abi.decode(logs[i].data, (uint256, uint256, uint256));
            earned += int256(out) - int256(principal);
            cost -= principal;
        }
        assertEq(principalOf(asset), cost, "the cost that is left");
        int256 told = earned + int256(heldOf(asset)) - int256(cost);
        int256 real = int256(treasury.idle(asset) + heldOf(asset)) - int256(idle);
        assertEq(uint256(told), uint256(real), "told = real");
        VaultTotals memory totals = venue.totalsOf(address(vault));
        assertEq(uint256(totals.realised), uint256(earned), "realised");
        VaultDetail memory row = abi.decode(venue.details(), (VaultDetail[]))[0];
        assertEq(row.deposited + treasury.idle(asset), idle + row.withdrawn, "in and out");
        assertEq(uint256(int256(row.withdrawn + row.held) - int256(row.deposited)), uint256(real), "state alone = real");
        tracked(asset);
    }

    /// USDT: returns nothing, and wants its allowance at zero before it changes.
    function test_tether() public {
        DevTether tether = DevTether(ship("DevTether", abi.encode()));
        addListed(address(tether), 1, 6, WAD);
        tether.mint(ALICE, 1_000e6);
        vm.startPrank(ALICE);
        tether.approve(address(treasury), 1_000e6);
        treasury.mint(address(tether), 1_000e6, 0, ALICE, block.timestamp);
        vm.stopPrank();
        DevVault tethers = open(address(tether));
        deploy(address(tether), 400e6);
        deploy(address(tether), 600e6);
        assertEq(tether.allowance(address(venue), address(tethers)), 0, "no allowance left");
        recall(address(tether), 1_000e6);
        assertEq(tether.balanceOf(address(treasury)), 1_000e6, "all back");
    }
}
