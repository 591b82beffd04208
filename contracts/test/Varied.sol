// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Use} from "../src/interfaces/IVenue.sol";
import {AssetState, Params, State} from "../src/interfaces/Types.sol";
import {Listing} from "../src/interfaces/Types.sol";
import {TestVenue} from "./zoo/TestVenue.sol";
import {Scene} from "./Scene.sol";

/// Treasuries in all sorts of states: caps, flow limits, prices, a used-up flow, a venue that is liquid or frozen, a
/// supply cap just above the supply, a cap of the asset's own.
abstract contract Varied is Scene {
    struct Variation {
        uint256 asset;
        uint256 price;
        uint16[4] caps;
        uint16 flow;
        uint256 flowUsed;
        uint256 supplyRoom;
        uint256 ownCap;
        uint256 deployed;
        bool frozen;
        bool tight;
    }

    TestVenue internal venue;

    function setUp() public virtual override {
        super.setUp();
        venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
    }

    /// Makes the state that `v` describes and returns the asset it is about.
    /// @param low the least percentage that the asset's price may fall to
    function vary(Variation memory v, uint256 low) internal returns (address asset, uint256 i) {
        (asset, i) = pick(v.asset);
        Params memory p = treasury.state().params;
        for (uint256 t; t < 4; ++t) {
            p.tierCaps[t + 1] = uint16(bound(v.caps[t], p.tierCaps[t] / 3, p.tierCaps[t]));
        }
        // Otherwise the flow limit hides all others.
        for (uint256 t; t < 5; ++t) {
            p.flowLimits[t] = v.tight ? uint16(bound(v.flow, 0, 2000)) : 10_000;
        }
        if (v.tight) p.launchCap = uint128(20_000_000e18 + bound(v.supplyRoom, 0, 3_000_000e18));
        if (v.tight) p.supportRatio = 1_000_000;
        treasury.setParams(p);
        if (v.ownCap % 2 == 0) {
            AssetState memory a = stateOf(asset);
            treasury.list(listing(asset, a.tier, a.decimals, uint16(bound(v.ownCap / 2, 1, 10_000))));
        }
        if (v.deployed % 2 == 0) {
            uint256 amount = bound(v.deployed / 2, 0, treasury.idle(asset));
            treasury.deploy(address(venue), asset, amount, bound(v.deployed, 0, 100_000e18), "");
            venue.set(v.frozen, false, 0);
        }
        reprice(asset, v.price, low);
    }
}
