// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Limit, Listing, Params} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Limits} from "../src/libraries/Limits.sol";
import {Scene} from "./Scene.sol";
import {Rules} from "./Rules.sol";

contract MintTest is Scene {
    function mint(address asset, uint256 amount) private returns (uint256) {
        fund(asset, BOB, amount);
        vm.prank(BOB);
        return treasury.mint(asset, amount, 0, BOB, block.timestamp);
    }

    /// Minting and its preview refuse `amount` for `reason`.
    function refused(address asset, uint256 amount, bytes memory reason) private {
        fund(asset, BOB, amount);
        vm.expectRevert(reason);
        treasury.previewMint(asset, amount);
        vm.expectRevert(reason);
        vm.prank(BOB);
        treasury.mint(asset, amount, 0, BOB, block.timestamp);
    }

    function test_revert_expired() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        treasury.mint(address(usdc), 5e6, 0, BOB, block.timestamp - 1);
    }

    function test_revert_receiver() public {
        address[3] memory lost = [address(0), address(treasury), address(usdm)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            treasury.mint(address(usdc), 5e6, 0, lost[i], block.timestamp);
        }
    }

    function test_revert_notListed() public {
        address other = address(DevToken(ship("DevToken", abi.encode("Other", "OTH", 18))));
        refused(other, 5e18, abi.encodeWithSelector(ITreasury.NotListed.selector, other));
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(usdm)));
        treasury.mint(address(usdm), 5e18, 0, BOB, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(0)));
        treasury.mint(address(0), 5e18, 0, BOB, block.timestamp);
    }

    function test_revert_zeroAmount() public {
        refused(address(usdc), 0, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
    }

    function test_revert_allowance() public {
        fund(address(usdc), BOB, 5e6);
        vm.expectRevert(
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(treasury), 5e6, 5e6 + 1)
        );
        vm.prank(BOB);
        treasury.mint(address(usdc), 5e6 + 1, 0, BOB, block.timestamp);
    }

    function test_revert_balance() public {
        fund(address(usdc), BOB, 5e6);
        vm.startPrank(BOB);
        usdc.approve(address(treasury), 5e6 + 1);
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, BOB, 5e6, 5e6 + 1));
        treasury.mint(address(usdc), 5e6 + 1, 0, BOB, block.timestamp);
    }

    function test_revert_tierCap() public {
        Params memory p = treasury.state().params;
        p.flowLimits[2] = 10_000;
        treasury.setParams(p);
        (uint256 max, Limit binding) = treasury.maxMint(address(eth));
        // T3 is 3M of 20M: (30 % x 20M - 3M) / 70 % = 4,285,714.28 USD.
        assertEq(max, uint256(3_000_000e18) * 10_000 / 7000 / 3000, "3M / 70 % at $3,000");
        assertTrue(binding == Limit.TierCap, "binding");
        refused(address(eth), max + 1, exceeded(address(eth), Limit.TierCap, max));
    }

    function test_revert_assetCap() public {
        treasury.list(listing(address(eth), 3, 18, 2000));
        (uint256 max,) = treasury.maxMint(address(eth));
        // (20 % x 20M - 3M) / 80 % = 1.25M USD.
        assertEq(max, uint256(1_250_000e18) / 3000, "1.25M at $3,000");
        refused(address(eth), max + 1, exceeded(address(eth), Limit.AssetCap, max));
    }

    function test_revert_supplyCap() public {
        Params memory p = treasury.state().params;
        // XMS in circulation: 998M at $0.25 are 249.5M; 1247.5 % of support leave a supply of 20M: what there is.
        p.supportRatio = 124_750;
        treasury.setParams(p);
        assertEq(treasury.state().supplyCap, 20_000_000e18, "supply cap");
        refused(address(usdc), 1e6, exceeded(address(usdc), Limit.SupplyCap, 0));
        p.launchCap = 20_000_010e18;
        treasury.setParams(p);
        refused(address(usdc), 10e6 + 1, exceeded(address(usdc), Limit.SupplyCap, 10e6));
        assertEq(mint(address(usdc), 10e6), 10e18, "up to the cap");
    }

    function test_revert_flowLimit() public {
        mint(address(eth), 300e18);
        // 20 % an hour in tier 3 of what the Treasury was worth at the journal's last entry (20M), of which 0.9M is used.
        uint256 max = uint256(3_100_000e18) / 3000;
        refused(address(eth), max + 1, exceeded(address(eth), Limit.FlowLimit, max));
        mint(address(eth), max);
    }

    function test_revert_paused() public {
        treasury.pause(address(usdc), true, false);
        refused(address(usdc), 5e6, exceeded(address(usdc), Limit.Paused, 0));
    }

    function test_revert_feed() public {
        vm.warp(block.timestamp + 1 days + 1);
        refused(address(usdc), 5e6, exceeded(address(usdc), Limit.Feed, 0));
    }

    function test_revert_belowMinimum() public {
        refused(
            address(usdc),
            1e6 - 1,
            abi.encodeWithSelector(ITreasury.BelowMinimum.selector, 1e18 - 1e12, Limits.MIN_MINT)
        );
        assertEq(mint(address(usdc), 1e6), 1e18, "the smallest mint");
    }

    function test_revert_insufficientOutput() public {
        setPrice(address(usdc), 0.999e18);
        fund(address(usdc), BOB, 5e6);
        vm.startPrank(BOB);
        vm.expectRevert(insufficientOutput(address(usdm), 4.995e18, 4.995e18 + 1));
        treasury.mint(address(usdc), 5e6, 4.995e18 + 1, BOB, block.timestamp);
        assertEq(treasury.mint(address(usdc), 5e6, 4.995e18, BOB, block.timestamp), 4.995e18, "exactly the minimum");
    }

    /// The deadline is the last second that is still good.
    function test_deadline() public {
        fund(address(usdc), BOB, 5e6);
        vm.prank(BOB);
        assertEq(treasury.mint(address(usdc), 5e6, 5e18, BOB, block.timestamp), 5e18, "in the deadline's second");
    }

    /// Whatever the asset, its decimals (0, 6, 8, 18, 36) and price: the return value is the formula's and the
    /// preview's; event, balances, holdings and flow change by exactly it; the shares stay within their caps.
    function testFuzz_mint(uint256 seed, uint256 price, uint256 amount, bool toOther) public {
        (address asset, uint256 i) = pick(seed);
        reprice(asset, price, 97);
        (uint256 max,) = treasury.maxMint(asset);
        amount = bound(amount, leastMint(asset), max);
        address receiver = toOther ? CAROL : BOB;
        uint256 expected = amount * oracle.priceOf(asset).mintPrice / unitOf(asset);
        assertEq(treasury.previewMint(asset, amount), expected, "preview");
        fund(asset, BOB, amount);
        Books memory b = books(asset, BOB, receiver);

        vm.recordLogs();
        vm.expectEmit(address(treasury));
        emit ITreasury.Minted(BOB, receiver, asset, amount, expected, block.number);
        vm.prank(BOB);
        uint256 out = treasury.mint(asset, amount, expected, receiver, block.timestamp);

        assertEq(out, expected, "returned");
        checkpointed(vm.getRecordedLogs());
        Books memory a = books(asset, BOB, receiver);
        assertEq(a.senderAsset, b.senderAsset - amount, "sender's asset");
        assertEq(a.treasuryAsset, b.treasuryAsset + amount, "Treasury's asset");
        assertEq(a.idle, b.idle + amount, "tracked");
        assertEq(a.state.assets[i].held, b.state.assets[i].held + amount, "held");
        assertEq(a.receiverUsdm, b.receiverUsdm + out, "receiver's USDm");
        assertEq(a.senderUsdm, toOther ? b.senderUsdm : b.senderUsdm + out, "sender's USDm");
        assertEq(a.supply, b.supply + out, "supply");
        assertApproxEqAbs(a.mintUsed, b.mintUsed + out, 1e12, "mint flow");
        assertEq(a.redeemUsed, b.redeemUsed, "redeem flow");
        atMost(out, a.state.value - b.state.value, "minted <= value received");
        uint256 tier = a.state.assets[i].tier - 1;
        atMost(a.state.tierValues[tier] * 1e4, a.state.params.tierCaps[tier] * a.state.value, "share <= cap");
        if (Rules.backedAt(b.state, 10_000)) assertTrue(Rules.backedAt(a.state, 10_000), "still backed");
    }
}
