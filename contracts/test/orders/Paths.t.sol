// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Outcome} from "../../src/interfaces/IOrders.sol";
import {State} from "../../src/interfaces/Types.sol";
import {Rules} from "../Rules.sol";
import {OrdersScene} from "./OrdersScene.sol";

/// An order settles alike from the totals of the last refresh and on a full valuation, whatever its price is beside the
/// present one and however prices have moved since the refresh within the haircuts.
contract OrderPathsTest is OrdersScene {
    struct Case {
        uint256 asset;
        uint256 amount;
        uint256 price;
        uint256 present;
        uint256 others;
        uint256 surplus;
    }

    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_mint(Case memory c) public {
        address asset = _asset(c.asset);
        _back(c.surplus);
        uint256 value = _spread(c.amount, 2 * WAD, _headroom(asset) * 11 / 10);
        uint256 amount = value * unitOf(asset) / oracle.priceOf(asset).referencePrice + 1;
        uint256 id = orderMint(asset, amount, 0, false);
        _compare(c, asset, id, value, true);
    }

    /// forge-config: default.fuzz.runs = 1000
    function testFuzz_redeem(Case memory c) public {
        address asset = _asset(c.asset);
        _back(c.surplus);
        uint256 value = _spread(c.amount, 2 * WAD, stateOf(asset).value);
        uint256 id = orderRedeem(asset, value, 0, false);
        _compare(c, asset, id, value, false);
    }

    function _compare(Case memory c, address asset, uint256 id, uint256 value, bool minting) private {
        uint256 price = oracle.priceOf(asset).referencePrice;
        uint256 present = price;
        if (c.price % 2 == 0 || stateOf(asset).tier == 1) {
            (price, present) = (_moved(asset, c.price / 2, 7000), _moved(asset, c.present, 3000));
        } else {
            // It loses about what the Treasury has above its floor.
            State memory b = treasury.state();
            uint256 loss = (b.value - b.supply * 9950 / 10_000) * bound(c.price / 2, 50, 150) / 100;
            price = minting ? price * (value + loss) / value : price * value / (value + loss);
        }
        uint80 round = report(asset, price, DELAY + 1);
        setPrice(asset, present);
        treasury.poke();
        for (uint256 i; i < tokens.length && c.others % 2 == 0; ++i) {
            address other = address(tokens[i]);
            uint256 tier = stateOf(other).tier;
            uint256 seed = uint256(keccak256(abi.encode(c.others, i)));
            if (other != asset && seed % 2 == 0) {
                setPrice(other, _moved(other, seed, tier == 1 ? 190 : tier < 4 ? 490 : 990));
            }
        }
        State memory s = treasury.state();
        uint256 snapshot = vm.snapshotState();
        Outcome memory cheap = settle(id, round);
        vm.revertToState(snapshot);
        treasury.setParams(s.params);
        (uint256 refreshed,,,) = treasury.records();
        assertEq(refreshed, 0, "valued anew");
        Outcome memory full = settle(id, round);
        assertEq(keccak256(abi.encode(cheap)), keccak256(abi.encode(full)), "alike");
        if (full.used > 0) _kept(s, asset, full);
    }

    /// The limits hold after it, at present prices.
    function _kept(State memory s, address asset, Outcome memory o) private view {
        State memory a = treasury.state();
        assertTrue(Rules.backedAt(a, a.params.backingFloor), "backed");
        uint256 tier = stateOf(asset).tier;
        if (a.supply < s.supply) {
            assertTrue(!Rules.drifts(s, a.value, tier), "drift");
            assertEq(s.supply - a.supply, o.used, "burned");
        } else {
            atMost(a.supply, a.supplyCap, "supply cap");
            atMost(a.tierValues[tier - 1] * 10_000, a.params.tierCaps[tier - 1] * a.value, "tier cap");
            assertEq(a.supply - s.supply, o.out, "minted");
        }
    }

    /// From a little below what is owed to a tenth above.
    function _back(uint256 seed) private {
        uint256 price = seed % 4 == 0 ? 3000 : seed % 4 == 1 ? bound(seed / 4, 2900, 5000) : bound(seed / 4, 3600, 4600);
        setPrice(address(eth), price * WAD);
        treasury.poke();
    }

    /// What may come into its tier until it is full.
    function _headroom(address asset) private view returns (uint256) {
        State memory s = treasury.state();
        uint256 tier = stateOf(asset).tier - 1;
        uint256 cap = s.params.tierCaps[tier];
        return cap == 10_000 ? s.value : (cap * s.value - 10_000 * s.tierValues[tier]) / (10_000 - cap);
    }

    function _asset(uint256 seed) private view returns (address) {
        return [address(usdc), address(whole), address(btc), address(eth)][seed % 4];
    }

    /// Up to `bps` more or less; a stablecoin within its band.
    function _moved(address asset, uint256 seed, uint256 bps) private view returns (uint256) {
        uint256 price = oracle.priceOf(asset).referencePrice;
        if (stateOf(asset).tier == 1) return bound(seed, 0.995e18, 1.02e18 * 999 / 1000);
        return seed % 2 == 0 ? price : price * bound(seed / 2, 10_000 - bps, 10_000 + bps) / 10_000;
    }

    /// All magnitudes alike.
    function _spread(uint256 seed, uint256 low, uint256 high) private pure returns (uint256) {
        uint256 top = high >> seed % 4;
        return bound(seed / 4, low, top > low ? top : low);
    }
}
