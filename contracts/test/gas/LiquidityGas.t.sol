// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {LiquidityScene} from "../venues/LiquidityScene.sol";

/// Gas of the liquidity venue: what it adds to a mint, and its views from cold storage (see Gas.t.sol).
contract LiquidityGasTest is LiquidityScene {
    function _place(uint256 from, uint256 to) private {
        for (uint256 i = from; i < to; ++i) {
            open(all[i]);
            place(all[i], some(all[i], 0));
        }
    }

    function _mint(string memory name) private {
        fund(address(usdc), ALICE, 1000e6);
        vm.prank(ALICE);
        treasury.mint(address(usdc), 1000e6, 0, ALICE, block.timestamp);
        vm.snapshotGasLastCall("liquidity", name);
    }

    function test_gas() public {
        factory.setFeeTo(CAROL);
        treasury.removeVenue(address(venue));
        stock(address(usdc), 1000e6);
        _mint("mint (7 assets, no venue)");
        treasury.addVenue(address(venue));
        _mint("mint (7 assets, no pair)");
        venue.holdings(address(usdc));
        vm.snapshotGasLastCall("liquidity", "holdings, no pair");
        _place(1, 2);
        _mint("mint (7 assets, 1 pair)");
        venue.holdings(address(usdc));
        vm.snapshotGasLastCall("liquidity", "holdings, a pair");
        venue.treasuryUsdm();
        vm.snapshotGasLastCall("liquidity", "treasuryUsdm, 1 pair");
        _place(2, 4);
        _mint("mint (7 assets, 3 pairs)");
        venue.treasuryUsdm();
        vm.snapshotGasLastCall("liquidity", "treasuryUsdm, 3 pairs");
        _place(4, 7);
        _mint("mint (7 assets, 6 pairs)");
        venue.treasuryUsdm();
        vm.snapshotGasLastCall("liquidity", "treasuryUsdm, 6 pairs");
        treasury.deploy(address(venue), address(usdc), 1_000_000e6, 1_000_000e18, abi.encode(0));
        vm.snapshotGasLastCall("liquidity", "deploy");
        treasury.recall(address(venue), address(usdc), 500_000e6, abi.encode(0, 0));
        vm.snapshotGasLastCall("liquidity", "recall");
        uint256 amount = treasury.idle(address(usdc)) - 1_000_000e6;
        treasury.deploy(address(venue), address(usdc), amount, amount * 1e12, abi.encode(0));
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 1_500_000e18, 0, ALICE, block.timestamp);
        vm.snapshotGasLastCall("liquidity", "redeem that pulls (7 assets, 6 pairs)");
    }

    /// The Treasury sees all USDm in six pairs whatever feeds burn all their gas.
    function test_gasBound() public {
        factory.setFeeTo(CAROL);
        _place(1, 7);
        uint256 sound = treasury.state().treasuryUsdm;
        oracle.remember();
        for (uint256 i = 1; i < 6; ++i) {
            vm.etch(address(feeds[all[i]]), hex"5b5f56");
            assertEq(treasury.state().treasuryUsdm, sound, "all of it");
        }
    }
}
