// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {AccessManaged} from "@openzeppelin/contracts/access/manager/AccessManaged.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Feed, IAggregator, IPriceOracle, Kind} from "./interfaces/IPriceOracle.sol";
import {Price, Status} from "./interfaces/Types.sol";
import {BoundedCall} from "./libraries/BoundedCall.sol";
import {CodeStore} from "./libraries/CodeStore.sol";
import {Convert} from "./libraries/Convert.sol";
import {FairReserves} from "./libraries/FairReserves.sol";
import {FeedChecks} from "./libraries/FeedChecks.sol";
import {PairAverage} from "./libraries/PairAverage.sol";
import {Rounds} from "./libraries/Rounds.sol";
import {Tables} from "./libraries/Tables.sol";

/// Prices for the Treasury, in USD for one whole token with 18 decimals.
///
/// Feeds. Each gets at most `FEED_GAS` and its answer is checked for sign, range, time and length: no feed can make a
/// call fail. The asset of one that is not healthy is shut both ways.
///
/// What an asset counts at then. The lower of the last good price (`remember`) and the last answer, if it makes sense,
/// times a factor that falls from 1 to 0 over `DECAY` from the moment the price stopped being good: for a stale one its
/// time plus the heartbeat, otherwise the time of the last good price. An asset that has collapsed or lost its feed so
/// can't hold up the backing ratio at which others leave. The governor may lower the last good price at once
/// (`writeDown`). A depegged stablecoin counts at the lower of last good price and answer without the factor: only the
/// peg is off, the price itself is known.
///
/// XMS. Priced by its Mars Swap pair with two time-weighted averages, one over three minutes or more and one over four
/// hours or more, kept from observations that anyone, and every mint and redemption, moves on. USDm counts as $1. It is
/// minted at the lowest of both averages and spot, redeemed at the highest, and counts at the lower average: for value,
/// backing and supply cap. Whoever multiplies the price by m for t seconds raises what XMS counts at by
/// (m - 1) * t / (4 hours) at most (a price four times as high for three minutes: 3.75 %). Only averages are judged
/// against the range: a spot price outside it shuts XMS's own ways and changes no figure. Below a least depth of the
/// pair XMS counts nothing, since its averages can be moved for little.
///
/// Limits admitted. A last good price is as old as the last `remember`: where nobody has remembered for a day, the asset
/// of a feed that breaks counts nothing at once, and one whose feed is late at an old price, if that is lower. Whoever
/// dumps XMS for minutes lowers what it counts at, and with it the supply cap, for as long. The averages follow the
/// market with their periods' delay and need someone to observe: with a short one over more than the pair's heartbeat, or
/// a long one over more than the heartbeat and 8 hours, XMS is stale and the supply cap is the launch cap until there are
/// fresh ones, four hours after somebody observes. Liquidity added to the pair counts as depth at once, also if it is
/// there for a moment only.
contract PriceOracle is AccessManaged, IPriceOracle {
    using PairAverage for PairAverage.Observations;
    using Tables for bytes;

    /// One slot. The price is below 2^96 (FeedChecks).
    struct LastGood {
        uint128 price;
        uint48 time;
    }

    /// How the pair stands. Averages and periods are 0 while there is no observation old enough.
    struct XmsPrices {
        uint256 short;
        uint256 long;
        uint256 spot;
        uint256 shortPeriod;
        uint256 longPeriod;
        /// Product of the reserves.
        uint256 k;
    }

    uint256 public constant FEED_GAS = 60_000;
    /// Least seconds that the two averages of XMS are taken over.
    uint256 public constant SHORT_PERIOD = 3 minutes;
    uint256 public constant LONG_PERIOD = 4 hours;
    /// By how much the long average's period may exceed the pair's heartbeat. If somebody observes at least once per
    /// heartbeat it never does: the older observation is replaced when the newer is LONG_PERIOD old, noticed up to a
    /// heartbeat later, and serves for another LONG_PERIOD.
    uint256 public constant LONG_ALLOWANCE = 2 * LONG_PERIOD;
    /// Seconds in which what an asset without a healthy price counts at falls to nothing.
    uint256 public constant DECAY = 24 hours;
    uint256 private constant WAD = 1e18;
    uint256 private constant PEG_LOW = 0.995e18;
    uint256 private constant PEG_HIGH = 1.02e18;

    address public immutable xms;
    address private immutable _usdm;
    /// The pair sorts its tokens by address: whether XMS is its first.
    bool private immutable _xmsFirst;
    address private _table;
    /// From when on the newer observation of each average serves, and the next may be taken. In the slot of the table,
    /// which every price read loads: asking whether an observation is due costs a mint next to nothing.
    uint48 private _shortDue;
    uint48 private _longDue;
    PairAverage.Observations private _short;
    PairAverage.Observations private _long;
    mapping(address token => LastGood) private _lastGood;

    constructor(address authority, address xms_, address usdm) AccessManaged(authority) {
        (xms, _usdm) = (xms_, usdm);
        _xmsFirst = xms_ < usdm;
        _table = CodeStore.write("");
    }

    // What is set.

    /// @inheritdoc IPriceOracle
    function setFeed(Feed calldata feed) external restricted {
        uint256 price = FeedChecks.check(feed, xms, _usdm, FEED_GAS);
        bytes memory table = CodeStore.read(_table);
        bytes memory next;
        bool known;
        bool newSource = true;
        Feed memory row;
        for (uint256 i; i < table.feeds(); ++i) {
            table.loadFeed(i, row);
            bool same = row.token == feed.token;
            next = bytes.concat(next, same ? abi.encode(feed) : abi.encode(row));
            if (same) (known, newSource) = (true, row.source != feed.source);
        }
        _table = CodeStore.write(known ? next : bytes.concat(next, abi.encode(feed)));
        if (feed.kind != Kind.Pair) {
            _remember(feed.token, price);
        } else if (newSource) {
            _short.clear();
            _long.clear();
            (_shortDue, _longDue) = (0, 0);
            _observe(feed.source);
        }
        emit FeedSet(feed.token, feed);
    }

    /// @inheritdoc IPriceOracle
    function writeDown(address token, uint256 price) external restricted {
        LastGood storage good = _lastGood[token];
        require(price < good.price, NotLower(price, good.price));
        good.price = uint128(price);
        emit WrittenDown(token, price);
    }

    // What anyone keeps going.

    /// @inheritdoc IPriceOracle
    function observe() external {
        if (block.timestamp >= _shortDue || block.timestamp >= _longDue) _observe(feedOf(xms).source);
    }

    function _observe(address pair) private {
        (bool ok, PairAverage.Reading memory now_) = PairAverage.read(pair, _xmsFirst);
        if (!ok) return;
        if (block.timestamp >= _shortDue) {
            _short.push(now_.cumulative);
            _shortDue = uint48(block.timestamp + SHORT_PERIOD);
        }
        if (block.timestamp >= _longDue) {
            _long.push(now_.cumulative);
            _longDue = uint48(block.timestamp + LONG_PERIOD);
        }
        emit Observed(now_.cumulative);
    }

    /// @inheritdoc IPriceOracle
    function remember() external {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed, Price memory price, uint256[] memory round) = _scratch();
        for (uint256 i; i < table.feeds(); ++i) {
            table.loadFeed(i, feed);
            uint256 sound = _fill(price, feed, round);
            if (sound > 0) _remember(feed.token, sound);
        }
    }

    function _remember(address token, uint256 price) private {
        _lastGood[token] = LastGood(uint128(price), uint48(block.timestamp));
    }

    // What is asked.

    /// @inheritdoc IPriceOracle
    function priceOf(address asset) external view returns (Price memory price) {
        _fill(price, feedOf(asset), new uint256[](5));
    }

    /// @inheritdoc IPriceOracle
    function pricesOf(address[] calldata assets) external view returns (Price[] memory prices) {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed,, uint256[] memory round) = _scratch();
        prices = new Price[](assets.length);
        uint256 next;
        for (uint256 i; i < assets.length; ++i) {
            next = _find(table, assets[i], next, feed);
            _fill(prices[i], feed, round);
        }
    }

    /// @inheritdoc IPriceOracle
    function assess(address[] calldata assets, uint256 index)
        external
        view
        returns (uint256[] memory references, Price memory price, uint256 xmsAverage)
    {
        bytes memory table = CodeStore.read(_table);
        (Feed memory feed, Price memory other, uint256[] memory round) = _scratch();
        references = new uint256[](assets.length);
        uint256 next;
        bool xmsSeen;
        for (uint256 i; i < assets.length; ++i) {
            next = _find(table, assets[i], next, feed);
            if (i != index && feed.kind != Kind.Pair) {
                // The usual case, without what only the asset acted on needs.
                (,, references[i],) = _readFeed(feed, round);
                continue;
            }
            Price memory p = i == index ? price : other;
            uint256 sound = _fill(p, feed, round);
            references[i] = p.referencePrice;
            if (feed.kind == Kind.Pair) (xmsSeen, xmsAverage) = (true, sound);
        }
        if (!xmsSeen) {
            _find(table, xms, next, feed);
            xmsAverage = _fill(other, feed, round);
        }
    }

    /// @inheritdoc IPriceOracle
    function xmsPrice()
        external
        view
        returns (uint256 short, uint256 long, uint256 spot, uint256 shortPeriod, uint256 longPeriod)
    {
        XmsPrices memory x = _readPair(feedOf(xms).source);
        return (x.short, x.long, x.spot, x.shortPeriod, x.longPeriod);
    }

    /// @inheritdoc IPriceOracle
    function lastGoodOf(address asset) external view returns (uint256 price, uint256 time) {
        LastGood storage good = _lastGood[asset];
        return (good.price, good.time);
    }

    /// @inheritdoc IPriceOracle
    function orderable(address asset) external view returns (uint16 phase, uint256 heartbeat) {
        Feed memory feed = feedOf(asset);
        require(feed.kind != Kind.Pair, NoRounds(asset));
        uint256[] memory round = new uint256[](5);
        (Status status,,,) = _readFeed(feed, round);
        require(status == Status.Ok, NotHealthy(asset, status));
        (uint256 last, uint256 updatedAt) = (round[0], round[3]);
        bool kept = last <= type(uint80).max && Rounds.load(feed.source, last, FEED_GAS, round) && round[3] == updatedAt;
        // Numbers follow one another: only a phase's first has none before it.
        if (kept && uint64(last) != 1) kept = last > 0 && Rounds.load(feed.source, last - 1, FEED_GAS, round);
        require(kept, RoundHistory(asset));
        return (uint16(Rounds.phaseOf(last)), feed.heartbeat);
    }

    /// @inheritdoc IPriceOracle
    function nextPrice(address asset, uint80 round, uint16 phase, uint256 time)
        external
        view
        returns (uint256 mintPrice, uint256 redeemPrice, uint256 observedAt)
    {
        Feed memory feed = feedOf(asset);
        require(feed.kind != Kind.Pair, NoRounds(asset));
        require(Rounds.phaseOf(round) == phase, RoundPhase(round, phase));
        uint256[] memory words = new uint256[](5);
        Rounds.loadFirstAfter(feed.source, round, time, FEED_GAS, words);
        observedAt = Rounds.timeOf(words);
        uint256 answer = _scaled(words[1], feed.decimals);
        if (answer < feed.min || answer > feed.max) return (0, 0, observedAt);
        if (feed.kind != Kind.Stable) return (answer, answer, observedAt);
        if (answer < PEG_LOW || answer > PEG_HIGH) return (0, 0, observedAt);
        return (Math.min(answer, WAD), Math.max(answer, WAD), observedAt);
    }

    /// @inheritdoc IPriceOracle
    function noneAfter(address asset, uint80 last, uint256 time) external view returns (bool) {
        return Rounds.noneAfter(feedOf(asset).source, last, time, FEED_GAS, new uint256[](5));
    }

    /// @inheritdoc IPriceOracle
    function feedOf(address asset) public view returns (Feed memory feed) {
        _find(CodeStore.read(_table), asset, 0, feed);
    }

    // The table.

    /// What the loops above allocate once: a row, a price, and the words of a feed's answer.
    function _scratch() private pure returns (Feed memory feed, Price memory price, uint256[] memory round) {
        return (feed, price, new uint256[](5));
    }

    /// Loads the row of `token` into `feed`.
    /// @param hint where to look first: the Treasury's list and this table usually have the same order
    /// @return next where the row's successor is to be expected
    function _find(bytes memory table, address token, uint256 hint, Feed memory feed)
        private
        pure
        returns (uint256 next)
    {
        uint256 count = table.feeds();
        unchecked {
            for (uint256 i = hint; i < hint + count; ++i) {
                uint256 row = i < count ? i : i - count;
                if (table.feedToken(row) == token) {
                    table.loadFeed(row, feed);
                    return row + 1;
                }
            }
        }
        revert FeedMissing(token);
    }

    // Prices.

    /// Fills every field of `p`.
    /// @return sound the reference price where it is to be believed by itself: that of a healthy feed, and of XMS also while
    /// only its spot price is out of range; otherwise 0
    function _fill(Price memory p, Feed memory feed, uint256[] memory round) private view returns (uint256 sound) {
        if (feed.kind == Kind.Pair) return _fillPair(p, feed);
        (Status status, uint256 answer, uint256 counted, uint256 updatedAt) = _readFeed(feed, round);
        (p.status, p.referencePrice, p.updatedAt, p.depth) = (status, counted, updatedAt, type(uint256).max);
        bool known = status == Status.Ok || status == Status.Depegged;
        if (feed.kind == Kind.Stable && known) {
            (p.mintPrice, p.redeemPrice) = (Math.min(answer, WAD), Math.max(answer, WAD));
        } else {
            p.mintPrice = p.redeemPrice = counted;
        }
        return status == Status.Ok ? counted : 0;
    }

    /// @return status whether the feed's price is to be believed
    /// @return answer the feed's, in or out of range; 0 where it gives none that makes sense
    /// @return counted what the asset counts at
    /// @return updatedAt 0 where the feed does not say, or says a time to come
    function _readFeed(Feed memory feed, uint256[] memory round)
        private
        view
        returns (Status status, uint256 answer, uint256 counted, uint256 updatedAt)
    {
        if (!BoundedCall.read(feed.source, IAggregator.latestRoundData.selector, FEED_GAS, round)) {
            return (Status.Reverted, 0, _decayed(feed.token, 0, 0), 0);
        }
        (answer, updatedAt) = (round[1], round[3]);
        if (updatedAt > block.timestamp) return (Status.Invalid, 0, _decayed(feed.token, 0, 0), 0);
        unchecked {
            answer = _scaled(answer, feed.decimals);
            if (answer < feed.min || answer > feed.max) {
                return (Status.Invalid, answer, _decayed(feed.token, answer, 0), updatedAt);
            }
            if (block.timestamp - updatedAt > feed.heartbeat) {
                return (Status.Stale, answer, _decayed(feed.token, answer, updatedAt + feed.heartbeat), updatedAt);
            }
        }
        if (feed.kind == Kind.Stable && (answer < PEG_LOW || answer > PEG_HIGH)) {
            return (Status.Depegged, answer, Math.min(answer, _lastGood[feed.token].price), updatedAt);
        }
        return (Status.Ok, answer, answer, updatedAt);
    }

    /// A feed's answer with 18 decimals; 0 where it makes no sense.
    function _scaled(uint256 answer, uint256 decimals) private pure returns (uint256) {
        unchecked {
            // A negative answer is a huge uint256; the bound also keeps the scaling from overflowing.
            return answer <= type(uint128).max ? answer * WAD / Convert.unitOf(decimals) : 0;
        }
    }

    /// What an asset counts at whose price is not good: the lower of the last good one and `answer`, falling to 0 over
    /// `DECAY`. Rounded down.
    /// @param answer the last one that made sense; 0 for none
    /// @param since when the price stopped being good; 0 where only the last good one has a time
    function _decayed(address token, uint256 answer, uint256 since) private view returns (uint256) {
        LastGood memory good = _lastGood[token];
        unchecked {
            // No time is in the future, and a price has 128 bits.
            uint256 elapsed = block.timestamp - (since == 0 ? good.time : since);
            if (elapsed >= DECAY) return 0;
            return _lower(good.price, answer) * (DECAY - elapsed) / DECAY;
        }
    }

    /// The lower of the two, where there is an `answer`.
    function _lower(uint256 good, uint256 answer) private pure returns (uint256) {
        return answer == 0 ? good : Math.min(good, answer);
    }

    function _fillPair(Price memory p, Feed memory feed) private view returns (uint256 sound) {
        XmsPrices memory x = _readPair(feed.source);
        if (x.shortPeriod == 0 || x.longPeriod == 0) {
            (p.status, p.updatedAt, p.depth) = (Status.Reverted, 0, 0);
            p.referencePrice = p.mintPrice = p.redeemPrice = _decayed(feed.token, 0, 0);
            return 0;
        }
        p.updatedAt = block.timestamp;
        (uint256 low, uint256 high) = (Math.min(x.short, x.long), Math.max(x.short, x.long));
        bool sane = feed.min <= low && high <= feed.max;
        uint256 late = _lateness(x, feed.heartbeat);
        bool good = sane && late == 0;
        // The depth at what XMS counts before it decays: being late does not make a pair thin.
        (, p.depth) = FairReserves.sidesAt(x.k, good ? low : _lower(_lastGood[feed.token].price, low), WAD);
        if (p.depth < feed.minDepth) {
            p.status = Status.Invalid;
            p.referencePrice = p.mintPrice = p.redeemPrice = 0;
        } else if (good) {
            sound = p.referencePrice = low;
            (p.mintPrice, p.redeemPrice) = (Math.min(low, x.spot), Math.max(high, x.spot));
            bool inRange = feed.min <= p.mintPrice && p.redeemPrice <= feed.max;
            p.status = inRange ? Status.Ok : Status.Invalid;
        } else {
            p.status = sane ? Status.Stale : Status.Invalid;
            low = _decayed(feed.token, low, sane ? block.timestamp - late : 0);
            p.referencePrice = p.mintPrice = p.redeemPrice = low;
        }
    }

    /// All that the pair tells; all 0 where it does not answer.
    function _readPair(address pair) private view returns (XmsPrices memory x) {
        (bool ok, PairAverage.Reading memory now_) = PairAverage.read(pair, _xmsFirst);
        if (!ok) return x;
        (x.short, x.shortPeriod) = _short.average(now_.cumulative, block.timestamp >= _shortDue);
        (x.long, x.longPeriod) = _long.average(now_.cumulative, block.timestamp >= _longDue);
        (x.spot, x.k) = (now_.spot, now_.k);
    }

    /// For how many seconds an average has been taken over too long a period; 0 while none is.
    function _lateness(XmsPrices memory x, uint256 heartbeat) private pure returns (uint256) {
        uint256 long = Math.saturatingSub(x.longPeriod, heartbeat + LONG_ALLOWANCE);
        return Math.max(Math.saturatingSub(x.shortPeriod, heartbeat), long);
    }
}
