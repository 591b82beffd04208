// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IGrants} from "../src/interfaces/IGrants.sol";
import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Use} from "../src/interfaces/IVenue.sol";
import {Grants} from "../src/venues/Grants.sol";
import {Scene} from "./Scene.sol";
import {TestVenue} from "./zoo/TestVenue.sol";

/// Bounds that no other test reaches.
contract BoundsTest is Scene {
    function test_revert_tooManyVenues() public {
        for (uint256 i; i < 8; ++i) {
            treasury.addVenue(address(new TestVenue(address(treasury), usdm, Use.Yield)));
        }
        address another = address(new TestVenue(address(treasury), usdm, Use.Yield));
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.TooManyVenues.selector, 8));
        treasury.addVenue(another);
    }

    function test_revert_grantsBudget() public {
        Grants grants = Grants(ship("Grants", abi.encode(address(manager), treasury, 1, 500)));
        vm.expectRevert(abi.encodeWithSelector(IGrants.BudgetInvalid.selector, 501));
        grants.setBudget(501);
        assertEq(grants.budget(), 500, "as before");
    }
}
