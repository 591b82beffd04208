// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {IFeeCollector} from "../src/interfaces/IFeeCollector.sol";
import {CollectorScene} from "./CollectorScene.sol";
import {Vm} from "./Vm.sol";

/// Calls the collector again from within every transfer.
contract AgainToken is DevToken {
    IFeeCollector private _collector;
    address private _pair;
    uint256 public refused;

    constructor() DevToken("Again", "AGN", 18) {}

    function set(IFeeCollector collector, address pair) external {
        (_collector, _pair) = (collector, pair);
    }

    function _update(address from, address to, uint256 amount) internal override {
        super._update(from, to, amount);
        if (_pair == address(0)) return;
        _attempt(abi.encodeCall(IFeeCollector.collect, (_pair)));
        _attempt(abi.encodeCall(IFeeCollector.convert, (address(this))));
    }

    function _attempt(bytes memory data) private {
        (bool ok, bytes memory reason) = address(_collector).call(data);
        require(!ok && bytes4(reason) == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
        ++refused;
    }
}

contract FeeCollectorHostileTest is CollectorScene {
    function setUp() public override {
        super.setUp();
        volume(usdcPair, 10);
        touch(usdcPair);
        // BOB has nothing but what a test gives him.
        uint256 left = usdm.balanceOf(BOB);
        vm.prank(BOB);
        usdm.transfer(CAROL, left);
    }

    /// BOB trades around sales of the largest size, as many calls as he likes, with any amount and in either
    /// direction: he ends no richer, not by a wei.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_sandwich(uint256 amount, bool buysFirst, uint256 calls) public {
        give(address(collector), 50_000e18);
        amount = bound(amount, 1e18, 500_000e18);
        uint256 start = buysFirst ? amount : amount * 4;
        if (buysFirst) give(BOB, amount);
        else xms.transfer(BOB, start);
        uint256 got = swap(pair, BOB, buysFirst, start);
        for (uint256 i = bound(calls, 1, 4); i > 0; --i) {
            collector.convert(address(usdm));
        }
        atMost(swap(pair, BOB, !buysFirst, got), start, "richer");
    }

    /// The same when he comes back in every ten minutes and nobody else trades meanwhile.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_repeatedSandwich(uint256 amount) public {
        give(address(collector), 50_000e18);
        amount = bound(amount, 1e18, 50_000e18);
        give(BOB, amount);
        for (uint256 i; i < 3; ++i) {
            uint256 got = swap(pair, BOB, true, usdm.balanceOf(BOB));
            collector.convert(address(usdm));
            swap(pair, BOB, false, got);
            vm.warp(block.timestamp + 10 minutes);
            oracle.observe();
        }
        atMost(usdm.balanceOf(BOB), amount, "richer");
    }

    /// Around a collection from an asset's pair, too: a slice of moved reserves is worth no less than one of true ones.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_burnAtMovedSpot(uint256 amount, bool buysFirst) public {
        uint256 liquidity = IERC20(usdcPair).balanceOf(address(collector));
        (uint256 own, uint256 usdmReserve) = reserves(usdcPair);
        uint256 supplied = IERC20(usdcPair).totalSupply();
        uint256 fair = 2 * Math.sqrt(own * 1e12 * usdmReserve) * liquidity / supplied;

        amount = bound(amount, 1e6, 900_000e6);
        uint256 start = buysFirst ? amount * 1e12 : amount;
        if (buysFirst) give(BOB, start);
        else usdc.mint(BOB, start);
        uint256 got = swap(usdcPair, BOB, buysFirst, start);
        (own, usdmReserve) = reserves(usdcPair);
        vm.recordLogs();
        collector.collect(usdcPair);
        (uint256 assetOut, uint256 usdmOut) = collected(vm.getRecordedLogs());
        // A unit of either side is rounded away.
        atLeast(assetOut * 1e12 + usdmOut + 1e12 + 1, fair, "worth");
        atMost(swap(usdcPair, BOB, !buysFirst, got), start, "richer");
    }

    /// Price above the average by more than 2 %: USDm waits, everything else is done.
    function test_spotAboveAverage() public {
        give(address(collector), 1000e18);
        give(BOB, 9000e18);
        swap(pair, BOB, true, 9000e18);
        vm.expectEmit(address(collector));
        emit IFeeCollector.Waiting(address(usdm), 1000e18);
        collector.convert(address(usdm));
        // Now both averages are at it.
        settleAverages();
        collector.convert(address(usdm));
        assertEq(usdm.balanceOf(address(collector)), 0, "sold");
    }

    /// Limit admitted: nobody has let the oracle observe for longer than its heartbeat.
    function test_limit_staleAverage() public {
        vm.warp(block.timestamp + 2 days);
        give(address(collector), 1000e18);
        collector.convert(address(usdm));
        assertEq(usdm.balanceOf(address(collector)), 1000e18, "waits");
        settleAverages();
        collector.convert(address(usdm));
        assertEq(usdm.balanceOf(address(collector)), 0, "sold");
    }

    /// Limit admitted: who owns all the market's liquidity gets the fees back, and at the bound gains 2 % of a sale of
    /// 2,500 USDm at most: $50, in ten minutes in which others may trade against the price he made.
    function test_limit_ownerOfTheMarket() public {
        give(address(collector), 50_000e18);
        (uint256 own, uint256 usdmReserve) = reserves(pair);
        give(BOB, 6000e18);
        uint256 got = swap(pair, BOB, true, 6000e18);
        uint256 sold = usdm.balanceOf(address(collector));
        collector.convert(address(usdm));
        sold -= usdm.balanceOf(address(collector));
        assertTrue(sold > 0, "sold above the average");
        uint256 back = swap(pair, BOB, false, got);
        (uint256 ownAfter, uint256 usdmAfter) = reserves(pair);
        // At the true price, with what the market has, which is all his.
        uint256 gain = (usdmAfter + back + ownAfter / 4) - (usdmReserve + 6000e18 + own / 4);
        atMost(gain, sold / 50, "gained");
    }

    /// A token of a pair that calls again from within is refused, and the collection goes on.
    function test_reentrancy() public {
        AgainToken token = new AgainToken();
        address pool = factory.createPair(address(token), address(usdm));
        supply(pool, token, 1_000_000e18, 1_000_000e18);
        volume(pool, 1);
        touch(pool);
        token.set(collector, pool);
        uint256 before = inVault();
        collector.collect(pool);
        assertEq(token.refused(), 2, "both tried");
        assertTrue(inVault() > before, "collected");
    }

    function collected(Vm.Log[] memory logs) private pure returns (uint256 assetOut, uint256 usdmOut) {
        uint256 i;
        while (logs[i].topics[0] != IFeeCollector.Collected.selector) ++i;
        (, assetOut, usdmOut) = abi.decode(logs[i].data, (uint256, uint256, uint256));
    }
}
