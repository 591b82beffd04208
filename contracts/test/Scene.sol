// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {IPair, IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {AssetState, Flow, Limit, Params, Price, State} from "../src/interfaces/Types.sol";
import {Words} from "../src/libraries/Words.sol";
import {Rules} from "./Rules.sol";
import {Vm} from "./Vm.sol";
import {Base, IMintablePair} from "./Base.sol";

/// A Treasury of $20M over all five tiers, with assets of 0, 6, 8, 18 and 36 decimals; ALICE holds the USDm minted
/// for it. The hourly flow limits are fresh.
///
///     asset      18      6       0       8       18      36      XMS (18)
///     tier       1       1       2       2       3       4       5
///     value      1M      10M     1M      3M      3M      1.5M    0.5M
///     share      55 %            20 %            15 %    7.5 %   2.5 %
///     cap        100 %           40 %            30 %    15 %    10 %
abstract contract Scene is Base {
    address internal constant ALICE = address(0xA11CE);
    address internal constant BOB = address(0xB0B);
    address internal constant CAROL = address(0xCA401);

    DevToken internal usdc;
    DevToken internal whole;
    DevToken internal btc;
    DevToken internal eth;
    DevToken internal uni;
    /// All assets, in the Treasury's order.
    address[] internal all;

    /// Everything one action may change.
    struct Books {
        uint256 senderAsset;
        uint256 receiverAsset;
        uint256 treasuryAsset;
        uint256 senderUsdm;
        uint256 receiverUsdm;
        uint256 supply;
        uint256 idle;
        uint256 mintUsed;
        uint256 redeemUsed;
        State state;
    }

    function setUp() public virtual override {
        super.setUp();
        usdc = addAsset(1, 6, WAD);
        whole = addAsset(2, 0, 5 * WAD);
        btc = addAsset(2, 8, 60_000 * WAD);
        eth = addAsset(3, 18, 3000 * WAD);
        uni = addAsset(4, 36, 10 * WAD);
        for (uint256 i; i < tokens.length; ++i) {
            all.push(address(tokens[i]));
        }
        all.push(address(xms));
        treasury.list(listing(address(xms), 5, 18, 10_000));
        oracle.remember();

        Params memory p = treasury.state().params;
        p.flowLimits = [uint16(10_000), 10_000, 10_000, 10_000, 10_000];
        p.flowBase = 1e26;
        treasury.setParams(p);
        stock(address(usdc), 10_000_000e6);
        stock(address(whole), 200_000);
        stock(address(btc), 50e8);
        stock(address(eth), 1000e18);
        stock(address(uni), 150_000e36);
        deepen();
        stock(address(xms), 2_000_000e18);
        vm.clearMockedCalls();
        p = defaults();
        p.launchCap = 0;
        treasury.setParams(p);
        // The flow base becomes what the Treasury was worth for an hour.
        for (uint256 i; i < 2; ++i) {
            pass(1 hours);
            treasury.poke();
        }
    }

    /// From now on the price of XMS is what it is now, and its pair is deep enough for any flow.
    function deepen() internal {
        Price memory p = oracle.priceOf(address(xms));
        p.depth = type(uint256).max;
        vm.mockCall(address(oracle), abi.encodeCall(IPriceOracle.priceOf, (address(xms))), abi.encode(p));
    }

    /// ALICE mints with `amount` of `asset`.
    function stock(address asset, uint256 amount) internal returns (uint256) {
        fund(asset, ALICE, amount);
        vm.prank(ALICE);
        return treasury.mint(asset, amount, 0, ALICE, block.timestamp);
    }

    /// Gives `who` `amount` of `asset`, which the Treasury may take.
    function fund(address asset, address who, uint256 amount) internal {
        if (asset == address(xms)) xms.transfer(who, amount);
        else DevToken(asset).mint(who, amount);
        vm.prank(who);
        DevToken(asset).approve(address(treasury), amount);
    }

    /// Time goes by, in which somebody observes, so that XMS is not stale at its end; the feeds then report the same prices.
    function pass(uint256 time) internal {
        uint256 end = block.timestamp + time;
        for (uint256 i = 2; i > 0 && time > 8 hours; --i) {
            vm.warp(end - i * 4 hours);
            oracle.observe();
        }
        vm.warp(end);
        refreshAll();
        oracle.observe();
    }

    /// One of the assets, and its place in the Treasury's order.
    function pick(uint256 seed) internal view returns (address asset, uint256 i) {
        i = seed % all.length;
        asset = all[i];
    }

    function unitOf(address asset) internal view returns (uint256) {
        return 10 ** IERC20Metadata(asset).decimals();
    }

    /// The smallest amount of `asset` that mints a whole USDm.
    function leastMint(address asset) internal view returns (uint256) {
        return ceilDiv(WAD * unitOf(asset), oracle.priceOf(asset).mintPrice);
    }

    /// The smallest amount of USDm that redeems a unit of `asset`.
    function leastRedeem(address asset) internal view returns (uint256) {
        return ceilDiv(oracle.priceOf(asset).redeemPrice, unitOf(asset));
    }

    function ceilDiv(uint256 a, uint256 b) internal pure returns (uint256) {
        return (a + b - 1) / b;
    }

    /// Moves the price of `asset`: a stablecoin within its peg band, XMS by a trade within this block (so that spot and
    /// average differ), any other from `low` to 200 percent of what it was.
    function reprice(address asset, uint256 seed, uint256 low) internal {
        if (asset == address(xms)) return trade(seed % 2 == 0, bound(seed / 2, 1e18, 100_000e18));
        (, int256 answer,,,) = feeds[asset].latestRoundData();
        bool stable = asset == address(tokens[0]) || asset == address(usdc);
        if (stable) return setPrice(asset, bound(seed, 0.995e18, 1.02e18));
        setPrice(asset, bound(seed, uint256(answer) * low / 100, uint256(answer) * 2));
    }

    /// Swaps on the pair: `amount` of XMS for USDm, or of USDm (of ALICE) for XMS.
    function trade(bool sellXms, uint256 amount) internal {
        (uint256 reserve0, uint256 reserve1,) = IPair(pair).getReserves();
        bool xmsFirst = address(xms) < address(usdm);
        bool zeroIn = sellXms == xmsFirst;
        (uint256 own, uint256 other) = zeroIn ? (reserve0, reserve1) : (reserve1, reserve0);
        uint256 out = amount * 997 * other / (own * 1000 + amount * 997);
        if (sellXms) {
            xms.transfer(pair, amount);
        } else {
            vm.prank(ALICE);
            usdm.transfer(pair, amount);
        }
        IMintablePair(pair).swap(zeroIn ? 0 : out, zeroIn ? out : 0, ALICE, "");
    }

    function books(address asset, address sender, address receiver) internal view returns (Books memory b) {
        b.senderAsset = DevToken(asset).balanceOf(sender);
        b.receiverAsset = DevToken(asset).balanceOf(receiver);
        b.treasuryAsset = DevToken(asset).balanceOf(address(treasury));
        b.senderUsdm = usdm.balanceOf(sender);
        b.receiverUsdm = usdm.balanceOf(receiver);
        b.supply = usdm.totalSupply();
        b.idle = treasury.idle(asset);
        b.state = treasury.state();
        (b.mintUsed, b.redeemUsed) = flowUsed(b.state, asset);
    }

    function stateOf(address asset) internal view returns (AssetState memory) {
        State memory s = treasury.state();
        for (uint256 i; i < s.assets.length; ++i) {
            if (s.assets[i].token == asset) return s.assets[i];
        }
        revert NotTrue("listed");
    }

    /// The flows of `asset` in this hour, decayed to now: the bucket empties by its size in an hour.
    function flowUsed(State memory s, address asset) internal view returns (uint256, uint256) {
        Flow memory f = Words.unpackFlow(treasury.flowOf(asset));
        uint256 i;
        while (s.assets[i].token != asset) ++i;
        uint256 size = Rules.flowSize(s, i, oracle.priceOf(asset).depth);
        uint256 elapsed = block.timestamp - f.time;
        return (left(uint256(f.minted) * 1e12, size, elapsed), left(uint256(f.redeemed) * 1e12, size, elapsed));
    }

    function left(uint256 used, uint256 size, uint256 elapsed) internal pure returns (uint256) {
        uint256 gone = size * elapsed / 3600;
        return elapsed >= 3600 || gone > used ? 0 : used - gone;
    }

    /// A `LimitExceeded` as `vm.expectRevert` takes it.
    function exceeded(address asset, Limit limit, uint256 max) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ITreasury.LimitExceeded.selector, asset, limit, max);
    }

    function insufficientOutput(address asset, uint256 out, uint256 minimum) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(ITreasury.InsufficientOutput.selector, asset, out, minimum);
    }

    /// The last checkpoint among `logs` says what the Treasury says of itself now.
    function checkpointed(Vm.Log[] memory logs) internal view {
        State memory s = treasury.state();
        uint256 i = logs.length;
        while (i > 0 && logs[i - 1].topics[0] != ITreasury.Checkpoint.selector) --i;
        assertTrue(i > 0, "a checkpoint");
        (uint256 value, uint256 liabilities, uint256 supply, uint256[5] memory tiers, uint256 time) =
            abi.decode(logs[i - 1].data, (uint256, uint256, uint256, uint256[5], uint256));
        // Every asset's value is cut to millionths of a dollar.
        uint256 cut = s.assets.length * 1e12;
        assertApproxEqAbs(value, s.value, cut, "value");
        assertApproxEqAbs(liabilities, s.supply - s.treasuryUsdm, 1e12, "liabilities");
        assertEq(supply, s.supply, "supply");
        for (uint256 t; t < 5; ++t) {
            assertApproxEqAbs(tiers[t], s.tierValues[t], cut, "tier");
        }
        (uint256 refreshed,,,) = treasury.records();
        assertEq(time, refreshed, "refreshed");
    }
}
