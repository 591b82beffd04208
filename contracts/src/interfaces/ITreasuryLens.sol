// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

import {Kind} from "./IPriceOracle.sol";
import {Use} from "./IVenue.sol";
import {Entry, Limit, Params, Price} from "./Types.sol";

/// A mint or redemption limit of an asset: the most that succeeds now, what it is limited by, and how much of its hourly limit is used.
struct SideLimit {
    /// Minting: token units that `mint` accepts. Redeeming: USDm that `redeem` accepts.
    uint256 max;
    Limit binding;
    bool paused;
    /// USD, decayed to now; the bucket empties linearly over one hour.
    uint256 flowUsed;
    uint256 flowLimit;
    /// USD of the other direction at this very price, which this direction may use besides.
    uint256 flowCancels;
}

/// What an account has to do with an asset; zero for the zero address.
struct Holding {
    uint256 balance;
    /// Allowance given to the Treasury.
    uint256 allowance;
    /// What the Treasury owes the account, and the part that it can `claim` now.
    uint256 credit;
    uint256 claimable;
    /// EIP-2612: the token's domain separator, 0 when it has no permit, and the account's nonce.
    bytes32 domainSeparator;
    uint256 nonce;
}

struct AssetSnapshot {
    address token;
    string name;
    string symbol;
    uint8 tier;
    uint8 decimals;
    uint16 cap;
    uint16 deviation;
    /// The token did not answer a question (name, symbol, balance); the row's other figures still hold.
    bool broken;
    Price price;
    Kind kind;
    address source;
    uint32 heartbeat;
    /// Token units: tracked holdings in all, the idle part, in Mars Swap, in yield, voting; `liquid` can be paid out now.
    uint256 held;
    uint256 idle;
    uint256 inLiquidity;
    uint256 inYield;
    uint256 inVoting;
    uint256 liquid;
    /// What the token itself says the Treasury's address has; more than `idle` where somebody sent some unasked.
    uint256 balance;
    /// Token units in each venue, in the order of `Snapshot.venues`.
    uint256[] inVenues;
    /// USD, 18 decimals.
    uint256 value;
    SideLimit mintLimit;
    SideLimit redeemLimit;
    Holding account;
}

/// A listed place where assets work.
struct VenueSnapshot {
    address venue;
    Use venueUse;
    /// Its positions (see IVenueDetails); empty where it tells nothing.
    bytes details;
}

struct TierSnapshot {
    uint16 cap;
    uint16 driftLimit;
    /// USD, 18 decimals; headroom 2^256 - 1 means unlimited.
    uint256 value;
    uint256 headroom;
}

struct Snapshot {
    uint256 chainId;
    uint256 blockNumber;
    uint256 timestamp;
    address treasury;
    address usdm;
    address xms;
    Params params;
    AssetSnapshot[] assets;
    VenueSnapshot[] venues;
    TierSnapshot[5] tiers;
    /// USD, 18 decimals.
    uint256 value;
    uint256 supply;
    uint256 treasuryUsdm;
    uint256 supplyCap;
    /// What flow limits are a share of (USD, 18 decimals).
    uint256 flowBase;
    /// The terms of the supply cap: the lower XMS average and spot (USD, 18 decimals), seconds that the short average is
    /// taken over, and what circulates.
    uint256 xmsAverage;
    uint256 xmsSpot;
    uint256 xmsPeriod;
    uint256 xmsCirculating;
    bool mintPaused;
    bool redeemPaused;
    bool stewardStopped;
    /// What the steward's moves have lost of the week's budget, USD, 18 decimals.
    uint256 lost;
    uint256 lossBudget;
    /// Unix seconds of the last full valuation, the block of the last action, and how many entries the journal has.
    uint256 refreshed;
    uint256 lastBlock;
    uint256 entries;
    address account;
    uint256 usdmBalance;
    uint256 xmsBalance;
    uint256 nativeBalance;
    /// Both averages of XMS (USD, 18 decimals), seconds that the long one is taken over, and the fair USDm reserve of its
    /// pair (18 decimals); 0 where they can't be told.
    uint256 xmsShort;
    uint256 xmsLong;
    uint256 xmsLongPeriod;
    uint256 xmsDepth;
}

/// What a feed reported: when (Unix seconds), and USD for one whole token, 18 decimals (0 for an answer below zero).
struct FeedRound {
    uint256 time;
    uint256 price;
}

interface ITreasuryLens {
    /// Everything the app shows, at one block, in one call. Never fails for one token's or feed's sake.
    /// @param account whose balances, allowances and credits are filled in; 0 for nobody
    function snapshot(address account) external view returns (Snapshot memory);

    /// The Treasury's past, from its journal: at most `points` entries, evenly over those between `from` and `to` (Unix
    /// seconds), oldest first, with the one before `from` as the first, which tells how the range begins.
    function history(uint256 from, uint256 to, uint256 points) external view returns (Entry[] memory entries);

    /// What the feeds of `assets` have reported: of each at most `points` of its rounds, evenly over those between `from` and
    /// `to` (Unix seconds), oldest first, with the one before `from` as the first, which tells how the range begins. Only
    /// rounds of the aggregator that a feed has now. None for a pair, and none that a feed does not keep.
    function priceHistory(address[] calldata assets, uint256 from, uint256 to, uint256 points)
        external
        view
        returns (FeedRound[][] memory rounds);
}
