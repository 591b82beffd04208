// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Flow, Listing, Params, Price, State, Status} from "../../src/interfaces/Types.sol";
import {Limits} from "../../src/libraries/Limits.sol";
import {Words} from "../../src/libraries/Words.sol";
import {Random} from "./Random.sol";
import {Coin, VectorTreasury, World} from "./World.sol";

/// Puts a real Treasury into states that lie near one limit or another, in likely and unlikely sizes.
contract Generator {
    /// What a state is steered towards; the rest goes where it goes.
    enum Aim {
        Anything,
        TierCap,
        AssetCap,
        SupplyCap,
        MintFlow,
        Feed,
        Paused,
        Backing,
        Liquidity,
        Drift,
        RedeemFlow,
        Balance,
        Empty,
        Priceless
    }

    uint256 private constant WAD = 1e18;

    World public immutable world = new World();
    VectorTreasury public treasury;
    Coin[] private _tokens;
    Listing[] private _listings;
    Params private _params;

    /// A new Treasury with other parameters and one to four assets.
    function found(uint256 seed) external {
        Random memory r = Random(seed);
        delete _tokens;
        delete _listings;
        _params = _randomParams(r);
        Coin xms = new Coin(18);
        treasury = new VectorTreasury(world, xms, _params);
        treasury.addVenue(address(world));
        uint256 count = 1 + r.below(4);
        for (uint256 i; i < count; ++i) {
            // Tier 5 is XMS and nothing else.
            bool isXms = i == 1 && r.chance(50);
            uint8 decimals = isXms ? 18 : uint8(r.below(37));
            uint8 tier = isXms ? 5 : i == 0 && r.chance(80) ? 1 : uint8(1 + r.below(4));
            uint16 cap = r.chance(60) ? 10_000 : uint16(1 + r.below(10_000));
            Coin token = isXms ? xms : new Coin(decimals);
            _tokens.push(token);
            uint16 deviation = tier == 1 ? 0 : r.chance(30) ? 1 : uint16(1 + r.below(300));
            _listings.push(Listing(address(token), tier, decimals, cap, deviation));
            treasury.list(_listings[i]);
        }
    }

    function _randomParams(Random memory r) private pure returns (Params memory p) {
        bool usual = r.chance(50);
        p.tierCaps = [uint16(10_000), 4000, 3000, 1500, 1000];
        p.flowLimits = [uint16(2000), 2000, 2000, 1000, 500];
        for (uint256 i; i < 5 && !usual; ++i) {
            if (i > 0) p.tierCaps[i] = uint16(r.chance(10) ? 0 : r.below(uint256(p.tierCaps[i - 1]) + 1));
            p.flowLimits[i] = uint16(r.chance(50) ? 10_000 : r.below(10_001));
        }
        p.backingFloor = uint16(usual ? 9950 : r.below(10_000));
        p.lagBudget = uint16(usual ? 20 : 1 + r.below(100));
        p.lossBudget = 50;
        p.supportRatio = uint32(usual ? 25_000 : 10_000 + r.below(100_000));
        p.flowBase = uint128(usual ? 10_000_000e18 : r.chance(30) ? 0 : r.scale(15, 30));
        // Most supply caps come from XMS, some from here.
        p.launchCap = uint128(r.chance(80) ? 0 : r.chance(50) ? type(uint128).max : r.scale(18, 28));
    }

    /// Another state of the present Treasury.
    /// @return asset the one whose price is known: both its limits can be asked
    function move(uint256 seed) external returns (address asset) {
        Random memory r = Random(seed);
        Aim aim = Aim(r.below(14));
        uint256 chosen = r.below(_tokens.length);
        asset = address(_tokens[chosen]);
        uint256[] memory values = _values(r, aim, chosen);
        uint256 value;
        for (uint256 i; i < values.length; ++i) {
            value += _place(r, i, values[i], i == chosen, aim);
        }
        _money(r, aim, value);
        State memory s = treasury.state();
        treasury.setFlowBase(r.chance(80) ? Math.max(s.value, _params.flowBase) : r.scale(15, 30));
        uint256 limit = Limits.flowLimit(treasury.state(), chosen, world.price().depth);
        _flow(r, aim, asset, limit);
        _pause(r, aim, asset);
    }

    /// What has flowed of late, some of it at the present price.
    function _flow(Random memory r, Aim aim, address asset, uint256 limit) private {
        Flow memory f;
        uint256 minted = aim == Aim.MintFlow ? r.part(limit, 9000, 10_500) : r.chance(70) ? 0 : r.part(limit, 0, 11_000);
        uint256 redeemed =
            aim == Aim.RedeemFlow ? r.part(limit, 9000, 10_500) : r.chance(70) ? 0 : r.part(limit, 0, 11_000);
        (f.minted, f.redeemed) = (uint64(Words.microUp(minted)), uint64(Words.microUp(redeemed)));
        f.time = uint32(block.timestamp - (r.chance(50) ? 0 : r.below(4000)));
        f.tag = r.chance(50) ? Limits.tagOf(world.price()) : 1;
        int256 net = int256(r.part(Words.micro(limit), 0, 6000));
        f.net = int64(r.chance(50) ? net : -net);
        treasury.setFlow(asset, f);
    }

    /// What each asset should be worth.
    function _values(Random memory r, Aim aim, uint256 chosen) private view returns (uint256[] memory values) {
        values = new uint256[](_tokens.length);
        if (aim == Aim.Empty) return values;
        uint256 size = r.scale(r.chance(10) ? 6 : 20, 29);
        uint256 total;
        for (uint256 i; i < values.length; ++i) {
            uint256 cap = _params.tierCaps[_listings[i].tier - 1];
            bool modest = cap < 10_000 && r.chance(75);
            if (modest) values[i] = r.part(_filling(cap, size), 0, 9000);
            else values[i] = r.chance(10) ? 0 : r.chance(70) ? r.part(size, 5000, 10_000) : size / r.scale(0, 5);
            total += values[i];
        }
        Listing memory listing = _listings[chosen];
        if (aim == Aim.TierCap) {
            uint256 beside;
            for (uint256 i; i < values.length; ++i) {
                if (i != chosen && _listings[i].tier == listing.tier) beside += values[i];
            }
            uint256 full = _filling(_params.tierCaps[listing.tier - 1], total - values[chosen] - beside);
            values[chosen] = _around(r, Math.saturatingSub(full, beside));
        } else if (aim == Aim.AssetCap) {
            values[chosen] = _around(r, _filling(listing.cap, total - values[chosen]));
        } else if (aim == Aim.Drift) {
            uint256 other = (chosen + 1) % values.length;
            uint256 drift = Limits.driftLimit(_params.tierCaps[_listings[other].tier - 1]);
            values[other] = r.part(_filling(drift, total - values[other]), 7000, 10_500);
        }
    }

    /// Full, nearly full, or somewhat too full.
    function _around(Random memory r, uint256 full) private pure returns (uint256) {
        return r.chance(20) ? full : r.part(full, 9500, 10_100);
    }

    /// The value that is `cap` of itself and `others`.
    function _filling(uint256 cap, uint256 others) private pure returns (uint256) {
        return cap >= 10_000 ? others : cap * others / (10_000 - cap);
    }

    /// @return what asset `i`, meant to be worth `value`, is worth in whole units
    function _place(Random memory r, uint256 i, uint256 value, bool chosen, Aim aim) private returns (uint256) {
        uint8 tier = _listings[i].tier;
        uint256 unit = 10 ** uint256(_listings[i].decimals);
        Price memory p;
        p.referencePrice =
            tier == 1 ? r.part(WAD, 9900, 10_250) : r.chance(50) ? r.scale(16, 23) : Math.min(r.scale(0, 36), 1e36);
        // A stablecoin's limits and those of XMS are apart; sometimes others', so that each price has its own place.
        bool apart = tier == 1 || tier == 5 || r.chance(20);
        p.mintPrice = apart ? Math.max(1, r.part(p.referencePrice, 9500, 10_000)) : p.referencePrice;
        p.redeemPrice = apart ? r.part(p.referencePrice, 10_000, 10_500) : p.referencePrice;
        p.status = aim == Aim.Feed || r.chance(2) ? Status(1 + r.below(4)) : Status.Ok;
        p.depth = tier == 5 && r.chance(50) ? r.scale(18, 28) : type(uint256).max;
        World.Holding memory h;
        h.referencePrice = p.referencePrice;
        h.held = Math.mulDiv(value, unit, p.referencePrice);
        h.liquid = h.held;
        if (aim == Aim.Liquidity && chosen) h.liquid = r.part(h.held, 0, 1000);
        else if (r.chance(25)) h.liquid = r.part(h.held, 0, 10_000);
        if (aim == Aim.Priceless) {
            h.referencePrice = p.referencePrice = p.mintPrice = p.redeemPrice = 0;
            p.status = Status.Reverted;
        }
        world.setHolding(address(_tokens[i]), h);
        if (chosen) world.setPrice(p);
        return Math.mulDiv(h.held, h.referencePrice, unit);
    }

    function _money(Random memory r, Aim aim, uint256 value) private {
        uint256 owed = r.part(value, 8000, 10_030);
        if (aim == Aim.Backing) owed = value + r.part(value, 0, 10_000);
        else if (aim == Aim.Priceless) owed = r.scale(15, 28);
        else if (aim == Aim.Balance) owed = r.part(value, 0, 500);
        else if (r.chance(3)) owed = 0;
        uint256 own = r.chance(50) ? 0 : r.part(value, 0, 3000);
        uint256 supply = owed + own;
        uint256 cap = supply + r.part(supply, 0, 10_000) + r.scale(0, 30);
        if (aim == Aim.SupplyCap) cap = supply + (r.chance(50) ? r.part(supply, 0, 20) : r.scale(0, 21));
        // The price of XMS that gives this cap; XMS held by the Treasury makes it smaller.
        uint256 average = Math.mulDiv(cap - Math.min(own, cap), _params.supportRatio * WAD / 10_000, 1_000_000_000e18);
        world.setMoney(supply, own, r.chance(3) ? 0 : average + 1);
    }

    function _pause(Random memory r, Aim aim, address asset) private {
        treasury.unpause(address(0), true, true);
        treasury.unpause(asset, true, true);
        if (aim == Aim.Paused) treasury.pause(r.chance(50) ? asset : address(0), r.chance(60), r.chance(60));
    }
}
