// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {Use} from "../../src/interfaces/IVenue.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Limit, Permit, State} from "../../src/interfaces/Types.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {Rules} from "../Rules.sol";
import {Scene} from "../Scene.sol";
import {BlockListToken} from "../zoo/BlockListToken.sol";
import {TestVenue} from "../zoo/TestVenue.sol";
import {owedTo} from "../Owed.sol";
import {Tally} from "./Tally.sol";

/// What users, guardian, governor and steward do in a campaign, in any order, on assets of 0, 6, 8, 18 and 36 decimals.
/// Each action looks at the Treasury before and after and checks what must hold for it. An action that is closed
/// is tried all the same, must be refused for the reason that the Treasury names, and counts as not accepted.
abstract contract Actions is Scene, Tally {
    uint256 internal constant ACTORS = 3;

    /// The signers of the keys 1, 2, 3.
    address[ACTORS] internal actors;
    BlockListToken internal blockable;
    TestVenue internal venue;
    bytes32 internal params;

    /// USDm ever minted less burned, by the return values.
    uint256 public expectedSupply;

    function setUp() public virtual override {
        super.setUp();
        blockable = new BlockListToken(6);
        addListed(address(blockable), 1, 6, WAD);
        tokens.push(blockable);
        all.push(address(blockable));
        stock(address(blockable), 1_000_000e6);
        venue = new TestVenue(address(treasury), usdm, Use.Liquidity);
        treasury.addVenue(address(venue));
        treasury.deploy(address(venue), address(usdc), 4_000_000e6, 50_000e18, "");
        treasury.deploy(address(venue), address(eth), 500e18, 0, "");
        for (uint256 i; i < ACTORS; ++i) {
            actors[i] = vm.addr(1 + i);
            vm.prank(ALICE);
            usdm.transfer(actors[i], 6_000_000e18);
        }
        pass(1 hours);
        params = keccak256(abi.encode(treasury.state().params));
        expectedSupply = usdm.totalSupply();
    }

    function actor(uint256 seed) internal view returns (address) {
        return actors[seed % ACTORS];
    }

    /// What must hold after any action of a user, from state `s` to state `a`.
    function settled(State memory s, State memory a) internal pure virtual;

    function mint(uint256 who, uint256 seed, uint256 amount, bool withPermit) external {
        ++tried;
        (address asset, uint256 i) = pick(seed);
        address sender = actor(who);
        (uint256 max,) = treasury.maxMint(asset);
        if (max == 0) return refusedMint(asset);
        // One in four is the maximum itself.
        amount = amount % 4 == 0 ? max : bound(amount, leastMint(asset), max);
        State memory s = treasury.state();
        uint256 quote = treasury.previewMint(asset, amount);
        uint256 out = withPermit ? mintByPermit(who, asset, amount) : mintByApproval(sender, asset, amount);
        assertEq(out, quote, "preview = execution");
        expectedSupply += out;
        done();

        State memory a = treasury.state();
        atMost(out, a.value - s.value, "minted <= value received");
        atMost(a.supply, s.supplyCap, "supply <= cap");
        uint256 tier = a.assets[i].tier - 1;
        atMost(a.tierValues[tier] * 10_000, a.params.tierCaps[tier] * a.value, "tier share <= cap");
        atMost(a.assets[i].value * 10_000, a.assets[i].cap * a.value, "asset share <= cap");
        settled(s, a);
    }

    function mintByApproval(address sender, address asset, uint256 amount) private returns (uint256) {
        fund(asset, sender, amount);
        vm.prank(sender);
        return treasury.mint(asset, amount, 0, sender, block.timestamp);
    }

    function mintByPermit(uint256 who, address asset, uint256 amount) private returns (uint256) {
        address sender = actor(who);
        fund(asset, sender, amount);
        vm.prank(sender);
        DevToken(asset).approve(address(treasury), 0);
        Permit memory p = Permit(amount, block.timestamp, 0, 0, 0);
        bytes32 message = keccak256(
            abi.encode(
                keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)"),
                sender,
                address(treasury),
                amount,
                IERC20Permit(asset).nonces(sender),
                p.deadline
            )
        );
        bytes32 separator = IERC20Permit(asset).DOMAIN_SEPARATOR();
        (p.v, p.r, p.s) = vm.sign(1 + who % ACTORS, keccak256(abi.encodePacked(hex"1901", separator, message)));
        vm.prank(sender);
        return treasury.mintWithPermit(asset, amount, 0, sender, block.timestamp, p);
    }

    /// Before a closed way is tried: totals that are older than a large move of prices may still let a little through.
    function valueAnew() internal virtual {}

    function refusedMint(address asset) private {
        valueAnew();
        (uint256 max, Limit binding) = treasury.maxMint(asset);
        if (max > 0) return;
        vm.expectRevert(exceeded(asset, binding, 0));
        treasury.previewMint(asset, 1);
    }

    function refusedRedeem(address asset) private {
        valueAnew();
        (uint256 max, Limit binding) = treasury.maxRedeem(asset);
        if (max > 0) return;
        vm.expectRevert(exceeded(asset, binding, 0));
        treasury.previewRedeem(asset, 1);
    }

    function redeem(uint256 who, uint256 seed, uint256 usdmIn) external {
        ++tried;
        (address asset, uint256 i) = pick(seed);
        address sender = actor(who);
        (uint256 max,) = treasury.maxRedeem(asset);
        uint256 least = leastRedeem(asset);
        if (max == 0) return refusedRedeem(asset);
        uint256 balance = usdm.balanceOf(sender);
        if (balance < least) return;
        usdmIn = usdmIn % 4 == 0 ? max : bound(usdmIn, least, max);
        if (usdmIn > balance) usdmIn = balance;
        State memory s = treasury.state();
        uint256 quote = treasury.previewRedeem(asset, usdmIn);
        // A venue that claims to be liquid and is not: what goes beyond idle fails.
        if (venue.jammed() && quote > treasury.idle(asset)) {
            uint256 idle = treasury.idle(asset);
            vm.expectRevert(abi.encodeWithSelector(ITreasury.InsufficientLiquidity.selector, quote, idle));
            vm.prank(sender);
            treasury.redeem(asset, usdmIn, 0, sender, block.timestamp);
            return;
        }
        vm.prank(sender);
        uint256 out = treasury.redeem(asset, usdmIn, 0, sender, block.timestamp);
        assertEq(out, quote, "preview = execution");
        State memory a = treasury.state();
        expectedSupply -= usdmIn + (s.treasuryUsdm - a.treasuryUsdm);
        done();

        atMost(s.value - a.value, usdmIn, "paid <= USDm burned");
        assertTrue(!Rules.drifts(s, a.value, a.assets[i].tier), "no other tier drifts");
        settled(s, a);
    }

    /// Never refused, whatever is paused or broken.
    function redeemProRata(uint256 who, uint256 usdmIn, bool blocked) external {
        ++tried;
        address sender = actor(who);
        address receiver = actor(who % ACTORS + 1);
        State memory s = treasury.state();
        uint256 most = usdm.balanceOf(sender);
        if (most < 1e18) return;
        // Mostly a small part, so that the campaign does not run out of USDm.
        usdmIn = bound(usdmIn, 1e18, usdmIn % 16 == 0 || most < 20e18 ? most : most / 20);
        blockable.setBlocked(receiver, blocked);
        uint256[] memory quote = treasury.previewRedeemProRata(usdmIn);
        vm.prank(sender);
        uint256[] memory amounts = treasury.redeemProRata(usdmIn, quote, receiver, block.timestamp);
        blockable.setBlocked(receiver, false);
        assertEq(keccak256(abi.encode(amounts)), keccak256(abi.encode(quote)), "preview = execution");
        State memory a = treasury.state();
        expectedSupply -= usdmIn + (s.treasuryUsdm - a.treasuryUsdm);
        done();

        uint256 owed = s.supply - s.treasuryUsdm;
        uint256 worth = s.value < owed ? usdmIn * s.value / owed : usdmIn;
        atMost(s.value - a.value, worth, "paid <= USDm burned x min($1, backing)");
        settled(s, a);
    }

    function claim(uint256 who, uint256 seed) external {
        ++tried;
        // The first that is owed anything, from the ones named on.
        for (uint256 n; n < ACTORS * all.length; ++n) {
            (address asset,) = pick(seed % all.length + n / ACTORS);
            address sender = actor(who % ACTORS + n);
            uint256 owed = owedTo(treasury, sender, asset);
            if (owed == 0) continue;
            State memory s = treasury.state();
            uint256 before = DevToken(asset).balanceOf(sender);
            vm.prank(sender);
            try treasury.claim(asset, sender) returns (uint256 amount) {
                assertEq(DevToken(asset).balanceOf(sender), before + amount, "paid");
                assertEq(owedTo(treasury, sender, asset), owed - amount, "the rest is still owed");
                done();
            } catch (bytes memory reason) {
                assertTrue(bytes4(reason) == ITreasury.NothingToClaim.selector, "nothing at hand");
            }
            State memory a = treasury.state();
            assertEq(a.value, s.value, "value");
            expectedSupply -= s.treasuryUsdm - a.treasuryUsdm;
            return settled(s, a);
        }
        address nobody = actor(who);
        vm.expectRevert(abi.encodeWithSelector(ITreasury.NothingToClaim.selector, nobody, address(usdc)));
        vm.prank(nobody);
        treasury.claim(address(usdc), nobody);
    }

    function donate(uint256 seed, uint256 amount, bool toVenue) external {
        ++tried;
        (address asset,) = pick(seed);
        bytes32 before = keccak256(abi.encode(treasury.state()));
        amount = bound(amount, 1, 1e6 * unitOf(asset));
        address to = toVenue ? address(venue) : address(treasury);
        if (asset == address(xms)) xms.transfer(to, amount / 1000);
        else DevToken(asset).mint(to, amount);
        assertEq(keccak256(abi.encode(treasury.state())), before, "a donation changes nothing");
        done();
    }

    function warp(uint256 time) external virtual {
        ++tried;
        pass(bound(time, 1, 1 hours));
        done();
    }
}
