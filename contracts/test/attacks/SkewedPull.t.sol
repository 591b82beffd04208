// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Limit, Params, State} from "../../src/interfaces/Types.sol";
import {IMarsPair, LiquidityScene} from "../venues/LiquidityScene.sol";
import {Rules} from "../Rules.sol";

/// L. A redemption that drew on a pair off its price left a tier at 12.656 % whose drift limit is 12.5 %: shares were judged
/// on what the pair was counted at, not on what it returned.
contract SkewedPullTest is LiquidityScene {
    /// Whatever the pair stands at: after a redemption that pulled no other tier is above its drift limit and higher than
    /// before, and the backing ratio is at its floor at least, on what is really held.
    /// forge-config: default.fuzz.runs = 1000
    /// forge-config: deep.fuzz.runs = 10000
    function testFuzz_drift(uint256 seed, uint256 amount, uint256 xmsPrice) public {
        Params memory params = treasury.state().params;
        params.flowLimits[0] = 10_000;
        // XMS near its drift limit.
        params.tierCaps[4] = uint16(bound(xmsPrice, 200, 400));
        treasury.setParams(params);
        IMarsPair p = open(address(usdc));
        join(p, address(usdc), 1_000_000e6);
        place(address(usdc), 9_000_000e6);
        push(p, address(usdc), seed, 2);
        (uint256 max,) = treasury.maxRedeem(address(usdc));
        if (max < 2e12) return;
        State memory b = treasury.state();
        amount = bound(amount, 1e12, max);
        if (amount > usdm.balanceOf(ALICE)) return;
        vm.prank(ALICE);
        try treasury.redeem(address(usdc), amount, 0, ALICE, block.timestamp) {
            State memory a = treasury.state();
            for (uint256 t = 2; t <= 5; ++t) {
                bool above = a.tierValues[t - 1] * 10_000 > Rules.driftLimit(a.params.tierCaps[t - 1]) * a.value;
                bool higher = a.tierValues[t - 1] * b.value > b.tierValues[t - 1] * a.value;
                assertTrue(!above || !higher, "no tier drifts");
            }
        } catch (bytes memory reason) {
            (, Limit limit,) = abi.decode(slice(reason), (address, Limit, uint256));
            assertTrue(limit == Limit.DriftLimit || limit == Limit.Backing, "refused for what would be held");
        }
    }

    /// The arguments of an error.
    function slice(bytes memory reason) private pure returns (bytes memory rest) {
        rest = new bytes(reason.length - 4);
        for (uint256 i; i < rest.length; ++i) {
            rest[i] = reason[i + 4];
        }
    }
}
