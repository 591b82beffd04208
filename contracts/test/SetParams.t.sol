// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Params} from "../src/interfaces/Types.sol";
import {Treasury} from "../src/Treasury.sol";
import {Base} from "./Base.sol";

contract SetParamsTest is Base {
    /// Refused when set and in the constructor.
    function refused(Params memory p) private {
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.ParamsInvalid.selector));
        treasury.setParams(p);
        vm.expectRevert(abi.encodeWithSelector(ITreasuryAdmin.ParamsInvalid.selector));
        new Treasury(address(manager), usdm, IERC20(address(xms)), oracle, p);
    }

    /// The cap of tier 1 is 100 %: an empty Treasury could otherwise never be filled.
    function test_revert_tier1() public {
        Params memory p = defaults();
        p.tierCaps[0] = 9_999;
        refused(p);
        p.tierCaps[0] = 10_001;
        refused(p);
    }

    function test_revert_capsRise() public {
        for (uint256 t = 1; t < 5; ++t) {
            Params memory p = defaults();
            p.tierCaps[t] = p.tierCaps[t - 1] + 1;
            refused(p);
        }
    }

    function test_revert_backingFloor() public {
        Params memory p = defaults();
        p.backingFloor = 10_001;
        refused(p);
    }

    function test_revert_supportRatio() public {
        Params memory p = defaults();
        p.supportRatio = 9_999;
        refused(p);
        p.supportRatio = 0;
        refused(p);
    }

    function test_revert_flowLimits() public {
        for (uint256 t; t < 5; ++t) {
            Params memory p = defaults();
            p.flowLimits[t] = 10_001;
            refused(p);
        }
    }

    /// All within their bounds, equal caps and zeros among them: kept as given, said in the event, and nothing else
    /// changes.
    function testFuzz_setParams(Params memory p) public {
        p.tierCaps[0] = 10_000;
        for (uint256 t = 1; t < 5; ++t) {
            p.tierCaps[t] = uint16(bound(p.tierCaps[t], 0, p.tierCaps[t - 1]));
        }
        for (uint256 t; t < 5; ++t) {
            p.flowLimits[t] = uint16(bound(p.flowLimits[t], 0, 10_000));
        }
        p.backingFloor = uint16(bound(p.backingFloor, 0, 10_000));
        p.supportRatio = uint32(bound(p.supportRatio, 10_000, type(uint32).max));
        bytes32 listings = keccak256(abi.encode(treasury.assets(), treasury.venues()));
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.ParamsSet(p);
        treasury.setParams(p);
        assertEq(keccak256(abi.encode(treasury.state().params)), keccak256(abi.encode(p)), "as given");
        assertEq(keccak256(abi.encode(treasury.assets(), treasury.venues())), listings, "listings untouched");
    }

    function test_constructor() public {
        Params memory p = defaults();
        p.launchCap = 7e18;
        uint64 nonce = vm.getNonce(address(this));
        vm.expectEmit(vm.computeCreateAddress(address(this), nonce));
        emit ITreasuryAdmin.ParamsSet(p);
        Treasury other = new Treasury(address(manager), usdm, IERC20(address(xms)), oracle, p);
        assertEq(keccak256(abi.encode(other.state().params)), keccak256(abi.encode(p)), "as given");
        assertEq(other.assets().length + other.venues().length, 0, "empty lists");
        assertEq(address(other.usdm()), address(usdm), "USDm");
        assertEq(address(other.xms()), address(xms), "XMS");
        assertEq(address(other.oracle()), address(oracle), "oracle");
        assertEq(other.authority(), address(manager), "authority");
    }
}
