// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Limit, Listing} from "../src/interfaces/Types.sol";
import {DevToken} from "../src/dev/DevToken.sol";
import {Base} from "./Base.sol";

contract PauseTest is Base {
    DevToken private a;
    DevToken private b;

    function setUp() public override {
        super.setUp();
        a = addAsset(1, 6, WAD);
        b = addAsset(1, 18, WAD);
        mintFor(address(this), a, 100e6);
        mintFor(address(this), b, 100e18);
    }

    /// What `paused` says is what minting and redemption do, in the maxima as in the calls.
    function check(DevToken token, bool mintShut, bool redeemShut) private {
        (bool mintPaused, bool redeemPaused) = treasury.paused(address(token));
        assertTrue(mintPaused == mintShut && redeemPaused == redeemShut, "paused");
        (, Limit mintLimit) = treasury.maxMint(address(token));
        (, Limit redeemLimit) = treasury.maxRedeem(address(token));
        assertTrue((mintLimit == Limit.Paused) == mintShut, "maxMint");
        assertTrue((redeemLimit == Limit.Paused) == redeemShut, "maxRedeem");
        (bool ok,) = address(treasury).call(abi.encodeCall(treasury.previewMint, (address(token), unit(token))));
        assertTrue(ok != mintShut, "mint");
        (ok,) = address(treasury)
            .call(abi.encodeCall(treasury.redeem, (address(token), 1e18, 0, address(this), block.timestamp)));
        assertTrue(ok != redeemShut, "redeem");
    }

    function unit(DevToken token) private view returns (uint256) {
        return 10 ** token.decimals();
    }

    function test_oneSideOfOneAsset() public {
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.PauseSet(address(a), true, false);
        treasury.pause(address(a), true, false);
        check(a, true, false);
        check(b, false, false);
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.PauseSet(address(a), true, true);
        treasury.pause(address(a), false, true);
        check(a, true, true);
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.PauseSet(address(a), false, true);
        treasury.unpause(address(a), true, false);
        check(a, false, true);
    }

    function test_everyAsset() public {
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.PauseSet(address(0), false, true);
        treasury.pause(address(0), false, true);
        check(a, false, true);
        check(b, false, true);
        treasury.pause(address(0), true, false);
        check(a, true, true);
        (bool mintPaused, bool redeemPaused) = treasury.paused(address(0));
        assertTrue(mintPaused && redeemPaused, "asked for 0: globally");
        treasury.unpause(address(0), true, true);
        check(a, false, false);
        check(b, false, false);
    }

    /// The two levels are independent: opening one does not open what the other shuts.
    function test_levels() public {
        treasury.pause(address(a), true, false);
        treasury.pause(address(0), true, true);
        treasury.unpause(address(0), true, true);
        check(a, true, false);
        check(b, false, false);
        treasury.pause(address(0), true, true);
        treasury.unpause(address(a), true, true);
        check(a, true, true);
    }

    /// Naming neither side changes none.
    function test_none() public {
        treasury.pause(address(a), true, false);
        treasury.pause(address(a), false, false);
        check(a, true, false);
        treasury.unpause(address(a), false, false);
        check(a, true, false);
    }

    /// A pause survives other changes to the asset.
    function test_survives() public {
        treasury.pause(address(a), false, true);
        mintFor(address(this), a, 5e6);
        treasury.list(listing(address(a), 1, 6, 9000));
        check(a, false, true);
    }
}
