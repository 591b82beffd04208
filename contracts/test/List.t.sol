// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Kind, Feed, IPriceOracle} from "../src/interfaces/IPriceOracle.sol";
import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Listing} from "../src/interfaces/Types.sol";
import {DevFeed} from "../src/dev/DevFeed.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Base} from "./Base.sol";

contract ListTest is Base {
    DevToken private token;

    function setUp() public override {
        super.setUp();
        token = DevToken(ship("DevToken", abi.encode("Token", "TKN", 8)));
        feed(address(token));
    }

    function feed(address asset) private {
        DevFeed source = DevFeed(ship("DevFeed", abi.encode("TKN / USD", 8, 5e8)));
        oracle.setFeed(Feed(asset, Kind.Market, 8, 1 days, address(source), 1, type(uint96).max, 0));
    }

    /// @param value the wrong one
    function refused(Listing memory given, bytes4 reason, uint256 value) private {
        vm.expectRevert(abi.encodeWithSelector(reason, given.token, value));
        treasury.list(given);
    }

    function row(address asset, uint8 tier, uint8 decimals, uint16 cap) private pure returns (Listing memory) {
        return listing(asset, tier, decimals, cap);
    }

    function test_revert_tier() public {
        refused(Listing(address(token), 0, 8, 10_000, 0), ITreasuryAdmin.TierInvalid.selector, 0);
        refused(row(address(token), 6, 8, 10_000), ITreasuryAdmin.TierInvalid.selector, 6);
    }

    function test_revert_cap() public {
        refused(row(address(token), 2, 8, 0), ITreasuryAdmin.CapInvalid.selector, 0);
        refused(row(address(token), 2, 8, 10_001), ITreasuryAdmin.CapInvalid.selector, 10_001);
    }

    /// Only a stablecoin has none, and none has more than 100 %.
    function test_revert_deviation() public {
        bytes4 reason = ITreasuryAdmin.DeviationInvalid.selector;
        refused(Listing(address(token), 1, 8, 10_000, 1), reason, 1);
        refused(Listing(address(token), 2, 8, 10_000, 0), reason, 0);
        refused(Listing(address(token), 2, 8, 10_000, 10_001), reason, 10_001);
        treasury.list(Listing(address(token), 2, 8, 10_000, 10_000));
    }

    function test_revert_decimals() public {
        bytes4 reason = ITreasuryAdmin.DecimalsInvalid.selector;
        refused(row(address(token), 2, 18, 10_000), reason, 18);
        DevToken fine = DevToken(ship("DevToken", abi.encode("Fine", "FIN", 37)));
        feed(address(fine));
        refused(row(address(fine), 2, 37, 10_000), reason, 37);
    }

    /// Tier 5 is XMS and nothing else; XMS is in no other tier; USDm does not back itself.
    function test_revert_tier5() public {
        refused(row(address(token), 5, 8, 10_000), ITreasuryAdmin.TierInvalid.selector, 5);
        refused(row(address(xms), 4, 18, 10_000), ITreasuryAdmin.TierInvalid.selector, 4);
        feed(address(usdm));
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.ListingInvalid.selector, address(usdm)));
        treasury.list(row(address(usdm), 1, 18, 10_000));
    }

    function test_revert_withoutFeed() public {
        DevToken other = DevToken(ship("DevToken", abi.encode("Other", "OTH", 18)));
        vm.expectRevert(abi.encodeWithSelector(IPriceOracle.FeedMissing.selector, address(other)));
        treasury.list(listing(address(other), 2, 18, 10_000));
    }

    /// At most 32 assets; the 32nd still fits, and the Treasury works with all of them.
    function test_revert_tooMany() public {
        while (treasury.assets().length < 32) addAsset(2, 18, WAD);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.TooManyAssets.selector, 32));
        treasury.list(row(address(token), 2, 8, 10_000));
        mintFor(address(this), tokens[31], 5e18);
        assertEq(treasury.state().assets.length, 32, "all of them");
    }

    /// Tier and decimals of a listed asset are final.
    function test_revert_changed() public {
        treasury.list(listing(address(token), 2, 8, 10_000));
        bytes memory reason = abi.encodeWithSelector(ITreasuryAdmin.ListingFinal.selector, address(token));
        vm.expectRevert(reason);
        treasury.list(row(address(token), 3, 8, 10_000));
        vm.expectRevert(reason);
        treasury.list(row(address(token), 2, 18, 10_000));
        refused(row(address(token), 2, 8, 0), ITreasuryAdmin.CapInvalid.selector, 0);
        refused(row(address(token), 2, 8, 10_001), ITreasuryAdmin.CapInvalid.selector, 10_001);
    }

    function testFuzz_list(uint256 tier, uint256 cap) public {
        Listing memory given = row(address(token), uint8(bound(tier, 1, 4)), 8, uint16(bound(cap, 1, 10_000)));
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Listed(address(token), given);
        treasury.list(given);
        Listing[] memory list = treasury.assets();
        assertEq(list.length, 2, "appended");
        assertEq(keccak256(abi.encode(list[1])), keccak256(abi.encode(given)), "as given");
        assertEq(list[0].token, address(tokens[0]), "others untouched");
        assertEq(treasury.idle(address(token)), 0, "holds nothing");
    }

    /// What is counted is found anew by the next action: venues may hold some of it.
    function test_totals() public {
        treasury.poke();
        treasury.list(row(address(token), 2, 8, 10_000));
        (uint256 refreshed,,,) = treasury.records();
        assertEq(refreshed, 0, "no totals");
    }

    /// The own cap of a listed asset may change; its place stays.
    function testFuzz_changeCap(uint256 cap) public {
        Listing memory given = row(address(tokens[0]), 1, 18, uint16(bound(cap, 1, 10_000)));
        treasury.list(listing(address(token), 2, 8, 10_000));
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.Listed(address(tokens[0]), given);
        treasury.list(given);
        assertEq(treasury.assets().length, 2, "no second row");
        assertEq(treasury.assets()[0].cap, given.cap, "cap");
        assertEq(treasury.assets()[1].token, address(token), "the next row");
        assertEq(treasury.idle(address(tokens[0])), 1_000_000e18, "holdings untouched");
    }
}
