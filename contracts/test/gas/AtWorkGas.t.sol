// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DevGovernor} from "../../src/dev/DevGovernor.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {DevVotesToken} from "../../src/dev/DevVotesToken.sol";
import {Terms} from "../../src/interfaces/IGrants.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {GovernanceDelegate} from "../../src/venues/GovernanceDelegate.sol";
import {Grants} from "../../src/venues/Grants.sol";
import {YieldVenue} from "../../src/venues/YieldVenue.sol";
import {LiquidityScene} from "../venues/LiquidityScene.sol";
import {TestVenue} from "../zoo/TestVenue.sol";

/// What a user who has been here before pays while 11 assets are listed, all four venues are at work with six positions
/// (three pairs, two vaults, one vote), and the Treasury, backed by 109 %, is clear of its limits. Profile `gas` makes
/// every call a transaction with cold storage.
///
/// The protocol's goals are 140,000 for a mint and for a redemption clear of limits, 300,000 on a full valuation, and
/// 45,000 for each asset paid pro rata. Only the second is reached; the bounds below are what is. A full valuation asks six
/// positions (about 225,000) and eleven feeds (80,000) before it computes anything.
contract AtWorkGasTest is LiquidityScene {
    address private constant USER = address(0xBEEF);

    function setUp() public override {
        super.setUp();
        setPrice(address(eth), 5000e18);
        DevVotesToken votes = new DevVotesToken("Votes", "VOT", 18);
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
        YieldVenue yields = new YieldVenue(address(manager), treasury);
        treasury.addVenue(address(yields));
        for (uint256 i; i < 2; ++i) {
            yields.listVault(new DevVault(IERC20(paired[i]), "Vault", "VLT", 400), 1000);
            treasury.deploy(address(yields), paired[i], treasury.idle(paired[i]) / 10, 0, "");
        }
        GovernanceDelegate ballots = new GovernanceDelegate(address(manager), treasury);
        treasury.addVenue(address(ballots));
        ballots.listGovernor(address(votes), address(new DevGovernor(votes, 1, 100, 0, 4)));
        treasury.deploy(address(ballots), address(votes), 500e18, 0, "");
        Grants grants = new Grants(address(manager), treasury, 1, 500);
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
    function _freshen() private {
        pass(11 minutes);
        treasury.poke();
        vm.warp(block.timestamp + 1 minutes);
        // Another block: the last action's is written anew.
        vm.roll(block.number + 1);
    }

    function _mint() private {
        vm.prank(USER);
        treasury.mint(address(usdc), 10_000e6, 0, USER, block.timestamp);
    }

    function _redeem() private {
        vm.prank(USER);
        treasury.redeem(address(usdc), 1000e18, 0, USER, block.timestamp);
    }

    function _refreshed() private view returns (uint256 time) {
        (time,,,) = treasury.records();
    }

    /// @return mint_ gas of a mint, on the cheap path
    function _cheap(string memory suffix) private returns (uint256 mint_, uint256 redeem_) {
        uint256 time = _refreshed();
        _mint();
        mint_ = vm.snapshotGasLastCall("treasury", string.concat("mint, clear of limits", suffix));
        _redeem();
        redeem_ = vm.snapshotGasLastCall("treasury", string.concat("redeem, clear of limits", suffix));
        assertEq(_refreshed(), time, "nothing was valued anew");
    }

    function test_gas_clear() public {
        (uint256 mint_, uint256 redeem_) = _cheap("");
        atMost(mint_, 146_000, "mint");
        atMost(redeem_, 140_000, "redeem");
    }

    /// A twelfth asset and a fifth venue cost nothing but a longer feed table to search.
    function test_gas_more() public {
        (uint256 mint_, uint256 redeem_) = _cheap("");
        stock(address(addAsset(1, 18, WAD)), 1000e18);
        TestVenue more = new TestVenue(address(treasury), usdm, Use.Yield);
        treasury.addVenue(address(more));
        treasury.deploy(address(more), address(usdc), 1000e6, 0, "");
        _freshen();
        _mint();
        _freshen();
        (uint256 mintMore, uint256 redeemMore) = _cheap(", 12 assets, 5 venues");
        atMost(mintMore, mint_ + 250, "mint");
        atMost(redeemMore, redeem_ + 250, "redeem");
    }

    function test_gas_full() public {
        vm.warp(block.timestamp + 11 minutes);
        oracle.observe();
        uint256 time = _refreshed();
        _mint();
        uint256 used = vm.snapshotGasLastCall("treasury", "mint, on a full valuation");
        assertTrue(_refreshed() > time, "everything was valued anew");
        _freshen();
        vm.warp(block.timestamp + 11 minutes);
        oracle.observe();
        _redeem();
        uint256 other = vm.snapshotGasLastCall("treasury", "redeem, on a full valuation");
        vm.prank(USER);
        treasury.redeemProRata(1000e18, new uint256[](0), USER, block.timestamp);
        uint256 slice = vm.snapshotGasLastCall("treasury", "redeem pro rata, 11 assets held");
        treasury.poke();
        vm.snapshotGasLastCall("treasury", "poke");
        atMost(used, 670_000, "mint");
        atMost(other, 670_000, "redeem");
        atMost(slice, 11 * 105_000, "pro rata");
    }
}
