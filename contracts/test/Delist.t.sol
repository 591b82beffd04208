// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasury, ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {Listing} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {BlockListToken} from "./zoo/BlockListToken.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Base} from "./Base.sol";
import {owedTo} from "./Owed.sol";

contract DelistTest is Base {
    DevToken private a;
    DevToken private b;

    function setUp() public override {
        super.setUp();
        a = addAsset(1, 6, WAD);
        b = addAsset(1, 8, WAD);
    }

    function inUse(address asset) private {
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.AssetInUse.selector, asset));
        treasury.delist(asset);
    }

    function test_revert_notListed() public {
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(usdm)));
        treasury.delist(address(usdm));
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(0)));
        treasury.delist(address(0));
    }

    function test_revert_inUse() public {
        mintFor(address(this), a, 5e6);
        inUse(address(a));
        treasury.redeem(address(a), 5e18 - 1e12, 0, address(this), block.timestamp);
        inUse(address(a));
        treasury.redeem(address(a), 1e12, 0, address(this), block.timestamp);
        treasury.delist(address(a));
    }

    /// What a venue holds counts, even when nothing is idle.
    function test_revert_inUseByVenue() public {
        TestVenue venue = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(venue));
        mintFor(address(this), a, 5e6);
        treasury.deploy(address(venue), address(a), 5e6, 0, "");
        assertEq(treasury.idle(address(a)), 0, "idle");
        inUse(address(a));
    }

    /// The list closes up; a delisted asset is shut, a donation to it does not matter, and it can be listed again.
    function test_delist() public {
        a.mint(address(treasury), 7e6);
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Delisted(address(a));
        treasury.delist(address(a));
        Listing[] memory list = treasury.assets();
        assertEq(list.length, 2, "one less");
        assertEq(list[1].token, address(b), "closed up");
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(a)));
        treasury.previewMint(address(a), 5e6);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NotListed.selector, address(a)));
        treasury.maxRedeem(address(a));
        treasury.list(listing(address(a), 2, 6, 500));
        assertEq(treasury.assets()[2].tier, 2, "a new listing may have another tier");
    }

    /// A credit outlives the listing.
    function test_creditOutlives() public {
        BlockListToken token = new BlockListToken(6);
        addListed(address(token), 1, 6, WAD);
        token.mint(address(this), 1_500_000e6);
        token.approve(address(treasury), 1_500_000e6);
        treasury.mint(address(token), 1_500_000e6, 0, address(this), block.timestamp);
        token.setBlocked(address(0xB0B), true);
        treasury.redeemProRata(1_000_000e18, new uint256[](0), address(0xB0B), block.timestamp);
        uint256 owed = owedTo(treasury, address(this), address(token));
        assertApproxEqAbs(owed, 600_000e6, 1, "1.5M of 2.5M");
        inUse(address(token));
        mintFor(address(this), a, 500_000e6);
        treasury.redeem(address(token), (1_500_000e6 - owed) * 1e12, 0, address(this), block.timestamp);
        treasury.delist(address(token));
        assertEq(treasury.claim(address(token), address(this)), owed, "claimed");
        assertEq(token.balanceOf(address(treasury)), 0, "nothing left behind");
    }
}
