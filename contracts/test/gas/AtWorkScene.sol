// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevGovernor} from "../../src/dev/DevGovernor.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {Terms} from "../../src/interfaces/IGrants.sol";
import {GovernanceDelegate} from "../../src/venues/GovernanceDelegate.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {LiquidityScene} from "../venues/LiquidityScene.sol";

/// 11 assets are listed, all four venues are at work with six positions (three pairs, two vaults, one vote), and the
/// Treasury, backed by 109 %, is clear of its limits. Profile `gas` makes every call a transaction with cold storage.
abstract contract AtWorkScene is LiquidityScene {
    address internal constant USER = address(0xBEEF);

    function setUp() public virtual override {
        super.setUp();
        setPrice(address(eth), 5000e18);
        DevVotesToken votes = DevVotesToken(ship("DevVotesToken", abi.encode("Votes", "VOT", 18)));
        addListed(address(votes), 4, 18, 10e18);
        stock(address(votes), 1000e18);
        for (uint256 i; i < 3; ++i) {
            stock(address(addAsset(1, 18, WAD)), 1000e18);
        }
        address[3] memory paired = [address(usdc), address(btc), address(eth)];
        for (uint256 i; i < 3; ++i) {
            open(paired[i]);
            place(paired[i], treasury.idle(paired[i]) / 10);
        }
        YieldVenue yields = YieldVenue(ship("YieldVenue", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(yields));
        for (uint256 i; i < 2; ++i) {
            yields.listVault(DevVault(ship("DevVault", abi.encode(IERC20(paired[i]), "Vault", "VLT", 400))), 1000);
            treasury.deploy(address(yields), paired[i], treasury.idle(paired[i]) / 10, 0, "");
        }
        GovernanceDelegate ballots =
            GovernanceDelegate(ship("GovernanceDelegate", abi.encode(address(manager), treasury)));
        treasury.addVenue(address(ballots));
        ballots.listGovernor(address(votes), address(DevGovernor(ship("DevGovernor", abi.encode(votes, 1, 100, 0, 4)))));
        treasury.deploy(address(ballots), address(votes), 500e18, 0, "");
        Grants grants = Grants(ship("Grants", abi.encode(address(manager), treasury, 1, 500)));
        treasury.addVenue(address(grants));
        Terms memory terms = Terms(BOB, uint64(block.timestamp), 0, 90 days, "", "");
        treasury.deploy(address(grants), address(usdc), 1000e6, 0, abi.encode(terms));
        assertEq(treasury.assets().length, 11, "assets");

        pass(1 hours);
        fund(address(usdc), USER, 1_000_000e6);
        _mint();
        _redeem();
        vm.prank(USER);
        treasury.redeemProRata(1000e18, new uint256[](0), USER, block.timestamp);
        _freshen();
    }

    /// The totals are fresh and no observation is due.
    function _freshen() internal {
        pass(11 minutes);
        treasury.poke();
        vm.warp(block.timestamp + 1 minutes);
        // Another block: the last action's is written anew.
        vm.roll(block.number + 1);
    }

    function _mint() internal {
        vm.prank(USER);
        treasury.mint(address(usdc), 10_000e6, 0, USER, block.timestamp);
    }

    function _redeem() internal {
        vm.prank(USER);
        treasury.redeem(address(usdc), 1000e18, 0, USER, block.timestamp);
    }

    function _refreshed() internal view returns (uint256 time) {
        (time,,,) = treasury.records();
    }
}
