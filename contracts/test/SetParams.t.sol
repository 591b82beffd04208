// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ITreasuryAdmin} from "../src/interfaces/ITreasury.sol";
import {Params} from "../src/interfaces/Types.sol";
import {Treasury} from "../src/Treasury.sol";
import {Base} from "./Base.sol";

contract SetParamsTest is Base {
    /// Refused when set and in the constructor.
    function refused(Params memory p, bytes memory reason) private {
        vm.expectRevert(reason);
        treasury.setParams(p);
        vm.expectRevert(reason);
        Treasury(ship("Treasury", abi.encode(address(manager), usdm, IERC20(address(xms)), oracle, valuer, p)));
    }

    function capInvalid(uint256 tier, uint256 cap) private pure returns (bytes memory) {
        return abi.encodeWithSelector(ITreasuryAdmin.TierCapInvalid.selector, tier, cap);
    }

    function outOfBounds(string memory name, uint256 value, uint256 min, uint256 max)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(ITreasuryAdmin.ParamOutOfBounds.selector, name, value, min, max);
    }

    /// The cap of tier 1 is 100 %: an empty Treasury could otherwise never be filled.
    function test_revert_tier1() public {
        Params memory p = defaults();
        p.tierCaps[0] = 9_999;
        refused(p, capInvalid(1, 9_999));
        p.tierCaps[0] = 10_001;
        refused(p, capInvalid(1, 10_001));
    }

    function test_revert_capsRise() public {
        for (uint256 t = 1; t < 5; ++t) {
            Params memory p = defaults();
            p.tierCaps[t] = p.tierCaps[t - 1] + 1;
            refused(p, capInvalid(t + 1, p.tierCaps[t]));
        }
    }

    /// Both ends of each range are taken, one more and one less is not.
    function test_revert_outOfBounds() public {
        Params memory p = defaults();
        p.backingFloor = 8_999;
        refused(p, outOfBounds("backingFloor", 8_999, 9_000, 9_990));
        p.backingFloor = 9_991;
        refused(p, outOfBounds("backingFloor", 9_991, 9_000, 9_990));
        p = defaults();
        p.supportRatio = 9_999;
        refused(p, outOfBounds("supportRatio", 9_999, 10_000, 1_000_000));
        p.supportRatio = 1_000_001;
        refused(p, outOfBounds("supportRatio", 1_000_001, 10_000, 1_000_000));
        p = defaults();
        p.lagBudget = 0;
        refused(p, outOfBounds("lagBudget", 0, 1, 100));
        p.lagBudget = 101;
        refused(p, outOfBounds("lagBudget", 101, 1, 100));
        p = defaults();
        p.lossBudget = 201;
        refused(p, outOfBounds("lossBudget", 201, 0, 200));
        p = defaults();
        p.flowBase = 100_000_000e18 + 1;
        refused(p, outOfBounds("flowBase", p.flowBase, 0, 100_000_000e18));
        p = defaults();
        p.launchCap = 100_000_000e18 + 1;
        refused(p, outOfBounds("launchCap", p.launchCap, 0, 100_000_000e18));
        for (uint256 t; t < 5; ++t) {
            p = defaults();
            p.flowLimits[t] = 10_001;
            refused(p, outOfBounds("flowLimits", 10_001, 0, 10_000));
        }
    }

    function test_bounds() public {
        Params memory p = defaults();
        (p.backingFloor, p.supportRatio, p.lagBudget, p.lossBudget) = (9_000, 10_000, 1, 0);
        (p.flowBase, p.launchCap) = (0, 0);
        treasury.setParams(p);
        (p.backingFloor, p.supportRatio, p.lagBudget, p.lossBudget) = (9_990, 1_000_000, 100, 200);
        (p.flowBase, p.launchCap) = (100_000_000e18, 100_000_000e18);
        p.flowLimits = [uint16(10_000), 10_000, 10_000, 10_000, 10_000];
        treasury.setParams(p);
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
        p.backingFloor = uint16(bound(p.backingFloor, 9_000, 9_990));
        p.supportRatio = uint32(bound(p.supportRatio, 10_000, 1_000_000));
        p.lagBudget = uint16(bound(p.lagBudget, 1, 100));
        p.lossBudget = uint16(bound(p.lossBudget, 0, 200));
        p.flowBase = uint128(bound(p.flowBase, 0, 100_000_000e18));
        p.launchCap = uint128(bound(p.launchCap, 0, 100_000_000e18));
        treasury.pause(address(0), true, false);
        bytes32 listings = keccak256(abi.encode(treasury.assets(), treasury.venues()));
        vm.expectEmit(address(treasury));
        emit ITreasuryAdmin.ParamsSet(p);
        treasury.setParams(p);
        assertEq(keccak256(abi.encode(treasury.state().params)), keccak256(abi.encode(p)), "as given");
        assertEq(keccak256(abi.encode(treasury.assets(), treasury.venues())), listings, "listings untouched");
        (bool mintPaused, bool redeemPaused) = treasury.paused(address(0));
        assertTrue(mintPaused && !redeemPaused, "switches untouched");
    }

    /// The next action is decided on a full valuation.
    function test_totals() public {
        treasury.poke();
        treasury.setParams(defaults());
        (uint256 refreshed,,,) = treasury.records();
        assertEq(refreshed, 0, "no totals");
    }

    function test_constructor() public {
        Params memory p = defaults();
        p.launchCap = 7e18;
        uint64 nonce = vm.getNonce(address(this));
        vm.expectEmit(vm.computeCreateAddress(address(this), nonce));
        emit ITreasuryAdmin.ParamsSet(p);
        Treasury other =
            Treasury(ship("Treasury", abi.encode(address(manager), usdm, IERC20(address(xms)), oracle, valuer, p)));
        assertEq(keccak256(abi.encode(other.state().params)), keccak256(abi.encode(p)), "as given");
        assertEq(other.assets().length + other.venues().length, 0, "empty lists");
        assertEq(address(other.usdm()), address(usdm), "USDm");
        assertEq(address(other.xms()), address(xms), "XMS");
        assertEq(address(other.oracle()), address(oracle), "oracle");
        assertEq(other.authority(), address(manager), "authority");
    }
}
