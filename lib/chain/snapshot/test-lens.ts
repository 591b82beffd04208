import { zeroAddress, zeroHash } from 'viem';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { LensAnswer } from './snapshot-data';

/** Results of a lens for tests. */

const at = (digit: number) => `0x${`${digit}`.repeat(40)}` as const;

export const TEST_DEPLOYMENT: Deployment = {
  chainId: 31337,
  blockNumber: 0n,
  treasury: at(1),
  lens: at(2),
  orders: at(2),
  usdm: at(3),
  xms: at(4),
  oracle: at(5),
  valuer: at(5),
  manager: at(6),
  pair: at(7),
  governanceDelegate: at(6),
  yieldVenue: at(6),
  liquidityVenue: at(6),
  grants: at(6),
  stakedXms: at(6),
  feeCollector: at(6),
  assets: [],
};

const sideLimit = { max: 5n, binding: 2, paused: false, flowUsed: 1n, flowLimit: 9n, flowCancels: 0n };

/** A stablecoin with 6 decimals. */
export const LENS_ASSET: LensAnswer['assets'][number] = {
  token: at(8),
  name: 'USD Coin',
  symbol: 'USDC',
  tier: 1,
  decimals: 6,
  cap: 10_000,
  deviation: 0,
  broken: false,
  price: {
    mintPrice: 10n ** 18n,
    redeemPrice: 10n ** 18n,
    referencePrice: 10n ** 18n,
    updatedAt: 90n,
    status: 0,
    depth: 2n ** 256n - 1n,
  },
  kind: 0,
  source: at(9),
  heartbeat: 86_400,
  held: 10n,
  idle: 10n,
  inLiquidity: 0n,
  inYield: 0n,
  inVoting: 0n,
  liquid: 10n,
  balance: 10n,
  inVenues: [],
  value: 10n ** 19n,
  mintLimit: sideLimit,
  redeemLimit: { ...sideLimit, binding: 9 },
  account: { balance: 3n, allowance: 2n, credit: 1n, claimable: 1n, domainSeparator: zeroHash, nonce: 0n },
};

const tier = { cap: 4_000, driftLimit: 5_000, value: 7n, headroom: 8n };

/** A Treasury with one asset, as returned by the lens. */
export const LENS_ANSWER: LensAnswer = {
  chainId: 31337n,
  blockNumber: 100n,
  timestamp: 1_000n,
  treasury: TEST_DEPLOYMENT.treasury,
  usdm: TEST_DEPLOYMENT.usdm,
  xms: TEST_DEPLOYMENT.xms,
  params: {
    tierCaps: [10_000, 4_000, 3_000, 1_500, 1_000],
    flowLimits: [2_000, 200, 200, 100, 50],
    backingFloor: 9_950,
    supportRatio: 25_000,
    lagBudget: 10,
    lossBudget: 25,
    flowBase: 11n,
    launchCap: 12n,
  },
  assets: [LENS_ASSET],
  venues: [],
  tiers: [tier, tier, tier, tier, tier],
  value: 10n ** 19n,
  supply: 9n,
  treasuryUsdm: 1n,
  supplyCap: 20n,
  xmsAverage: 13n,
  xmsSpot: 14n,
  xmsPeriod: 180n,
  flowBase: 22n,
  xmsCirculating: 15n,
  mintPaused: false,
  redeemPaused: true,
  stewardStopped: false,
  lost: 1n,
  lossBudget: 2n,
  refreshed: 990n,
  lastBlock: 99n,
  entries: 3n,
  account: zeroAddress,
  usdmBalance: 16n,
  xmsBalance: 17n,
  nativeBalance: 18n,
  xmsShort: 13n,
  xmsLong: 19n,
  xmsLongPeriod: 14_400n,
  xmsDepth: 21n,
};
