/** The Treasury as the app knows it: the result of the lens, validated and typed. All amounts are bigint. */

/** `0x` and 40 hex digits, checksummed. Structurally identical to viem's `Address`, so that the domain does not depend on viem. */
export type Address = `0x${string}`;

/** The rule that sets a limit, or closes minting or redemption; the contract's `enum Limit` by name. */
export const limits = [
  'none',
  'balance',
  'tier-cap',
  'asset-cap',
  'supply-cap',
  'flow-limit',
  'paused',
  'feed',
  'backing',
  'liquidity',
  'drift-limit',
] as const;
export type Limit = (typeof limits)[number];

/** Status of a price; the contract's `enum Status` by name. */
export const priceStatuses = ['ok', 'stale', 'invalid', 'depegged', 'reverted'] as const;
export type PriceStatus = (typeof priceStatuses)[number];

/** Where a price comes from; the contract's `enum Kind` by name. */
export const feedKinds = ['stable', 'market', 'pair'] as const;
export type FeedKind = (typeof feedKinds)[number];

/** The tiers of the Treasury, least volatile first. All other lists of tiers derive from this one. */
export const TIER_IDS = [1, 2, 3, 4, 5] as const;
export type TierId = (typeof TIER_IDS)[number];

/** One value per tier, in the order of `TIER_IDS`. */
export type PerTier<Thing> = Each<typeof TIER_IDS, Thing>;
type Each<List extends readonly unknown[], Thing> = { readonly [Index in keyof List]: Thing };

/** One value per tier, in the order of `TIER_IDS`. Fails to compile if a tier is added. */
export const perTier = <Thing>(of: (tier: TierId) => Thing): PerTier<Thing> => [
  of(1),
  of(2),
  of(3),
  of(4),
  of(5),
];

/** The tier of XMS, whose assets are left out of the backing ratio without XMS. */
export const XMS_TIER: TierId = 5;

/** USD for one whole token, 18 decimals; `updatedAt` in Unix seconds. */
export type Price = {
  mintPrice: bigint;
  redeemPrice: bigint;
  referencePrice: bigint;
  updatedAt: bigint;
  status: PriceStatus;
  /** For XMS: the USDm side of its pair at the reference price, 18 decimals. For a feed: 2^256 - 1. */
  depth: bigint;
};

/** Minting or redemption of an asset. `max`: token units for minting, USDm (18 decimals) for redemption. Flow in USD, 18 decimals. */
export type SideLimit = {
  max: bigint;
  binding: Limit;
  paused: boolean;
  flowUsed: bigint;
  flowLimit: bigint;
  /** What the other direction moved at the current price, and this one can therefore move in addition to its limit. */
  flowCancels: bigint;
};

export type Asset = {
  token: Address;
  name: string;
  symbol: string;
  tier: TierId;
  decimals: number;
  /** Asset cap in basis points; 10000 means none. */
  cap: bigint;
  /** Basis points: the move of the market that the feed waits for before it reports a new price; 0 in tier 1. */
  deviation: bigint;
  /** Some calls to the token failed; the other figures are still valid. */
  broken: boolean;
  price: Price;
  kind: FeedKind;
  source: Address;
  /** Seconds. */
  heartbeat: bigint;
  /** Token units: total tracked holdings; idle; on Mars Swap; in yield vaults; in governance; available liquidity. */
  held: bigint;
  idle: bigint;
  inLiquidity: bigint;
  inYield: bigint;
  inVoting: bigint;
  liquid: bigint;
  /** Token balance of the Treasury's address: above `idle` if tokens were sent to it directly. */
  balance: bigint;
  /** Token units in each venue, in the order of `Snapshot.venues`. */
  inVenues: readonly bigint[];
  /** USD, 18 decimals. */
  value: bigint;
  mintLimit: SideLimit;
  redeemLimit: SideLimit;
  /** The account's figures for the asset; zeros without an account. */
  account: {
    balance: bigint;
    allowance: bigint;
    credit: bigint;
    /** The part of `credit` that can be claimed now. */
    claimable: bigint;
    /** EIP-2612; undefined if the token does not support permits. */
    permit: { domainSeparator: `0x${string}`; nonce: bigint } | undefined;
  };
};

/** The use of a venue; the contract's `enum Use` by name. */
export const venueUses = ['liquidity', 'yield', 'governance', 'grants'] as const;
export type VenueUse = (typeof venueUses)[number];

/** A listed venue. */
export type Venue = {
  venue: Address;
  use: VenueUse;
  /** Its positions as encoded by the venue, decoded where they are shown; '0x' if it does not report them. */
  details: `0x${string}`;
};

export type Tier = {
  id: TierId;
  /** Basis points. */
  cap: bigint;
  driftLimit: bigint;
  /** USD, 18 decimals. */
  value: bigint;
  /** USD, 18 decimals; 2^256 - 1 means unlimited. */
  headroom: bigint;
  /** Hourly limit, basis points of the reserves. */
  flowLimit: bigint;
};

export type Snapshot = {
  chainId: number;
  blockNumber: bigint;
  /** The block's time, Unix seconds. */
  timestamp: bigint;
  treasury: Address;
  usdm: Address;
  xms: Address;
  /** The other contracts of the protocol, none of which can do anything with tokens sent to it. */
  otherContracts: readonly Address[];
  assets: readonly Asset[];
  venues: readonly Venue[];
  /** Tier 1 to 5. */
  tiers: readonly Tier[];
  /** USD, 18 decimals. */
  value: bigint;
  supply: bigint;
  treasuryUsdm: bigint;
  supplyCap: bigint;
  /** Basis points. */
  backingFloor: bigint;
  supportRatio: bigint;
  /** What lagging prices may cost a day, and the steward's moves a week, in basis points of the reserves. */
  lagBudget: bigint;
  lossBudget: bigint;
  /** What hourly limits are a share of, and the least it can be: USD, 18 decimals. */
  flowBase: bigint;
  leastFlowBase: bigint;
  launchCap: bigint;
  /**
   * XMS prices in USD (18 decimals): `xmsAverage` is the lower of the short and the long average and what XMS counts at;
   * the periods of both in seconds; circulating XMS.
   */
  xmsAverage: bigint;
  xmsShort: bigint;
  xmsLong: bigint;
  xmsSpot: bigint;
  xmsPeriod: bigint;
  xmsLongPeriod: bigint;
  xmsCirculating: bigint;
  mintPaused: boolean;
  redeemPaused: boolean;
  /** A guardian has stopped the steward. */
  stewardStopped: boolean;
  /** What the steward's moves have lost of the week's loss budget: USD, 18 decimals. */
  lost: bigint;
  /** Unix seconds of the last full valuation, the block of the last action, and how many entries the journal has. */
  refreshed: bigint;
  lastBlock: bigint;
  entries: bigint;
  /** Undefined without a wallet or a `?address=`. */
  account: Address | undefined;
  usdmBalance: bigint;
  xmsBalance: bigint;
  nativeBalance: bigint;
};
