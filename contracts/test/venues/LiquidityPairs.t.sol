// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IAccessManaged} from "@openzeppelin/contracts/access/manager/IAccessManaged.sol";
import {ILiquidityVenue} from "../../src/interfaces/ILiquidityVenue.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {IFactory} from "../Base.sol";
import {IMarsPair, LiquidityScene} from "./LiquidityScene.sol";

/// Says that it is a pair.
contract FakePair {
    address public immutable token0;
    address public immutable token1;

    constructor(address a, address b) {
        (token0, token1) = (a, b);
    }
}

/// The governor's list of pairs.
contract LiquidityPairsTest is LiquidityScene {
    function unauthorized() private pure returns (bytes memory) {
        return abi.encodeWithSelector(IAccessManaged.AccessManagedUnauthorized.selector, BOB);
    }

    function invalid(address p) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ILiquidityVenue.PairInvalid.selector, p);
    }

    function test_revert_listPair() public {
        address p = factory.getPair(address(xms), address(usdm));
        vm.expectRevert(unauthorized());
        vm.prank(BOB);
        venue.listPair(p);
        // Not the factory's, though it says the right tokens; nor one without USDm; nor one twice.
        address fake = address(new FakePair(address(usdc), address(usdm)));
        vm.expectRevert(invalid(fake));
        venue.listPair(fake);
        IFactory(address(factory)).createPair(address(usdc), address(usdm));
        vm.expectRevert(invalid(fake));
        venue.listPair(fake);
        address other = IFactory(address(factory)).createPair(address(usdc), address(eth));
        vm.expectRevert(invalid(other));
        venue.listPair(other);
        venue.listPair(p);
        vm.expectRevert(invalid(p));
        venue.listPair(p);
    }

    function test_revert_listPair_tooMany() public {
        for (uint256 i; i < 6; ++i) {
            open(all[i]);
        }
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.TooManyPairs.selector, 6));
        venue.listPair(pair);
    }

    function test_listPair() public {
        assertTrue(venue.venueUse() == Use.Liquidity, "use");
        assertEq(venue.positionOf(address(xms)).pair, address(0), "none");
        vm.expectEmit(address(venue));
        emit ILiquidityVenue.PairListed(address(xms), pair);
        venue.listPair(pair);
        assertEq(venue.positionOf(address(xms)).pair, pair, "listed");
        assertEq(venue.pairedAssets().length, 1, "one");
        assertEq(venue.pairedAssets()[0], address(xms), "XMS");
    }

    function test_revert_delistPair() public {
        venue.listPair(pair);
        vm.expectRevert(unauthorized());
        vm.prank(BOB);
        venue.delistPair(address(xms));
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PairInUse.selector, address(usdc)));
        venue.delistPair(address(usdc));
        place(address(xms), 1e18);
        vm.expectRevert(abi.encodeWithSelector(ILiquidityVenue.PairInUse.selector, address(xms)));
        venue.delistPair(address(xms));
    }

    /// The pair of an asset that nobody asks for tells its USDm all the same, and no amount in another's place.
    function test_report_others() public {
        open(address(usdc));
        place(address(usdc), 1000e6);
        address[] memory asked = new address[](2);
        (asked[0], asked[1]) = (address(btc), address(eth));
        (uint256 usdm_, uint256[] memory held, uint256[] memory liquid) = venue.report(asked);
        assertApproxEqAbs(usdm_, 1000e18, 1e13, "USDm");
        assertEq(usdm_, venue.treasuryUsdm(), "as by itself");
        assertEq(held.length + liquid.length, 4, "one each");
        assertEq(held[0] + held[1] + liquid[0] + liquid[1], 0, "nothing of these");
        // A pair may be listed for a token that the Treasury does not list.
        bytes32 before = keccak256(abi.encode(treasury.state()));
        open(address(ship("DevToken", abi.encode("Other", "OTH", 18))));
        assertEq(keccak256(abi.encode(treasury.state())), before, "the Treasury's state");
    }

    /// LP tokens that somebody sent do not keep a pair listed.
    function test_delistPair() public {
        address first = address(open(address(usdc)));
        open(address(eth));
        venue.listPair(pair);
        IMarsPair(pair).transfer(address(venue), 1e18);
        place(address(usdc), 1000e6);
        treasury.recall(address(venue), address(usdc), type(uint256).max, "");
        vm.expectEmit(address(venue));
        emit ILiquidityVenue.PairDelisted(address(usdc), first);
        venue.delistPair(address(usdc));
        venue.delistPair(address(xms));
        assertEq(venue.pairedAssets().length, 1, "one left");
        assertEq(venue.pairedAssets()[0], address(eth), "ETH");
        venue.delistPair(address(eth));
        assertEq(venue.pairedAssets().length, 0, "none left");
        venue.listPair(first);
        assertEq(venue.positionOf(address(usdc)).pair, first, "again");
    }
}
