// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../../src/interfaces/IVenue.sol";
import {Scene} from "../Scene.sol";

/// Reports that it holds some of every asset, none liquid, and burns all gas when asked to set something aside.
contract DearVenue {
    Use public constant venueUse = Use.Yield;

    function report(address[] calldata assets)
        external
        pure
        returns (uint256 usdm_, uint256[] memory held, uint256[] memory liquid)
    {
        (held, liquid) = (new uint256[](assets.length), new uint256[](assets.length));
        for (uint256 i; i < assets.length; ++i) {
            held[i] = 1e30;
        }
    }

    fallback() external {
        while (true) {}
    }
}

/// A transaction may use 2^24 gas (EIP-7825). With 32 assets and a venue that burns all that it is granted for each of them,
/// leaving took 63M.
contract DearVenueTest is Scene {
    function leave() private returns (uint256 used) {
        vm.prank(ALICE);
        used = gasleft();
        treasury.redeemProRata(1_000_000e18, new uint256[](0), ALICE, block.timestamp);
        used -= gasleft();
    }

    function test_leave() public {
        while (treasury.assets().length < 32) stock(address(addAsset(1, 18, WAD)), 1000e18);
        treasury.addVenue(address(new DearVenue()));
        atMost(leave(), 2 ** 24, "fits into a transaction");
    }
}
