// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevGovernor} from "../../src/dev/DevGovernor.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {State} from "../../src/interfaces/Types.sol";
import {GovernanceDelegate} from "../../src/venues/GovernanceDelegate.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {IMarsPair, LiquidityScene} from "../venues/LiquidityScene.sol";
import {Tally} from "./Tally.sol";

/// The Treasury with all its real venues at work, and what must hold of their positions at any time.
abstract contract Positions is LiquidityScene, Tally {
    uint256 internal constant ACTORS = 3;

    address[ACTORS] internal actors = [address(0xA1), address(0xA2), address(0xA3)];
    YieldVenue internal yields;
    GovernanceDelegate internal ballots;
    Grants internal grants;
    DevVotesToken internal votes;
    /// The assets that are both lent and paired; USDC first.
    address[3] internal working;
    mapping(address asset => DevVault) internal vaults;
    mapping(address asset => IMarsPair) internal pairs;
    /// All venues.
    address[4] internal places;

    function setUp() public virtual override {
        super.setUp();
        yields = YieldVenue(ship("YieldVenue", abi.encode(address(manager), treasury)));
        ballots = GovernanceDelegate(ship("GovernanceDelegate", abi.encode(address(manager), treasury)));
        grants = Grants(ship("Grants", abi.encode(address(manager), treasury, 1, 500)));
        places = [address(venue), address(yields), address(ballots), address(grants)];
        for (uint256 i = 1; i < places.length; ++i) {
            treasury.addVenue(places[i]);
        }
        votes = DevVotesToken(ship("DevVotesToken", abi.encode("Uniswap", "UNI", 18)));
        tokens.push(DevToken(address(votes)));
        addListed(address(votes), 4, 18, 10 * WAD);
        all.push(address(votes));
        stock(address(votes), 50_000e18);
        ballots.listGovernor(address(votes), address(DevGovernor(ship("DevGovernor", abi.encode(votes, 1, 100, 0, 4)))));
        // Beyond 105 %, so that grants can be made.
        setPrice(address(eth), 5000 * WAD);
        working = [address(usdc), address(btc), address(eth)];
        for (uint256 i; i < working.length; ++i) {
            address asset = working[i];
            vaults[asset] = DevVault(ship("DevVault", abi.encode(IERC20(asset), "Vault", "VLT", 500)));
            yields.listVault(vaults[asset], 1000);
            pairs[asset] = open(asset);
            uint256 part = treasury.idle(asset) / 5;
            // BOB's part stays in the pair.
            join(pairs[asset], asset, part / 10);
            place(asset, part);
            treasury.deploy(address(yields), asset, part, 0, "");
        }
        treasury.deploy(address(ballots), address(votes), 20_000e18, 0, "");
        for (uint256 i; i < ACTORS; ++i) {
            vm.prank(ALICE);
            usdm.transfer(actors[i], 3_000_000e18);
        }
        pass(1 hours);
    }

    function actor(uint256 seed) internal view returns (address) {
        return actors[seed % ACTORS];
    }

    function workingAsset(uint256 seed) internal view returns (address) {
        return working[seed % working.length];
    }

    /// What the roundings of a pull from every venue may cost.
    function slack() internal view returns (uint256 total) {
        for (uint256 i; i < working.length; ++i) {
            total += 2 * dust(working[i]);
        }
    }

    /// Nobody's act takes more than roundings from what the Treasury has above what it owes.
    function kept(int256 before) internal view {
        assertTrue(surplus() + int256(slack()) >= before, "surplus");
    }

    /// After every call: what is counted is there, in tokens, shares and LP tokens.
    function check() external view {
        State memory s = treasury.state();
        assertEq(s.treasuryUsdm, venue.treasuryUsdm(), "USDm in pairs");
        for (uint256 i; i < all.length; ++i) {
            uint256 idle = treasury.idle(all[i]);
            atMost(idle, IERC20(all[i]).balanceOf(address(treasury)), "idle <= balance");
            (uint256 held, uint256 liquid) = (idle, idle);
            for (uint256 n; n < places.length; ++n) {
                (uint256 there, uint256 ready) = YieldVenue(places[n]).holdings(all[i]);
                atMost(ready, there, "liquid <= held in the venue");
                (held, liquid) = (held + there, liquid + ready);
            }
            assertEq(s.assets[i].held, held, "held = idle and at work");
            assertEq(s.assets[i].liquid, liquid, "liquid");
        }
        for (uint256 i; i < working.length; ++i) {
            address asset = working[i];
            atMost(yields.positionOf(asset).shares, vaults[asset].balanceOf(address(yields)), "shares");
            atMost(venue.positionOf(asset).liquidity, pairs[asset].balanceOf(address(venue)), "LP tokens");
        }
        (uint256 voting,) = ballots.holdings(address(votes));
        atMost(voting, votes.balanceOf(address(ballots)), "vote tokens");
    }

    /// At the end of a campaign: what was granted and not paid is there.
    function checkGrants() external view {
        uint256 count = grants.count();
        for (uint256 i; i < all.length; ++i) {
            uint256 reserved;
            for (uint256 id; id < count; ++id) {
                if (grants.grantOf(id).grant.asset != all[i]) continue;
                reserved += grants.grantOf(id).grant.amount - grants.grantOf(id).grant.claimed
                - grants.grantOf(id).grant.returned;
            }
            atMost(reserved, IERC20(all[i]).balanceOf(address(grants)), "granted, and there");
        }
    }
}
