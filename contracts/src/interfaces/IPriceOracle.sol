// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Price, Status} from "./Types.sol";

/// How a price is formed from its source.
enum Kind {
    /// Chainlink-style feed, minted at min($1, feed) and redeemed at max($1, feed), shut outside the peg band.
    Stable,
    /// Chainlink-style feed as it is.
    Market,
    /// Uniswap V2 pair against USDm: minted at the lowest of two averages and spot, redeemed at the highest.
    Pair
}

/// Where an asset's price comes from and when it is believed.
struct Feed {
    address token;
    Kind kind;
    /// The feed's decimals; 18 for a pair.
    uint8 decimals;
    /// Seconds after which a price is stale. For a pair: the longest period of the short average that is believed; the long
    /// one may be 8 hours longer.
    uint32 heartbeat;
    /// Chainlink-style aggregator, or the pair.
    address source;
    /// Prices outside [min, max] (USD, 18 decimals) are invalid. For a pair the averages are what is judged.
    uint128 min;
    uint128 max;
    /// For a pair: XMS counts nothing while the fair USDm reserve (18 decimals) is below this. 0 for a feed.
    uint128 minDepth;
}

interface IPriceOracle {
    event FeedSet(address indexed token, Feed feed);
    event Observed(uint256 cumulative);
    /// The last good price of `token` was lowered to `price`.
    event WrittenDown(address indexed token, uint256 price);

    error FeedMissing(address token);
    /// `writeDown` only lowers: `price` is not below the last good one.
    error NotLower(uint256 price, uint256 lastGood);

    // Why `setFeed` refuses, one error a check.

    error FeedToken(address token);
    /// XMS is priced by its pair, and nothing else is.
    error FeedKind(address token, Kind kind);
    /// The source has no code.
    error FeedSource(address source);
    error FeedHeartbeat(uint256 heartbeat, uint256 lowest, uint256 highest);
    /// Not 0 < min < max < 2^96.
    error FeedBounds(uint256 min, uint256 max);
    /// Only a pair has a least depth.
    error FeedDepth(uint256 minDepth);
    /// The source has other decimals, more than 36, or does not say (then `answered` is 2^256 - 1).
    error FeedDecimals(uint256 stated, uint256 answered);
    error FeedDescription(address source);
    /// The source does not answer in full and within the gas allowed.
    error FeedSilent(address source);
    error FeedFuture(uint256 updatedAt);
    error FeedStale(uint256 updatedAt);
    /// The answer, with the feed's decimals, is outside [min, max].
    error FeedOutOfRange(int256 answer);
    /// The pair is not one of XMS and USDm.
    error FeedPair(address pair);

    // Why a feed's rounds give an order no price, one error a check.

    /// XMS: its price is an average, of which there is no next one.
    error NoRounds(address asset);
    /// The feed can't be ordered against now: its price is not healthy.
    error NotHealthy(address asset, Status status);
    /// The feed does not keep its rounds, or numbers them in a way of its own.
    error RoundHistory(address asset);
    error RoundMissing(uint80 round);
    /// The round is of another phase than the order's.
    error RoundPhase(uint80 round, uint16 phase);
    /// The round came before the time asked for, or at it.
    error RoundNotAfter(uint80 round, uint256 observedAt);
    /// The round before came after that time too.
    error RoundNotFirst(uint80 round, uint256 observedBefore);

    /// The price of `asset`. Never reverts for a configured asset, whatever its source does.
    function priceOf(address asset) external view returns (Price memory);

    /// The prices of `assets`, in their order.
    function pricesOf(address[] calldata assets) external view returns (Price[] memory);

    /// One call for the Treasury: the reference price of every asset, the full price of `assets[index]`, and the
    /// XMS price of which the supply cap is made: the lower average (0 when there is none to believe).
    /// @param index any value >= assets.length for no asset in particular
    function assess(address[] calldata assets, uint256 index)
        external
        view
        returns (uint256[] memory references, Price memory price, uint256 xmsAverage);

    /// How the XMS price stands: both averages and spot (USD, 18 decimals), and the seconds that each averages over. What
    /// can't be told is 0.
    function xmsPrice()
        external
        view
        returns (uint256 short, uint256 long, uint256 spot, uint256 shortPeriod, uint256 longPeriod);

    /// The last good price of `asset` (USD, 18 decimals) and when it was remembered; 0 when there is none.
    function lastGoodOf(address asset) external view returns (uint256 price, uint256 time);

    /// Reverts unless an order for `asset` may be made now: its feed is healthy and keeps its rounds.
    /// @return phase of the feed's rounds
    /// @return heartbeat the feed's, in seconds
    function orderable(address asset) external view returns (uint16 phase, uint256 heartbeat);

    /// The price of `asset` in `round` of its feed, which must be the first of `phase` with a time after `time`.
    /// @return mintPrice USD for a whole token, 18 decimals; 0 where the round gives no price to mint and redeem at
    /// @return redeemPrice the same for redeeming
    /// @return observedAt the round's time
    function nextPrice(address asset, uint80 round, uint16 phase, uint256 time)
        external
        view
        returns (uint256 mintPrice, uint256 redeemPrice, uint256 observedAt);

    /// Whether no round of the feed of `asset` in the phase of `last` has a time after `time`: `last` is the phase's last.
    function noneAfter(address asset, uint80 last, uint256 time) external view returns (bool);

    /// The configured source of `asset`.
    function feedOf(address asset) external view returns (Feed memory);

    /// Takes a new XMS observation for each average whose newest is old enough. Anyone may call.
    function observe() external;

    /// Remembers the current price of every healthy source as its last good one. Anyone may call, and someone should
    /// every few hours: where a feed fails, the time since then is what lets its asset count less.
    function remember() external;

    /// Adds or replaces the source of `feed.token`, which must answer soundly now; a feed's answer is remembered. A new
    /// pair starts new averages: until the long one has its period XMS is shut and the supply cap is the launch cap. A
    /// pair may be empty; its averages then begin with the first observation after it has liquidity. Governor.
    function setFeed(Feed calldata feed) external;

    /// Lowers the last good price of `token` at once, so that an asset whose feed is not healthy counts at `price` or
    /// less. Changes nothing while the feed is healthy, and the next `remember` of a healthy price ends it. Governor.
    function writeDown(address token, uint256 price) external;
}

/// The part of a Chainlink aggregator that is used.
interface IAggregator {
    function decimals() external view returns (uint8);
    function description() external view returns (string memory);
    function getRoundData(uint80 round)
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}

/// The part of a Uniswap V2 pair that is used.
interface IPair {
    function token0() external view returns (address);
    function token1() external view returns (address);
    function getReserves() external view returns (uint112 reserve0, uint112 reserve1, uint32 blockTimestampLast);
    function price0CumulativeLast() external view returns (uint256);
    function price1CumulativeLast() external view returns (uint256);
}
