// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Limits} from "../src/libraries/Limits.sol";
import {Scene} from "./Scene.sol";
import {Vm} from "./Vm.sol";

/// Actions that are decided from the totals of the last refresh, and when they are not. A full valuation shows in the
/// records: it becomes the new totals, and may be the next entry of the journal.
contract CheapPathTest is Scene {
    uint256 private start;

    /// At exactly 100 % backing nothing keeps clear of the floor. BTC and ETH rise to twice their prices, so that the
    /// Treasury of $26M does; it is valued now, in the second of the last entry of the journal.
    function setUp() public override {
        super.setUp();
        setPrice(address(btc), 120_000e18);
        setPrice(address(eth), 6000e18);
        treasury.poke();
        start = block.timestamp;
    }

    function refreshed() private view returns (uint256 time) {
        (time,,,) = treasury.records();
    }

    function entries() private view returns (uint256 count) {
        (,, count,) = treasury.records();
    }

    function redeem(address asset, uint256 usdmIn) private returns (uint256) {
        vm.prank(ALICE);
        return treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
    }

    function lastTiers() private returns (uint256[5] memory tiers) {
        Vm.Log[] memory logs = vm.getRecordedLogs();
        uint256 i = logs.length - 1;
        while (logs[i].topics[0] != ITreasury.Checkpoint.selector) --i;
        (,,, tiers,) = abi.decode(logs[i].data, (uint256, uint256, uint256, uint256[5], uint256));
    }

    /// Totals serve for ten minutes, the last second included; a second later everything is valued anew.
    function test_age() public {
        uint256 id = vm.snapshotState();
        for (uint256 side; side < 2; ++side) {
            for (uint256 late; late < 2; ++late) {
                vm.warp(start + 10 minutes + late);
                if (side == 0) stock(address(usdc), 100e6);
                else redeem(address(usdc), 100e18);
                assertEq(refreshed(), late == 0 ? start : block.timestamp, "totals as of");
                vm.revertToState(id);
                id = vm.snapshotState();
            }
        }
    }

    /// However fresh the totals are: an action an hour after the last entry of the journal writes the next one.
    function test_journal() public {
        vm.warp(start + 55 minutes);
        refreshAll();
        treasury.poke();
        uint256 before = entries();
        vm.warp(start + 1 hours - 1);
        stock(address(usdc), 100e6);
        assertEq(entries(), before, "a second before");
        assertEq(refreshed(), start + 55 minutes, "on the totals");
        vm.warp(start + 1 hours);
        stock(address(usdc), 100e6);
        assertEq(entries(), before + 1, "the next entry");
        assertEq(uint32(treasury.entry(before)[0]), block.timestamp, "of this second");
    }

    function refusedMint(uint256 amount, bytes memory reason) private {
        fund(address(usdc), ALICE, amount);
        vm.expectRevert(reason);
        vm.prank(ALICE);
        treasury.mint(address(usdc), amount, 0, ALICE, block.timestamp);
    }

    /// What is cheap to decide is refused like anything else: by a pause of one side, for one asset or for all.
    function test_revert_paused() public {
        vm.warp(start + 1);
        bytes memory paused = exceeded(address(usdc), Limit.Paused, 0);
        address[2] memory scopes = [address(usdc), address(0)];
        for (uint256 i; i < 2; ++i) {
            treasury.pause(scopes[i], true, false);
            refusedMint(100e6, paused);
            redeem(address(usdc), 100e18);
            treasury.unpause(scopes[i], true, false);
            treasury.pause(scopes[i], false, true);
            vm.expectRevert(paused);
            redeem(address(usdc), 100e18);
            stock(address(usdc), 100e6);
            treasury.unpause(scopes[i], false, true);
        }
        assertEq(refreshed(), start, "the other side was decided on the totals");
    }

    function test_revert_belowMinimum() public {
        vm.warp(start + 1);
        refusedMint(1e6 - 1, abi.encodeWithSelector(ITreasury.BelowMinimum.selector, 1e18 - 1e12, Limits.MIN_MINT));
        assertEq(stock(address(usdc), 1e6), 1e18, "the smallest mint");
        assertEq(refreshed(), start, "on the totals");
    }

    /// The asset's own part of the totals follows its price at once, by minting and by redeeming, up and down; that of
    /// the other asset in its tier waits for the next refresh.
    function test_ownPrice() public {
        uint256 other = treasury.state().assets[2].value;
        setPrice(address(whole), 5.1e18);
        uint256[2] memory prices = [uint256(123_000e18), 117_000e18];
        for (uint256 i; i < 4; ++i) {
            vm.warp(start + 1 + i);
            setPrice(address(btc), prices[i % 2]);
            vm.recordLogs();
            if (i < 2) stock(address(btc), 0.01e8);
            else redeem(address(btc), 1000e18);
            assertApproxEqAbs(lastTiers()[1], stateOf(address(btc)).value + other, 2e12, "tier 2");
            assertEq(refreshed(), start, "on the totals");
        }
    }

    /// A total of more than 64 bits stands for less than its assets. When the largest of them falls there is less left
    /// than the other counts for: an action on that one values everything anew.
    function test_totalWithoutBits() public {
        address other = address(addAsset(4, 18, WAD));
        stock(other, 100_000e18);
        // Half a dollar below the most that a total can be.
        setPrice(address(uni), uint256(18_446_744_073_709e18) / 150_000);
        treasury.poke();
        vm.warp(start + 1);
        setPrice(address(uni), 0.1e18);
        redeem(address(uni), 10e18);
        assertEq(refreshed(), start, "on the totals");
        assertEq(redeem(other, 10e18), 10e18, "paid");
        assertEq(refreshed(), start + 1, "valued anew");
        assertApproxEqAbs(treasury.state().tierValues[3], 100_000e18 + 15_000e18 - 20e18, 1e12, "both");
    }
}
