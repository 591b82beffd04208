// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DevVault} from "../../src/dev/DevVault.sol";
import {IMarsPair} from "../venues/LiquidityScene.sol";
import {Positions} from "./Positions.sol";

/// What happens around the Treasury: trades on the pairs, what befalls other people's vaults, gifts, time.
abstract contract Surroundings is Positions {
    /// A trade on a pair, of which every second brings it back to the market's price.
    function swap(uint256 seed, uint256 amount, bool arbitrage) external {
        ++tried;
        address asset = workingAsset(seed);
        IMarsPair p = pairs[asset];
        int256 before = surplus();
        if (arbitrage) settle(p, asset);
        else push(p, asset, amount, 1);
        kept(before);
        done();
    }

    function settle(IMarsPair p, address asset) private {
        (uint256 own, uint256 other) = reserves(p, asset);
        uint256 fair = Math.sqrt(Math.mulDiv(own * other, unitOf(asset), oracle.priceOf(asset).referencePrice));
        address token = fair > own ? asset : address(usdm);
        uint256 amount = fair > own ? fair - own : Math.mulDiv(own, other, fair) - other;
        if (token == address(usdm)) amount = Math.min(amount, usdm.balanceOf(ALICE));
        give(token, BOB, amount);
        sell(p, token, amount);
    }

    /// A vault gains or loses up to half a percent, by a gift or a theft.
    function shift(uint256 seed, uint256 amount, bool up) external {
        ++tried;
        address asset = workingAsset(seed);
        DevVault vault = vaults[asset];
        amount = bound(amount, 0, IERC20(asset).balanceOf(address(vault)) / 200);
        int256 before = surplus();
        if (up) {
            give(asset, address(vault), amount);
            kept(before);
        } else {
            vm.prank(address(vault));
            IERC20(asset).transfer(BOB, amount);
            // And with it what it has earned since the vault was last touched.
            kept(before - int256(worth(asset, amount + amount / 20)));
        }
        done();
    }

    /// A vault freezes, or lends a part of what it has, or is as before.
    function freeze(uint256 seed, uint256 way) external {
        ++tried;
        DevVault vault = vaults[workingAsset(seed)];
        bytes32 before = keccak256(abi.encode(surplus()));
        vault.freeze(way % 4 == 0);
        vault.lend(way % 4 == 1 ? bound(way / 4, 0, vault.totalAssets()) : 0);
        assertEq(keccak256(abi.encode(surplus())), before, "what can't be withdrawn now still counts");
        done();
    }

    /// Sent unasked to the Treasury or a venue.
    function donate(uint256 seed, uint256 amount, uint256 to) external {
        ++tried;
        (address asset,) = pick(seed);
        bytes32 before = keccak256(abi.encode(treasury.state()));
        amount = bound(amount, 1, unitOf(asset));
        give(asset, to % 5 == 4 ? address(treasury) : places[to % 5], amount);
        assertEq(keccak256(abi.encode(treasury.state())), before, "a donation changes nothing");
        done();
    }

    function warp(uint256 time) external {
        ++tried;
        int256 before = surplus();
        pass(bound(time, 1, 1 days));
        kept(before);
        done();
    }
}
