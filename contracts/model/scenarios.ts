import type { FeedTerms } from './feed';

export type Asset = FeedTerms & {
  symbol: string;
  tier: 2 | 3 | 4;
  /** Standard deviation of a year's return, an assumption. */
  volatility: number;
};

export type Scenario = {
  name: string;
  /** Seconds between two looks at the market, and the least time between two actions. */
  step: number;
  assets: readonly Asset[];
};

export type Market = {
  name: string;
  /** What all volatilities are multiplied by. */
  volatility: number;
  /** Jumps a day, which all assets make together. */
  jumps: number;
  /** The part of the variance that jumps make up. */
  jumpShare: number;
};

/** Standard deviation of the logarithm of a day's volatility: one day in a hundred has over three times that of the median. */
export const CALM_AND_STORM = 0.5;
/** How much of each asset's variance the whole market shares. */
export const COMMON = 0.6;

const WALK: Market = { name: 'no jumps', volatility: 1, jumps: 0, jumpShare: 0 };
const JUMPS: Market = { name: 'with jumps', volatility: 1, jumps: 3, jumpShare: 0.3 };
const STORM: Market = { ...JUMPS, name: 'with jumps, twice as volatile', volatility: 2 };

const MAINNET = { heartbeat: 3600, latency: 24 };
const fast = (latency: number) => ({ deviation: 10, heartbeat: 60, latency });
const slow = (latency: number) => ({ deviation: 50, heartbeat: 3600, latency });

const onBnb = (name: string, latency: number): Scenario => ({
  name,
  step: 3,
  assets: [
    { symbol: 'BTCB', tier: 2, volatility: 0.55, ...fast(latency) },
    { symbol: 'ETH', tier: 3, volatility: 0.75, ...fast(latency) },
    { symbol: 'WBNB', tier: 3, volatility: 0.7, ...fast(latency) },
    { symbol: 'UNI', tier: 4, volatility: 1, ...slow(latency) },
    { symbol: 'AAVE', tier: 4, volatility: 1, ...slow(latency) },
    { symbol: 'LINK', tier: 4, volatility: 0.9, ...slow(latency) },
  ],
});

const ETHEREUM: Scenario = {
  name: 'Ethereum',
  step: 12,
  assets: [
    { symbol: 'BTC', tier: 2, deviation: 50, volatility: 0.55, ...MAINNET },
    { symbol: 'ETH', tier: 3, deviation: 50, volatility: 0.75, ...MAINNET },
    { symbol: 'UNI', tier: 4, deviation: 100, volatility: 1, ...MAINNET },
    { symbol: 'AAVE', tier: 4, deviation: 100, volatility: 1, ...MAINNET },
    { symbol: 'LINK', tier: 4, deviation: 100, volatility: 0.9, ...MAINNET },
  ],
};

const BNB = onBnb('BNB Chain', 6);

export const CASES: readonly { scenario: Scenario; market: Market }[] = [
  { scenario: ETHEREUM, market: WALK },
  { scenario: ETHEREUM, market: JUMPS },
  { scenario: BNB, market: WALK },
  { scenario: BNB, market: JUMPS },
  { scenario: BNB, market: STORM },
  { scenario: onBnb('BNB Chain, feeds 30 s late', 30), market: JUMPS },
];

/** Hourly limits of the tiers 2 to 4, basis points of the value. They were all there was before the budget. */
export const TIER_SHARES: Readonly<Record<Asset['tier'], number>> = { 2: 200, 3: 200, 4: 100 };
export const LAG_BUDGETS = [5, 10, 20] as const;
