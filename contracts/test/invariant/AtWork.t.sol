// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {GrantState, IGrants, Terms} from "../../src/interfaces/IGrants.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Limit, State, Status} from "../../src/interfaces/Types.sol";
import {Campaign} from "./Campaign.sol";
import {Surroundings} from "./Surroundings.sol";
import {claimableBy, owedTo} from "../Owed.sol";

/// What users, the steward and recipients of grants do in a campaign, while prices stand still and venues do not.
contract AtWorkHandler is Surroundings {
    function mint(uint256 who, uint256 seed, uint256 amount) external {
        ++tried;
        (address asset,) = pick(seed);
        address sender = actor(who);
        (uint256 max,) = treasury.maxMint(asset);
        if (max < leastMint(asset)) return;
        amount = bound(amount, leastMint(asset), max);
        int256 before = surplus();
        uint256 quote = treasury.previewMint(asset, amount);
        fund(asset, sender, amount);
        vm.prank(sender);
        assertEq(treasury.mint(asset, amount, 0, sender, block.timestamp), quote, "preview = execution");
        kept(before);
        done();
    }

    /// Whatever the venues went through: what the Treasury says it can pay, it pays.
    function redeem(uint256 who, uint256 seed, uint256 usdmIn) external {
        ++tried;
        (address asset,) = pick(seed);
        address sender = actor(who);
        (uint256 max,) = treasury.maxRedeem(asset);
        max = Math.min(max, usdm.balanceOf(sender));
        if (max < leastRedeem(asset)) return;
        // One in four is the maximum itself.
        usdmIn = usdmIn % 4 == 0 ? max : bound(usdmIn, leastRedeem(asset), max);
        int256 before = surplus();
        uint256 quote = treasury.previewRedeem(asset, usdmIn);
        vm.prank(sender);
        try treasury.redeem(asset, usdmIn, 0, sender, block.timestamp) returns (uint256 out) {
            assertEq(out, quote, "preview = execution");
            done();
        } catch (bytes memory reason) {
            refused(asset, reason);
        }
        kept(before);
    }

    /// While prices stand still, a redemption up to the maximum is never refused.
    function refused(address, bytes memory) internal view virtual {
        assertTrue(false, "refused");
    }

    /// Never refused, whatever is frozen, lent out or bought away.
    function redeemProRata(uint256 who, uint256 usdmIn) external {
        ++tried;
        address sender = actor(who);
        uint256 most = usdm.balanceOf(sender);
        if (most < 20e18) return;
        usdmIn = bound(usdmIn, 1e18, most / 20);
        int256 before = surplus();
        uint256[] memory quote = treasury.previewRedeemProRata(usdmIn);
        vm.prank(sender);
        uint256[] memory amounts = treasury.redeemProRata(usdmIn, quote, sender, block.timestamp);
        assertEq(keccak256(abi.encode(amounts)), keccak256(abi.encode(quote)), "preview = execution");
        kept(before);
        done();
    }

    function recover() private {
        for (uint256 i; i < working.length; ++i) {
            vaults[working[i]].freeze(false);
            vaults[working[i]].lend(0);
        }
    }

    /// What a redemption could not pay out of a venue.
    function claim(uint256 who, uint256 seed) external {
        ++tried;
        // The first that is owed anything, from the ones named on: few are at a time.
        (address sender, address asset) = (actor(who), all[seed % all.length]);
        for (uint256 n; n < ACTORS * all.length && owedTo(treasury, sender, asset) == 0; ++n) {
            (sender, asset) = (actor(who % ACTORS + n), all[(seed % all.length + n / ACTORS) % all.length]);
        }
        // None can while all of it is frozen or lent: then the vaults recover, or the campaign would claim nothing.
        if (claimableBy(treasury, sender, asset) == 0) recover();
        uint256 owed = owedTo(treasury, sender, asset);
        int256 before = surplus();
        vm.prank(sender);
        try treasury.claim(asset, sender) returns (uint256 amount) {
            // What is set aside of a position changes with it, by rounding at least.
            atMost(owedTo(treasury, sender, asset), owed - amount + 2, "no more than the rest is still owed");
            done();
        } catch (bytes memory reason) {
            assertTrue(bytes4(reason) == ITreasury.NothingToClaim.selector, "nothing owed or at hand");
        }
        kept(before);
    }

    /// The steward lends, or takes back or harvests.
    function lend(uint256 seed, uint256 amount, uint256 way) external {
        ++tried;
        address asset = workingAsset(seed);
        int256 before = surplus();
        if (way % 3 == 0) {
            amount = bound(amount, 1000, treasury.idle(asset) / 4 + 1000);
            uint256 cost = worth(asset, amount) / 1000;
            // A frozen vault takes nothing, and one that stands above its believed rate would cost too much.
            try treasury.deploy(address(yields), asset, amount, 0, "") {
                kept(before - int256(cost));
            } catch {
                return;
            }
        } else {
            uint256 principal = yields.positionOf(asset).principal;
            (uint256 held,) = yields.holdings(asset);
            bool harvest = way % 3 == 1 && held > principal;
            treasury.recall(address(yields), asset, bound(amount, 0, held), harvest ? abi.encode(true) : bytes(""));
            (held,) = yields.holdings(asset);
            if (harvest) {
                assertEq(yields.positionOf(asset).principal, held == 0 ? 0 : principal, "only what was earned");
            }
            kept(before);
        }
        done();
    }

    /// The steward pairs, or takes back.
    function supply(uint256 seed, uint256 amount, bool back) external {
        ++tried;
        address asset = workingAsset(seed);
        int256 before = surplus();
        if (back) {
            (uint256 held, uint256 liquid) = venue.holdings(asset);
            // So little that the pair returns nothing for it.
            if (liquid == 0) return;
            treasury.recall(address(venue), asset, bound(amount, 1, held), "");
            kept(before);
        } else {
            amount = bound(amount, unitOf(asset) / 100, treasury.idle(asset) / 4 + unitOf(asset) / 100);
            uint256 own = worth(asset, amount);
            // Off its price the pair is not entered.
            try treasury.deploy(address(venue), asset, amount, own, abi.encode(0)) {
                kept(before - int256(2 * own / 200));
            } catch {
                return;
            }
        }
        done();
    }

    /// The steward puts vote tokens where they vote, or takes them back.
    function vote(uint256 amount, bool back) external {
        ++tried;
        int256 before = surplus();
        (uint256 there,) = ballots.holdings(address(votes));
        uint256 idle = treasury.idle(address(votes));
        if (back) {
            treasury.recall(address(ballots), address(votes), bound(amount, 0, there), "");
        } else {
            treasury.deploy(address(ballots), address(votes), bound(amount, 0, idle), 0, "");
        }
        assertEq(uint256(surplus()), uint256(before), "surplus");
        done();
    }

    /// A grant of up to $50,000, from the surplus only.
    function grant(uint256 who, uint256 seed, uint256 amount, uint256 duration) external {
        ++tried;
        (address asset,) = pick(seed);
        uint256 most = 50_000 * WAD * unitOf(asset) / oracle.priceOf(asset).referencePrice;
        amount = Math.min(bound(amount, 1, most), treasury.idle(asset));
        if (amount == 0) return;
        duration = bound(duration, 1, 10 days);
        Terms memory t =
            Terms(actor(who), uint64(block.timestamp), uint64(duration / 4), uint64(duration), "Wallet support", "");
        try treasury.deploy(address(grants), asset, amount, 0, abi.encode(t)) {
            State memory s = treasury.state();
            atLeast((s.value - s.tierValues[4]) * 100, (s.supply - s.treasuryUsdm) * 105, "from the surplus");
            done();
        } catch (bytes memory reason) {
            bytes4 why = bytes4(reason);
            bool unsure = unsurePrice(asset);
            bool known = why == IGrants.NotFromSurplus.selector || why == IGrants.OverBudget.selector;
            known = known || (unsure && why == IGrants.PriceUnsure.selector);
            assertTrue(known, "refused for the reason that holds");
        }
    }

    /// Whether a price that a grant of `asset` needs is not good.
    function unsurePrice(address asset) private view returns (bool unsure) {
        for (uint256 i; i < all.length; ++i) {
            bool counts = all[i] == asset || all[i] != address(xms);
            unsure = unsure || (counts && oracle.priceOf(all[i]).status != Status.Ok);
        }
    }

    /// The recipient claims, or the steward revokes.
    function endGrant(uint256 seed, bool revoke) external {
        ++tried;
        uint256 count = grants.count();
        if (count == 0) return;
        uint256 id = seed % count;
        GrantState memory g = grants.grantOf(id);
        int256 before = surplus();
        if (revoke) {
            try treasury.recall(address(grants), g.grant.asset, 0, abi.encode(id)) {
                done();
            } catch (bytes memory reason) {
                assertTrue(bytes4(reason) == IGrants.NothingToRevoke.selector, "all of it has vested");
            }
            kept(before);
        } else {
            vm.prank(g.grant.terms.recipient);
            try grants.claim(id, g.grant.terms.recipient) returns (uint256 amount) {
                assertEq(amount, g.claimable, "what has vested");
                done();
            } catch (bytes memory reason) {
                assertTrue(bytes4(reason) == IGrants.NothingToClaim.selector && g.claimable == 0, "nothing has vested");
            }
            assertEq(uint256(surplus()), uint256(before), "given away before");
        }
    }
}

contract AtWorkTest is Campaign {
    AtWorkHandler private handler;

    function setUp() public {
        handler = new AtWorkHandler();
        handler.setUp();
        bytes4[] memory selectors = new bytes4[](19);
        selectors[0] = handler.mint.selector;
        selectors[1] = selectors[2] = handler.redeem.selector;
        selectors[3] = selectors[4] = handler.redeemProRata.selector;
        selectors[5] = handler.claim.selector;
        selectors[6] = handler.lend.selector;
        selectors[7] = handler.supply.selector;
        selectors[8] = handler.vote.selector;
        selectors[9] = selectors[10] = handler.swap.selector;
        selectors[11] = handler.shift.selector;
        selectors[12] = handler.freeze.selector;
        selectors[13] = handler.donate.selector;
        selectors[14] = handler.grant.selector;
        selectors[15] = handler.endGrant.selector;
        selectors[16] = handler.warp.selector;
        selectors[17] = handler.claim.selector;
        selectors[18] = handler.freeze.selector;
        begin("at-work", address(handler), selectors);
        // Few redemptions are credited.
        atLeastOf(handler.claim.selector, 1);
    }

    /// forge-config: default.invariant.fail-on-revert = true
    /// forge-config: default.invariant.runs = 32
    /// forge-config: deep.invariant.runs = 320
    function invariant_positions() public view {
        handler.check();
    }

    function afterInvariant() public {
        handler.checkGrants();
        tally(handler);
    }
}
