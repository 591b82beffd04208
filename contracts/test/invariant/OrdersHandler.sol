// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DevToken} from "../../src/dev/DevToken.sol";
import {DevWrapped} from "../../src/dev/DevWrapped.sol";
import {IOrders, Order, Outcome, Stage} from "../../src/interfaces/IOrders.sol";
import {IPriceOracle} from "../../src/interfaces/IPriceOracle.sol";
import {ITreasury} from "../../src/interfaces/ITreasury.sol";
import {Limit, State, Status} from "../../src/interfaces/Types.sol";
import {Rules} from "../Rules.sol";
import {Vm} from "../Vm.sol";
import {BlockListToken} from "../zoo/BlockListToken.sol";
import {FeeToken} from "../zoo/Zoo.sol";
import {AtWorkHandler} from "./AtWork.t.sol";
import {OrderBook} from "./OrderBook.sol";

/// What those who order, settle and give back do in a campaign, while prices move and all venues are at work.
contract OrdersHandler is OrderBook {
    address private constant SETTLER = address(0x5E771E);
    /// What comes about in settling, counted like an action.
    bytes4 public constant FILLED = "fill";
    bytes4 public constant PARTLY = "part";
    bytes4 public constant GIVEN_BACK = "back";
    bytes4 public constant KEPT = "kept";

    // ----------------------------------------------------------------------------------------------------- ordering

    function orderMint(uint256 who, uint256 seed, uint256 amount, uint256 terms) external {
        ++tried;
        Order memory o = _terms(who, seed, terms);
        uint256 unit = unitOf(o.asset);
        uint256 price = oracle.priceOf(o.asset).referencePrice;
        if (price == 0) return;
        amount = _mixed(amount);
        uint256 most = Math.min((4_000_000 * unit * WAD / price) >> amount % 6, type(uint128).max);
        amount = bound(amount, 3 * unit * WAD / price + 1, most);
        o.minting = true;
        o.native = o.asset == address(wrapped) && terms % 4 > 0;
        address owner = owners[who % owners.length];
        if (o.asset == address(blocks) && blocks.blocked(owner)) return;
        if (!o.native) {
            supplyWith(o.asset, owner, amount);
            vm.prank(owner);
            IERC20(o.asset).approve(address(orders), amount);
        }
        // One in eight has a minimum, near the price of the moment.
        o.minOut = terms >> 16 & 7 == 0 ? amount * price / unit * (9700 + (terms >> 18 & 511)) / 10_000 : 0;
        _order(o, owner, amount);
    }

    function orderRedeem(uint256 who, uint256 seed, uint256 amount, uint256 terms) external {
        ++tried;
        Order memory o = _terms(who, seed, terms);
        address owner = owners[who % owners.length];
        if (usdm.balanceOf(owner) < 10e18 || oracle.priceOf(o.asset).referencePrice == 0) return;
        amount = _mixed(amount);
        amount = bound(amount, 10e18, Math.max(usdm.balanceOf(owner) / 2 >> amount % 3, 10e18));
        o.native = o.asset == address(wrapped) && terms % 4 > 0;
        uint256 out = amount * unitOf(o.asset) / oracle.priceOf(o.asset).referencePrice;
        o.minOut = terms >> 16 & 7 == 0 ? out * (9700 + (terms >> 18 & 511)) / 10_000 : 0;
        vm.prank(owner);
        usdm.approve(address(orders), amount);
        _order(o, owner, amount);
    }

    /// Fuzzers like small numbers; orders are of all sizes.
    function _mixed(uint256 seed) private pure returns (uint256) {
        return uint256(keccak256(abi.encode(seed)));
    }

    function _terms(uint256 who, uint256 seed, uint256 terms) private view returns (Order memory o) {
        // Two in three are of the three that not everybody may get.
        uint256 count = orderable.length;
        o.asset = orderable[seed % 3 > 0 ? count - 1 - seed / 3 % 3 : seed / 3 % count];
        o.receiver = owners[(who / 8 % 2 == 0 ? who : who / 16) % owners.length];
        // Those that take no coin get more of it than others.
        if (o.asset == address(wrapped) && terms >> 12 & 1 == 0) o.receiver = owners[ACTORS + who % 2];
        o.acceptsPart = terms >> 8 & 3 < 3;
        o.tip = terms >> 9 & 1 == 0 ? 0 : 0.01 ether;
        o.deadline = block.timestamp + DELAY + 1 days + 1 hours + (terms >> 32) % 3 days;
    }

    /// Invariant 16: nobody else's slice, redemption or limit is another for it.
    function _order(Order memory o, address owner, uint256 amount) private {
        if (o.minOut > type(uint128).max) o.minOut = 0;
        bytes32 before = _seenByOthers(o.asset);
        Status status = oracle.priceOf(o.asset).status;
        (uint256 id, bool ok, bytes memory reason) = _place(o, owner, amount);
        assertEq(_seenByOthers(o.asset), before, "others' worth and limits");
        if (!ok) {
            bytes32 known = keccak256(abi.encodeWithSelector(IPriceOracle.NotHealthy.selector, o.asset, status));
            if (bytes4(reason) == IOrders.TooManyOrders.selector) {
                assertEq(orders.ordersOf(owner).length, 32, "full");
            } else if (bytes4(reason) == BlockListToken.Blocked.selector) {
                assertTrue(blocks.blocked(address(orders)), "blocked");
            } else {
                assertEq(keccak256(reason), known, "refused for the feed");
            }
            return;
        }
        record(id, owner);
        done();
    }

    function _place(Order memory o, address owner, uint256 amount)
        private
        returns (uint256 id, bool ok, bytes memory answer)
    {
        bytes memory call_;
        uint256 value = o.tip;
        if (!o.minting) {
            call_ = abi.encodeCall(
                IOrders.orderRedeem, (o.asset, amount, o.minOut, o.receiver, o.deadline, o.acceptsPart, o.native)
            );
        } else if (o.native) {
            value += amount;
            call_ = abi.encodeCall(IOrders.orderMintNative, (o.minOut, o.receiver, o.deadline, o.acceptsPart, o.tip));
        } else {
            call_ =
                abi.encodeCall(IOrders.orderMint, (o.asset, amount, o.minOut, o.receiver, o.deadline, o.acceptsPart));
        }
        if (value > 0) vm.deal(owner, owner.balance + value);
        vm.prank(owner);
        (ok, answer) = address(orders).call{value: value}(call_);
        if (ok) id = abi.decode(answer, (uint256));
    }

    function _seenByOthers(address asset) private view returns (bytes32) {
        (uint256 toMint, Limit a) = treasury.maxMint(asset);
        (uint256 toRedeem, Limit b) = treasury.maxRedeem(asset);
        (uint256 other,) = treasury.maxRedeem(address(usdc));
        bytes memory limits = abi.encode(toMint, a, toRedeem, b, other);
        return keccak256(abi.encode(treasury.state(), treasury.previewRedeemProRata(1000e18), limits));
    }

    // ----------------------------------------------------------------------------------------------------- settling

    /// Whatever rounds are tried, an order settles at its own, for anybody.
    function settle(uint256 seed, uint256 wrong, bool poked) external {
        ++tried;
        if (waiting.length == 0) return;
        Made memory m = _pick(seed, true);
        _tryWrong(m, wrong);
        if (!m.priced) return checkStage(m);
        if (poked) treasury.poke();
        // Every second time the receiver is shut out right before.
        if (wrong % 2 == 0) blocks.setBlocked(m.order.receiver, true);
        checkStage(m);
        State memory s = treasury.state();
        uint256 idle = treasury.idle(m.order.asset);
        (bool ok, bytes memory reason) = _act(abi.encodeCall(IOrders.settle, (m.order.id, m.round)), m.order.tip);
        if (!ok) return _unsettled(m, reason);
        Outcome memory o = _outcomes(vm.getRecordedLogs(), 1);
        if (o.used > 0) _checkFill(m.order, o, s, poked, idle);
        done();
    }

    function settleBatch(uint256 seed, uint256 count, uint256 wrong) external {
        ++tried;
        if (waiting.length == 0) return;
        count = bound(count, 2, 6);
        (uint256[] memory ids, uint80[] memory rounds) = (new uint256[](count), new uint80[](count));
        for (uint256 i; i < count; ++i) {
            // Some twice, and some at a wrong round.
            Made memory m = _pick(seed / 7 + i * (seed % 3), true);
            ids[i] = m.order.id;
            rounds[i] = m.priced && wrong >> i & 3 == 0 ? m.round - 1 : m.round;
        }
        vm.recordLogs();
        vm.prank(SETTLER);
        uint256 settled = orders.settleBatch(ids, rounds);
        _outcomes(vm.getRecordedLogs(), settled);
        if (settled > 0) done();
    }

    /// Given back if and only if no round came in time, or it was not settled for long.
    function giveBack(uint256 seed, uint256 wrong) external {
        ++tried;
        if (waiting.length == 0) return;
        Made memory m = _pick(seed, false);
        // Few are left without a round: now and then a feed moves on before it gives one.
        if (seed % 2 == 0 && !m.priced && block.timestamp <= m.order.deadline) {
            if (m.order.phase == phases[m.order.asset]) nextPhase(m.order.asset);
            passBy(m.order.deadline + 1 - block.timestamp);
        }
        uint256 deadline = m.order.deadline;
        bool long = block.timestamp > deadline + 7 days;
        bool refundable = block.timestamp > deadline && (long || !m.priced);
        uint80 last = lastOf(m.order.asset, m.order.phase);
        if (!long) {
            uint80 other = wrong % 4 == 0 ? uint80(1) << 64 : last + uint80(wrong % 4) - 2;
            if (other != last) {
                (bool given,) = _act(abi.encodeCall(IOrders.refund, (m.order.id, other)), 0);
                assertTrue(!given, "not by a round that is not the last");
            }
        }
        (bool ok, bytes memory reason) = _act(abi.encodeCall(IOrders.refund, (m.order.id, last)), m.order.tip);
        assertTrue(ok == refundable, "given back where it should be");
        if (!ok) {
            bytes memory expected = abi.encodeWithSelector(IOrders.NotRefundable.selector, m.order.id);
            assertEq(keccak256(reason), keccak256(expected), "not to be given back");
            return;
        }
        _outcomes(vm.getRecordedLogs(), 0);
        close(m.order.id, 0, m.order.amount);
        done();
    }

    /// An order that is open: from `seed` on, the first that has its round, or the first that may be given back.
    function _pick(uint256 seed, bool priced) private view returns (Made memory m) {
        seed %= waiting.length;
        for (uint256 n; n < waiting.length; ++n) {
            m = made[waiting[(seed + n) % waiting.length]];
            bool late = block.timestamp > m.order.deadline;
            if (priced ? m.priced : late && !m.priced || block.timestamp > m.order.deadline + 7 days) return m;
        }
        return made[waiting[seed]];
    }

    function _act(bytes memory call_, uint256 tip) private returns (bool ok, bytes memory answer) {
        uint256 had = SETTLER.balance;
        vm.recordLogs();
        vm.prank(SETTLER);
        (ok, answer) = address(orders).call(call_);
        assertEq(SETTLER.balance - had, ok ? tip : 0, "the tip");
    }

    /// Rounds before and after, the first and the latest of all, and of another phase.
    function _tryWrong(Made memory m, uint256 seed) private {
        uint80 latest = uint80(phases[m.order.asset]) << 64 | numbers[m.order.asset][phases[m.order.asset]];
        uint80 base = m.priced ? m.round : lastOf(m.order.asset, m.order.phase);
        uint80[6] memory wrong =
            [base - 1, base + 1, base, latest, uint80(m.order.phase) << 64 | 1, base + (uint80(1) << 64)];
        uint80 round = wrong[seed % 6];
        if (m.priced && round == m.round) return;
        (bool ok,) = _act(abi.encodeCall(IOrders.settle, (m.order.id, round)), 0);
        assertTrue(!ok, "at no other round");
        (ok,) = _act(abi.encodeCall(IOrders.settle, (m.order.id + 65_536, m.round)), 0);
        assertTrue(!ok, "under no other number");
    }

    /// Only the token or a venue keeps an order from being settled.
    function _unsettled(Made memory m, bytes memory reason) private view {
        assertTrue(bytes4(reason) == IOrders.SettlementFailed.selector, "why not settled");
        bytes4 inner;
        assembly {
            // Length, selector, id, offset, length.
            inner := mload(add(reason, 0x84))
        }
        if (inner == BlockListToken.Blocked.selector) {
            assertEq(m.order.asset, address(blocks), "its own token");
            assertTrue(blocks.blocked(address(orders)), "blocked");
        } else {
            assertTrue(inner == ITreasury.InsufficientLiquidity.selector, "a venue");
        }
    }

    /// Takes the outcomes of `count` orders out of the logs and checks each; returns the last.
    function _outcomes(Vm.Log[] memory logs, uint256 count) private returns (Outcome memory o) {
        for (uint256 i; i < logs.length; ++i) {
            bytes32 topic = logs[i].topics[0];
            if (topic == IOrders.Kept.selector) ++acceptedOf[KEPT];
            if (topic != IOrders.Settled.selector) continue;
            (o,) = abi.decode(logs[i].data, (Outcome, uint256));
            _check(made[uint256(logs[i].topics[1])], o);
            --count;
        }
        assertEq(count, 0, "as many as it says");
    }

    /// Invariants 13 and 14.
    function _check(Made memory m, Outcome memory o) private {
        assertTrue(m.priced, "it has its round");
        assertEq(o.round, m.round, "its round");
        assertEq(o.price, m.price, "its price");
        assertEq(o.used + o.refunded, m.order.amount, "settled and given back");
        uint256 unit = unitOf(m.order.asset);
        uint256 part = Math.mulDiv(m.order.minOut, o.used, m.order.amount, Math.Rounding.Ceil);
        if (o.used > 0) {
            atLeast(o.out, part, "the minimum");
            bool fee = m.order.asset == address(taxed);
            if (!m.order.minting) assertEq(o.out, Math.mulDiv(o.used, unit, m.price), "one to one");
            else assertEq(o.out, Math.mulDiv(fee ? o.used - o.used / 100 : o.used, m.price, unit), "one to one");
        } else {
            assertTrue(o.price == 0 || o.reason != 0, "why not");
        }
        if (o.refunded > 0 && o.used > 0) assertTrue(m.order.acceptsPart, "all or nothing");
        ++acceptedOf[o.used == 0 ? GIVEN_BACK : o.refunded == 0 ? FILLED : PARTLY];
        close(m.order.id, o.used, o.refunded);
    }

    /// The Treasury is poorer by what the market moved at most, and keeps its limits.
    function _checkFill(Order memory p, Outcome memory o, State memory s, bool poked, uint256 idle) private view {
        State memory a = treasury.state();
        uint256 i = _indexOf(a, p.asset);
        assertTrue(Rules.backedAt(a, a.params.backingFloor), "backing floor");
        int256 moved = int256(_valueAt(p, o)) - int256(p.minting ? o.out : o.used);
        if (!p.minting) moved = -moved;
        int256 change = int256(a.value) - int256(a.supply - a.treasuryUsdm);
        change -= int256(s.value) - int256(s.supply - s.treasuryUsdm);
        assertTrue(change + int256(slack()) + 1e12 >= moved, "poorer by what the market moved");
        if (p.minting) atMost(a.supply, s.supplyCap, "supply cap");
        // Between refreshes prices move by more than the haircuts, which is admitted.
        if (!poked) return;
        uint256 tier = a.assets[i].tier - 1;
        if (p.minting) {
            atMost(a.tierValues[tier] * 10_000, a.params.tierCaps[tier] * a.value, "tier cap");
        } else if (o.out <= idle) {
            assertTrue(!Rules.drifts(s, a.value, tier + 1), "drift");
        }
    }

    /// What the asset that is moved is worth at the present price.
    function _valueAt(Order memory p, Outcome memory o) private view returns (uint256) {
        uint256 amount = p.minting ? o.used : o.out;
        if (p.minting && p.asset == address(taxed)) amount -= amount / 100;
        return worth(p.asset, amount);
    }

    function _indexOf(State memory s, address asset) private pure returns (uint256 i) {
        while (s.assets[i].token != asset) ++i;
    }

    /// What is told of an order agrees.
    function checkStage(Made memory m) private view {
        (Stage stage, uint80 round) = orders.stageOf(m.order.id);
        bool late = block.timestamp > m.order.deadline;
        if (block.timestamp > m.order.deadline + 7 days) return assertTrue(stage == Stage.Refundable, "long");
        assertTrue(stage == (m.priced ? Stage.Priced : late ? Stage.Refundable : Stage.Waiting), "stage");
        if (m.priced) assertEq(round, m.round, "round");
        else if (late) assertEq(round, lastOf(m.order.asset, m.order.phase), "last");
    }

    /// What is kept is paid out, to the unit.
    function withdraw(uint256 who, uint256 seed) external {
        ++tried;
        for (uint256 n; n < owners.length * (orderable.length + 1); ++n) {
            address owner = owners[(who % owners.length + n) % owners.length];
            uint256 at = (seed % 8 + n / owners.length) % (orderable.length + 1);
            address token = at == orderable.length ? address(usdm) : orderable[at];
            uint256 amount = orders.kept(owner, token);
            if (amount == 0) continue;
            bool stuck = blocks.blocked(address(orders)) && token == address(blocks);
            uint256 had = IERC20(token).balanceOf(address(orders));
            vm.prank(owner);
            try orders.withdraw(token, address(0x0FF)) returns (uint256 paid) {
                assertEq(paid, amount, "all of it");
                assertEq(had - IERC20(token).balanceOf(address(orders)), amount, "to the unit");
                done();
            } catch {
                assertTrue(stuck, "only where nothing of it moves");
            }
            return;
        }
    }

    // ------------------------------------------------------------------------------------------------------- around

    /// While prices move: by shares or backing, since what is taken out of a pair off its price may be less than was counted.
    function refused(address asset, bytes memory reason) internal pure override {
        bytes32 hash = keccak256(reason);
        bool known = hash == keccak256(exceeded(asset, Limit.Backing, 0));
        known = known || hash == keccak256(exceeded(asset, Limit.DriftLimit, 0));
        assertTrue(known, "what a pull left is against a limit");
    }

    /// Between a fifth less and a fifth more than at first; stablecoins within and a little beside their band.
    function movePrice(uint256 seed, uint256 price, uint256 time) external {
        ++tried;
        vm.warp(block.timestamp + time % 10 minutes);
        address asset = address(tokens[seed % tokens.length]);
        // Every second time one that an order waits for.
        uint256 count = waiting.length;
        if (seed / 64 % 2 == 0 && count > 0) asset = made[waiting[seed % count]].order.asset;
        uint256 start = starts[asset];
        bool stable = stateOf(asset).tier == 1;
        report(asset, bound(price, start * (stable ? 994 : 800) / 1000, start * (stable ? 1021 : 1200) / 1000));
        oracle.remember();
        done();
    }

    function startPhase(uint256 seed) external {
        ++tried;
        nextPhase(orderable[seed % orderable.length]);
        done();
    }

    function poke() external {
        ++tried;
        treasury.poke();
        done();
    }

    /// Up to a day, one in 16 times more than a week: by then orders may be given back.
    function passTime(uint256 time) external {
        ++tried;
        bool long = time % 16 == 0;
        passBy(bound(time / 16, 1, 1 days) + (long ? 7 days : 0));
        done();
    }

    /// Shuts somebody out of the token that can, or all of Orders.
    function shutOut(uint256 who) external {
        ++tried;
        address account = who % 4 == 0 ? address(orders) : owners[who / 8 % owners.length];
        // All are mostly shut out, and Orders mostly isn't.
        blocks.setBlocked(account, account == address(orders) ? who / 64 % 4 == 0 : who / 64 % 4 > 0);
        done();
    }
}
