// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {ITreasury} from "../src/interfaces/ITreasury.sol";
import {AssetState, Entry, State} from "../src/interfaces/Types.sol";
import {Words} from "../src/libraries/Words.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Base} from "./Base.sol";
import {Scene} from "./Scene.sol";
import {Rules} from "./Rules.sol";

contract RedeemProRataTest is Scene {
    uint256[] private none;

    function redeem(uint256 usdmIn) private returns (uint256[] memory) {
        vm.prank(ALICE);
        return treasury.redeemProRata(usdmIn, none, ALICE, block.timestamp);
    }

    function refused(uint256 usdmIn, bytes memory reason) private {
        vm.expectRevert(reason);
        treasury.previewRedeemProRata(usdmIn);
        vm.expectRevert(reason);
        redeem(usdmIn);
    }

    function valueOf(AssetState memory a, uint256 amount) private pure returns (uint256) {
        return amount * a.referencePrice / 10 ** a.decimals;
    }

    function test_revert_expired() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.Expired.selector, block.timestamp - 1));
        treasury.redeemProRata(5e18, none, BOB, block.timestamp - 1);
    }

    function test_revert_receiver() public {
        address[3] memory lost = [address(0), address(treasury), address(usdm)];
        for (uint256 i; i < 3; ++i) {
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InvalidReceiver.selector, lost[i]));
            treasury.redeemProRata(5e18, none, lost[i], block.timestamp);
        }
    }

    function test_revert_zeroAmount() public {
        refused(0, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        // Two wei an asset are kept back for rounding.
        refused(14, abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
    }

    /// More USDm than there is would be worth all there is, and nobody has it. Absurd prices stop nobody.
    function test_absurd() public {
        for (uint256 n; n < 2; ++n) {
            uint256[] memory amounts = treasury.previewRedeemProRata(type(uint256).max);
            for (uint256 i; i < all.length; ++i) {
                assertEq(amounts[i], treasury.idle(all[i]), "all there is");
            }
            setPrice(address(uni), type(uint96).max);
            setPrice(address(whole), 1);
        }
        vm.expectRevert(
            abi.encodeWithSelector(
                IERC20Errors.ERC20InsufficientBalance.selector, ALICE, usdm.balanceOf(ALICE), type(uint256).max
            )
        );
        redeem(type(uint256).max);
        redeem(usdm.balanceOf(ALICE));
    }

    function test_revert_lengthMismatch() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.LengthMismatch.selector, 6, 7));
        vm.prank(ALICE);
        treasury.redeemProRata(5e18, new uint256[](6), ALICE, block.timestamp);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.LengthMismatch.selector, 8, 7));
        vm.prank(ALICE);
        treasury.redeemProRata(5e18, new uint256[](8), ALICE, block.timestamp);
    }

    function test_revert_insufficientOutput() public {
        uint256[] memory minimums = treasury.previewRedeemProRata(1000e18);
        for (uint256 i; i < minimums.length; ++i) {
            ++minimums[i];
            vm.expectRevert(insufficientOutput(all[i], minimums[i] - 1, minimums[i]));
            vm.prank(ALICE);
            treasury.redeemProRata(1000e18, minimums, ALICE, block.timestamp);
            --minimums[i];
        }
        vm.prank(ALICE);
        treasury.redeemProRata(1000e18, minimums, ALICE, block.timestamp);
    }

    function test_revert_balance() public {
        vm.expectRevert(abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, BOB, 0, 5e18));
        vm.prank(BOB);
        treasury.redeemProRata(5e18, none, BOB, block.timestamp);
    }

    /// Whatever the prices: the caller's slice of every asset, worth $1 per USDm, or its share where there is less.
    function testFuzz_redeemProRata(uint256 seed, uint256 price, uint256 usdmIn, bool toOther) public {
        (address asset,) = pick(seed);
        reprice(asset, price, 1);
        usdmIn = bound(usdmIn, 100, usdm.balanceOf(ALICE));
        address receiver = toOther ? CAROL : ALICE;
        State memory s = treasury.state();
        uint256[] memory expected = treasury.previewRedeemProRata(usdmIn);
        uint256 worth = s.value < s.supply ? usdmIn * s.value / s.supply : usdmIn;
        uint256[] memory had = new uint256[](all.length);
        for (uint256 i; i < all.length; ++i) {
            had[i] = DevToken(all[i]).balanceOf(receiver);
            uint256 slice = s.assets[i].liquid * worth / s.value;
            assertApproxEqAbs(
                valueOf(s.assets[i], expected[i]), valueOf(s.assets[i], slice), valueOf(s.assets[i], 1) + 20, "slice"
            );
        }
        uint256 usdmBefore = usdm.balanceOf(ALICE);

        vm.recordLogs();
        vm.expectEmit(address(treasury));
        emit ITreasury.RedeemedProRata(ALICE, receiver, usdmIn, all, expected, block.number);
        vm.prank(ALICE);
        uint256[] memory amounts = treasury.redeemProRata(usdmIn, expected, receiver, block.timestamp);

        assertEq(keccak256(abi.encode(amounts)), keccak256(abi.encode(expected)), "returned");
        checkpointed(vm.getRecordedLogs());
        State memory a = treasury.state();
        uint256 paid;
        for (uint256 i; i < all.length; ++i) {
            assertEq(DevToken(all[i]).balanceOf(receiver), had[i] + amounts[i], "receiver's asset");
            assertEq(treasury.idle(all[i]), s.assets[i].held - amounts[i], "tracked");
            assertEq(a.assets[i].held, s.assets[i].held - amounts[i], "held");
            paid += valueOf(s.assets[i], amounts[i]);
        }
        assertEq(usdm.balanceOf(ALICE), usdmBefore - usdmIn, "sender's USDm");
        assertEq(a.supply, s.supply - usdmIn, "supply");
        atMost(paid, worth, "paid <= min($1, backing) x USDm burned");
        if (Rules.backedAt(s, 10_000)) assertTrue(Rules.backedAt(a, 10_000), "still backed");
    }

    /// An entry of the journal that is written with it has what is left.
    function test_journal() public {
        pass(1 hours);
        (,, uint256 before,) = treasury.records();
        redeem(2_000_000e18);
        (,, uint256 entries,) = treasury.records();
        assertEq(entries, before + 1, "written");
        State memory s = treasury.state();
        Entry memory e = Words.unpackEntry(treasury.entry(before));
        assertEq(e.supply, s.supply / 1e12, "supply");
        assertEq(e.liabilities, (s.supply - s.treasuryUsdm) / 1e12, "liabilities");
    }

    /// Limits are a share of what is left, once it is written down.
    function test_flowBase() public {
        pass(1 hours);
        redeem(5_000_000e18);
        State memory s = treasury.state();
        assertApproxEqAbs(s.flowBase, s.value, 1e13, "of 15M, not of 20M");
    }

    /// Both sides of every asset paused: pro-rata is never paused.
    function test_paused() public {
        treasury.pause(address(0), true, true);
        for (uint256 i; i < all.length; ++i) {
            treasury.pause(all[i], true, true);
        }
        uint256[] memory amounts = redeem(2_000_000e18);
        assertApproxEqAbs(amounts[1], 1_000_000e6, 1, "a tenth of the USDC");
    }

    /// Every feed and the pair dead: last good prices stand in.
    function test_everyFeedDead() public {
        for (uint256 i; i < tokens.length; ++i) {
            vm.etch(address(feeds[all[i]]), hex"fe");
        }
        vm.etch(pair, hex"fe");
        uint256[] memory amounts = redeem(2_000_000e18);
        for (uint256 i; i < all.length; ++i) {
            assertTrue(amounts[i] > 0, "a slice of each");
        }
        assertApproxEqAbs(amounts[3], 5e8, 1, "a tenth of the BTC");
    }

    /// A month without one update: nothing has a price any more, and everybody still gets the same part of everything.
    function test_everyFeedStale() public {
        vm.warp(block.timestamp + 30 days);
        assertEq(treasury.state().value, 0, "nothing counts");
        uint256[] memory amounts = redeem(2_000_000e18);
        for (uint256 i; i < all.length; ++i) {
            assertEq(DevToken(all[i]).balanceOf(ALICE), amounts[i], "paid");
        }
        assertApproxEqAbs(amounts[4], 100e18, 1e4, "a tenth of the ETH");
        amounts = redeem(17_000_000e18);
        assertApproxEqAbs(amounts[4], 850e18, 1e4, "and the same part of the rest");
    }

    /// The last holder out of a Treasury that lost half its value gets what is left, as all before.
    function test_underwaterToTheEnd() public {
        setPrice(address(eth), 1e15);
        setPrice(address(btc), 1e15);
        setPrice(address(uni), 1e15);
        State memory s = treasury.state();
        uint256 half = usdm.balanceOf(ALICE) / 2;
        uint256[] memory first = redeem(half);
        uint256[] memory second = redeem(half);
        for (uint256 i; i < all.length; ++i) {
            uint256 slice = s.assets[i].held * half / s.supply;
            atMost(first[i], slice, "the share of its USDm, no more");
            atLeast(first[i] + 1 + slice / 1e20, slice, "nor less");
            atMost(second[i] > first[i] ? second[i] - first[i] : first[i] - second[i], 1e18, "the same for the next");
        }
    }
}

/// Three assets of 36 decimals, whose units are far smaller than a wei of USD: nothing hides a wei too much.
contract RedeemProRataExactTest is Base {
    uint256[] private none;

    function setUp() public override {
        super.setUp();
        for (uint256 i; i < 3; ++i) {
            mintFor(address(this), addAsset(1, 36, WAD), (i + 1) * 100_000e36);
        }
    }

    /// Backed by exactly 100 %, whatever the prices: not one wei less than that afterwards.
    function testFuzz_exactlyBacked(uint256[4] memory prices, uint256 usdmIn) public {
        for (uint256 i; i < 4; ++i) {
            setPrice(address(tokens[i]), bound(prices[i], WAD, 1.02e18));
        }
        // Every dollar of value is owed, as far as this contract holds USDm.
        State memory s = treasury.state();
        vm.prank(address(treasury));
        usdm.mint(address(this), s.value - s.supply);
        usdmIn = bound(usdmIn, 100, usdm.balanceOf(address(this)));
        treasury.redeemProRata(usdmIn, none, address(this), block.timestamp);
        s = treasury.state();
        atLeast(s.value, s.supply, "value >= supply");
    }

    /// Many small redemptions are worth no more than one large one.
    function testFuzz_manySmall(uint256 usdmIn) public {
        usdmIn = bound(usdmIn, 100, 50_000e18);
        uint256 id = vm.snapshotState();
        uint256 before = treasury.state().value;
        treasury.redeemProRata(usdmIn * 4, none, address(this), block.timestamp);
        uint256 paid = before - treasury.state().value;
        vm.revertToState(id);
        for (uint256 n; n < 4; ++n) {
            treasury.redeemProRata(usdmIn, none, address(this), block.timestamp);
        }
        atMost(before - treasury.state().value, paid, "no more");
    }
}

/// One asset, whose unit is worth more than a wei of USD.
contract RedeemProRataDustTest is Base {
    /// Too little for one unit of any asset: nothing is burned for nothing.
    function test_revert_nothingOut() public {
        mintFor(address(this), tokens[0], 5e18);
        setPrice(address(tokens[0]), 1.02e18);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.ZeroAmount.selector));
        treasury.redeemProRata(3, new uint256[](0), address(this), block.timestamp);
        uint256[] memory amounts = treasury.redeemProRata(4, new uint256[](0), address(this), block.timestamp);
        assertEq(amounts[0], 1, "one unit");
    }
}
