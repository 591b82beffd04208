// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Terms} from "../../src/interfaces/IGrants.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {Scene} from "../Scene.sol";

/// The Treasury after a rise of ETH: worth $21.5M without XMS against $20M of liabilities, half a million above 105 %.
abstract contract GrantScene is Scene {
    Grants internal place;

    function setUp() public virtual override {
        super.setUp();
        place = Grants(ship("Grants", abi.encode(address(manager), treasury, 1, 500)));
        treasury.addVenue(address(place));
        setPrice(address(eth), 5000 * WAD);
    }

    /// For BOB, from now on.
    function terms(uint256 cliff, uint256 duration) internal view returns (Terms memory) {
        string memory link = "https://forum.example/42";
        return Terms(BOB, uint64(block.timestamp), uint64(cliff), uint64(duration), "Wallet support", link);
    }

    function grant(address asset, uint256 amount, Terms memory t) internal returns (uint256 id) {
        id = place.count();
        treasury.deploy(address(place), asset, amount, 0, abi.encode(t));
    }

    function revoke(uint256 id, address asset) internal {
        treasury.recall(address(place), asset, 0, abi.encode(id));
    }

    /// The value that 105 % of the liabilities need, and what the Treasury has above it without XMS.
    function surplus() internal view returns (uint256 needed, uint256 room) {
        State memory s = treasury.state();
        needed = ceilDiv((s.supply - s.treasuryUsdm) * 105, 100);
        uint256 value = s.value - s.tierValues[4];
        room = value > needed ? value - needed : 0;
    }
}
