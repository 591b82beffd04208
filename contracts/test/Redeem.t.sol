// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {Limit, Params} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";
import {Rules} from "./Rules.sol";

contract RedeemTest is Scene {
    function redeem(address asset, uint256 usdmIn) private returns (uint256) {
        vm.prank(ALICE);
        return treasury.redeem(asset, usdmIn, 0, ALICE, block.timestamp);
    }

    /// Redeeming and its preview refuse `usdmIn` for `reason`.
    function refused(address asset, uint256 usdmIn, bytes memory reason) private {
        vm.expectRevert(reason);
        treasury.previewRedeem(asset, usdmIn);
        vm.expectRevert(reason);
        redeem(asset, usdmIn);
    }

    function unlimitFlow() private {
        Params memory p = treasury.state().params;
        p.flowLimits = [uint16(10_000), 10_000, 10_000, 10_000, 10_000];
        treasury.setParams(p);
    }

    function test_revert_expired() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        treasury.redeem(address(usdc), 5e18, 0, BOB, block.timestamp - 1);
    }

    function test_revert_receiver() public {
        address[3] memory lost = [address(0), address(treasury), address(usdm)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            treasury.redeem(address(usdc), 5e18, 0, lost[i], block.timestamp);
        }
    }

    function test_revert_notListed() public {
        address[3] memory others =
            [address(DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)))), address(usdm), address(0)];
        for (uint256 i; i < 3; ++i) {
            refused(others[i], 5e18, abi.encodeWithSelector(ITreasury.NotListed.selector, others[i]));
        }
    }

    function test_revert_zeroAmount() public {
        refused(address(usdc), 0, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
    }

    /// USDm too small for one unit of the asset.
    function test_revert_zeroOut() public {
        refused(address(usdc), 1e12 - 1, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        refused(address(whole), 5e18 - 1, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        assertEq(redeem(address(usdc), 1e12), 1, "one unit");
        assertEq(redeem(address(whole), 5e18), 1, "one unit");
    }

    function test_revert_paused() public {
        treasury.pause(address(usdc), false, true);
        refused(address(usdc), 5e18, exceeded(address(usdc), Limit.Paused, 0));
    }

    function test_revert_feed() public {
        vm.warp(block.timestamp + 1 days + 1);
        refused(address(usdc), 5e18, exceeded(address(usdc), Limit.Feed, 0));
    }

    function test_revert_backing() public {
        setPrice(address(eth), 2899e18);
        refused(address(usdc), 5e18, exceeded(address(usdc), Limit.Backing, 0));
    }

    function test_revert_liquidity() public {
        unlimitFlow();
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 9_999_000e6, 0, "");
        venue.set(true, false, 0);
        uint256 max = 1000e18 + 1e12 - 1;
        refused(address(usdc), max + 1, exceeded(address(usdc), Limit.Liquidity, max));
        assertEq(redeem(address(usdc), max), 1000e6, "what is idle");
    }

    function test_revert_driftLimit() public {
        unlimitFlow();
        // T4 (1.5M) may be at most 18.75 %, T3 (3M) 37.5 %, T2 (4M) 50 %, T5 (0.5M) 12.5 % of the rest: 8M. So all
        // but 8M of 20M could go: more than T1 holds. A lower cap of tier 3 makes it 3M / 31.25 % = 9.6M.
        Params memory p = treasury.state().params;
        p.tierCaps = [uint16(10_000), 4000, 2500, 1500, 1000];
        treasury.setParams(p);
        redeem(address(tokens[0]), 1_000_000e18);
        uint256 max = 9_400_000e18 + 1e12 - 1;
        refused(address(usdc), max + 1, exceeded(address(usdc), Limit.DriftLimit, max));
        redeem(address(usdc), max);
        assertEq(treasury.state().tierValues[2] * 10_000, 3125 * treasury.state().value, "at the drift limit");
    }

    function test_revert_flowLimit() public {
        redeem(address(usdc), 1_000_000e18);
        // 20 % an hour of what the Treasury was worth at the journal's last entry (20M), of which 1M is used.
        refused(address(usdc), 3_000_000e18 + 1, exceeded(address(usdc), Limit.FlowLimit, 3_000_000e18));
        redeem(address(usdc), 3_000_000e18);
    }

    /// Nobody can redeem more than users hold at all.
    function test_revert_moreThanExists() public {
        unlimitFlow();
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
        vm.startPrank(ALICE);
        treasury.redeemProRata(usdm.balanceOf(ALICE), new uint256[](0), ALICE, block.timestamp);
        vm.stopPrank();
        treasury.deploy(address(venue), address(usdc), 0, 1_000e18, "");
        uint256 users = usdm.totalSupply() - 1_000e18;
        setPrice(address(eth), 30_000e18);
        (uint256 max, Limit binding) = treasury.maxRedeem(address(eth));
        assertEq(max, users, "all that users hold");
        assertTrue(binding == Limit.Balance, "binding");
        refused(address(eth), users + 1, exceeded(address(eth), Limit.Balance, users));
    }

    function test_revert_balance() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, BOB, 0, 5e18));
        vm.prank(BOB);
        treasury.redeem(address(usdc), 5e18, 0, BOB, block.timestamp);
    }

    function test_revert_insufficientOutput() public {
        vm.startPrank(ALICE);
        vm.expectRevert(insufficientOutput(address(usdc), 5e6, 5e6 + 1));
        treasury.redeem(address(usdc), 5e18, 5e6 + 1, ALICE, block.timestamp);
        assertEq(treasury.redeem(address(usdc), 5e18, 5e6, ALICE, block.timestamp), 5e6, "exactly the minimum");
    }

    /// A venue that says it is liquid but does not pay: redeeming what is idle works, more reverts.
    function test_revert_insufficientLiquidity() public {
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 9_999_000e6, 0, "");
        venue.set(false, true, 0);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, 1001e6, 1000e6));
        redeem(address(usdc), 1001e18);
        assertEq(redeem(address(usdc), 1000e18), 1000e6, "what is idle");
    }

    /// Whatever the asset, its decimals (0, 6, 8, 18, 36) and price: the return value is the formula's and the
    /// preview's; event, balances, holdings and flow change by exactly it; no other tier drifts.
    function testFuzz_redeem(uint256 seed, uint256 price, uint256 usdmIn, bool toOther) public {
        (address asset, uint256 i) = pick(seed);
        reprice(asset, price, 97);
        (uint256 max,) = treasury.maxRedeem(asset);
        usdmIn = bound(usdmIn, leastRedeem(asset), max);
        address receiver = toOther ? CAROL : ALICE;
        uint256 expected = usdmIn * unitOf(asset) / oracle.priceOf(asset).redeemPrice;
        assertEq(treasury.previewRedeem(asset, usdmIn), expected, "preview");
        Books memory b = books(asset, ALICE, receiver);

        vm.recordLogs();
        vm.expectEmit(address(treasury));
        emit ITreasury.Redeemed(ALICE, receiver, asset, usdmIn, expected, block.number);
        vm.prank(ALICE);
        uint256 out = treasury.redeem(asset, usdmIn, expected, receiver, block.timestamp);

        assertEq(out, expected, "returned");
        checkpointed(vm.getRecordedLogs());
        Books memory a = books(asset, ALICE, receiver);
        assertEq(a.receiverAsset, b.receiverAsset + out, "receiver's asset");
        assertEq(a.senderAsset, toOther ? b.senderAsset : b.senderAsset + out, "sender's asset");
        assertEq(a.treasuryAsset, b.treasuryAsset - out, "Treasury's asset");
        assertEq(a.idle, b.idle - out, "tracked");
        assertEq(a.state.assets[i].held, b.state.assets[i].held - out, "held");
        assertEq(a.senderUsdm, b.senderUsdm - usdmIn, "sender's USDm");
        assertEq(a.supply, b.supply - usdmIn, "supply");
        assertApproxEqAbs(a.redeemUsed, b.redeemUsed + usdmIn, 1e12, "redeem flow");
        assertEq(a.mintUsed, b.mintUsed, "mint flow");
        atMost(b.state.value - a.state.value, usdmIn, "paid <= USDm burned");
        assertTrue(!Rules.drifts(b.state, a.state.value, a.state.assets[i].tier), "no other tier drifts");
        if (Rules.backedAt(b.state, 10_000)) assertTrue(Rules.backedAt(a.state, 10_000), "still backed");
    }
}
