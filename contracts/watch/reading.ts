/** `enum Status` of contracts/src/interfaces/Types.sol, in its order. */
export const PRICE_STATUSES = ['ok', 'stale', 'invalid', 'depegged', 'reverted'] as const;
export type PriceStatus = (typeof PRICE_STATUSES)[number];

/** Minting or redeeming of one asset: USD with 18 decimals used of the hourly limit, and whether it is paused. */
export type WatchedSide = { used: bigint; limit: bigint; isPaused: boolean };

export type WatchedAsset = {
  symbol: string;
  status: PriceStatus;
  /** Priced by its Mars Swap pair instead of a feed: XMS. */
  isPair: boolean;
  /** Unix time of the price in seconds. */
  updatedAt: bigint;
  /** Seconds after which the price is stale. */
  heartbeat: bigint;
  /** Token units in all, and the part that can be paid out now. */
  held: bigint;
  liquid: bigint;
  mint: WatchedSide;
  redeem: WatchedSide;
};

/** A tier: cap and drift limit in basis points of the Treasury's value, and its own value in USD with 18 decimals. */
export type WatchedTier = { tier: number; cap: bigint; driftLimit: bigint; value: bigint };

/** A change that was scheduled and neither executed nor cancelled; `from` is the Unix time from which it can be executed. */
export type Announced = { id: string; what: string; from: bigint };

/** What only logs tell: from `since` (Unix time) on, or why nothing is known. */
export type WatchedLogs = { since: bigint; announced: readonly Announced[] } | { missing: string };

/** How many orders are open, and since when (Unix time) each could be settled or refunded that can; or why it is not known. */
export type WatchedOrders = { open: number; due: readonly bigint[] } | { missing: string };

/** Everything that is judged, at one block. Times are Unix seconds; USD, USDm and prices have 18 decimals. */
export type Reading = {
  block: bigint;
  time: bigint;
  /** The watcher's own clock. */
  now: bigint;
  value: bigint;
  /** USDm held by anyone but the Treasury and its venues. */
  liabilities: bigint;
  /** Basis points. */
  backingFloor: bigint;
  supply: bigint;
  supplyCap: bigint;
  /** What XMS counts at and its spot price, and the seconds that its short and its long average are taken over. */
  xms: { average: bigint; spot: bigint; period: bigint; longPeriod: bigint };
  /** When the Treasury last valued everything. */
  refreshed: bigint;
  /** Whether a guardian has stopped the steward, and what its moves have lost of the week's budget. */
  steward: { isStopped: boolean; lost: bigint; budget: bigint };
  isMintPaused: boolean;
  isRedeemPaused: boolean;
  assets: readonly WatchedAsset[];
  /** Tier 1 first. */
  tiers: readonly WatchedTier[];
  logs: WatchedLogs;
  orders: WatchedOrders;
};
