import { parseUnits } from 'viem';

/** Decimals of the local feeds, the same as Chainlink's USD feeds. */
export const FEED_DECIMALS = 8;

/** Converts a feed's price to 18 decimals. */
export const toWad = (price: bigint) => price * 10n ** BigInt(18 - FEED_DECIMALS);

/** A price over the 90 days in `FEED_DECIMALS`, from first to last, with random moves of up to `step` millionths a step. */
export type Course = { market: string; from: bigint; to: bigint; step: number };

type Tier = 1 | 2 | 3 | 4;
/** With EIP-2612, without it, with Tether's quirks, with votes, or wrapping the native coin. */
type TokenKind = 'permit' | 'plain' | 'tether' | 'votes' | 'wrapped';

export type LocalAsset = {
  symbol: string;
  name: string;
  tier: Tier;
  decimals: number;
  token: TokenKind;
  /** Asset cap in basis points. */
  cap: number;
  /** Basis points: the move of the market after which the feed reports; 0 for stablecoins. */
  deviation: number;
  /** Seconds. */
  heartbeat: number;
  /** Target share of the Treasury in the seeded history, in basis points. */
  share: bigint;
  course: Course;
};

type Token = Pick<LocalAsset, 'symbol' | 'name' | 'decimals' | 'token'>;

const token = (symbol: string, name: string, decimals: number, kind: TokenKind = 'plain'): Token => ({
  symbol,
  name,
  decimals,
  token: kind,
});

const usd = (price: string) => parseUnits(price, FEED_DECIMALS);

const HOUR = 3600;
const NO_CAP = 10_000;

function stable(of: Token, share: bigint, price: string): LocalAsset {
  const course = { market: of.symbol, from: usd('1'), to: usd(price), step: 25 };
  return { ...of, tier: 1, cap: NO_CAP, deviation: 0, heartbeat: 24 * HOUR, share, course };
}

function moving(of: Token, tier: Tier, share: bigint, course: Course, cap = NO_CAP): LocalAsset {
  // Nothing refreshes feeds in tests, so even the shortest maximum age is two hours.
  const deviation = tier < 4 ? 10 : 50;
  return { ...of, tier, cap, deviation, heartbeat: (tier < 4 ? 2 : 24) * HOUR, share, course };
}

const course = (market: string, from: string, to: string, step: number): Course => ({
  market,
  from: usd(from),
  to: usd(to),
  step,
});

/** All assets of the local chain except XMS, in listing order. */
export const ASSETS: LocalAsset[] = [
  stable(token('USDC', 'USD Coin', 6, 'permit'), 2050n, '0.9998'),
  stable(token('USDT', 'Tether USD', 6, 'tether'), 1350n, '1.0003'),
  stable(token('DAI', 'Dai Stablecoin', 18, 'permit'), 800n, '0.9997'),
  stable(token('USDP', 'Pax Dollar', 18), 350n, '1'),
  // Both follow the price of bitcoin.
  moving(token('WBTC', 'Wrapped BTC', 8), 2, 1100n, course('BTC', '84360', '104180', 9000)),
  moving(token('BTCB', 'BTCB Token', 18), 2, 650n, course('BTC', '84430', '104260', 9000)),
  moving(token('WETH', 'Wrapped Ether', 18, 'wrapped'), 3, 2050n, course('ETH', '2610', '3462.5', 12_000)),
  moving(token('WBNB', 'Wrapped BNB', 18), 3, 930n, course('BNB', '742', '913.4', 11_000)),
  moving(token('UNI', 'Uniswap', 18, 'votes'), 4, 230n, course('UNI', '8.62', '9.41', 17_000)),
  moving(token('AAVE', 'Aave Token', 18, 'permit'), 4, 210n, course('AAVE', '251', '268.2', 16_000)),
  moving(token('LINK', 'ChainLink Token', 18), 4, 130n, course('LINK', '17.1', '18.36', 15_000)),
  moving(token('CAKE', 'PancakeSwap Token', 18), 4, 80n, course('CAKE', '2.95', '3.12', 18_000), 150),
];

/** XMS in USDm on Mars Swap. Its last price keeps the supply cap about a fifth above the supply. */
export const XMS = { share: 70n, course: course('XMS', '0.236', '0.312', 6000) };

/** Vaults of the local chain: their asset, and its growth per year in basis points. */
export const VAULTS = [
  { symbol: 'USDC', name: 'Steady USDC', share: 'stUSDC', rate: 410, pace: 1000 },
  { symbol: 'DAI', name: 'Steady DAI', share: 'stDAI', rate: 365, pace: 1000 },
  { symbol: 'WETH', name: 'Staked Ether Vault', share: 'svETH', rate: 280, pace: 800 },
] as const;

/** Assets paired with USDm on the local Mars Swap. */
export const PAIRED = ['WETH', 'WBTC'];
/** The vote token of the local external Governor. */
export const VOTED = 'UNI';
