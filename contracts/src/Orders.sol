// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LowLevelCall} from "@openzeppelin/contracts/utils/LowLevelCall.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IWrappedNative} from "./interfaces/INativeGateway.sol";
import {IOrders, Order, Outcome, Stage} from "./interfaces/IOrders.sol";
import {IAggregator, IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {Permit} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {Rounds} from "./libraries/Rounds.sol";
import {Treasury} from "./Treasury.sol";

/// Mints and redeems any amount, one to one, at the first price that nobody knew when the order was made. So there is no lag
/// to take, and no hourly limit applies.
///
/// PRICE. An order settles at the first round of its asset's feed that is later than `DELAY` after it: a report shows the
/// market of some seconds before, and is seen before it is on the chain (contracts/model, docs/lag-model.md). Whoever settles, and whenever, the price is that
/// one. Rounds are told by the feed's own history; only those of the phase that the order was made in count.
///
/// SETTLING. Anyone may, and takes the order's tip. The Treasury decides: all of its limits but the hourly one hold at that
/// moment, and what they leave no room for is refunded with it. So is an order whose price is below its minimum. An order
/// that has its round can't be called back.
///
/// REFUNDS. An order is made for longer than the feed's heartbeat, so that its round comes unless the feed fails. If none has
/// come until the deadline, the order is given back. So is, after `GRACE`, one that nobody could settle.
///
/// ESCROW. What is ordered with lies here and counts nowhere: not as the Treasury's asset, nor is USDm taken from what it
/// owes. Amounts are what really arrived. What a token or an account refuses to take is kept for its owner to withdraw, so
/// that no receiver can stop a settlement.
///
/// LIMITS ADMITTED. Whoever can leave no room for his own order when its round comes, by filling a cap himself or
/// taking what is liquid, turns a fill into a refund: a choice that is worth about what the market moves while a report
/// is under way. Within one transaction it may cost little more than gas, and it turns others' fills into refunds too,
/// which lose time and nothing else. A feed that is later than `DELAY` and does not tell when it observed gives away
/// what it is late. If the governor gives an asset another feed, orders that are open settle at that feed's rounds. A
/// feed must number its rounds one after another within a phase, as Chainlink's do. After `GRACE` an order can be
/// settled or given back: a choice for its owner if nobody settles for so long.
contract Orders is ReentrancyGuardTransient, IOrders {
    using SafeERC20 for IERC20;

    /// Seconds by which an order's round must be later than the order.
    uint256 public constant DELAY = 120;
    /// Beyond the feed's heartbeat, for how long an order waits at least: no report that is held back for less is worth holding.
    uint256 public constant MARGIN = 1 hours;
    /// The longest that an order may wait for its round.
    uint256 public constant MAX_LIFETIME = 30 days;
    /// After the deadline, when an order is given back that could not be settled.
    uint256 public constant GRACE = 7 days;
    uint256 public constant MAX_ORDERS = 32;
    /// Enough for any honest token's transfer, or account's receipt of coin.
    uint256 private constant TRANSFER_GAS = 300_000;
    uint256 private constant COIN_GAS = 100_000;
    /// Enough for a feed to tell of a round.
    uint256 private constant FEED_GAS = 60_000;

    uint256 private constant MINTING = 1;
    uint256 private constant ACCEPTS_PART = 2;
    uint256 private constant NATIVE = 4;
    /// There is a third word: the receiver is not the owner, or there is a tip.
    uint256 private constant EXTRA = 8;

    Treasury public immutable treasury;
    IUSDm public immutable usdm;
    IPriceOracle public immutable oracle;
    /// The chain's coin as an asset; 0 for none.
    IWrappedNative public immutable wrapped;

    /// Two words, or three (EXTRA). An owner has `MAX_ORDERS` places for them. What lies in one that is not taken is of an
    /// earlier order, and left there because the next one is cheaper so.
    struct Entry {
        address asset;
        uint32 time;
        uint24 lifetime;
        uint16 phase;
        uint8 flags;
        /// The lower bits of the order's number.
        uint16 number;
        uint128 amount;
        uint128 minOut;
        address receiver;
        uint96 tip;
    }

    /// One word.
    struct Account {
        /// The number of the next order.
        uint64 next;
        uint40 lastBlock;
        /// A bit for each place that is taken.
        uint32 open;
    }

    mapping(address owner => Account) private _accounts;
    mapping(address owner => Entry[MAX_ORDERS]) private _entries;
    /// @inheritdoc IOrders
    mapping(address account => mapping(address token => uint256)) public kept;
    /// @inheritdoc IOrders
    uint256 public transient settlingPrice;

    constructor(Treasury treasury_, IWrappedNative wrapped_) {
        (treasury, usdm, oracle, wrapped) = (treasury_, treasury_.usdm(), treasury_.oracle(), wrapped_);
    }

    receive() external payable {
        require(msg.sender == address(wrapped), OnlyWrapped(msg.sender));
    }

    // ----------------------------------------------------------------------------------------------------- ordering

    /// @inheritdoc IOrders
    function orderMint(
        address asset,
        uint256 amountIn,
        uint256 minUsdmOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart
    ) external payable nonReentrant returns (uint256 id) {
        uint256 had = IERC20(asset).balanceOf(address(this));
        IERC20(asset).safeTransferFrom(msg.sender, address(this), amountIn);
        uint256 received = IERC20(asset).balanceOf(address(this)) - had;
        return _order(_terms(true, asset, received, minUsdmOut, receiver, deadline, acceptsPart), false, msg.value);
    }

    /// @inheritdoc IOrders
    function orderMintNative(uint256 minUsdmOut, address receiver, uint256 deadline, bool acceptsPart, uint256 tip)
        external
        payable
        nonReentrant
        returns (uint256 id)
    {
        require(address(wrapped) != address(0), NoNativeCoin());
        require(tip <= msg.value, TipInvalid(tip));
        uint256 amount = msg.value - tip;
        wrapped.deposit{value: amount}();
        return _order(_terms(true, address(wrapped), amount, minUsdmOut, receiver, deadline, acceptsPart), true, tip);
    }

    /// @inheritdoc IOrders
    function orderRedeem(
        address asset,
        uint256 usdmIn,
        uint256 minAssetOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart,
        bool native
    ) public payable nonReentrant returns (uint256 id) {
        require(!native || asset == address(wrapped), NoNativeCoin());
        usdm.transferFrom(msg.sender, address(this), usdmIn);
        return _order(_terms(false, asset, usdmIn, minAssetOut, receiver, deadline, acceptsPart), native, msg.value);
    }

    /// @inheritdoc IOrders
    function orderRedeemWithPermit(
        address asset,
        uint256 usdmIn,
        uint256 minAssetOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart,
        bool native,
        Permit calldata permit
    ) external payable returns (uint256 id) {
        // Anyone may have handed in the signature before us: the allowance decides.
        try IERC20Permit(address(usdm))
            .permit(msg.sender, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s) {}
            catch {}
        return orderRedeem(asset, usdmIn, minAssetOut, receiver, deadline, acceptsPart, native);
    }

    function _terms(
        bool minting,
        address asset,
        uint256 amount,
        uint256 minOut,
        address receiver,
        uint256 deadline,
        bool acceptsPart
    ) private pure returns (Order memory o) {
        (o.minting, o.asset, o.amount, o.minOut) = (minting, asset, amount, minOut);
        (o.receiver, o.deadline, o.acceptsPart) = (receiver, deadline, acceptsPart);
    }

    /// Keeps an order of the caller whose amount is here.
    function _order(Order memory o, bool native, uint256 tip) private returns (uint256) {
        require(o.amount > 0, ITreasury.ZeroAmount());
        require(o.amount <= type(uint128).max, AmountTooLarge(o.amount));
        require(o.minOut <= type(uint128).max, AmountTooLarge(o.minOut));
        require(tip <= type(uint96).max, TipInvalid(tip));
        _checkReceiver(o.receiver);
        uint256 heartbeat;
        (o.phase, heartbeat) = oracle.orderable(o.asset);
        (o.native, o.tip, o.time) = (native, tip, block.timestamp);
        (uint256 earliest, uint256 last) = (o.time + DELAY + heartbeat + MARGIN, o.time + MAX_LIFETIME);
        bool inTime = earliest <= o.deadline && o.deadline <= last;
        require(inTime, DeadlineOutOfRange(o.deadline, earliest, last));

        Account memory account = _accounts[msg.sender];
        require(account.open < type(uint32).max, TooManyOrders(msg.sender, MAX_ORDERS));
        (uint256 number, uint256 place) = (account.next, 0);
        while (_isTaken(account.open, place)) ++place;
        o.id = _idOf(msg.sender, place, number);
        uint32 open = account.open | uint32(1 << place);
        _accounts[msg.sender] = Account(uint64(number + 1), uint40(block.number), open);
        _write(_entries[msg.sender][place], o, uint16(number));
        emit Ordered(o.id, msg.sender, o, account.lastBlock);
        return o.id;
    }

    function _write(Entry storage entry, Order memory o, uint16 number) private {
        uint256 flags = (o.minting ? MINTING : 0) | (o.acceptsPart ? ACCEPTS_PART : 0) | (o.native ? NATIVE : 0);
        if (o.receiver != msg.sender || o.tip > 0) flags |= EXTRA;
        (entry.asset, entry.time, entry.lifetime) = (o.asset, uint32(o.time), uint24(o.deadline - o.time));
        (entry.phase, entry.flags, entry.number) = (o.phase, uint8(flags), number);
        (entry.amount, entry.minOut) = (uint128(o.amount), uint128(o.minOut));
        if (flags & EXTRA > 0) (entry.receiver, entry.tip) = (o.receiver, uint96(o.tip));
    }

    /// As the Treasury will, so that no order is made that can't be settled.
    function _checkReceiver(address receiver) private view {
        bool lost = receiver == address(0) || receiver == address(treasury) || receiver == address(usdm)
            || receiver == address(this) || receiver == address(wrapped);
        require(!lost, ITreasury.InvalidReceiver(receiver));
    }

    // ----------------------------------------------------------------------------------------------------- settling

    /// @inheritdoc IOrders
    function settle(uint256 id, uint80 round) external nonReentrant {
        _sendTip(_settle(id, round));
    }

    /// @inheritdoc IOrders
    function settleBatch(uint256[] calldata ids, uint80[] calldata rounds)
        external
        nonReentrant
        returns (uint256 settled)
    {
        require(ids.length == rounds.length, ITreasury.LengthMismatch(rounds.length, ids.length));
        uint256 tips;
        for (uint256 i; i < ids.length; ++i) {
            try this.settleOne(ids[i], rounds[i]) returns (uint256 tip) {
                ++settled;
                tips += tip;
            } catch {}
        }
        _sendTip(tips);
    }

    /// One of a batch, in a call of its own so that it can fail alone.
    /// @return tip to be paid
    function settleOne(uint256 id, uint80 round) external returns (uint256 tip) {
        require(msg.sender == address(this), OnlySelf(msg.sender));
        return _settle(id, round);
    }

    /// @return tip to be paid
    function _settle(uint256 id, uint80 round) private returns (uint256 tip) {
        Order memory o = orderOf(id);
        require(o.amount > 0, NotOpen(id));
        (uint256 mintPrice, uint256 redeemPrice, uint256 observedAt) =
            oracle.nextPrice(o.asset, round, o.phase, o.time + DELAY);
        uint256 previousBlock = _close(id);
        Outcome memory done;
        (done.round, done.price) = (round, observedAt > o.deadline ? 0 : o.minting ? mintPrice : redeemPrice);
        if (done.price > 0) _fill(o, done);
        done.refunded = o.amount - done.used;
        if (done.refunded > 0) _giveBack(o, done.refunded);
        emit Settled(id, _ownerOf(id), done, previousBlock);
        return o.tip;
    }

    /// Hands an order to the Treasury: all of it, or the part that there is room for.
    function _fill(Order memory o, Outcome memory done) private {
        if (o.minting) _allow(o.asset, o.amount);
        uint256 room = _try(o, o.amount, done);
        if (done.used == 0 && o.acceptsPart && 0 < room && room < o.amount) _try(o, room, done);
    }

    /// Settles `amount` of an order, or says in `done` why not.
    /// @return room how much less would be accepted, as far as the Treasury says
    function _try(Order memory o, uint256 amount, Outcome memory done) private returns (uint256 room) {
        // Coin passes through here.
        bool unwraps = !o.minting && o.native;
        bool pays = !o.minting && !unwraps;
        uint256 gas = pays ? gasleft() / 2 : gasleft();
        bytes memory refusal = _call(o, amount, unwraps ? address(this) : o.receiver, gas, done);
        if (refusal.length == 0) {
            if (unwraps) _payCoin(o.receiver, done.out);
            return 0;
        }
        if (pays) {
            // A receiver must not decide whether an order is filled, not by burning its gas either: what it refuses is kept
            // for it. Nor must whoever settles decide that: the first call had what a transfer takes more than this one.
            uint256 had = IERC20(o.asset).balanceOf(address(this));
            refusal = _call(o, amount, address(this), Math.saturatingSub(gas, TRANSFER_GAS), done);
            if (refusal.length == 0) {
                _keep(o.asset, o.receiver, IERC20(o.asset).balanceOf(address(this)) - had);
                return 0;
            }
        }
        done.reason = bytes4(refusal);
        require(_isFinal(done.reason), SettlementFailed(o.id, refusal));
        return _roomIn(refusal);
    }

    /// @return refusal what the Treasury reverted with; empty if it did not
    function _call(Order memory o, uint256 amount, address receiver, uint256 gas, Outcome memory done)
        private
        returns (bytes memory refusal)
    {
        uint256 minOut = Math.mulDiv(o.minOut, amount, o.amount, Math.Rounding.Ceil);
        settlingPrice = done.price;
        bytes4 way = o.minting ? ITreasury.mint.selector : ITreasury.redeem.selector;
        bytes memory action = abi.encodeWithSelector(way, o.asset, amount, minOut, receiver, block.timestamp);
        (bool ok, bytes memory answer) = address(treasury).call{gas: gas}(action);
        settlingPrice = 0;
        if (ok) (done.used, done.out) = (amount, abi.decode(answer, (uint256)));
        // An error without data is none of the Treasury's own.
        else refusal = answer.length == 0 ? bytes("none") : answer;
    }

    /// Whether the Treasury refuses for what it is and has, which no one who calls decides. Anything else leaves the order
    /// open: too little gas, or a venue that does not return what it has, since a pair doesn't within a swap.
    function _isFinal(bytes4 reason) private pure returns (bool) {
        return reason == ITreasury.LimitExceeded.selector || reason == ITreasury.InsufficientOutput.selector
            || reason == ITreasury.BelowMinimum.selector || reason == ITreasury.ZeroAmount.selector
            || reason == ITreasury.NotListed.selector;
    }

    /// The largest amount that succeeds, of a `LimitExceeded`; otherwise 0.
    function _roomIn(bytes memory refusal) private pure returns (uint256 max) {
        if (bytes4(refusal) != ITreasury.LimitExceeded.selector) return 0;
        assembly ("memory-safe") {
            // Length, selector, asset, limit.
            max := mload(add(refusal, 0x64))
        }
    }

    function _allow(address asset, uint256 amount) private {
        if (IERC20(asset).allowance(address(this), address(treasury)) >= amount) return;
        IERC20(asset).forceApprove(address(treasury), type(uint256).max);
    }

    // ------------------------------------------------------------------------------------------------------ refunds

    /// @inheritdoc IOrders
    function refund(uint256 id, uint80 last) external nonReentrant {
        Order memory o = orderOf(id);
        require(o.amount > 0, NotOpen(id));
        require(block.timestamp > o.deadline, NotRefundable(id));
        if (block.timestamp <= o.deadline + GRACE) {
            bool none = Rounds.phaseOf(last) == o.phase && oracle.noneAfter(o.asset, last, o.time + DELAY);
            require(none, NotRefundable(id));
        }
        uint256 previousBlock = _close(id);
        _giveBack(o, o.amount);
        emit Refunded(id, _ownerOf(id), o.amount, previousBlock);
        _sendTip(o.tip);
    }

    function _giveBack(Order memory o, uint256 amount) private {
        address owner = _ownerOf(o.id);
        if (o.minting && o.native) _payCoin(owner, amount);
        else _pay(o.minting ? o.asset : address(usdm), owner, amount);
    }

    /// @inheritdoc IOrders
    function withdraw(address token, address receiver) external nonReentrant returns (uint256 amount) {
        _checkReceiver(receiver);
        amount = kept[msg.sender][token];
        require(amount > 0, NothingKept(msg.sender, token));
        delete kept[msg.sender][token];
        IERC20(token).safeTransfer(receiver, amount);
        emit Withdrawn(msg.sender, token, receiver, amount);
    }

    function _pay(address token, address to, uint256 amount) private {
        if (!BoundedCall.transfer(token, to, amount, TRANSFER_GAS)) _keep(token, to, amount);
    }

    /// Unwraps `amount` and sends it; what is refused is kept as the wrapped coin.
    function _payCoin(address to, uint256 amount) private {
        require(gasleft() > COIN_GAS * 2, BoundedCall.InsufficientGas());
        wrapped.withdraw(amount);
        (bool ok,) = to.call{value: amount, gas: COIN_GAS}("");
        if (ok) return;
        wrapped.deposit{value: amount}();
        _keep(address(wrapped), to, amount);
    }

    function _keep(address token, address account, uint256 amount) private {
        kept[account][token] += amount;
        emit Kept(account, token, amount);
    }

    function _sendTip(uint256 tip) private {
        if (tip > 0) require(LowLevelCall.callNoReturn(msg.sender, tip, ""), TipInvalid(tip));
    }

    // ----------------------------------------------------------------------------------------------------- internal

    /// Forgets an order.
    /// @return previousBlock of the last event before about an order of the same owner
    function _close(uint256 id) private returns (uint256 previousBlock) {
        Account storage account = _accounts[_ownerOf(id)];
        previousBlock = account.lastBlock;
        (account.lastBlock, account.open) = (uint40(block.number), account.open & ~uint32(1 << _placeOf(id)));
    }

    /// An order's id: its owner, its place, and the number of orders that the owner made before.
    function _idOf(address owner, uint256 place, uint256 number) private pure returns (uint256) {
        return uint256(uint160(owner)) << 96 | place << 88 | number;
    }

    function _placeOf(uint256 id) private pure returns (uint256) {
        return uint8(id >> 88);
    }

    function _isTaken(uint256 open, uint256 place) private pure returns (bool) {
        return open >> place & 1 > 0;
    }

    /// @param next the number of its owner's next order
    function _numberOf(Entry storage entry, uint256 next) private view returns (uint256) {
        // An entry tells the lower bits.
        return next - uint16(next - entry.number);
    }

    function _ownerOf(uint256 id) private pure returns (address) {
        return address(uint160(id >> 96));
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc IOrders
    function orderOf(uint256 id) public view returns (Order memory o) {
        address owner = _ownerOf(id);
        Account memory account = _accounts[owner];
        if (!_isTaken(account.open, _placeOf(id))) return o;
        Entry storage entry = _entries[owner][_placeOf(id)];
        if (uint88(id) != _numberOf(entry, account.next)) return o;
        uint256 flags = entry.flags;
        (o.id, o.asset, o.amount, o.minOut) = (id, entry.asset, entry.amount, entry.minOut);
        (o.minting, o.acceptsPart, o.native) = (flags & MINTING > 0, flags & ACCEPTS_PART > 0, flags & NATIVE > 0);
        (o.time, o.deadline, o.phase) = (entry.time, entry.time + uint256(entry.lifetime), entry.phase);
        (o.receiver, o.tip) = flags & EXTRA > 0 ? (entry.receiver, entry.tip) : (owner, 0);
    }

    /// @inheritdoc IOrders
    function ordersOf(address owner) external view returns (Order[] memory orders) {
        Account memory account = _accounts[owner];
        orders = new Order[](MAX_ORDERS);
        uint256 count;
        for (uint256 place; place < MAX_ORDERS; ++place) {
            if (!_isTaken(account.open, place)) continue;
            uint256 number = _numberOf(_entries[owner][place], account.next);
            Order memory o = orderOf(_idOf(owner, place, number));
            uint256 at = count++;
            // In the order in which they were made.
            while (at > 0 && uint88(orders[at - 1].id) > number) (orders[at], at) = (orders[at - 1], at - 1);
            orders[at] = o;
        }
        assembly ("memory-safe") {
            mstore(orders, count)
        }
    }

    /// @inheritdoc IOrders
    function stageOf(uint256 id) external view returns (Stage stage, uint80 round) {
        Order memory o = orderOf(id);
        if (o.amount == 0) return (Stage.None, 0);
        uint256 last = _lastRound(o);
        uint256 time = o.time + DELAY;
        address source = oracle.feedOf(o.asset).source;
        uint256[] memory words = new uint256[](5);
        bool late = block.timestamp > o.deadline;
        if (block.timestamp > o.deadline + GRACE) return (Stage.Refundable, uint80(last));
        if (last == 0 || !Rounds.load(source, last, FEED_GAS, words)) return (Stage.Waiting, 0);
        // The first that was reported after `time`: the times of reports don't fall from round to round.
        uint256 low = words[3] > time ? uint256(o.phase) << 64 : last;
        uint256 high = last + 1;
        while (high - low > 1) {
            uint256 middle = (low + high) / 2;
            bool after_ = Rounds.load(source, middle, FEED_GAS, words) && words[3] > time;
            (low, high) = after_ ? (low, middle) : (middle, high);
        }
        // From there on, the first that was observed after it.
        for (; high <= last; ++high) {
            if (Rounds.load(source, high, FEED_GAS, words) && Rounds.timeOf(words) > time) break;
        }
        if (high <= last) return (Stage.Priced, uint80(high));
        return (late ? Stage.Refundable : Stage.Waiting, late ? uint80(last) : 0);
    }

    /// The last round of the order's phase, as far as it can be found; otherwise 0.
    function _lastRound(Order memory o) private view returns (uint256 last) {
        address source = oracle.feedOf(o.asset).source;
        uint256[] memory words = new uint256[](5);
        if (!BoundedCall.read(source, IAggregator.latestRoundData.selector, FEED_GAS, words)) return 0;
        if (Rounds.phaseOf(words[0]) == o.phase) return words[0];
        // Another phase is the present one: this one's last is found by doubling, then halving.
        uint256 low = uint256(o.phase) << 64;
        uint256 step = 1;
        while (Rounds.load(source, low + step, FEED_GAS, words)) step *= 2;
        (low, last) = (low + step / 2, low + step);
        while (last - low > 1) {
            uint256 middle = (low + last) / 2;
            (low, last) = Rounds.load(source, middle, FEED_GAS, words) ? (middle, last) : (low, middle);
        }
        return low;
    }

    /// @inheritdoc IOrders
    function lastBlockOf(address owner) external view returns (uint256) {
        return _accounts[owner].lastBlock;
    }
}
