// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {FeeCollector} from "../src/FeeCollector.sol";
import {IFeeCollector} from "../src/interfaces/IFeeCollector.sol";
import {IPairFactory} from "../src/interfaces/IMarsSwap.sol";
import {IStakedXMS} from "../src/interfaces/IStakedXMS.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {CollectorScene, IPairOf} from "./CollectorScene.sol";

/// Says that it is a pair of USDm, which the factory does not.
contract FalsePair {
    address public token0;
    address public token1;

    constructor(address a, address b) {
        (token0, token1) = (a, b);
    }
}

contract NoPairs is IPairFactory {
    address public constant feeTo = address(0);

    function getPair(address, address) external pure returns (address) {
        return address(0);
    }
}

contract FeeCollectorTest is CollectorScene {
    function test_revert_noMarket() public {
        NoPairs none = new NoPairs();
        vm.expectRevert(abi.encodeWithSelector(IFeeCollector.PairInvalid.selector, address(0)));
        FeeCollector(ship("FeeCollector", abi.encode(treasury, vault, none)));
    }

    function test_revert_pairInvalid() public {
        address[2] memory others =
            [address(new FalsePair(address(usdc), address(usdm))), factory.createPair(address(usdc), address(btc))];
        for (uint256 i; i < 2; ++i) {
            vm.expectRevert(abi.encodeWithSelector(IFeeCollector.PairInvalid.selector, others[i]));
            collector.collect(others[i]);
        }
        vm.expectRevert();
        collector.collect(BOB);
    }

    /// A pair that has minted nothing, in its own words.
    function test_revert_nothingCollected() public {
        vm.expectRevert("UniswapV2: INSUFFICIENT_LIQUIDITY_BURNED");
        collector.collect(usdcPair);
    }

    function test_facts() public view {
        assertEq(address(collector.market()), pair, "market");
        assertEq(address(collector.stakers()), address(vault), "stakers");
        assertEq(address(collector.treasury()), address(treasury), "Treasury");
        assertEq(address(collector.oracle()), address(oracle), "oracle");
        assertEq(address(collector.factory()), address(factory), "factory");
        assertEq(collector.nextSale(), 0, "may sell");
    }

    /// Trades on the real pair; the next move of liquidity mints the collector a sixth of the growth of the root of k;
    /// collecting it takes both sides, and all of it ends with the stakers.
    function test_endToEnd_market() public {
        uint256 rootBefore = Math.sqrt(IPairOf(pair).kLast());
        volume(pair, 3);
        (uint256 own, uint256 usdmReserve) = reserves(pair);
        uint256 rootAfter = Math.sqrt(own * usdmReserve);
        touch(pair);
        uint256 liquidity = IERC20(pair).balanceOf(address(collector));
        uint256 supplied = IERC20(pair).totalSupply();
        // Its slice of the root of k now, of what that has grown by.
        assertApproxEqAbs(
            liquidity * rootAfter * 6 / supplied, rootAfter - rootBefore, (rootAfter - rootBefore) / 1e5, "a sixth"
        );

        uint256 before = inVault();
        uint256 xmsOut = liquidity * own / supplied;
        uint256 usdmOut = liquidity * usdmReserve / supplied;
        assertTrue(usdmOut > 1e18, "worth collecting");
        vm.prank(BOB);
        collector.collect(pair);
        assertEq(usdm.balanceOf(address(collector)), 0, "USDm left");
        assertEq(xms.balanceOf(address(collector)), 0, "XMS left");
        // Twice the XMS side, but for the fee and the trader's effect on the price.
        assertApproxEqAbs(inVault() - before, 2 * xmsOut, xmsOut / 50, "the stakers'");
        pass(7 days);
        assertApproxEqAbs(vault.totalAssets(), inVault(), 1, "earned in a week");
        // What this very collection made the pair mint is for the next one.
        assertEq(IERC20(pair).balanceOf(address(collector)), 0, "nothing since");
    }

    /// The same with an asset's pair: its asset side goes to the Treasury for USDm.
    function test_endToEnd_asset() public {
        volume(usdcPair, 3);
        touch(usdcPair);
        uint256 liquidity = IERC20(usdcPair).balanceOf(address(collector));
        (uint256 own, uint256 usdmReserve) = reserves(usdcPair);
        uint256 supplied = IERC20(usdcPair).totalSupply();
        uint256 assetOut = liquidity * own / supplied;
        uint256 usdmOut = liquidity * usdmReserve / supplied;
        uint256 minted = treasury.previewMint(address(usdc), assetOut);
        (uint256 idle, uint256 before) = (treasury.idle(address(usdc)), inVault());

        vm.expectEmit(address(collector));
        emit IFeeCollector.Collected(usdcPair, address(usdc), liquidity, assetOut, usdmOut);
        vm.expectEmit(address(treasury));
        emit ITreasury.Minted(address(collector), address(collector), address(usdc), assetOut, minted, block.number);
        collector.collect(usdcPair);

        assertEq(treasury.idle(address(usdc)), idle + assetOut, "the Treasury's");
        assertEq(usdm.balanceOf(address(collector)), 0, "USDm left");
        // At $0.25, less the fee and the effect on the price.
        assertApproxEqAbs(inVault() - before, (usdmOut + minted) * 4, (usdmOut + minted) / 20, "the stakers'");
    }

    /// Which side of a pair is the asset's depends on addresses alone.
    function test_eitherOrder() public {
        for (uint256 i; i < 2; ++i) {
            DevToken token = addAsset(1, 18, WAD);
            while ((address(token) < address(usdm)) != (i == 0)) {
                token = addAsset(1, 18, WAD);
            }
            address pool = factory.createPair(address(token), address(usdm));
            supply(pool, token, 2_000_000e18, 1_000_000e18);
            volume(pool, 1);
            touch(pool);
            uint256 liquidity = IERC20(pool).balanceOf(address(collector));
            (uint256 own, uint256 usdmReserve) = reserves(pool);
            uint256 supplied = IERC20(pool).totalSupply();
            uint256 assetOut = liquidity * own / supplied;
            vm.expectEmit(address(collector));
            emit IFeeCollector.Collected(pool, address(token), liquidity, assetOut, liquidity * usdmReserve / supplied);
            collector.collect(pool);
            assertEq(treasury.idle(address(token)), assetOut, "the Treasury's");
        }
    }

    /// USDm is sold at most a quarter percent of the market's at a time, and again after ten minutes.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_sale(uint256 amount, uint256 time) public {
        amount = bound(amount, 1e6, 20_000e18);
        give(address(collector), amount);
        (uint256 own, uint256 usdmReserve) = reserves(pair);
        uint256 most = usdmReserve / 400;
        uint256 sold = amount < most ? amount : most;
        uint256 bought = sold * 997 * own / (usdmReserve * 1000 + sold * 997);
        uint256 before = inVault();

        vm.expectEmit(address(collector));
        emit IFeeCollector.Rewarded(sold, bought);
        if (amount > sold) {
            vm.expectEmit(address(collector));
            emit IFeeCollector.Waiting(address(usdm), amount - sold);
        }
        vm.expectEmit(address(vault));
        emit IStakedXMS.RewardAdded(address(collector), bought, block.timestamp + 7 days);
        collector.convert(address(usdm));
        assertEq(inVault() - before, bought, "the stakers'");
        assertEq(usdm.balanceOf(address(collector)), amount - sold, "waits");
        assertEq(collector.nextSale(), block.timestamp + 10 minutes, "next sale");

        vm.warp(block.timestamp + bound(time, 0, 10 minutes - 1));
        collector.convert(address(usdm));
        assertEq(usdm.balanceOf(address(collector)), amount - sold, "too soon");
        vm.warp(collector.nextSale());
        give(address(collector), 1e18);
        collector.convert(address(usdm));
        assertTrue(usdm.balanceOf(address(collector)) < amount - sold + 1e18, "sold again");
    }

    /// While minting is closed, the asset stays here, named, and USDm is still passed on; the asset follows later.
    function test_mintClosed() public {
        volume(usdcPair, 3);
        touch(usdcPair);
        treasury.pause(address(usdc), true, false);
        uint256 before = inVault();
        vm.expectEmit(true, false, false, false, address(collector));
        emit IFeeCollector.Waiting(address(usdc), 0);
        collector.collect(usdcPair);
        uint256 waiting = usdc.balanceOf(address(collector));
        atLeast(waiting, 40e6, "waits");
        uint256 first = inVault() - before;
        assertApproxEqAbs(first, waiting * 1e12 * 4, waiting * 1e12 / 10, "of the USDm");

        vm.warp(collector.nextSale());
        treasury.unpause(address(usdc), true, false);
        vm.prank(BOB);
        collector.convert(address(usdc));
        assertEq(usdc.balanceOf(address(collector)), 0, "converted");
        assertApproxEqAbs(inVault() - before, 2 * first, first / 100, "of both");
    }

    /// Up to the Treasury's limit at once, the rest later.
    function test_mintLimited() public {
        (uint256 max,) = treasury.maxMint(address(uni));
        uni.mint(address(collector), max + 1e36);
        vm.expectEmit(address(collector));
        emit IFeeCollector.Waiting(address(uni), 1e36);
        collector.convert(address(uni));
        assertEq(uni.balanceOf(address(collector)), 1e36, "the rest");
    }

    /// Less than $1, an unlisted token and one that nobody knows wait and stop nothing.
    function test_notTaken() public {
        DevToken other = DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)));
        address pool = factory.createPair(address(other), address(usdm));
        supply(pool, other, 1_000_000e18, 1_000_000e18);
        volume(pool, 1);
        touch(pool);
        uint256 before = inVault();
        collector.collect(pool);
        assertTrue(inVault() > before, "its USDm side");
        assertTrue(other.balanceOf(address(collector)) > 0, "waits");
        assertEq(other.allowance(address(collector), address(treasury)), 0, "no allowance");

        usdc.mint(address(collector), 1e6 - 1);
        collector.convert(address(usdc));
        assertEq(usdc.balanceOf(address(collector)), 1e6 - 1, "less than $1");
        usdc.mint(address(collector), 1);
        collector.convert(address(usdc));
        assertEq(usdc.balanceOf(address(collector)), 0, "$1");
    }

    /// XMS sent here goes to the stakers; nothing at all is no error.
    function test_xmsAndNothing() public {
        vm.recordLogs();
        collector.convert(address(xms));
        collector.convert(address(usdc));
        assertEq(vm.getRecordedLogs().length, 0, "nothing waits");
        uint256 before = inVault();
        xms.transfer(address(collector), 5e18);
        collector.convert(address(xms));
        assertEq(inVault(), before + 5e18, "the stakers'");
    }
}
