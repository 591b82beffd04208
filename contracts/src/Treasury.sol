// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ReentrancyGuardTransient} from "@openzeppelin/contracts/utils/ReentrancyGuardTransient.sol";
import {IPriceOracle} from "./interfaces/IPriceOracle.sol";
import {ITreasury, ITreasuryAdmin} from "./interfaces/ITreasury.sol";
import {IUSDm} from "./interfaces/IUSDm.sol";
import {Books, Decision, IValuer, Position, Valuation} from "./interfaces/IValuer.sol";
import {IVenue, Use} from "./interfaces/IVenue.sol";
import {Limit, Listing, Params, Permit, State} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {CodeStore} from "./libraries/CodeStore.sol";
import {Limits} from "./libraries/Limits.sol";
import {Words} from "./libraries/Words.sol";

/// The Treasury of the Mars Ecosystem: mints USDm for $1 of a listed asset and redeems it for $1 of one.
///
/// RATE. One to one, or closed with a named reason. There is no fee and no rate variable. Rounding favours the Treasury.
///
/// LIMITS. An amount up to `maxMint` / `maxRedeem` is accepted, one unit more reverts with the limit that stopped it; both
/// are pure functions of one state (Limits). Two paths lead there. An action that keeps clear of every limit by more than
/// a haircut (Clearance) is decided from the totals of the last refresh, for a cost that does not grow with the number of
/// assets or venues. Any other, and any after the totals have become older than ten minutes, is decided on a full
/// valuation, which becomes the new totals. What is decided, and the words to store, come from the Valuer; this contract
/// keeps them and moves tokens. The price of the asset itself is fresh on both paths.
///
/// ACCOUNTING. Holdings are tracked: a donation changes no quote and no limit. A mint counts what the balance really
/// grew by.
///
/// TOKENS. A token that takes a fee on transfer may be listed; one whose balances change by themselves may not. A token
/// that refuses a transfer stops single redemptions for itself, and is credited in a pro-rata redemption. Listing a token
/// means trusting its code and its issuer.
///
/// LEAVING. `redeemProRata` pays the caller's slice of every asset: the liquid part of the slice at once, the rest as a
/// credit. No pause, feed, venue or token stops it. A credit is paid in kind: a part of the venue's position is set aside,
/// which gains and loses like what stays. What a token refuses to transfer is kept here, apart from what is idle.
///
/// ORDERS. A contract for orders that the Valuer knows mints and redeems here like anyone, but at a price that need not be the
/// present one: the first that nobody knew when the order was made. All limits but the hourly one hold for it. It is chosen
/// at deployment, for good.
///
/// ROLES. Governor: listings, parameters within bounds, venues. Steward: moves between the Treasury and listed venues,
/// which may lose no more than the loss budget a week; USDm that is paired with XMS counts in full. Guardian: closes ways
/// and stops the steward; never opens any. Nobody can send a listed asset anywhere else, and nothing can be upgraded.
///
/// LIMITS ADMITTED. Prices lag: someone faster than the feeds gains at most the lag budget a day in expectation, as long as
/// each listed deviation covers what its feed's delay adds (contracts/model). Within an hour at most twice an hourly limit
/// flows at prices that change, since the limit empties while it is used. A pro-rata redemption at lagging prices above
/// 100 % backing takes its gain from the surplus alone. Between refreshes a tier may move by more than its haircut, which
/// a later full valuation sees. What a lending vault has at the moment is liquid, also if it was borrowed to be there: who
/// leaves then is paid more at once, though no more in all. Credits at a venue that was removed are claimed from the venue
/// itself.
contract Treasury is AccessManaged, ReentrancyGuardTransient, ITreasury, ITreasuryAdmin {
    using SafeERC20 for IERC20;

    // ---------------------------------------------------------------------------------------------------- constants

    uint256 public constant MAX_ASSETS = 32;
    uint256 public constant MAX_VENUES = 8;
    /// Seconds in which the steward's loss budget recovers.
    uint256 public constant LOSS_PERIOD = 7 days;
    /// Enough for any honest token's transfer; a token that wants more is credited instead.
    uint256 private constant TRANSFER_GAS = 300_000;
    uint256 private constant BALANCE_GAS = 100_000;
    /// Enough for a venue's withdrawal; one that wants more counts as failing.
    uint256 private constant VENUE_GAS = 1_000_000;
    /// Enough for a venue to set a part of a position aside.
    uint256 private constant CREDIT_GAS = 300_000;
    uint256 private constant OBSERVE_INTERVAL = 3 minutes;
    /// In the word of the rules.
    uint256 private constant MINT_SWITCH = 1 << 240;
    uint256 private constant REDEEM_SWITCH = 1 << 248;
    uint256 private constant ALL_SWITCHES = MINT_SWITCH | REDEEM_SWITCH;

    // --------------------------------------------------------------------------------------------------- immutables

    IUSDm public immutable usdm;
    IERC20 public immutable xms;
    IPriceOracle public immutable oracle;
    IValuer public immutable valuer;

    // ------------------------------------------------------------------------------------------------------ storage
    // One word each where it says so; the Valuer reads them as they are (see Words for the layouts).

    /// An asset's listing, its switches, and what lies here. One word.
    struct Account {
        /// Idle holdings in token units, without what is kept for creditors.
        uint184 idle;
        /// 0: not listed.
        uint8 tier;
        uint8 decimals;
        uint16 cap;
        uint16 deviation;
        bool mintPaused;
        bool redeemPaused;
    }

    /// The times of what is done now and then (Unix seconds), and the block of the last action. One word.
    struct Clock {
        uint40 refreshed;
        uint40 journaled;
        uint40 observed;
        uint40 lastBlock;
        uint8 volatileAssets;
        bool stewardStopped;
    }

    /// What the steward's moves have lost, USD with 18 decimals, as it stood at `time`.
    struct Losses {
        uint208 sum;
        uint48 time;
    }

    Clock private _clock;
    /// All parameters that every action needs, and the switches for all assets.
    uint256 private _rules;
    /// The two parameters that only a full valuation needs.
    uint256 private _bases;
    /// The totals as of the last refresh, with the actions since: USD in millionths.
    uint256[2] internal _totals;
    Losses private _losses;
    /// What changes rarely is kept as contract code (see CodeStore): `abi.encode(address[] assets, address[] venues)`.
    address private _lists;
    mapping(address asset => Account) private _accounts;
    /// What an asset counts for in the totals. One word.
    mapping(address asset => uint256) private _holdings;
    /// What flowed in the last hour. One word.
    mapping(address asset => uint256) internal _flows;
    /// What a token refused to transfer to a redeemer, in token units.
    mapping(address account => mapping(address asset => uint256)) private _refused;
    uint256[3][] private _journal;

    constructor(
        address authority,
        IUSDm usdm_,
        IERC20 xms_,
        IPriceOracle oracle_,
        IValuer valuer_,
        Params memory params_
    ) AccessManaged(authority) {
        (usdm, xms, oracle, valuer) = (usdm_, xms_, oracle_, valuer_);
        (uint256 rules, uint256 bases) = valuer_.pack(params_);
        _setRules(rules, bases);
        emit ParamsSet(params_);
        _writeLists(new address[](0), new address[](0));
    }

    // ----------------------------------------------------------------------------------------------------- governor

    /// @inheritdoc ITreasuryAdmin
    function list(Listing calldata listing) external restricted {
        address token = listing.token;
        valuer.checkListing(listing, _word(token), address(usdm));
        Account storage account = _accounts[token];
        if (account.tier == 0) {
            (address[] memory tokens, address[] memory places) = _readLists();
            require(tokens.length < MAX_ASSETS, TooManyAssets(MAX_ASSETS));
            _writeLists(_with(tokens, token), places);
            if (listing.tier > 1) ++_clock.volatileAssets;
        }
        (account.tier, account.decimals) = (listing.tier, listing.decimals);
        (account.cap, account.deviation) = (listing.cap, listing.deviation);
        // What it counts for is found by a full valuation.
        _clock.refreshed = 0;
        emit Listed(token, listing);
    }

    /// @inheritdoc ITreasuryAdmin
    function delist(address asset) external restricted {
        Account storage account = _listed(asset);
        Books memory b = _books();
        valuer.checkUnused(b, asset);
        _writeLists(_without(b.tokens, asset), b.venues);
        if (account.tier > 1) --_clock.volatileAssets;
        // What is owed in it can still be claimed.
        account.tier = 0;
        delete _holdings[asset];
        _clock.refreshed = 0;
        emit Delisted(asset);
    }

    /// @inheritdoc ITreasuryAdmin
    function setParams(Params calldata params) external restricted {
        (uint256 rules, uint256 bases) = valuer.pack(params);
        _setRules(rules, bases);
        emit ParamsSet(params);
    }

    function _setRules(uint256 rules, uint256 bases) private {
        (_rules, _bases) = (rules | (_rules & ALL_SWITCHES), bases);
        // A higher base holds at once, a lower one from the next entry of the journal on.
        uint256 base = Math.max(Words.flowBaseOf(_totals[1]), Words.micro(uint128(bases)));
        _totals[1] = uint192(_totals[1]) | base << 192;
        _clock.refreshed = 0;
    }

    /// @inheritdoc ITreasuryAdmin
    function unpause(address asset, bool minting, bool redemption) external restricted {
        _setPause(asset, minting, redemption, false);
    }

    /// @inheritdoc ITreasuryAdmin
    function resumeSteward() external restricted {
        _clock.stewardStopped = false;
        emit StewardStopped(false);
    }

    /// @inheritdoc ITreasuryAdmin
    function addVenue(address venue) external restricted {
        (address[] memory tokens, address[] memory places) = _readLists();
        require(venue.code.length > 0 && !_contains(places, venue), VenueInvalid(venue));
        require(places.length < MAX_VENUES, TooManyVenues(MAX_VENUES));
        _writeLists(tokens, _with(places, venue));
        _clock.refreshed = 0;
        emit VenueAdded(venue);
    }

    /// @inheritdoc ITreasuryAdmin
    function removeVenue(address venue) external restricted {
        (address[] memory tokens, address[] memory places) = _readLists();
        require(_contains(places, venue), VenueInvalid(venue));
        valuer.checkEmpty(venue, tokens);
        _writeLists(tokens, _without(places, venue));
        _clock.refreshed = 0;
        emit VenueRemoved(venue);
    }

    // ------------------------------------------------------------------------------------------------------ steward

    /// @inheritdoc ITreasuryAdmin
    function deploy(address venue, address asset, uint256 amount, uint256 usdmAmount, bytes calldata data)
        external
        restricted
        nonReentrant
    {
        Valuation memory before = _before(venue);
        Account storage account = _listed(asset);
        require(amount <= account.idle, InsufficientIdle(asset, amount, account.idle));
        account.idle -= uint184(amount);
        IERC20(asset).safeTransfer(venue, amount);
        usdm.mint(venue, usdmAmount);
        IVenue(venue).deposit(asset, amount, usdmAmount, data);
        emit Deployed(venue, asset, amount, usdmAmount);
        // USDm beside XMS can be had by anyone who sells XMS: unlike other prices, that one is made in the pair itself.
        _settle(before, IVenue(venue).venueUse() != Use.Grants, asset == address(xms) ? usdmAmount : 0);
    }

    /// @inheritdoc ITreasuryAdmin
    function recall(address venue, address asset, uint256 amount, bytes calldata data)
        external
        restricted
        nonReentrant
    {
        Valuation memory before = _before(venue);
        Account storage account = _listed(asset);
        // Measured, not taken from the venue's answer.
        uint256 had = IERC20(asset).balanceOf(address(this));
        uint256 usdmHad = usdm.balanceOf(address(this));
        IVenue(venue).withdraw(asset, amount, data);
        uint256 assetOut = IERC20(asset).balanceOf(address(this)) - had;
        uint256 usdmOut = usdm.balanceOf(address(this)) - usdmHad;
        account.idle = SafeCast.toUint184(account.idle + assetOut);
        usdm.burn(address(this), usdmOut);
        emit Recalled(venue, asset, assetOut, usdmOut);
        _settle(before, true, 0);
    }

    /// What the Treasury is worth before a move into or out of `venue`, which must be listed.
    function _before(address venue) private view returns (Valuation memory) {
        require(!_clock.stewardStopped, StewardIsStopped());
        Books memory b = _books();
        require(_contains(b.venues, venue), VenueInvalid(venue));
        return valuer.refresh(b, 0);
    }

    /// Ends a steward's move: what it lost of the surplus counts against the budget, and the totals are refreshed.
    /// @param counted false for a grant, which has a budget of its own
    /// @param atRisk USDm that counts as lost from the beginning
    function _settle(Valuation memory before, bool counted, uint256 atRisk) private {
        Books memory b = _books();
        Valuation memory v = valuer.refresh(b, before.value);
        uint256 lost = Math.saturatingSub(before.value + v.liabilities, v.value + before.liabilities);
        lost = (counted ? lost : 0) + atRisk;
        if (lost > 0) {
            uint256 budget = _lossBudget(before.value);
            uint256 sum = _lost(budget) + lost;
            require(sum <= budget, LossBudgetExceeded(sum, budget));
            _losses = Losses(uint208(sum), uint48(block.timestamp));
        }
        _store(v, b.tokens);
        _checkpoint();
    }

    function _lossBudget(uint256 value) private view returns (uint256) {
        return uint16(_rules >> 224) * value / Limits.BPS;
    }

    function _lost(uint256 budget) private view returns (uint256) {
        return Limits.decayed(_losses.sum, budget, block.timestamp - _losses.time, LOSS_PERIOD);
    }

    // ----------------------------------------------------------------------------------------------------- guardian

    /// @inheritdoc ITreasuryAdmin
    function pause(address asset, bool minting, bool redemption) external restricted {
        _setPause(asset, minting, redemption, true);
    }

    /// @inheritdoc ITreasuryAdmin
    function stopSteward() external restricted {
        _clock.stewardStopped = true;
        emit StewardStopped(true);
    }

    function _setPause(address asset, bool minting, bool redemption, bool closed) private {
        if (asset == address(0)) {
            if (minting) _rules = closed ? _rules | MINT_SWITCH : _rules & ~MINT_SWITCH;
            if (redemption) _rules = closed ? _rules | REDEEM_SWITCH : _rules & ~REDEEM_SWITCH;
        } else {
            Account storage account = _accounts[asset];
            if (minting) account.mintPaused = closed;
            if (redemption) account.redeemPaused = closed;
        }
        (bool mintPaused, bool redeemPaused) = _switches(asset);
        emit PauseSet(asset, mintPaused, redeemPaused);
    }

    /// The switches of one asset, or for 0 those for all.
    function _switches(address asset) private view returns (bool mintPaused, bool redeemPaused) {
        if (asset == address(0)) return (_rules & MINT_SWITCH > 0, _rules & REDEEM_SWITCH > 0);
        return (_accounts[asset].mintPaused, _accounts[asset].redeemPaused);
    }

    // -------------------------------------------------------------------------------------------------------- users

    modifier valid(address receiver, uint256 deadline) {
        _checkCall(receiver, deadline);
        _;
    }

    function _checkCall(address receiver, uint256 deadline) private view {
        require(block.timestamp <= deadline, Expired(deadline));
        bool lost = receiver == address(0) || receiver == address(this) || receiver == address(usdm);
        require(!lost, InvalidReceiver(receiver));
    }

    /// @inheritdoc ITreasury
    function mint(address asset, uint256 amountIn, uint256 minUsdmOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256)
    {
        return _mint(asset, amountIn, minUsdmOut, receiver);
    }

    /// @inheritdoc ITreasury
    function mintWithPermit(
        address asset,
        uint256 amountIn,
        uint256 minUsdmOut,
        address receiver,
        uint256 deadline,
        Permit calldata permit
    ) external nonReentrant valid(receiver, deadline) returns (uint256) {
        _listed(asset);
        // Anyone may have handed in the signature before us, and some tokens have no permit: the allowance decides.
        try IERC20Permit(asset)
            .permit(msg.sender, address(this), permit.value, permit.deadline, permit.v, permit.r, permit.s) {}
            catch {}
        return _mint(asset, amountIn, minUsdmOut, receiver);
    }

    function _mint(address asset, uint256 amountIn, uint256 minUsdmOut, address receiver)
        private
        returns (uint256 usdmOut)
    {
        Account storage account = _listed(asset);
        uint256 received = IERC20(asset).balanceOf(address(this));
        IERC20(asset).safeTransferFrom(msg.sender, address(this), amountIn);
        received = IERC20(asset).balanceOf(address(this)) - received;
        (Decision memory d, Valuation memory v, Books memory b) = _decide(true, asset, received);
        usdmOut = d.out;
        require(usdmOut >= minUsdmOut, InsufficientOutput(address(usdm), usdmOut, minUsdmOut));

        _apply(asset, d, v, b.tokens);
        // Below 2^160: no limit allows more.
        account.idle += uint184(received);
        usdm.mint(receiver, usdmOut);
        emit Minted(msg.sender, receiver, asset, received, usdmOut, _previousBlock());
        _checkpoint();
    }

    /// @inheritdoc ITreasury
    function redeem(address asset, uint256 usdmIn, uint256 minAssetOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256 assetOut)
    {
        _listed(asset);
        (Decision memory d, Valuation memory v, Books memory b) = _decide(false, asset, usdmIn);
        assetOut = d.out;
        require(assetOut >= minAssetOut, InsufficientOutput(asset, assetOut, minAssetOut));

        _apply(asset, d, v, b.tokens);
        usdm.burn(msg.sender, usdmIn);
        _pay(asset, receiver, assetOut, v, b.venues);
        emit Redeemed(msg.sender, receiver, asset, usdmIn, assetOut, _previousBlock());
        _checkpoint();
    }

    /// @param v the valuation that the redemption was decided on; an action decided without one does not need a venue
    function _pay(address asset, address receiver, uint256 amount, Valuation memory v, address[] memory places)
        private
    {
        Account storage account = _accounts[asset];
        bool pulls = account.idle < amount;
        if (pulls) {
            (uint256 available,) = _pullFrom(places, asset, amount);
            require(available >= amount, InsufficientLiquidity(amount, available));
        }
        account.idle -= uint184(amount);
        IERC20(asset).safeTransfer(receiver, amount);
        if (!pulls) return;
        Books memory b = _books();
        _store(valuer.afterPull(b, v.value, v.liabilities, v.tierValues, asset), b.tokens);
    }

    /// Decides an action, without a full valuation if it keeps clear of every limit; then `v` and `b` are empty.
    function _decide(bool minting, address asset, uint256 amount)
        private
        view
        returns (Decision memory d, Valuation memory v, Books memory b)
    {
        require(amount > 0, ZeroAmount());
        Position memory p = _position(asset);
        bool ok;
        (ok, d) = valuer.clear(minting, p, amount);
        if (ok) return (d, v, b);
        b = _books();
        (d, v) = valuer.decide(minting, p, b, amount);
    }

    /// Stores what an action was decided to lead to.
    function _apply(address asset, Decision memory d, Valuation memory v, address[] memory tokens) private {
        if (tokens.length > 0) _store(v, tokens);
        (_flows[asset], _holdings[asset]) = (d.flow, d.holding);
        _storeTotals(d.totals);
    }

    /// @inheritdoc ITreasury
    function redeemProRata(uint256 usdmIn, uint256[] calldata minAmountsOut, address receiver, uint256 deadline)
        external
        nonReentrant
        valid(receiver, deadline)
        returns (uint256[] memory amounts)
    {
        Books memory b = _books();
        uint256[] memory atOnce;
        uint256[][] memory frozen;
        Valuation memory v;
        (amounts, atOnce, frozen, v) = valuer.slices(b, usdmIn);
        bool matching = minAmountsOut.length == 0 || minAmountsOut.length == amounts.length;
        require(matching, LengthMismatch(minAmountsOut.length, amounts.length));
        usdm.burn(msg.sender, usdmIn);
        for (uint256 i; i < amounts.length; ++i) {
            if (amounts[i] > 0) amounts[i] = _payAndCredit(b, i, receiver, amounts[i], atOnce[i], frozen);
            uint256 minimum = minAmountsOut.length == 0 ? 0 : minAmountsOut[i];
            require(amounts[i] >= minimum, InsufficientOutput(b.tokens[i], amounts[i], minimum));
        }
        emit RedeemedProRata(msg.sender, receiver, usdmIn, b.tokens, amounts, _previousBlock());
        // Anew where venues were drawn on: what was left there may be more or less than was counted.
        if (v.holdings.length == 0) v = valuer.refresh(_books(), type(uint256).max);
        _store(v, b.tokens);
        _checkpoint();
    }

    /// Pays what is to be paid at once of a slice and credits the caller with the rest: with what the transfer failed for,
    /// and with a part of what venues can't return.
    /// @param frozen by venue and asset, the caller's part of what is not liquid there
    /// @return what was paid and credited: less than `amount` where a venue has less than it said, or a transfer has a fee
    function _payAndCredit(
        Books memory b,
        uint256 i,
        address receiver,
        uint256 amount,
        uint256 paid,
        uint256[][] memory frozen
    ) private returns (uint256) {
        address asset = b.tokens[i];
        uint256 refused;
        uint256 failed;
        if (paid > 0) {
            uint256 available;
            (available, failed) = _pullFrom(b.venues, asset, paid);
            paid = Math.min(paid, available);
            _accounts[asset].idle -= uint184(paid);
            if (!BoundedCall.transfer(asset, receiver, paid, TRANSFER_GAS)) refused = paid;
        }
        uint256 rest = amount - paid;
        if (rest + refused == 0) return amount;
        _refused[msg.sender][asset] += refused;
        for (uint256 n; n < frozen.length && rest > 0; ++n) {
            rest -= _setAside(b.venues[n], asset, Math.min(frozen[n][i], rest));
        }
        // Still to come where a venue could not return what it called liquid.
        for (uint256 n; n < frozen.length && rest > 0; ++n) {
            if (failed >> n & 1 > 0) rest -= _setAside(b.venues[n], asset, rest);
        }
        emit Credited(msg.sender, asset, amount - rest - paid + refused);
        return amount - rest;
    }

    /// @return how much of `amount` the venue set aside for the caller
    function _setAside(address place, address asset, uint256 amount) private returns (uint256) {
        if (amount == 0) return 0;
        bytes memory order = abi.encodeCall(IVenue.credit, (asset, msg.sender, amount));
        return Math.min(amount, BoundedCall.actFor(place, order, CREDIT_GAS));
    }

    /// @inheritdoc ITreasury
    function claim(address asset, address receiver)
        external
        nonReentrant
        valid(receiver, block.timestamp)
        returns (uint256 amount)
    {
        amount = _refused[msg.sender][asset];
        if (amount > 0) {
            delete _refused[msg.sender][asset];
            IERC20(asset).safeTransfer(receiver, amount);
        }
        (, address[] memory places) = _readLists();
        uint256 usdmHad = usdm.balanceOf(address(this));
        bytes memory order = abi.encodeCall(IVenue.claimCredit, (asset, msg.sender, receiver));
        for (uint256 n; n < places.length; ++n) {
            amount = Math.saturatingAdd(amount, BoundedCall.actFor(places[n], order, VENUE_GAS));
        }
        require(amount > 0, NothingToClaim(msg.sender, asset));
        usdm.burn(address(this), usdm.balanceOf(address(this)) - usdmHad);
        emit Claimed(msg.sender, receiver, asset, amount, _previousBlock());
        _refresh();
    }

    /// @inheritdoc ITreasury
    function poke() external nonReentrant {
        oracle.remember();
        _refresh();
    }

    // ----------------------------------------------------------------------------------------------------- internal

    /// What is known of an asset without asking anybody.
    function _position(address asset) private view returns (Position memory p) {
        (p.asset, p.account) = (asset, _word(asset));
        (p.holding, p.flow) = (_holdings[asset], _flows[asset]);
        (p.clock, p.rules, p.totals) = (_clockWord(), _rules, _totals);
        (p.supply, p.sender) = (usdm.totalSupply(), msg.sender);
    }

    /// What is known of everything without asking anybody.
    function _books() private view returns (Books memory b) {
        (b.tokens, b.venues) = _readLists();
        (b.clock, b.rules, b.bases, b.totals) = (_clockWord(), _rules, _bases, _totals[1]);
        b.supply = usdm.totalSupply();
        b.accounts = new uint256[](b.tokens.length);
        for (uint256 i; i < b.accounts.length; ++i) {
            b.accounts[i] = _word(b.tokens[i]);
        }
    }

    function _word(address asset) private view returns (uint256 word) {
        Account storage account = _accounts[asset];
        assembly ("memory-safe") {
            word := sload(account.slot)
        }
    }

    function _clockWord() private view returns (uint256 word) {
        assembly ("memory-safe") {
            word := sload(_clock.slot)
        }
    }

    /// Values everything, and announces it.
    function _refresh() private {
        Books memory b = _books();
        _store(valuer.refresh(b, type(uint256).max), b.tokens);
        _checkpoint();
    }

    /// Makes a full valuation the totals.
    function _store(Valuation memory v, address[] memory tokens) private {
        for (uint256 i; i < tokens.length; ++i) {
            if (_holdings[tokens[i]] != v.holdings[i]) _holdings[tokens[i]] = v.holdings[i];
        }
        _storeTotals(v.totals);
        _clock.refreshed = uint40(block.timestamp);
        if (!v.journals) return;
        _clock.journaled = uint40(block.timestamp);
        _journal.push(v.entry);
    }

    function _storeTotals(uint256[2] memory totals) private {
        if (_totals[0] != totals[0]) _totals[0] = totals[0];
        if (_totals[1] != totals[1]) _totals[1] = totals[1];
    }

    /// Announces the totals and keeps the XMS averages moving.
    function _checkpoint() private {
        uint256[2] memory totals = _totals;
        uint256[5] memory tierValues;
        uint256 total;
        unchecked {
            for (uint256 i; i < 5; ++i) {
                tierValues[i] = Words.tierValue(totals, i + 1) * Words.MICRO;
                total += tierValues[i];
            }
        }
        uint256 supply = usdm.totalSupply();
        uint256 liabilities = Math.saturatingSub(supply, Words.treasuryUsdmOf(totals) * Words.MICRO);
        emit Checkpoint(total, liabilities, supply, tierValues, _clock.refreshed, block.timestamp);
        if (block.timestamp - _clock.observed < OBSERVE_INTERVAL) return;
        _clock.observed = uint40(block.timestamp);
        oracle.observe();
    }

    /// The block of the action before this one, which is the last one from now on.
    function _previousBlock() private returns (uint256 previous) {
        previous = _clock.lastBlock;
        _clock.lastBlock = uint40(block.number);
    }

    /// Makes at least `amount` of `asset` idle, from the venues in their order; the USDm that a venue returns with it
    /// is burned. A venue that fails is passed over. What arrives is measured, never taken from a venue's answer.
    /// @return available idle units afterwards
    /// @return failed a bit for each venue that failed
    function _pullFrom(address[] memory places, address asset, uint256 amount)
        private
        returns (uint256 available, uint256 failed)
    {
        Account storage account = _accounts[asset];
        available = account.idle;
        for (uint256 i; i < places.length && available < amount; ++i) {
            uint256 had = _balance(asset, type(uint256).max);
            uint256 usdmHad = usdm.balanceOf(address(this));
            bytes memory order = abi.encodeCall(IVenue.withdraw, (asset, amount - available, ""));
            if (!BoundedCall.act(places[i], order, VENUE_GAS)) failed |= 1 << i;
            uint256 arrived = Math.saturatingSub(_balance(asset, 0), had);
            if (arrived == 0) continue;
            available = Math.min(Math.saturatingAdd(available, arrived), type(uint184).max);
            account.idle = uint184(available);
            usdm.burn(address(this), usdm.balanceOf(address(this)) - usdmHad);
        }
    }

    /// @param unknown what to take it for where the token does not answer
    function _balance(address asset, uint256 unknown) private view returns (uint256) {
        uint256[] memory answer = new uint256[](1);
        bytes memory question = abi.encodeCall(IERC20.balanceOf, (address(this)));
        return BoundedCall.query(asset, question, BALANCE_GAS, answer) ? answer[0] : unknown;
    }

    function _listed(address asset) private view returns (Account storage account) {
        account = _accounts[asset];
        require(account.tier > 0, NotListed(asset));
    }

    function _readLists() private view returns (address[] memory tokens, address[] memory places) {
        return abi.decode(CodeStore.read(_lists), (address[], address[]));
    }

    function _writeLists(address[] memory tokens, address[] memory places) private {
        _lists = CodeStore.write(abi.encode(tokens, places));
    }

    function _contains(address[] memory all, address one) private pure returns (bool) {
        uint256 i;
        while (i < all.length && all[i] != one) ++i;
        return i < all.length;
    }

    function _with(address[] memory all, address one) private pure returns (address[] memory longer) {
        longer = new address[](all.length + 1);
        longer[all.length] = one;
        for (uint256 i; i < all.length; ++i) {
            longer[i] = all[i];
        }
    }

    /// @param one must be among `all`, which is changed
    function _without(address[] memory all, address one) private pure returns (address[] memory) {
        uint256 next;
        for (uint256 i; i < all.length; ++i) {
            if (all[i] != one) all[next++] = all[i];
        }
        assembly ("memory-safe") {
            mstore(all, next)
        }
        return all;
    }

    // -------------------------------------------------------------------------------------------------------- views

    /// @inheritdoc ITreasury
    function previewMint(address asset, uint256 amountIn) external view returns (uint256 usdmOut) {
        _listed(asset);
        (Decision memory d,,) = _decide(true, asset, amountIn);
        return d.out;
    }

    /// @inheritdoc ITreasury
    function previewRedeem(address asset, uint256 usdmIn) external view returns (uint256 assetOut) {
        _listed(asset);
        (Decision memory d,,) = _decide(false, asset, usdmIn);
        return d.out;
    }

    /// @inheritdoc ITreasury
    function previewRedeemProRata(uint256 usdmIn) external view returns (uint256[] memory amounts) {
        (amounts,,,) = valuer.slices(_books(), usdmIn);
    }

    /// @inheritdoc ITreasury
    function maxMint(address asset) external view returns (uint256 amountIn, Limit binding) {
        _listed(asset);
        _relay(abi.encodeCall(IValuer.limit, (true, _position(asset), _books())));
    }

    /// @inheritdoc ITreasury
    function maxRedeem(address asset) external view returns (uint256 usdmIn, Limit binding) {
        _listed(asset);
        _relay(abi.encodeCall(IValuer.limit, (false, _position(asset), _books())));
    }

    /// @inheritdoc ITreasury
    function state() external view returns (State memory) {
        _relay(abi.encodeCall(IValuer.stateOf, (_books())));
    }

    /// @inheritdoc ITreasury
    function assets() external view returns (Listing[] memory) {
        _relay(abi.encodeCall(IValuer.listings, (_books())));
    }

    /// Asks the Valuer and ends the call with its answer as it comes: to decode and encode it again would cost code.
    function _relay(bytes memory question) private view {
        address target = address(valuer);
        assembly ("memory-safe") {
            let ok := staticcall(gas(), target, add(question, 0x20), mload(question), 0, 0)
            let answer := mload(0x40)
            returndatacopy(answer, 0, returndatasize())
            if iszero(ok) { revert(answer, returndatasize()) }
            return(answer, returndatasize())
        }
    }

    /// The listed venues, in the order in which redemptions draw on them.
    function venues() external view returns (address[] memory places) {
        (, places) = _readLists();
    }

    /// @inheritdoc ITreasury
    function idle(address asset) external view returns (uint256) {
        return _accounts[asset].idle;
    }

    /// @inheritdoc ITreasury
    function creditOf(address account, address asset) external view returns (uint256 owed, uint256 claimable) {
        (, address[] memory places) = _readLists();
        _relay(abi.encodeCall(IValuer.credit, (places, account, asset, _refused[account][asset])));
    }

    /// @inheritdoc ITreasury
    function flowOf(address asset) external view returns (uint256) {
        return _flows[asset];
    }

    /// @inheritdoc ITreasury
    function paused(address asset) external view returns (bool mintPaused, bool redeemPaused) {
        (mintPaused, redeemPaused) = _switches(address(0));
        (bool mint_, bool redeem_) = _switches(asset);
        return (mintPaused || mint_, redeemPaused || redeem_);
    }

    /// @inheritdoc ITreasury
    function records()
        external
        view
        returns (uint256 refreshed, uint256 lastBlock, uint256 entries, bool stewardStopped)
    {
        return (_clock.refreshed, _clock.lastBlock, _journal.length, _clock.stewardStopped);
    }

    /// @inheritdoc ITreasury
    function entry(uint256 i) external view returns (uint256[3] memory) {
        return _journal[i];
    }

    /// @inheritdoc ITreasury
    function losses() external view returns (uint256 sum, uint256 budget) {
        budget = _lossBudget(valuer.refresh(_books(), 0).value);
        sum = _lost(budget);
    }
}
