// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevGovernor} from "../../src/dev/DevGovernor.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {GovernanceDelegate} from "../../src/venues/GovernanceDelegate.sol";
import {Scene} from "../Scene.sol";

/// The Treasury with $500,000 of a vote token, a Governor for it, and a venue to vote with it.
abstract contract DelegateScene is Scene {
    uint256 internal constant STOCK = 50_000e18;

    GovernanceDelegate internal place;
    DevVotesToken internal votes;
    DevGovernor internal governor;

    function setUp() public virtual override {
        super.setUp();
        place = GovernanceDelegate(ship("GovernanceDelegate", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(place));
        votes = DevVotesToken(ship("DevVotesToken", abi.encode("Uniswap", "UNI", 18)));
        enlist(votes, 18);
        stock(address(votes), STOCK);
        // One block until a proposal's snapshot, a hundred to vote.
        governor = DevGovernor(ship("DevGovernor", abi.encode(votes, 1, 100, 0, 4)));
        place.listGovernor(address(votes), address(governor));
    }

    /// Lists `token` at $10, and keeps its feed fresh.
    function enlist(DevVotesToken token, uint8 decimals) internal {
        tokens.push(DevToken(address(token)));
        addListed(address(token), 4, decimals, 10 * WAD);
    }

    /// A proposal that is open for votes from the next block on.
    function propose() internal returns (uint256 id) {
        address[] memory targets = new address[](1);
        targets[0] = BOB;
        vm.roll(block.number + 1);
        id = governor.propose(targets, new uint256[](1), new bytes[](1), "Pay BOB");
        vm.roll(block.number + 1);
    }

    function heldOf(address asset) internal view returns (uint256 held) {
        uint256 liquid;
        (held, liquid) = place.holdings(asset);
        assertEq(liquid, held, "all of it is liquid");
    }
}
