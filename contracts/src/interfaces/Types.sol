// SPDX-License-Identifier: MIT
pragma solidity 0.8.37;

/// Why an amount is not larger, or minting or redemption is closed. Shared by contract, lens and app.
/// `Balance` is the caller's own limit (and, for redeeming, the USDm that users hold at all).
enum Limit {
    None,
    Balance,
    TierCap,
    AssetCap,
    SupplyCap,
    FlowLimit,
    Paused,
    Feed,
    Backing,
    Liquidity,
    DriftLimit
}

/// Health of a price. Everything but `Ok` closes both minting with and redemption for the asset.
enum Status {
    Ok,
    Stale,
    Invalid,
    Depegged,
    Reverted
}

/// USD for one whole token, 18 decimals. `mintPrice <= referencePrice <= redeemPrice` whenever `status` is `Ok`.
struct Price {
    uint256 mintPrice;
    uint256 redeemPrice;
    /// What the Treasury's holdings are valued at. Where the source is not healthy: the lower of the last good price and
    /// the last answer, falling to 0 within a day.
    uint256 referencePrice;
    /// Unix seconds at which the source was last updated.
    uint256 updatedAt;
    Status status;
    /// For XMS: the USDm side of its pair at the reference price, which a swap does not change; 0 where that is unknown.
    /// For a feed: 2^256 - 1.
    uint256 depth;
}

/// A whitelisted asset. `cap` is its own maximum share of the Treasury in basis points; 10_000 means none.
struct Listing {
    address token;
    uint8 tier;
    uint8 decimals;
    uint16 cap;
    /// The move of the market, in basis points, that the feed waits for before it reports a new price; 0 in tier 1.
    uint16 deviation;
}

/// All that governance may set on the Treasury, within the bounds of `Valuer.pack`. Shares are basis points;
/// index 0 is tier 1.
struct Params {
    uint16[5] tierCaps;
    /// Hourly flow limit per asset and direction, as a share of the flow base.
    uint16[5] flowLimits;
    /// Below this backing ratio nothing is minted, and no redemption of a single asset may lead below it.
    uint16 backingFloor;
    /// XMS market cap needed per user-owned USDm: 25_000 is 250 %.
    uint32 supportRatio;
    /// What prices that lag may cost a day, as a share of the Treasury's value: bounds the flow of volatile assets.
    uint16 lagBudget;
    /// What the steward's moves may cost in a week, as a share of the Treasury's value.
    uint16 lossBudget;
    /// The flow limits are taken of at least this value (USD, 18 decimals), so that a small Treasury can grow.
    uint128 flowBase;
    /// The supply cap is at least this (USDm, 18 decimals): what may be minted before XMS has a market against USDm.
    uint128 launchCap;
}

/// What flowed through one asset in the last hour, as it stood at `time`: USD in millionths.
struct Flow {
    uint64 minted;
    uint64 redeemed;
    /// Minted less redeemed since the price has been the one of `tag`: the part that the other direction cancels.
    int64 net;
    uint32 time;
    /// Tells one price from another.
    uint32 tag;
}

/// One asset as the Treasury sees it now. Begins with the fields of Listing.
struct AssetState {
    address token;
    uint8 tier;
    uint8 decimals;
    uint16 cap;
    uint16 deviation;
    /// Tracked holdings, idle and in venues, in token units.
    uint256 held;
    /// The part of `held` that can be paid out now.
    uint256 liquid;
    /// USD for one whole token, 18 decimals.
    uint256 referencePrice;
    /// `held` at `referencePrice`, USD, 18 decimals, rounded down.
    uint256 value;
}

/// The whole Treasury at one moment; everything a limit is computed from.
struct State {
    Params params;
    AssetState[] assets;
    uint256[5] tierValues;
    /// Sum of the assets' values.
    uint256 value;
    uint256 supply;
    /// USDm held by the Treasury and its venues: not a liability.
    uint256 treasuryUsdm;
    uint256 supplyCap;
    /// What flow limits are a share of (USD, 18 decimals): the lower of the values at the last
    /// two journal entries, at least the parameter.
    uint256 flowBase;
}

/// One entry of the journal: the Treasury at one moment, USD in millionths. Three storage words.
struct Entry {
    uint32 time;
    uint32 blockNumber;
    uint64 supply;
    uint64 liabilities;
    uint64 supplyCap;
    uint64[5] tierValues;
}

/// An EIP-2612 signature over an allowance of `value` for the Treasury.
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}
