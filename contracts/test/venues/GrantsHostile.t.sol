// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {DevFeed} from "../../src/dev/DevFeed.sol";
import {IGrants, Terms} from "../../src/interfaces/IGrants.sol";
import {ITreasury, ITreasuryAdmin} from "../../src/interfaces/ITreasury.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Treasury} from "../../src/Treasury.sol";
import {FeeToken, HookToken, IHooked} from "../zoo/Zoo.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {GrantScene} from "./GrantScene.sol";

/// The recipient of two grants that, whenever a payment arrives, claims both again and redeems.
contract GreedyRecipient is IHooked {
    IGrants private immutable _place;
    Treasury private immutable _treasury;
    address private immutable _asset;
    uint256 public calls;

    constructor(IGrants place, Treasury treasury_, address asset) {
        (_place, _treasury, _asset) = (place, treasury_, asset);
    }

    function claim(uint256 id) external {
        _place.claim(id, address(this));
    }

    function onSend() external {}

    function onReceive() external {
        if (msg.sender != _asset || calls++ > 0) return;
        for (uint256 id; id < 2; ++id) {
            try _place.claim(id, address(this)) {
                revert("claimed twice");
            } catch (bytes memory reason) {
                require(bytes4(reason) == ReentrancyGuardTransient.ReentrancyGuardReentrantCall.selector);
            }
        }
        // The Treasury is open all the while.
        _treasury.redeem(_asset, 50e18, 0, address(this), block.timestamp);
    }
}

contract GrantsHostileTest is GrantScene {
    /// The largest grant leaves exactly 105 %, and one unit more is refused.
    function test_exactSurplus() public {
        (uint256 needed, uint256 room) = surplus();
        assertTrue(room > 0 && room < treasury.idle(address(tokens[0])), "in reach");
        Terms memory t = terms(0, 30 days);
        vm.expectRevert(abi.encodeWithSelector(IGrants.NotFromSurplus.selector, needed - 1, needed));
        treasury.deploy(address(place), address(tokens[0]), room + 1, 0, abi.encode(t));
        grant(address(tokens[0]), room, t);
        State memory s = treasury.state();
        assertEq((s.value - s.tierValues[4]) * 100, (s.supply - s.treasuryUsdm) * 105, "exactly 105 %");
        vm.expectRevert(abi.encodeWithSelector(IGrants.NotFromSurplus.selector, needed - 1, needed));
        treasury.deploy(address(place), address(tokens[0]), 1, 0, abi.encode(t));
    }

    /// The same for whatever asset and price: the largest grant goes through, one unit more does not.
    /// forge-config: default.fuzz.runs = 2000
    /// forge-config: deep.fuzz.runs = 20000
    function testFuzz_exactSurplus(uint256 seed, uint256 price) public {
        setPrice(address(eth), bound(price, 4600 * WAD, 5500 * WAD));
        (address asset, uint256 i) = pick(seed);
        State memory s = treasury.state();
        (uint256 needed, uint256 room) = surplus();
        // What XMS is worth is no surplus, and grants of it take none.
        vm.assume(asset != address(xms) && room > 0 && room < s.assets[i].value);
        uint256 keep = ceilDiv((s.assets[i].value - room) * unitOf(asset), s.assets[i].referencePrice);
        uint256 most = s.assets[i].held - keep;
        Terms memory t = terms(0, 30 days);
        vm.expectPartialRevert(IGrants.NotFromSurplus.selector);
        treasury.deploy(address(place), asset, most + 1, 0, abi.encode(t));
        vm.assume(most > 0);
        grant(asset, most, t);
        s = treasury.state();
        atLeast(s.value - s.tierValues[4], needed, "105 %");
    }

    /// A steward can't grant beyond the surplus, not in pieces, not by lending the Treasury its own USDm, nor claim or
    /// redirect what others were granted.
    function test_steward() public {
        bytes4[] memory moves = new bytes4[](2);
        (moves[0], moves[1]) = (ITreasuryAdmin.deploy.selector, ITreasuryAdmin.recall.selector);
        manager.setTargetFunctionRole(address(treasury), moves, 2);
        manager.grantRole(2, CAROL, 0);
        TestVenue other = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(other));
        (uint256 needed, uint256 room) = surplus();
        Terms memory t = terms(0, 1);
        t.recipient = CAROL;
        vm.startPrank(CAROL);
        uint256 granted;
        while (granted + 99_000e18 <= room) {
            treasury.deploy(address(place), address(tokens[0]), 99_000e18, 0, abi.encode(t));
            granted += 99_000e18;
        }
        treasury.deploy(address(other), address(usdc), 1_000_000e6, 1_000_000e18, "");
        vm.expectRevert(
            abi.encodeWithSelector(IGrants.NotFromSurplus.selector, needed + room - granted - 99_000e18, needed)
        );
        treasury.deploy(address(place), address(tokens[0]), 99_000e18, 0, abi.encode(t));
        t.recipient = BOB;
        treasury.deploy(address(place), address(tokens[0]), 1e18, 0, abi.encode(t));
        uint256 last = place.count() - 1;
        vm.expectRevert(abi.encodeWithSelector(IGrants.OnlyRecipient.selector, CAROL));
        place.claim(last, CAROL);
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB));
        vm.prank(BOB);
        treasury.deploy(address(place), address(tokens[0]), 1, 0, abi.encode(t));
    }

    /// Without a healthy price of all that is held nobody knows the surplus: a feed that stopped at a high price, or a
    /// stablecoin off its peg, allows no grant. An asset that is not held does not matter.
    function test_revert_unsurePrice() public {
        bytes memory data = abi.encode(terms(0, 30 days));
        bytes memory unsure = abi.encodeWithSelector(IGrants.PriceUnsure.selector, address(eth));
        DevFeed feed = feeds[address(eth)];
        feed.set(4500e18, uint64(block.timestamp - 1 days - 1));
        vm.expectRevert(unsure);
        treasury.deploy(address(place), address(usdc), 1e6, 0, data);
        oracle.remember();
        vm.etch(address(feed), hex"5f5ffd");
        vm.expectRevert(unsure);
        treasury.deploy(address(place), address(usdc), 1e6, 0, data);
    }

    function test_revert_depegged() public {
        bytes memory data = abi.encode(terms(0, 30 days));
        setPrice(address(usdc), 0.994e18);
        vm.expectRevert(abi.encodeWithSelector(IGrants.PriceUnsure.selector, address(usdc)));
        treasury.deploy(address(place), address(btc), 1, 0, data);
        setPrice(address(usdc), WAD);
        setPrice(address(addAsset(1, 18, WAD)), 0.9e18);
        treasury.deploy(address(place), address(btc), 1, 0, data);
    }

    /// A redemption that asks all venues is neither helped nor stopped by what has been granted.
    function test_redemptionPassesBy() public {
        grant(address(usdc), 1000e6, terms(0, 30 days));
        TestVenue other = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(other));
        treasury.deploy(address(other), address(usdc), 9_000_000e6, 0, "");
        vm.prank(ALICE);
        assertEq(treasury.redeem(address(usdc), 2_000_000e18, 0, ALICE, block.timestamp), 2_000_000e6, "from the other");
        assertEq(usdc.balanceOf(address(place)), 1000e6, "nothing from here");
        vm.prank(address(treasury));
        (uint256 assetOut, uint256 usdmOut) = place.withdraw(address(usdc), 1, "");
        assertEq(assetOut + usdmOut, 0, "nothing to pull");
    }

    /// What arrived is the grant; grants in such a token pay nothing for each other.
    function test_feeOnTransfer() public {
        FeeToken fee = new FeeToken(18);
        addListed(address(fee), 1, 18, WAD);
        stock(address(fee), 100_000e18);
        grant(address(fee), 1000e18, terms(0, 100 days));
        grant(address(fee), 2000e18, terms(0, 100 days));
        assertEq(place.grantOf(0).grant.amount, 990e18, "the first");
        assertEq(place.grantOf(1).grant.amount, 1980e18, "the second");
        vm.warp(block.timestamp + 50 days);
        uint256 idle = treasury.idle(address(fee));
        revoke(0, address(fee));
        assertEq(treasury.idle(address(fee)), idle + 495e18 - 4.95e18, "what came back");
        assertEq(treasury.idle(address(fee)), fee.balanceOf(address(treasury)), "tracked = balance");
        vm.warp(block.timestamp + 50 days);
        vm.startPrank(BOB);
        assertEq(place.claim(0, BOB), 495e18, "the vested half");
        assertEq(place.claim(1, BOB), 1980e18, "all of the other");
        assertEq(fee.balanceOf(address(place)), 0, "to the last unit");
    }

    /// A recipient that is called by the token gets each grant once, and does not keep the Treasury from working.
    function test_reentrantClaim() public {
        HookToken token = new HookToken();
        addListed(address(token), 1, 18, WAD);
        stock(address(token), 10_000e18);
        GreedyRecipient greedy = new GreedyRecipient(place, treasury, address(token));
        Terms memory t = terms(0, 100 days);
        t.recipient = address(greedy);
        grant(address(token), 1000e18, t);
        grant(address(token), 1000e18, t);
        vm.prank(ALICE);
        usdm.transfer(address(greedy), 50e18);
        token.hook(address(greedy));
        pass(50 days);
        refresh(address(token));
        // Nothing is idle: the redemption asks the venues, this one from within its own claim first.
        TestVenue other = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(other));
        treasury.deploy(address(other), address(token), treasury.idle(address(token)), 0, "");
        greedy.claim(0);
        atLeast(greedy.calls(), 2, "was called by the claim and by the redemption");
        assertEq(token.balanceOf(address(greedy)), 550e18, "half a grant, once, and what was redeemed");
        greedy.claim(1);
        assertEq(token.balanceOf(address(greedy)), 1050e18, "then half of the other");
        assertEq(token.balanceOf(address(place)), 1000e18, "the rest is there");
    }

    /// A limit admitted: off the Treasury's list, the asset or the venue, a grant can't be revoked; claiming goes on.
    function test_limit_delisted() public {
        grant(address(whole), 10, terms(0, 100 days));
        uint256 left_ = treasury.idle(address(whole));
        vm.prank(ALICE);
        treasury.redeem(address(whole), left_ * 5e18, 0, ALICE, block.timestamp);
        treasury.delist(address(whole));
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(whole)));
        revoke(0, address(whole));
        treasury.removeVenue(address(place));
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.VenueInvalid.selector, address(place)));
        treasury.recall(address(place), address(usdc), 0, abi.encode(0));
        vm.warp(block.timestamp + 100 days);
        vm.prank(BOB);
        assertEq(place.claim(0, BOB), 10, "claimed");
    }

    /// A limit admitted: what was surplus when granted may be missed later, and does not come back by itself.
    function test_limit_surplusMayVanish() public {
        (, uint256 room) = surplus();
        grant(address(tokens[0]), room, terms(0, 100 days));
        setPrice(address(eth), 2500 * WAD);
        State memory s = treasury.state();
        assertTrue(s.value < s.supply - s.treasuryUsdm, "no longer backed");
        vm.warp(block.timestamp + 50 days);
        vm.prank(BOB);
        assertEq(place.claim(0, BOB), room / 2, "claimed all the same");
        revoke(0, address(tokens[0]));
        assertEq(tokens[0].balanceOf(address(place)), 0, "the steward takes back the rest");
    }
}
