// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

import {Price} from "./Types.sol";

/// How a price is formed from its source.
enum Kind {
    /// Chainlink-style feed, minted at min($1, feed) and redeemed at max($1, feed), shut outside the peg band.
    Stable,
    /// Chainlink-style feed as it is.
    Market,
    /// Uniswap V2 pair against USDm: minted at min(average, spot), redeemed at max(average, spot).
    Pair
}

/// Where an asset's price comes from and when it is believed.
struct Feed {
    address token;
    Kind kind;
    /// The feed's decimals; 18 for a pair.
    uint8 decimals;
    /// Seconds after which a price is stale. For a pair: the longest averaging period believed.
    uint32 heartbeat;
    /// Chainlink-style aggregator, or the pair.
    address source;
    /// Prices outside [min, max] (USD, 18 decimals) are invalid.
    uint128 min;
    uint128 max;
}

interface IPriceOracle {
    event FeedSet(address indexed token, Feed feed);
    event Observed(uint256 cumulative);

    error FeedMissing(address token);
    error FeedInvalid(address token);

    /// The price of `asset`. Never reverts for a configured asset, whatever its source does.
    function priceOf(address asset) external view returns (Price memory);

    /// The prices of `assets`, in their order.
    function pricesOf(address[] calldata assets) external view returns (Price[] memory);

    /// One call for the Treasury: the reference price of every asset, the full price of `assets[index]`, and the
    /// average XMS price of which the supply cap is made (0 when there is none to believe).
    /// @param index any value >= assets.length for no asset in particular
    function assess(address[] calldata assets, uint256 index)
        external
        view
        returns (uint256[] memory references, Price memory price, uint256 xmsAverage);

    /// How the XMS price stands: average and spot (USD, 18 decimals) and the averaging period in seconds.
    function xmsPrice() external view returns (uint256 average, uint256 spot, uint256 period);

    /// The configured source of `asset`.
    function feedOf(address asset) external view returns (Feed memory);

    /// Takes a new XMS observation when the newest is at least three minutes old. Anyone may call.
    function observe() external;

    /// Remembers the current price of every healthy feed as its last good one. Anyone may call.
    function remember() external;

    /// Adds or replaces the source of `feed.token`. Governor.
    function setFeed(Feed calldata feed) external;
}

/// The part of a Chainlink aggregator that is used.
interface IAggregator {
    function latestRoundData()
        external
        view
        returns (uint80 roundId, int256 answer, uint256 startedAt, uint256 updatedAt, uint80 answeredInRound);
}

/// The part of a Uniswap V2 pair that is used.
interface IPair {
    function getReserves() external view returns (uint112 reserve0, uint112 reserve1, uint32 blockTimestampLast);
    function price0CumulativeLast() external view returns (uint256);
    function price1CumulativeLast() external view returns (uint256);
}
