// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC4626} from "@openzeppelin/contracts/interfaces/IERC4626.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {VaultDetail} from "../../src/interfaces/IVenueDetails.sol";
import {IYieldVenue} from "../../src/interfaces/IYieldVenue.sol";
import {FeeVault, OddVault} from "./OddVaults.sol";
import {YieldScene} from "./YieldScene.sol";

/// What each vault was given and gave, as the venue's details tell it.
contract YieldTotalsTest is YieldScene {
    uint256 private constant AMOUNT = 1_000_000e6;

    address private asset;

    function setUp() public override {
        super.setUp();
        asset = address(usdc);
    }

    function row(uint256 i) private view returns (VaultDetail memory) {
        return abi.decode(venue.details(), (VaultDetail[]))[i];
    }

    function count() private view returns (uint256) {
        return abi.decode(venue.details(), (VaultDetail[])).length;
    }

    /// @param earned negative for a loss
    function check(VaultDetail memory r, uint256 deposited, uint256 withdrawn, int256 earned) private pure {
        assertEq(r.deposited, deposited, "deposited");
        assertEq(r.withdrawn, withdrawn, "withdrawn");
        assertTrue(int256(r.withdrawn + r.held) - int256(r.deposited) == earned, "earned");
    }

    function test_unused() public {
        DevVault vault = open(asset);
        VaultDetail memory r = row(0);
        assertTrue(r.listed && r.vault == address(vault) && r.asset == asset, "listed");
        assertEq(r.first, 0, "no deposit yet");
        check(r, 0, 0, 0);
        // It leaves no trace.
        venue.delistVault(asset);
        assertEq(count(), 0, "none");
    }

    function test_partAndHarvest() public {
        open(asset);
        uint256 first = block.timestamp;
        deploy(asset, AMOUNT);
        vm.warp(first + 365 days);
        deploy(asset, AMOUNT);
        uint256 earned = venue.earned(asset);
        assertApproxEqAbs(earned, AMOUNT / 20, 5, "five percent");
        check(row(0), 2 * AMOUNT, 0, int256(earned));
        recall(asset, AMOUNT / 4);
        harvest(asset, earned / 2);
        VaultDetail memory r = row(0);
        assertEq(r.first, first, "the first deposit's time");
        assertEq(r.principal, 2 * AMOUNT - AMOUNT / 4, "the harvest took no principal");
        check(r, 2 * AMOUNT, AMOUNT / 4 + earned / 2, int256(r.held + AMOUNT / 4 + earned / 2) - int256(2 * AMOUNT));
        assertApproxEqAbs(r.held + r.withdrawn, 2 * AMOUNT + earned, 2, "nothing lost but rounding");
        recall(asset, type(uint256).max);
        r = row(0);
        check(r, 2 * AMOUNT, treasury.idle(asset) - 8 * AMOUNT, int256(treasury.idle(asset)) - int256(10 * AMOUNT));
    }

    /// A redemption's pull counts as withdrawn, and writes no total while it takes principal.
    function test_pull() public {
        DevVault vault = open(asset);
        deploy(asset, treasury.idle(asset));
        vm.prank(ALICE);
        treasury.redeem(asset, 1000e18, 0, ALICE, block.timestamp);
        check(row(0), 10 * AMOUNT, 1000e6, 0);
        assertTrue(venue.totalsOf(address(vault)).realised == 0, "nothing realised");
    }

    /// A loss shows at once, and stays when the vault is delisted, and when it is listed again.
    function test_loss() public {
        DevVault vault = open(asset);
        deploy(asset, AMOUNT);
        recall(asset, AMOUNT / 10);
        vm.prank(address(vault));
        usdc.transfer(BOB, AMOUNT * 9 / 10);
        check(row(0), AMOUNT, AMOUNT / 10, -int256(AMOUNT * 9 / 10));
        venue.delistVault(asset);
        VaultDetail memory r = row(0);
        assertTrue(!r.listed && r.vault == address(vault) && r.asset == asset, "delisted");
        assertEq(r.held + r.principal + r.shares + r.live + r.liquid + r.pace + r.since, 0, "no position");
        check(r, AMOUNT, AMOUNT / 10, -int256(AMOUNT * 9 / 10));

        DevVault other = open(asset);
        deploy(asset, AMOUNT);
        assertEq(count(), 2, "two");
        assertEq(row(0).vault, address(other), "the listed one first");
        check(row(0), AMOUNT, 0, 0);
        check(row(1), AMOUNT, AMOUNT / 10, -int256(AMOUNT * 9 / 10));
        recall(asset, type(uint256).max);
        venue.delistVault(asset);
        venue.listVault(vault, PACE);
        assertEq(row(0).vault, address(vault), "again");
        assertEq(row(1).vault, address(other), "and the other is delisted");
        check(row(0), AMOUNT, AMOUNT / 10, -int256(AMOUNT * 9 / 10));
    }

    /// A vault that pays after it was written off has lost less.
    function test_found() public {
        OddVault vault = new OddVault(asset);
        venue.listVault(IERC4626(address(vault)), PACE);
        deploy(asset, AMOUNT);
        vault.set(OddVault.Trick.ViewsRevert);
        venue.delistVault(asset);
        vault.set(OddVault.Trick.None);
        check(row(0), AMOUNT, 0, -int256(AMOUNT));
        venue.listVault(IERC4626(address(vault)), PACE);
        recall(asset, AMOUNT / 4);
        check(row(0), AMOUNT, AMOUNT / 4, -int256(AMOUNT * 3 / 4));
    }

    /// What arrives counts, whatever the vault says.
    function test_paysLess() public {
        allowLosses();
        OddVault vault = new OddVault(asset);
        venue.listVault(IERC4626(address(vault)), PACE);
        deploy(asset, AMOUNT / 2);
        vault.set(OddVault.Trick.PaysHalf);
        recall(asset, AMOUNT / 4);
        check(row(0), AMOUNT / 2, AMOUNT / 8, -int256(AMOUNT / 8));
        vault.set(OddVault.Trick.PaysNothing);
        recall(asset, AMOUNT / 4);
        check(row(0), AMOUNT / 2, AMOUNT / 8, -int256(AMOUNT * 3 / 8));
    }

    /// A vault that takes no shares for what it pays, and one that says it has more than there is.
    function test_says() public {
        OddVault vault = new OddVault(asset);
        venue.listVault(IERC4626(address(vault)), PACE);
        deploy(asset, AMOUNT);
        vault.set(OddVault.Trick.KeepsShares);
        recall(asset, AMOUNT / 4);
        check(row(0), AMOUNT, AMOUNT / 4, 0);
        vault.set(OddVault.Trick.SaysMuch);
        check(row(0), AMOUNT, AMOUNT / 4, 0);
    }

    /// A fee for leaving is lost.
    function test_exitFee() public {
        allowLosses();
        FeeVault vault = new FeeVault(usdc);
        venue.listVault(vault, PACE);
        deploy(asset, AMOUNT);
        vault.set(0, 1000);
        recall(asset, type(uint256).max);
        VaultDetail memory r = row(0);
        check(r, AMOUNT, treasury.idle(asset) - 9 * AMOUNT, int256(treasury.idle(asset) + r.held) - int256(10 * AMOUNT));
        assertTrue(r.withdrawn + r.held < AMOUNT * 92 / 100, "a loss");
    }

    /// Units of two assets do not add up: a vault that was listed is its asset's for good.
    function test_revert_otherAsset() public {
        OddVault vault = new OddVault(asset);
        venue.listVault(IERC4626(address(vault)), PACE);
        vm.mockCall(address(vault), abi.encodeCall(IERC4626.asset, ()), abi.encode(eth));
        vm.expectRevert(abi.encodeWithSelector(IYieldVenue.VaultInUse.selector, address(eth), address(vault)));
        venue.listVault(IERC4626(address(vault)), PACE);
    }

    /// The details tell of the newest sixteen delisted vaults; the totals of each stay.
    function test_manyFormer() public {
        address[] memory vaults = new address[](18);
        for (uint256 i; i < vaults.length; ++i) {
            vaults[i] = address(open(asset));
            deploy(asset, AMOUNT + i);
            recall(asset, type(uint256).max);
            venue.delistVault(asset);
        }
        assertEq(count(), 16, "sixteen");
        assertEq(row(0).vault, vaults[17], "the newest first");
        assertEq(row(15).vault, vaults[2], "the sixteenth");
        assertEq(venue.totalsOf(vaults[0]).deposited, AMOUNT, "the first one's");
    }
}
