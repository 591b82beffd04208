// SPDX-License-Identifier: MIT
pragma solidity ^0.8.28;

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
}

/// All that governance may set on the Treasury. Shares are basis points; index 0 is tier 1.
struct Params {
    uint16[5] tierCaps;
    /// Hourly flow limit per asset and direction, as a share of the Treasury's value.
    uint16[5] flowLimits;
    /// Below this backing ratio single-asset redemption is shut.
    uint16 backingFloor;
    /// XMS market cap needed per user-owned USDm: 25_000 is 250 %.
    uint32 supportRatio;
    /// The flow limits are taken of at least this value (USD, 18 decimals), so that a small Treasury can grow.
    uint128 flowBase;
    /// The supply cap is at least this (USDm, 18 decimals): what may be minted before XMS has a market against USDm.
    uint128 launchCap;
}

/// One asset as the Treasury sees it now. Begins with the fields of Listing, in their order (see Tables).
struct AssetState {
    address token;
    uint8 tier;
    uint8 decimals;
    uint16 cap;
    /// Tracked holdings, idle and in venues, in token units.
    uint256 held;
    /// The part of `held` that can be paid out now.
    uint256 liquid;
    /// USD for one whole token, 18 decimals.
    uint256 referencePrice;
    /// `held` at `reference`, USD, 18 decimals, rounded down.
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
}

/// An EIP-2612 signature over an allowance of `value` for the Treasury.
struct Permit {
    uint256 value;
    uint256 deadline;
    uint8 v;
    bytes32 r;
    bytes32 s;
}
