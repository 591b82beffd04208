/** Snapshots for tests: plausible, with all derived figures computed. */

import { MAX_UINT256, max, toUsdDown, unitOf, WAD } from '@/lib/domain/model/convert';
import type { Address, Asset, SideLimit, Snapshot, Tier, TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { driftLimit, headroom } from './limits';

const TIMESTAMP = 1_750_000_000n;
const CAPS = [10_000n, 4000n, 3000n, 1500n, 1000n];
const FLOW_LIMITS = [2000n, 200n, 200n, 100n, 50n];
const LEAST_FLOW_BASE = 10_000_000n * WAD;

/** An address with the number `n`; without letters, so without a checksum. */
export function addressOf(n: number): Address {
  return `0x${n.toString().padStart(40, '0')}`;
}

/** An open side of an asset. The domain computes limits itself, so those of the lens stay zero. */
function openLimit(): SideLimit {
  return {
    max: 0n,
    binding: 'none',
    paused: false,
    flowUsed: 0n,
    flowLimit: 1_000_000n * WAD,
    flowCancels: 0n,
  };
}

/** An asset of tier 1 at $1 with 6 decimals, 1,000,000 of it held and liquid, unless overridden by `figures`. */
export function assetOf(figures: Partial<Asset> & { dollars?: bigint } = {}): Asset {
  const { dollars = WAD, decimals = 6, ...given } = figures;
  const unit = unitOf(decimals);
  const held = given.held ?? 1_000_000n * unit;
  const price = given.price ?? priceOf(dollars);
  return {
    token: addressOf(1),
    name: 'USD Coin',
    symbol: 'USDC',
    tier: 1,
    decimals,
    cap: 10_000n,
    deviation: 0n,
    broken: false,
    price,
    kind: 'stable',
    source: addressOf(9),
    heartbeat: 86_400n,
    held,
    idle: held,
    inLiquidity: 0n,
    inYield: 0n,
    inVoting: 0n,
    liquid: held,
    balance: held,
    inVenues: [],
    value: toUsdDown(held, price.referencePrice, unit),
    mintLimit: openLimit(),
    redeemLimit: openLimit(),
    account: { balance: 0n, allowance: 0n, credit: 0n, claimable: 0n, permit: undefined },
    ...given,
  };
}

/** A price with status `ok`, the same for mint, redemption and valuation. */
export function priceOf(price: bigint): Asset['price'] {
  return {
    mintPrice: price,
    redeemPrice: price,
    referencePrice: price,
    updatedAt: TIMESTAMP - 60n,
    status: 'ok',
    depth: MAX_UINT256,
  };
}

/** A Treasury with these assets, exactly backed, without an account and far below its supply cap. */
export function snapshotOf(assets: readonly Asset[], figures: Partial<Snapshot> = {}): Snapshot {
  const value = sum(assets);
  return {
    chainId: 31337,
    blockNumber: 1000n,
    timestamp: TIMESTAMP,
    treasury: addressOf(101),
    usdm: addressOf(102),
    xms: addressOf(103),
    otherContracts: [addressOf(104)],
    assets,
    venues: [],
    tiers: TIER_IDS.map((id, i) => tierOfAssets(id, CAPS[i] ?? 0n, FLOW_LIMITS[i] ?? 0n, assets, value)),
    value,
    supply: value,
    treasuryUsdm: 0n,
    supplyCap: MAX_UINT256,
    backingFloor: 9950n,
    supportRatio: 25_000n,
    lagBudget: 10n,
    lossBudget: 25n,
    flowBase: max(value, LEAST_FLOW_BASE),
    leastFlowBase: LEAST_FLOW_BASE,
    launchCap: 0n,
    xmsAverage: WAD / 4n,
    xmsShort: WAD / 4n,
    xmsLong: WAD / 4n,
    xmsSpot: WAD / 4n,
    xmsPeriod: 600n,
    xmsLongPeriod: 15_000n,
    xmsCirculating: 10n ** 27n,
    mintPaused: false,
    redeemPaused: false,
    stewardStopped: false,
    lost: 0n,
    refreshed: TIMESTAMP,
    lastBlock: 1000n,
    entries: 0n,
    account: undefined,
    usdmBalance: 0n,
    xmsBalance: 0n,
    nativeBalance: 0n,
    ...figures,
  };
}

function tierOfAssets(
  id: TierId,
  cap: bigint,
  flowLimit: bigint,
  assets: readonly Asset[],
  total: bigint,
): Tier {
  const value = sum(assets.filter(({ tier }) => tier === id));
  return { id, cap, driftLimit: driftLimit(cap), value, headroom: headroom(cap, total, value), flowLimit };
}

function sum(assets: readonly Asset[]): bigint {
  return assets.reduce((total, { value }) => total + value, 0n);
}
