// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {DevWrapped} from "../../src/dev/DevWrapped.sol";
import {NativeGateway} from "../../src/NativeGateway.sol";
import {Base} from "../Base.sol";

/// What wrapping and unwrapping in the same transaction costs beside the Treasury's own mint and redemption with the
/// wrapped coin (11 assets, nothing for the first time; see GasTest).
contract GatewayGasTest is Base {
    address private constant USER = address(0xBEEF);

    DevWrapped private wrapped;
    NativeGateway private gateway;

    function test_gas_gateway() public {
        while (tokens.length < 10) addAsset(1, 18, WAD);
        for (uint256 i; i < tokens.length; ++i) {
            mintFor(USER, tokens[i], 100_000e18);
        }
        wrapped = DevWrapped(ship("DevWrapped", abi.encode("Wrapped Ether", "WETH", 18)));
        addListed(address(wrapped), 3, 18, 3000e18);
        gateway = NativeGateway(ship("NativeGateway", abi.encode(treasury, wrapped)));
        payable(USER).transfer(100e18);
        vm.startPrank(USER);
        wrapped.deposit{value: 10e18}();
        wrapped.approve(address(treasury), type(uint256).max);
        usdm.approve(address(gateway), 10_000e18);
        treasury.mint(address(wrapped), 1e18, 0, USER, block.timestamp);
        gateway.mint{value: 1e18}(0, USER, block.timestamp);
        treasury.redeem(address(wrapped), 300e18, 0, USER, block.timestamp);
        gateway.redeem(300e18, 0, USER, block.timestamp);
        vm.stopPrank();
        vm.warp(block.timestamp + 1 minutes);
        _measure();
    }

    function _measure() private {
        vm.startPrank(USER);
        treasury.mint(address(wrapped), 1e18, 0, USER, block.timestamp);
        vm.snapshotGasLastCall("gateway", "mint with wrapped coin, Treasury");
        gateway.mint{value: 1e18}(0, USER, block.timestamp);
        vm.snapshotGasLastCall("gateway", "mint with coin, gateway");
        treasury.redeem(address(wrapped), 300e18, 0, USER, block.timestamp);
        vm.snapshotGasLastCall("gateway", "redeem to wrapped coin, Treasury");
        gateway.redeem(300e18, 0, USER, block.timestamp);
        vm.snapshotGasLastCall("gateway", "redeem to coin, gateway");
        vm.stopPrank();
    }
}
