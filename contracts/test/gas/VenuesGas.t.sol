// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevGovernor} from "../../src/dev/DevGovernor.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {Terms} from "../../src/interfaces/IGrants.sol";
import {Snapshot} from "../../src/interfaces/ITreasuryLens.sol";
import {GovernanceDelegate} from "../../src/venues/GovernanceDelegate.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {LiquidityScene} from "../venues/LiquidityScene.sol";

/// The lens with 32 assets and all four venues at work: six pairs, four vaults, a vote and sixteen grants.
contract VenuesGasTest is LiquidityScene {
    function test_gas_with_32_assets_at_work() public {
        for (uint256 i = 1; i < 7; ++i) {
            open(all[i]);
            place(all[i], some(all[i], 0));
        }
        _vaults();
        _votes();
        _grants();
        while (treasury.assets().length < 32) addAsset(4, 18, 10e18);
        Snapshot memory shot = lens.snapshot(ALICE);
        atMost(
            vm.snapshotGasLastCall(
                "treasury", "lens snapshot (32 assets, 4 venues: 6 pairs, 4 vaults, 1 vote, 16 grants)"
            ),
            8_000_000,
            "snapshot"
        );
        assertEq(shot.assets.length, 32, "assets");
        for (uint256 i; i < 4; ++i) {
            atLeast(shot.venues[i].details.length, 1, "each venue tells its positions");
        }
    }

    function _vaults() private {
        YieldVenue place_ = YieldVenue(ship("YieldVenue", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(place_));
        for (uint256 i = 1; i < 5; ++i) {
            if (all[i] == address(whole)) continue;
            place_.listVault(DevVault(ship("DevVault", abi.encode(IERC20(all[i]), "Vault", "VLT", 400))), 1000);
            treasury.deploy(address(place_), all[i], treasury.idle(all[i]) / 10, 0, "");
        }
        place_.listVault(DevVault(ship("DevVault", abi.encode(IERC20(address(uni)), "Vault", "VLT", 400))), 1000);
        treasury.deploy(address(place_), address(uni), treasury.idle(address(uni)) / 10, 0, "");
    }

    function _votes() private {
        GovernanceDelegate place_ =
            GovernanceDelegate(ship("GovernanceDelegate", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(place_));
        DevVotesToken token = DevVotesToken(ship("DevVotesToken", abi.encode("Votes", "VOT", 18)));
        addListed(address(token), 4, 18, 10e18);
        place_.listGovernor(address(token), address(DevGovernor(ship("DevGovernor", abi.encode(token, 1, 100, 0, 4)))));
        stock(address(token), 1000e18);
        treasury.deploy(address(place_), address(token), 500e18, 0, "");
    }

    function _grants() private {
        Grants place_ = Grants(ship("Grants", abi.encode(address(manager), treasury, 1, 500)));
        treasury.addVenue(address(place_));
        setPrice(address(eth), 9000e18);
        Terms memory terms = Terms(BOB, uint64(block.timestamp), 0, 90 days, new string(100), new string(200));
        for (uint256 i; i < 16; ++i) {
            treasury.deploy(address(place_), address(usdc), 1000e6, 0, abi.encode(terms));
        }
    }
}
