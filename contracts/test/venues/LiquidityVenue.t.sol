// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ILiquidityVenue} from "../../src/interfaces/ILiquidityVenue.sol";
import {State, Status} from "../../src/interfaces/Types.sol";
import {Venue} from "../../src/venues/Venue.sol";
import {FeeToken} from "../zoo/Zoo.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// The steward's deposits and recalls.
contract LiquidityVenueTest is LiquidityScene {
    function test_revert_deposit() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        venue.deposit(address(usdc), 0, 0, abi.encode(0));
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(usdc)));
        treasury.deploy(address(venue), address(usdc), 1000e6, 1000e18, abi.encode(0));
        IMarsPair p = open(address(usdc));
        vm.expectRevert("ds-math-sub-underflow");
        treasury.deploy(address(venue), address(usdc), 1, 1000, abi.encode(0));
        vm.expectRevert();
        treasury.deploy(address(venue), address(usdc), 1000e6, 1000e18, "");

        uint256 minted = 1e15 - 1000;
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.OutputTooSmall.selector, address(p), minted, minted + 1));
        treasury.deploy(address(venue), address(usdc), 1000e6, 1000e18, abi.encode(minted + 1));
        setPrice(address(usdc), 0.99e18);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PriceUnhealthy.selector, address(usdc), Status.Depegged));
        treasury.deploy(address(venue), address(usdc), 1000e6, 1000e18, abi.encode(minted));
        setPrice(address(usdc), WAD);
        treasury.deploy(address(venue), address(usdc), 1000e6, 1000e18, abi.encode(minted));
    }

    /// The first deposit sets the price, which has to be the oracle's, to one percent.
    function test_revert_deposit_first() public {
        open(address(usdc));
        uint256[2] memory off = [uint256(1010e18 + 1), 990e18 - 1];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.SpotTooFar.selector, address(usdc), off[i], 1000e18));
            treasury.deploy(address(venue), address(usdc), 1000e6, off[i], abi.encode(0));
        }
        treasury.deploy(address(venue), address(usdc), 1000e6, 1010e18, abi.encode(0));
    }

    /// Amounts off the pair's ratio are a gift to whoever else is in the pair: half a percent of them at most.
    function test_revert_deposit_gift() public {
        IMarsPair p = open(address(usdc));
        join(p, address(usdc), 1_000_000e6);
        vm.expectPartialRevert(ILiquidityVenue.ValueLost.selector);
        treasury.deploy(address(venue), address(usdc), 1000e6, 1011e18, abi.encode(0));
        vm.expectPartialRevert(ILiquidityVenue.ValueLost.selector);
        treasury.deploy(address(venue), address(usdc), 1011e6, 1000e18, abi.encode(0));
        vm.expectRevert("UniswapV2: INSUFFICIENT_LIQUIDITY_MINTED");
        treasury.deploy(address(venue), address(usdc), 1000e6, 0, abi.encode(0));
        int256 before = surplus();
        treasury.deploy(address(venue), address(usdc), 1009e6, 1000e18, abi.encode(0));
        atMost(uint256(before - surplus()), 2009e18 / 200, "the bound");
        atLeast(uint256(before - surplus()), 8e18, "a gift all the same");
    }

    /// A limit admitted: a token that takes a fee on transfer reaches neither venue nor pair in full.
    function test_limit_feeToken() public {
        FeeToken token = new FeeToken(6);
        addListed(address(token), 1, 6, WAD);
        stock(address(token), 10_000e6);
        open(address(token));
        vm.expectRevert();
        treasury.deploy(address(venue), address(token), 1000e6, 1000e18, abi.encode(0));
        // Not with the help of others either.
        token.mint(address(venue), 1000e6);
        vm.expectPartialRevert(ILiquidityVenue.ValueLost.selector);
        treasury.deploy(address(venue), address(token), 1000e6, 990e18, abi.encode(0));
    }

    /// Into the pair, where others may be already: LP tokens, reserves, events; value and liabilities stay.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_deposit(uint256 seed, uint256 amount, uint256 others) public {
        (address asset, uint256 i) = pick(seed);
        IMarsPair p = open(asset);
        if (others % 2 == 0) join(p, asset, some(asset, others));
        amount = some(asset, amount);
        allowLosses();
        uint256 own = worth(asset, amount);
        (uint256 assetReserve, uint256 usdmReserve) = reserves(p, asset);
        Books memory b = books(asset, ALICE, BOB);
        vm.recordLogs();
        vm.expectEmit(true, true, false, false, address(venue));
        emit ILiquidityVenue.Deposited(asset, address(p), amount, own, 0);
        treasury.deploy(address(venue), asset, amount, own, abi.encode(0));
        checkpointed(vm.getRecordedLogs());

        assertEq(venue.positionOf(asset).liquidity, p.balanceOf(address(venue)), "LP tokens");
        {
            (uint256 assetAfter, uint256 usdmAfter) = reserves(p, asset);
            assertEq(assetAfter, assetReserve + amount, "asset reserve");
            assertEq(usdmAfter, usdmReserve + own, "USDm reserve");
        }
        State memory s = treasury.state();
        assertEq(treasury.idle(asset), b.idle - amount, "idle");
        assertEq(s.supply, b.supply + own, "supply");
        // The LP tokens that the first deposit burns, a unit of the asset, and what the ratio's rounding gives away.
        uint256 lost = own / 1e6 + dust(asset) * 3;
        atMost(s.assets[i].held, b.state.assets[i].held, "held: no gain");
        assertApproxEqAbs(s.value, b.state.value, lost, "value");
        assertApproxEqAbs(s.treasuryUsdm, own, lost, "Treasury-owned USDm");
        assertApproxEqAbs(
            s.assets[i].liquid, s.assets[i].held, lost * unitOf(asset) / worth(asset, unitOf(asset)) + 1, "liquid"
        );
    }

    function test_revert_withdraw() public {
        vm.expectRevert(abi.encodeWithSelector(Venue.OnlyTreasury.selector, address(this)));
        venue.withdraw(address(eth), 0, "");
        vm.expectRevert(abi.encodeWithSelector(Venue.AssetNotTaken.selector, address(eth)));
        treasury.recall(address(venue), address(eth), 1, "");
        IMarsPair p = open(address(eth));
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PositionEmpty.selector, address(eth)));
        treasury.recall(address(venue), address(eth), 1, "");
        place(address(eth), 100e18);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.OutputTooSmall.selector, address(eth), 10e18, 10e18 + 1));
        treasury.recall(address(venue), address(eth), 10e18, abi.encode(10e18 + 1, 0));
        vm.expectPartialRevert(ILiquidityVenue.OutputTooSmall.selector);
        treasury.recall(address(venue), address(eth), 10e18, abi.encode(10e18, 30_000e18 + 1e9));

        setPrice(address(eth), 3031e18);
        vm.expectPartialRevert(ILiquidityVenue.SpotTooFar.selector);
        treasury.recall(address(venue), address(eth), 10e18, abi.encode(0, 0));
        setPrice(address(eth), 3000e18);
        give(address(eth), BOB, 1e18);
        sell(p, address(eth), 1e18);
        vm.expectPartialRevert(ILiquidityVenue.SpotTooFar.selector);
        treasury.recall(address(venue), address(eth), 10e18, abi.encode(0, 0));
        vm.warp(block.timestamp + 2 days);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PriceUnhealthy.selector, address(eth), Status.Stale));
        treasury.recall(address(venue), address(eth), 10e18, abi.encode(0, 0));
        // Without minimums there is no bound on the price, and none is needed.
        treasury.recall(address(venue), address(eth), 10e18, "");
    }

    /// Out of the pair again: at least what was asked for and hardly more, or all there is.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_recall(uint256 seed, uint256 amount, uint256 back, uint256 others) public {
        (address asset,) = pick(seed);
        IMarsPair p = open(asset);
        if (others % 2 == 0) join(p, asset, some(asset, others));
        amount = some(asset, amount);
        place(asset, amount);
        Books memory b = books(asset, address(venue), address(treasury));
        uint256 liquidity = venue.positionOf(asset).liquidity;
        (,, uint256 actual,) = venue.sides(asset);
        int256 before = surplus();
        back = bound(back, 1, amount * 2);
        vm.recordLogs();
        vm.expectEmit(true, true, false, false, address(venue));
        emit ILiquidityVenue.Withdrawn(asset, address(p), 0, 0, 0);
        treasury.recall(address(venue), asset, back, abi.encode(back < actual ? back : actual, 1));
        checkpointed(vm.getRecordedLogs());

        uint256 got = treasury.idle(asset) - b.idle;
        assertEq(IERC20(asset).balanceOf(address(treasury)), b.treasuryAsset + got, "what came is counted");
        assertTrue(usdm.totalSupply() < b.supply, "USDm is burned");
        assertEq(usdm.balanceOf(address(treasury)), b.receiverUsdm, "and none left");
        assertEq(usdm.balanceOf(address(venue)), 0, "nor here");
        assertEq(venue.positionOf(asset).liquidity, p.balanceOf(address(venue)), "LP tokens");
        // As much as the position returns, rounded down, may take less than all of its LP tokens.
        if (back > actual) {
            assertEq(venue.positionOf(asset).liquidity, 0, "all of it");
            assertEq(got, actual, "all of the asset");
        } else {
            checkSparing(p, asset, back, got, liquidity - venue.positionOf(asset).liquidity);
        }
        assertTrue(surplus() + int256(dust(asset)) >= before, "surplus");
    }

    /// The LP tokens spent were needed: with one less the pair would have returned less than `back`, or no USDm.
    function checkSparing(IMarsPair p, address asset, uint256 back, uint256 got, uint256 spent) private view {
        atLeast(got, back, "enough");
        (uint256 assetReserve, uint256 usdmReserve) = reserves(p, asset);
        uint256 supply = p.totalSupply() + spent;
        bool enough = (spent - 1) * (assetReserve + got) / supply >= back;
        assertTrue(!enough || (spent - 1) * usdmReserve / supply == 0, "and no LP token more");
    }
}
