// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {YieldScene} from "../venues/YieldScene.sol";

/// What a yield venue adds to a user's gas.
contract YieldGasTest is YieldScene {
    function _mint(string memory name) private {
        stock(address(usdc), 10_000e6);
        fund(address(usdc), ALICE, 20_000e6);
        vm.prank(ALICE);
        treasury.mint(address(usdc), 10_000e6, 0, ALICE, block.timestamp);
        vm.snapshotGasLastCall("yield", name);
    }

    function test_gas_mint() public {
        uint256 state = vm.snapshotState();
        treasury.removeVenue(address(venue));
        _mint("mint (7 assets, no venue)");
        vm.revertToState(state);
        _mint("mint (7 assets, yield venue without vaults)");
        open(address(usdc));
        deploy(address(usdc), 9_000_000e6);
        _mint("mint (7 assets, 1 vault)");
        open(address(eth));
        open(address(btc));
        deploy(address(eth), 900e18);
        deploy(address(btc), 40e8);
        _mint("mint (7 assets, 3 vaults)");
    }

    function test_gas_holdings() public {
        venue.holdings(address(usdc));
        vm.snapshotGasLastCall("yield", "holdings without a vault");
        open(address(usdc));
        deploy(address(usdc), 9_000_000e6);
        venue.holdings(address(usdc));
        vm.snapshotGasLastCall("yield", "holdings with a vault");
        vm.prank(ALICE);
        treasury.redeem(address(usdc), 2_000_000e18, 0, ALICE, block.timestamp);
        vm.snapshotGasLastCall("yield", "redeem (7 assets, 1 vault, pulls from it)");
        recallAndDeploy();
    }

    function recallAndDeploy() private {
        recall(address(usdc), 1_000_000e6);
        vm.snapshotGasLastCall("yield", "recall");
        deploy(address(usdc), 1_000_000e6);
        vm.snapshotGasLastCall("yield", "deploy");
    }
}
