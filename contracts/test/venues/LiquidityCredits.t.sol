// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILiquidityVenue} from "../../src/interfaces/ILiquidityVenue.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {claimableBy, owedTo} from "../Owed.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// What is set aside of a pair for those who left while traders had bought its asset away: 9 of 10M USDC are in it.
contract LiquidityCreditsTest is LiquidityScene {
    IMarsPair private p;

    function setUp() public override {
        super.setUp();
        p = open(address(usdc));
        place(address(usdc), 9_000_000e6);
    }

    function owed() private view returns (uint256) {
        return owedTo(treasury, ALICE, address(usdc));
    }

    /// Traders take about half of the USDC out of the pair, and ALICE leaves with a quarter of what users hold.
    function leave() private returns (uint256 credit) {
        give(address(usdm), BOB, 9_000_000e18);
        sell(p, address(usdm), 9_000_000e18);
        uint256 had = usdc.balanceOf(ALICE);
        uint256 usdmIn = liabilities() / 4;
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(usdmIn, new uint256[](0), ALICE, block.timestamp);
        credit = owed();
        assertTrue(credit > 100_000e6, "credited");
        assertApproxEqAbs(usdc.balanceOf(ALICE) - had + credit, amounts[1], 2, "paid and credited make the slice");
    }

    function liabilities() private view returns (uint256) {
        State memory s = treasury.state();
        return s.supply - s.treasuryUsdm;
    }

    /// BOB trades the pair back to its price.
    function back() private {
        (uint256 asset, uint256 own) = reserves(p, address(usdc));
        uint256 k = asset * own;
        uint256 fair = sqrt(k / 1e12);
        give(address(usdc), BOB, fair - asset);
        sell(p, address(usdc), fair - asset);
    }

    function sqrt(uint256 x) private pure returns (uint256 y) {
        y = x;
        uint256 z = (x + 1) / 2;
        while (z < y) (y, z) = (z, (x / z + z) / 2);
    }

    /// What a pair near its price lacks is not worth a credit.
    function test_nearItsPrice() public {
        give(address(usdm), BOB, 200_000e18);
        sell(p, address(usdm), 200_000e18);
        assertTrue(stateOf(address(usdc)).liquid < stateOf(address(usdc)).held, "something is missing");
        vm.prank(ALICE);
        treasury.redeemProRata(1_000_000e18, new uint256[](0), ALICE, block.timestamp);
        assertEq(owed(), 0, "paid in full");
    }

    /// The USDm beside what is set aside stays the Treasury's: crediting changes no figure but the asset's.
    function test_usdmStays() public {
        give(address(usdm), BOB, 9_000_000e18);
        sell(p, address(usdm), 9_000_000e18);
        uint256 before = treasury.state().treasuryUsdm;
        int256 was = surplus();
        vm.prank(address(treasury));
        uint256 set = venue.credit(address(usdc), ALICE, 1_000_000e6);
        assertApproxEqAbs(treasury.state().treasuryUsdm, before, 2, "USDm in the pair");
        assertApproxEqAbs(uint256(was - surplus()), set * 1e12, 2e12, "only the asset leaves");
        assertEq(venue.treasuryUsdm(), treasury.state().treasuryUsdm, "told alike");
        assertEq(venue.totalsOf(address(usdc)).withdrawnAsset, set, "in the totals");
    }

    /// Paid once the pair is back at its price, and the USDm beside it is burned.
    function test_pairReturns() public {
        uint256 credit = leave();
        assertEq(claimableBy(treasury, ALICE, address(usdc)), 0, "waits for the pair");
        back();
        int256 was = surplus();
        uint256 supply = usdm.totalSupply();
        credit = owed();
        uint256 claimable = claimableBy(treasury, ALICE, address(usdc));
        assertTrue(claimable > credit / 2, "most of it");
        uint256 had = usdc.balanceOf(ALICE);
        vm.prank(ALICE);
        uint256 amount = treasury.claim(address(usdc), ALICE);
        assertApproxEqAbs(amount, claimable, 1e6, "as announced");
        assertEq(usdc.balanceOf(ALICE) - had, amount, "paid");
        assertApproxEqAbs(owed(), credit - amount, credit / 1000, "the rest is still owed");
        assertTrue(usdm.totalSupply() < supply, "burned");
        assertTrue(surplus() + int256(dust(address(usdc))) >= was, "surplus");
        assertEq(usdm.balanceOf(address(venue)) + usdm.balanceOf(address(treasury)), 0, "no USDm is left over");
    }

    /// Whatever the creditor does to the pair around the claim: those who stay lose nothing, and the claim pays no more than
    /// the fair part.
    /// forge-config: default.fuzz.runs = 1000
    /// forge-config: deep.fuzz.runs = 10000
    function testFuzz_pushedPair(uint256 seed) public {
        leave();
        back();
        int256 was = surplus();
        push(p, address(usdc), seed, 20);
        uint256 fair = owed();
        int256 pushed = surplus();
        atLeast(uint256(pushed) + 1e6, uint256(was), "trades pay a fee");
        if (claimableBy(treasury, ALICE, address(usdc)) == 0) return;
        vm.prank(ALICE);
        uint256 amount = treasury.claim(address(usdc), ALICE);
        atMost(amount, fair + 1, "no more than its part");
        assertTrue(surplus() + 2 * int256(dust(address(usdc))) >= pushed, "surplus");
    }

    /// No more than the position counts for, and of an asset without a pair nothing.
    function test_most() public {
        vm.startPrank(address(treasury));
        assertEq(venue.credit(address(btc), ALICE, 1e8), 0, "no pair");
        (uint256 held,) = venue.holdings(address(usdc));
        assertEq(venue.credit(address(usdc), ALICE, 2 * held), held, "all there is");
        assertEq(venue.credit(address(usdc), ALICE, 1), 0, "and then nothing");
    }

    /// Where the pair has more of the asset than is fair, a claim takes fewer LP tokens than it had: the others are the
    /// Treasury's.
    function test_leftOver() public {
        leave();
        back();
        treasury.recall(address(venue), address(usdc), type(uint256).max, "");
        give(address(usdc), BOB, 100_000e6);
        sell(p, address(usdc), 100_000e6);
        uint256 credit = owed();
        assertEq(claimableBy(treasury, ALICE, address(usdc)), credit, "all of it");
        vm.prank(ALICE);
        assertApproxEqAbs(treasury.claim(address(usdc), ALICE), credit, 2, "paid");
        assertEq(owed(), 0, "nothing is owed");
        assertTrue(venue.positionOf(address(usdc)).liquidity > 0, "left over");
        (uint256 fair, uint256 fairUsdm,,) = venue.sides(address(usdc));
        assertTrue(fair > 0 && fairUsdm > 0, "counted");
    }

    /// A pair of which something is set aside stays on the list: otherwise the USDm beside it would become a liability.
    function test_delisting() public {
        leave();
        back();
        treasury.recall(address(venue), address(usdc), type(uint256).max, "");
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PairInUse.selector, address(usdc)));
        venue.delistPair(address(usdc));
        vm.prank(ALICE);
        treasury.claim(address(usdc), ALICE);
        assertEq(owed(), 0, "all of it");
        assertEq(venue.positionOf(address(usdc)).liquidity, 0, "and nothing too small to recall");
        venue.delistPair(address(usdc));
    }

    /// Pushed before the claim, so that the LP tokens are worth less of the asset: the claim waits. It was paid 169,705 of
    /// 299,932 USDC, and the rest was gone.
    function test_pushedBefore() public {
        uint256 credit = leave();
        back();
        treasury.recall(address(venue), address(usdc), type(uint256).max, "");
        credit = owed();
        give(address(usdm), BOB, 200_000e18);
        sell(p, address(usdm), 200_000e18);
        assertEq(claimableBy(treasury, ALICE, address(usdc)), 0, "waits");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, ALICE, address(usdc)));
        vm.prank(ALICE);
        treasury.claim(address(usdc), ALICE);
        assertTrue(owed() >= credit, "still owed");
        back();
        vm.prank(ALICE);
        assertApproxEqAbs(treasury.claim(address(usdc), ALICE), credit, credit / 200, "paid at the price");
    }

    /// Not from the venue itself while the Treasury counts its USDm: that would be burned by no one. 882,780 USDm became
    /// liabilities so, and closed minting and redemption.
    function test_revert_directly() public {
        leave();
        back();
        vm.prank(ALICE);
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, ALICE));
        venue.claimCredit(address(usdc), ALICE, ALICE);
    }

    /// Of an asset with 36 decimals a unit is less than an LP token: it makes no credit, and changes no total.
    function test_lessThanAnLpToken() public {
        open(address(uni));
        place(address(uni), 1e33);
        vm.prank(address(treasury));
        assertEq(venue.credit(address(uni), ALICE, 1), 0, "nothing");
        assertEq(venue.totalsOf(address(uni)).withdrawnAsset, 0, "nothing left");
    }
}
