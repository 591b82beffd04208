// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AssetSnapshot} from "../../src/interfaces/ITreasuryLens.sol";
import {Limit, State} from "../../src/interfaces/Types.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {Actions} from "./Actions.sol";
import {owedTo} from "../Owed.sol";

/// What guardian, governor and steward do, and what must hold at any time.
abstract contract Keepers is Actions {
    /// The guardian shuts a door, which the governor opens with the next call of this function.
    function pause(uint256 seed, bool onMint) external {
        ++tried;
        (address asset,) = pick(seed);
        (bool mintPaused, bool redeemPaused) = treasury.paused(asset);
        if (mintPaused || redeemPaused) {
            treasury.unpause(asset, true, true);
        } else {
            treasury.pause(asset, onMint, !onMint);
            (, Limit mintLimit) = treasury.maxMint(asset);
            (, Limit redeemLimit) = treasury.maxRedeem(asset);
            assertTrue((onMint ? mintLimit : redeemLimit) == Limit.Paused, "shut, and so named");
        }
        done();
    }

    /// The steward moves a part of what is idle into the venue, or of what is there back.
    function work(uint256 seed, uint256 amount, bool back) external {
        ++tried;
        (address asset,) = pick(seed);
        State memory s = treasury.state();
        (uint256 there,) = venue.holdings(asset);
        amount = bound(amount, 0, back ? there : treasury.idle(asset) / 4);
        if (back) {
            if (venue.jammed()) return;
            treasury.recall(address(venue), asset, amount, "");
        } else {
            treasury.deploy(address(venue), asset, amount, 1e18, "");
        }
        State memory a = treasury.state();
        expectedSupply = expectedSupply + a.treasuryUsdm - s.treasuryUsdm;
        assertEq(a.value, s.value, "value");
        settled(s, a);
        done();
    }

    /// The venue jams, or works again, and returns more or less USDm with what is withdrawn.
    function jam(uint256 usdmEach) external {
        ++tried;
        venue.set(false, !venue.jammed() && usdmEach % 2 == 0, bound(usdmEach / 2, 0, 1000e18));
        done();
    }

    /// Invariants 1 and 3, after every call: supply, and what is tracked is there.
    function check() external view {
        assertEq(usdm.totalSupply(), expectedSupply, "supply = minted - burned");
        for (uint256 i; i < all.length; ++i) {
            atMost(treasury.idle(all[i]), DevToken(all[i]).balanceOf(address(treasury)), "idle <= balance");
        }
    }

    /// Invariants 3, 6 and 8, in the state that a campaign has come to.
    function checkAll() external {
        State memory s = treasury.state();
        assertEq(keccak256(abi.encode(s.params)), params, "parameters");
        for (uint256 i; i < all.length; ++i) {
            DevToken token = DevToken(all[i]);
            (uint256 there,) = venue.holdings(all[i]);
            atMost(there, token.balanceOf(address(venue)), "in the venue <= its balance");
            uint256 owed;
            for (uint256 n; n < ACTORS; ++n) {
                owed += owedTo(treasury, actor(n), all[i]);
            }
            uint256 held = treasury.idle(all[i]) + there;
            uint256 balances = token.balanceOf(address(treasury)) + token.balanceOf(address(venue));
            atMost(held + owed, balances, "held and owed <= balances");
            assertEq(s.assets[i].held, held, "held = idle and in the venue");
        }
        checkLens();
    }

    /// The maxima that the lens gives are those of the Treasury.
    function checkLens() private {
        AssetSnapshot[] memory rows = lens.snapshot(address(0)).assets;
        for (uint256 i; i < all.length; ++i) {
            (uint256 max, Limit binding) = (rows[i].mintLimit.max, rows[i].mintLimit.binding);
            if (max > 0) treasury.previewMint(all[i], max);
            vm.expectRevert(exceeded(all[i], binding, max));
            treasury.previewMint(all[i], max + 1);
            (max, binding) = (rows[i].redeemLimit.max, rows[i].redeemLimit.binding);
            if (max > 0) treasury.previewRedeem(all[i], max);
            vm.expectRevert(exceeded(all[i], binding, max));
            treasury.previewRedeem(all[i], max + 1);
        }
    }
}
