// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ILiquidityVenue} from "../../src/interfaces/ILiquidityVenue.sol";
import {ISwapPair} from "../../src/interfaces/IMarsSwap.sol";
import {IPair, IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {AssetState, Price, State, Status} from "../../src/interfaces/Types.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// What a position counts as, whatever somebody does to the pair.
contract LiquidityValueTest is LiquidityScene {
    function fair(address asset) private view returns (uint256 fairAsset, uint256 fairUsdm) {
        (fairAsset, fairUsdm,,) = venue.sides(asset);
    }

    /// Trades both ways, huge ones too: the counted sides never fall, and grow by no more than the fee that was paid.
    /// Wherever the pair stands, its true sides are worth as much or more: the surplus is not overstated.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_trades(uint256 seed, uint256 amount, uint256 first, uint256 second) public {
        (address asset,) = pick(seed);
        IMarsPair p = open(asset);
        amount = some(asset, amount);
        place(asset, amount);
        (uint256 assetBefore, uint256 usdmBefore) = fair(asset);
        (uint256 reserve0, uint256 reserve1,) = p.getReserves();
        uint256 k = reserve0 * reserve1;
        push(p, asset, first, 1000);
        push(p, asset, second, 3);
        (uint256 assetAfter, uint256 usdmAfter) = fair(asset);
        atLeast(assetAfter, assetBefore, "asset side");
        atLeast(usdmAfter, usdmBefore, "USDm side");
        (reserve0, reserve1,) = p.getReserves();
        // Both grow as sqrt(k) does: (after - 1)^2 / before^2 <= k after / k before.
        assertTrue(
            (assetAfter - 1) * 1e9 / (assetBefore + 1) <= root(reserve0 * reserve1, k), "asset side grows as sqrt(k)"
        );
        assertTrue(
            (usdmAfter - 1) * 1e9 / (usdmBefore + 1) <= root(reserve0 * reserve1, k), "USDm side grows as sqrt(k)"
        );
        checkCounted(asset);
    }

    function checkCounted(address asset) private view {
        (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm) = venue.sides(asset);
        atLeast(worth(asset, actualAsset) + actualUsdm + dust(asset), worth(asset, fairAsset) + fairUsdm, "worth");
        assertEq(treasury.state().treasuryUsdm, fairUsdm, "the fair side is Treasury-owned");
        AssetState memory a = stateOf(asset);
        assertEq(a.held, treasury.idle(asset) + fairAsset, "the fair side is held");
        uint256 liquid = fairAsset < actualAsset ? fairAsset : actualAsset;
        assertEq(a.liquid, treasury.idle(asset) + liquid, "the smaller is liquid");
    }

    /// 1e9 times the root of what k grew by, rounded up.
    function root(uint256 k, uint256 before) private pure returns (uint256 x) {
        uint256 ratio = k / (before / 1e18) + 1;
        x = 1e9;
        for (uint256 i; i < 64; ++i) {
            x = (x + ratio / x) / 2;
        }
        return x + 2;
    }

    /// Leaving at any spot price, by any part, with others in the pair or not, the protocol fee on or off: the surplus
    /// does not fall.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_exit(uint256 seed, uint256 amount, uint256 trade_, uint256 part, uint256 others) public {
        (address asset,) = pick(seed);
        IMarsPair p = open(asset);
        if (others % 3 == 0) factory.setFeeTo(CAROL);
        if (others % 2 == 0) join(p, asset, some(asset, others));
        place(asset, some(asset, amount));
        push(p, asset, trade_, 1000);
        (,, uint256 actual,) = venue.sides(asset);
        // Whole tokens may have been bought away to the last.
        if (actual == 0) return;
        uint256 idle = treasury.idle(asset);
        int256 before = surplus();
        part = bound(part, 1, actual);
        treasury.recall(address(venue), asset, part, "");
        atLeast(treasury.idle(asset), idle + part, "what was asked for");
        assertTrue(surplus() + int256(dust(asset)) >= before, "surplus");
    }

    /// LP tokens, tokens and USDm sent to the venue, and LP tokens sent to the pair, change nothing and stop nothing.
    function test_donations() public {
        IMarsPair p = open(address(eth));
        join(p, address(eth), 100e18);
        place(address(eth), 100e18);
        bytes32 before = keccak256(abi.encode(treasury.state()));
        vm.prank(BOB);
        p.transfer(address(venue), 1e21);
        eth.mint(address(venue), 5e18);
        give(address(usdm), address(venue), 1e18);
        assertEq(keccak256(abi.encode(treasury.state())), before, "nothing changed");
        vm.prank(BOB);
        p.transfer(address(p), 1e21);
        assertEq(keccak256(abi.encode(treasury.state())), before, "nothing changed");
        int256 was = surplus();
        treasury.recall(address(venue), address(eth), type(uint256).max, abi.encode(100e18 - 1, 300_000e18 - 1e9));
        assertEq(p.balanceOf(address(venue)), 1e21, "what was sent stays");
        assertEq(eth.balanceOf(address(venue)), 5e18, "what was sent stays");
        (uint256 held,) = venue.holdings(address(eth));
        assertEq(held, 0, "not counted");
        // The LP tokens in the pair were burned with ours: real, and for the Treasury.
        assertTrue(surplus() > was, "a gift");
    }

    /// Tokens sent to the pair count for nothing until they are reserves; then they are real, and cost the giver more.
    function test_donatedReserves() public {
        IMarsPair p = open(address(eth));
        place(address(eth), 100e18);
        bytes32 before = keccak256(abi.encode(treasury.state()));
        int256 was = surplus();
        eth.mint(address(p), 50e18);
        assertEq(keccak256(abi.encode(treasury.state())), before, "not yet reserves");
        p.skim(BOB);
        assertEq(eth.balanceOf(BOB), 50e18, "back");
        eth.mint(address(p), 50e18);
        p.sync();
        assertTrue(surplus() > was, "a gift");
        atMost(uint256(surplus() - was), 150_000e18, "of no more than was given");
        (uint256 held, uint256 liquid) = venue.holdings(address(eth));
        assertEq(liquid, held, "and real");
        treasury.recall(address(venue), address(eth), type(uint256).max, "");
        assertTrue(surplus() > was + 149_000e18, "all of it with the other side");
    }

    /// The protocol fee is taken off before the pair mints it; when somebody makes the pair mint it, nothing changes.
    function test_protocolFee() public {
        factory.setFeeTo(CAROL);
        IMarsPair p = open(address(eth));
        join(p, address(eth), 100e18);
        place(address(eth), 100e18);
        (, uint256 start) = fair(address(eth));
        eth.mint(BOB, 1000e18);
        for (uint256 i; i < 10; ++i) {
            sell(p, address(usdm), sell(p, address(eth), 100e18));
        }
        (uint256 assetBefore, uint256 usdmBefore) = fair(address(eth));
        factory.setFeeTo(address(0));
        (, uint256 without) = fair(address(eth));
        factory.setFeeTo(CAROL);
        // A sixth of the growth is the protocol's.
        assertApproxEqAbs((usdmBefore - start) * 6, (without - start) * 5, (without - start) / 50, "five sixths");
        // BOB leaves with one unit of LP: the pair mints the fee.
        vm.prank(BOB);
        p.transfer(address(p), 1e12);
        p.burn(BOB);
        assertTrue(p.balanceOf(CAROL) > 0, "the fee is minted");
        (uint256 assetAfter, uint256 usdmAfter) = fair(address(eth));
        assertApproxEqAbs(assetAfter, assetBefore, 1e6, "asset side");
        assertApproxEqAbs(usdmAfter, usdmBefore, 1e9, "USDm side");
        // The last of it can be had.
        (, uint256 liquid) = venue.holdings(address(eth));
        uint256 idle = treasury.idle(address(eth));
        treasury.recall(address(venue), address(eth), liquid, "");
        atLeast(treasury.idle(address(eth)), idle + liquid, "liquid");
    }

    /// XMS, whose price is its own pair's average: trades in this block move neither its value nor the supply cap, which
    /// counts the XMS in the pair as the Treasury's.
    function test_xms() public {
        IMarsPair p = open(address(xms));
        uint256 cap = treasury.state().supplyCap;
        place(address(xms), 1_000_000e18);
        State memory s = treasury.state();
        assertApproxEqAbs(s.supplyCap, cap + s.treasuryUsdm, 1e18, "the cap follows what the Treasury owns");
        give(address(xms), BOB, 2_000_000e18);
        sell(p, address(xms), 2_000_000e18);
        State memory a = treasury.state();
        atLeast(a.assets[6].held, s.assets[6].held, "held");
        atMost(a.assets[6].held, s.assets[6].held * 1002 / 1000, "held, but for the fee");
        assertApproxEqAbs(a.supplyCap, s.supplyCap, s.supplyCap / 1000, "supply cap");
        assertTrue(a.assets[6].liquid == a.assets[6].held, "liquid");
        vm.expectPartialRevert(ILiquidityVenue.SpotTooFar.selector);
        treasury.deploy(address(venue), address(xms), 1000e18, 100e18, abi.encode(0));
    }

    /// A pair or a factory that fails in any way counts as nothing, and reverts nothing.
    function test_brokenPair() public {
        IMarsPair p = open(address(eth));
        IMarsPair other = open(address(usdc));
        place(address(eth), 100e18);
        place(address(usdc), 1000e6);
        (, uint256 sound) = fair(address(usdc));
        bytes4[4] memory views = [
            IPair.getReserves.selector,
            ISwapPair.totalSupply.selector,
            ISwapPair.kLast.selector,
            bytes4(keccak256("feeTo()"))
        ];
        for (uint256 i; i < 3; ++i) {
            vm.mockCallRevert(address(p), abi.encodeWithSelector(views[i]), "");
            checkNothing(sound);
            vm.clearMockedCalls();
            vm.mockCall(address(p), abi.encodeWithSelector(views[i]), hex"01");
            checkNothing(sound);
            vm.clearMockedCalls();
        }
        vm.mockCall(address(p), abi.encodeWithSelector(views[1]), abi.encode(1));
        checkNothing(sound);
        vm.mockCall(address(p), abi.encodeWithSelector(views[1]), abi.encode(0));
        checkNothing(sound);
        vm.clearMockedCalls();
        vm.mockCallRevert(address(factory), abi.encodeWithSelector(views[3]), "");
        checkNothing(0);
        vm.clearMockedCalls();
        bytes[4] memory codes = [bytes(hex"5f5ffd"), hex"", hex"5f5ff3", hex"5b5f56"];
        for (uint256 i; i < 4; ++i) {
            vm.etch(address(p), codes[i]);
            checkNothing(sound);
        }
        assertTrue(address(other).code.length > 0, "the other");
    }

    function checkNothing(uint256 rest) private view {
        (uint256 held, uint256 liquid) = venue.holdings{gas: 300_000}(address(eth));
        assertEq(held + liquid, 0, "nothing");
        assertEq(venue.treasuryUsdm{gas: 300_000}(), rest, "only the other pair's");
    }

    /// No price stops the views; without a price there is nothing to count.
    function test_anyPrice() public {
        for (uint256 i = 1; i < 7; ++i) {
            address asset = all[i];
            open(asset);
            place(asset, some(asset, 0));
            for (uint256 shift; shift <= 128; shift += 8) {
                uint256 price = type(uint128).max >> shift;
                Price memory p = Price(price, price, price, 0, Status.Reverted, 0);
                vm.mockCall(address(oracle), abi.encodeCall(IPriceOracle.priceOf, (asset)), abi.encode(p));
                (uint256 held, uint256 liquid) = venue.holdings(asset);
                (uint256 fairAsset, uint256 fairUsdm, uint256 actualAsset, uint256 actualUsdm) = venue.sides(asset);
                assertEq(held, fairAsset, "held");
                assertEq(liquid, held < actualAsset ? held : actualAsset, "liquid");
                assertTrue(actualAsset > 0 && actualUsdm > 0, "the actual sides need no price");
                assertTrue(price > 0 || held + fairUsdm == 0, "no price, nothing");
                atLeast(venue.treasuryUsdm(), fairUsdm, "USDm");
            }
        }
    }

    /// An asset without a pair, or with others' liquidity only, counts as nothing.
    function test_nothing() public {
        (uint256 held, uint256 liquid) = venue.holdings(address(eth));
        assertEq(held + liquid, 0, "no pair");
        join(open(address(eth)), address(eth), 1e18);
        (held, liquid) = venue.holdings(address(eth));
        assertEq(held + liquid + venue.treasuryUsdm(), 0, "no position");
        (uint256 a, uint256 b, uint256 c, uint256 d) = venue.sides(address(eth));
        assertEq(a + b + c + d, 0, "no sides");
    }
}
