// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {PoolDetail} from "../../src/interfaces/IVenueDetails.sol";
import {PairTotals} from "../../src/interfaces/ILiquidityVenue.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// What each pair was given and gave, as the venue's details tell it.
contract LiquidityTotalsTest is LiquidityScene {
    address private asset;
    IMarsPair private p;

    function setUp() public override {
        super.setUp();
        asset = address(eth);
        p = open(asset);
    }

    function row(uint256 i) private view returns (PoolDetail memory) {
        return abi.decode(venue.details(), (PoolDetail[]))[i];
    }

    function count() private view returns (uint256) {
        return abi.decode(venue.details(), (PoolDetail[])).length;
    }

    function test_unused() public {
        PoolDetail memory r = row(0);
        assertTrue(r.listed && r.pair == address(p) && r.asset == asset, "listed");
        assertEq(r.first + r.depositedAsset + r.depositedUsdm + r.withdrawnAsset + r.withdrawnUsdm, 0, "nothing yet");
        venue.delistPair(asset);
        assertEq(count(), 0, "no trace");
    }

    function test_inAndOut() public {
        uint256 first = block.timestamp;
        place(asset, 100e18);
        vm.warp(first + 1 hours);
        setPrice(asset, 3000e18);
        place(asset, 50e18);
        PoolDetail memory r = row(0);
        assertEq(r.first, first, "the first deposit's time");
        assertEq(r.depositedAsset, 150e18, "asset in");
        assertEq(r.depositedUsdm, 450_000e18, "USDm in");
        assertEq(r.withdrawnAsset + r.withdrawnUsdm, 0, "nothing out");

        uint256 idle = treasury.idle(asset);
        treasury.recall(address(venue), asset, 30e18, abi.encode(0, 0));
        r = row(0);
        assertEq(r.withdrawnAsset, treasury.idle(asset) - idle, "asset out");
        assertApproxEqAbs(r.withdrawnUsdm, 90_000e18, 1e6, "USDm out");
        treasury.recall(address(venue), asset, type(uint256).max, abi.encode(0, 0));
        r = row(0);
        assertEq(r.liquidity, 0, "all is out");
        assertEq(r.withdrawnAsset, treasury.idle(asset) - idle, "all of the asset");
        // But for the LP tokens that the first deposit burns.
        assertApproxEqAbs(r.withdrawnUsdm, 450_000e18, 1e6, "all of the USDm");
        assertEq(r.depositedAsset, 150e18, "the deposits stay");
    }

    /// Fees are a gain of both sides together, and a trade at a bad price is one for the pair.
    function test_earns() public {
        place(asset, 100e18);
        give(asset, BOB, 20e18);
        uint256 out = sell(p, asset, 20e18);
        give(address(usdm), BOB, out);
        sell(p, address(usdm), out);
        PoolDetail memory r = row(0);
        uint256 now_ = worth(asset, r.actualAsset) + r.actualUsdm;
        atLeast(now_, worth(asset, r.depositedAsset) + r.depositedUsdm + 299e18, "fees");
        assertTrue(r.actualAsset > r.depositedAsset || r.actualUsdm > r.depositedUsdm, "on one side or both");
    }

    /// What a redemption pulls counts as withdrawn on both sides.
    function test_pull() public {
        uint256 held = treasury.idle(asset);
        place(asset, held * 99 / 100);
        uint256 supply = usdm.totalSupply();
        vm.prank(ALICE);
        uint256 paid = treasury.redeemProRata(5_000_000e18, new uint256[](0), ALICE, block.timestamp)[4];
        PairTotals memory totals = venue.totalsOf(asset);
        assertEq(totals.withdrawnAsset, treasury.idle(asset) + paid - held / 100, "asset");
        assertEq(totals.withdrawnUsdm, supply - usdm.totalSupply() - 5_000_000e18, "USDm, which is burned");
        assertTrue(totals.withdrawnAsset > 0 && totals.withdrawnUsdm > 0, "both");
        assertEq(totals.depositedAsset, held * 99 / 100, "no deposit");
    }

    function test_delisted() public {
        place(asset, 100e18);
        treasury.recall(address(venue), asset, type(uint256).max, "");
        PoolDetail memory r = row(0);
        venue.delistPair(asset);
        IMarsPair other = open(address(usdc));
        assertEq(count(), 2, "two");
        assertEq(row(0).pair, address(other), "the listed one first");
        PoolDetail memory former = row(1);
        assertTrue(!former.listed && former.pair == address(p) && former.asset == asset, "delisted");
        assertEq(former.first, r.first, "since");
        assertEq(former.depositedAsset, 100e18, "asset in");
        assertEq(former.depositedUsdm, r.depositedUsdm, "USDm in");
        assertEq(former.withdrawnAsset, r.withdrawnAsset, "asset out");
        assertEq(former.withdrawnUsdm, r.withdrawnUsdm, "USDm out");
        assertEq(former.supply + former.liquidity + former.actualAsset + former.fairAsset, 0, "no position");

        venue.listPair(address(p));
        place(asset, 1e18);
        assertEq(count(), 2, "still two");
        assertEq(row(1).depositedAsset, 101e18, "its record goes on");
        assertTrue(row(0).listed && row(1).listed, "both listed");
    }

    /// Totals stop at their end rather than stop a withdrawal.
    function test_saturates() public {
        place(asset, 100e18);
        treasury.recall(address(venue), asset, 1e18, "");
        PairTotals memory totals = venue.totalsOf(asset);
        uint256 packed = uint256(totals.withdrawnUsdm) << 128 | totals.withdrawnAsset;
        uint256 slot = slotOf(packed);
        vm.store(address(venue), bytes32(slot), bytes32(type(uint256).max - 1));
        treasury.recall(address(venue), asset, 1e18, "");
        totals = venue.totalsOf(asset);
        assertEq(totals.withdrawnAsset, type(uint128).max, "the end");
        assertEq(totals.withdrawnUsdm, type(uint128).max, "of both");
    }

    /// The slot of a mapping's struct with this word: the third of the totals.
    function slotOf(uint256 word) private view returns (uint256 slot) {
        for (uint256 i; i < 20; ++i) {
            slot = uint256(keccak256(abi.encode(asset, i))) + 2;
            if (uint256(vm.load(address(venue), bytes32(slot))) == word) return slot;
        }
        revert("no such word");
    }
}
