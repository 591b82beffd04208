// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Feed, IAggregator, IPair, IPriceOracle, Kind} from "../interfaces/IPriceOracle.sol";
import {BoundedCall} from "./BoundedCall.sol";
import {Convert} from "./Convert.sol";

/// What a price source must be when it is set. Bounds are in the code, so that no governor can switch the oracle's own
/// checks off by a parameter, and the source itself is asked, so that a wrong address or wrong decimals are found at
/// once rather than in the first mint.
library FeedChecks {
    uint256 internal constant MIN_HEARTBEAT = 1 minutes;
    /// Twice the longest heartbeat in use with Chainlink's USD feeds.
    uint256 internal constant MAX_HEARTBEAT = 48 hours;
    /// With less, the short average would be stale between two observations.
    uint256 internal constant MIN_PAIR_HEARTBEAT = 6 minutes;
    uint256 internal constant MAX_PAIR_HEARTBEAT = 7 days;
    /// So that the product of any price and any amount below 2^128 has room.
    uint256 internal constant MAX_PRICE = type(uint96).max;
    uint256 internal constant MAX_DECIMALS = 36;

    /// Reverts unless `feed` may be set, with the error of the first check that fails.
    /// @param gasCap what each question to the source may use
    /// @return price of a feed now (USD, 18 decimals); 0 for a pair
    function check(Feed calldata feed, address xms, address usdm, uint256 gasCap)
        internal
        view
        returns (uint256 price)
    {
        bool isPair = feed.kind == Kind.Pair;
        require(feed.token != address(0), IPriceOracle.FeedToken(feed.token));
        require(isPair == (feed.token == xms), IPriceOracle.FeedKind(feed.token, feed.kind));
        require(feed.source.code.length > 0, IPriceOracle.FeedSource(feed.source));
        (uint256 low, uint256 high) = isPair ? (MIN_PAIR_HEARTBEAT, MAX_PAIR_HEARTBEAT) : (MIN_HEARTBEAT, MAX_HEARTBEAT);
        bool timely = low <= feed.heartbeat && feed.heartbeat <= high;
        require(timely, IPriceOracle.FeedHeartbeat(feed.heartbeat, low, high));
        bool ordered = 0 < feed.min && feed.min < feed.max && feed.max <= MAX_PRICE;
        require(ordered, IPriceOracle.FeedBounds(feed.min, feed.max));
        if (isPair) {
            _checkPair(feed, xms, usdm, gasCap);
        } else {
            require(feed.minDepth == 0, IPriceOracle.FeedDepth(feed.minDepth));
            _checkText(feed, gasCap);
            price = _checkRound(feed, gasCap);
        }
    }

    function _checkText(Feed calldata feed, uint256 gasCap) private view {
        uint256[] memory answer = new uint256[](1);
        bool ok = BoundedCall.read(feed.source, IAggregator.decimals.selector, gasCap, answer);
        uint256 decimals = ok ? answer[0] : type(uint256).max;
        require(
            decimals == feed.decimals && decimals <= MAX_DECIMALS, IPriceOracle.FeedDecimals(feed.decimals, decimals)
        );
        // A string as the ABI writes it: where it begins, its length, and at least one word of it unless it is empty.
        answer = new uint256[](3);
        ok = BoundedCall.read(feed.source, IAggregator.description.selector, gasCap, answer);
        require(ok && answer[0] == 0x20 && answer[1] > 0, IPriceOracle.FeedDescription(feed.source));
    }

    function _checkRound(Feed calldata feed, uint256 gasCap) private view returns (uint256 price) {
        uint256[] memory round = new uint256[](5);
        bool ok = BoundedCall.read(feed.source, IAggregator.latestRoundData.selector, gasCap, round);
        require(ok, IPriceOracle.FeedSilent(feed.source));
        (uint256 answer, uint256 updatedAt) = (round[1], round[3]);
        require(updatedAt <= block.timestamp, IPriceOracle.FeedFuture(updatedAt));
        require(block.timestamp - updatedAt <= feed.heartbeat, IPriceOracle.FeedStale(updatedAt));
        // A negative answer is a huge uint256.
        bool sane = answer <= type(uint128).max;
        if (sane) price = answer * 1e18 / Convert.unitOf(feed.decimals);
        require(sane && feed.min <= price && price <= feed.max, IPriceOracle.FeedOutOfRange(int256(answer)));
    }

    function _checkPair(Feed calldata feed, address xms, address usdm, uint256 gasCap) private view {
        require(feed.decimals == 18, IPriceOracle.FeedDecimals(feed.decimals, 18));
        (address first, address second) = xms < usdm ? (xms, usdm) : (usdm, xms);
        uint256[] memory answer = new uint256[](1);
        bool ok = BoundedCall.read(feed.source, IPair.token0.selector, gasCap, answer) && answer[0] == uint160(first);
        ok = ok && BoundedCall.read(feed.source, IPair.token1.selector, gasCap, answer) && answer[0] == uint160(second);
        require(ok, IPriceOracle.FeedPair(feed.source));
        ok = BoundedCall.read(feed.source, IPair.price0CumulativeLast.selector, gasCap, answer);
        ok = ok && BoundedCall.read(feed.source, IPair.price1CumulativeLast.selector, gasCap, answer);
        // Reserves may be 0: there is no USDm to open a market with before the oracle has a source for XMS.
        answer = new uint256[](3);
        ok = ok && BoundedCall.read(feed.source, IPair.getReserves.selector, gasCap, answer);
        require(ok, IPriceOracle.FeedSilent(feed.source));
    }
}
