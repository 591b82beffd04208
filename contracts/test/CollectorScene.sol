// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {FeeCollector} from "../src/FeeCollector.sol";
import {IPairFactory, ISwapPair} from "../src/interfaces/IMarsSwap.sol";
import {StakedXMS} from "../src/StakedXMS.sol";
import {IMintablePair} from "./Base.sol";
import {Scene} from "./Scene.sol";

interface ISwapFactory is IPairFactory {
    function createPair(address a, address b) external returns (address);
    function setFeeTo(address to) external;
}

interface IPairOf {
    function factory() external view returns (ISwapFactory);
    function kLast() external view returns (uint256);
}

/// The Scene with the fee switched on: a market of 1M USDm against XMS (its liquidity is this contract's), a pair of
/// 1M USDC against USDm (CAROL's), and ALICE as the only staker.
abstract contract CollectorScene is Scene {
    ISwapFactory internal factory;
    StakedXMS internal vault;
    FeeCollector internal collector;
    address internal usdcPair;

    function setUp() public virtual override {
        super.setUp();
        factory = IPairOf(pair).factory();
        vault = StakedXMS(ship("StakedXMS", abi.encode(IERC20(address(xms)))));
        collector = FeeCollector(ship("FeeCollector", abi.encode(treasury, vault, factory)));
        factory.setFeeTo(address(collector));
        usdcPair = factory.createPair(address(usdc), address(usdm));
        supply(usdcPair, usdc, 1_000_000e6, 1_000_000e18);
        touch(pair);
        xms.transfer(ALICE, 1_000_000e18);
        vm.startPrank(ALICE);
        xms.approve(address(vault), 1_000_000e18);
        vault.deposit(1_000_000e18, ALICE);
        vm.stopPrank();
    }

    /// CAROL adds liquidity.
    function supply(address pool, DevToken token, uint256 amount, uint256 usdmAmount) internal {
        if (address(token) == address(xms)) xms.transfer(pool, amount);
        else token.mint(pool, amount);
        give(pool, usdmAmount);
        IMintablePair(pool).mint(CAROL);
    }

    /// Liquidity moves: a millionth is added, at which the pair mints its fee.
    function touch(address pool) internal {
        (uint256 own, uint256 usdmReserve) = reserves(pool);
        supply(pool, DevToken(other(pool)), own / 1e6, usdmReserve / 1e6);
    }

    /// USDm from ALICE.
    function give(address to, uint256 amount) internal {
        vm.prank(ALICE);
        usdm.transfer(to, amount);
    }

    function other(address pool) internal view returns (address) {
        address first = ISwapPair(pool).token0();
        return first == address(usdm) ? ISwapPair(pool).token1() : first;
    }

    /// Of the other token, and of USDm.
    function reserves(address pool) internal view returns (uint256, uint256) {
        (uint256 reserve0, uint256 reserve1,) = ISwapPair(pool).getReserves();
        return ISwapPair(pool).token0() == address(usdm) ? (reserve1, reserve0) : (reserve0, reserve1);
    }

    /// `who` swaps `amount` of USDm for the other token, or back.
    function swap(address pool, address who, bool buys, uint256 amount) internal returns (uint256 out) {
        (uint256 own, uint256 usdmReserve) = reserves(pool);
        (uint256 reserveIn, uint256 reserveOut) = buys ? (usdmReserve, own) : (own, usdmReserve);
        out = amount * 997 * reserveOut / (reserveIn * 1000 + amount * 997);
        IERC20 sold = IERC20(buys ? address(usdm) : other(pool));
        vm.prank(who);
        sold.transfer(pool, amount);
        bool zeroOut = (ISwapPair(pool).token0() == address(usdm)) != buys;
        IMintablePair(pool).swap(zeroOut ? out : 0, zeroOut ? 0 : out, who, "");
    }

    /// BOB buys and sells, `times` times, each for 100,000 USDm.
    function volume(address pool, uint256 times) internal {
        give(BOB, 100_000e18);
        for (uint256 i; i < times; ++i) {
            swap(pool, BOB, false, swap(pool, BOB, true, usdm.balanceOf(BOB)));
        }
    }

    /// What is in the vault, for stakers now and later.
    function inVault() internal view returns (uint256) {
        return xms.balanceOf(address(vault));
    }
}
