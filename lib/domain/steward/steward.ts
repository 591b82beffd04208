import { BPS } from '@/lib/domain/limits/limits';
import { MAX_UINT256, min, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address, Asset } from '@/lib/domain/model/types';
import type { Support } from '@/lib/domain/uses/proposals';
import type { Grant, Pool } from '@/lib/domain/uses/uses';
import type { Param, Params } from './params';

/** The terms of a grant; times in Unix seconds, durations in seconds. */
export type GrantTerms = {
  recipient: Address;
  start: bigint;
  cliff: bigint;
  duration: bigint;
  title: string;
  link: string;
};

/** An action of the steward, the guardian or the governor. Amounts in token units, USDm with 18 decimals. */
export type Action =
  | { kind: 'lend' | 'entrust'; asset: Asset; amount: bigint }
  | { kind: 'pair'; asset: Asset; amount: bigint; usdm: bigint; leastLiquidity: bigint }
  | { kind: 'recall'; from: 'yield' | 'governance'; asset: Asset; amount: bigint }
  | { kind: 'recall'; from: 'liquidity'; asset: Asset; amount: bigint; leastAsset: bigint; leastUsdm: bigint }
  | { kind: 'harvest'; asset: Asset }
  | { kind: 'vote'; governor: Address; proposal: bigint; support: Support; reason: string }
  | { kind: 'grant'; asset: Asset; amount: bigint; terms: GrantTerms }
  | { kind: 'revoke'; asset: Asset; grant: Grant }
  | { kind: 'pause' | 'reopen'; asset: Asset | undefined; mint: boolean; redeem: boolean }
  | { kind: 'stop-steward' | 'resume-steward' }
  | { kind: 'stop-grant' | 'resume-grant'; grant: Grant }
  /** Basis points of the reserves that grants may be worth per 30 days. */
  | { kind: 'grants-budget'; budget: bigint }
  /** `to`: undefined for the Treasury's own venue. */
  | { kind: 'delegate'; asset: Asset; to: Address | undefined }
  /** One parameter gets this value; the others keep their values as in `now`. */
  | { kind: 'params'; param: Param; value: bigint; now: Params };

/** Role ids in the AccessManager, as set up by the deployment. */
export const ROLE_IDS = { governor: 1n, steward: 2n, guardian: 3n } as const;
export type Role = keyof typeof ROLE_IDS;

/** The role that has to sign an action. Changes by the governor are scheduled first, and executed after a delay. */
export function roleFor(kind: Signed): Role {
  switch (kind) {
    case 'pause':
    case 'stop-steward':
    case 'stop-grant':
      return 'guardian';
    case 'delegate':
    case 'params':
    case 'reopen':
    case 'resume-steward':
    case 'resume-grant':
    case 'grants-budget':
    case 'schedule':
    case 'execute':
    case 'cancel':
      return 'governor';
    default:
      return 'steward';
  }
}

/** Tolerance for amounts of a pair, basis points: its price moves until the action is signed. */
export const PAIR_TOLERANCE = 100n;

/** Everything a vault has earned by the time it is harvested: the venue takes no more than that. */
export const ALL_EARNED = MAX_UINT256;

/**
 * The USDm to add to a pair with `amount` of its asset, and the minimum LP tokens to accept for both. At the price of the
 * pair, so that no value is lost; at the Treasury's price for an empty pair.
 */
export function pairingOf(
  pool: Pool,
  asset: Asset,
  amount: bigint,
): { usdm: bigint; leastLiquidity: bigint } {
  const { reserveAsset, reserveUsdm, supply } = pool;
  if (reserveAsset === 0n || reserveUsdm === 0n) {
    return {
      usdm: toUsdDown(amount, asset.price.referencePrice, unitOf(asset.decimals)),
      leastLiquidity: 0n,
    };
  }
  return {
    usdm: (amount * reserveUsdm) / reserveAsset,
    leastLiquidity: lessTolerance((amount * supply) / reserveAsset),
  };
}

/** The minimum amounts to accept when `amount` of the asset is withdrawn from a pair with the paired USDm. */
export function unpairingOf(pool: Pool, amount: bigint): { leastAsset: bigint; leastUsdm: bigint } {
  const { actualAsset, actualUsdm } = pool;
  const part = min(amount, actualAsset);
  return {
    leastAsset: lessTolerance(part),
    leastUsdm: actualAsset === 0n ? 0n : lessTolerance((actualUsdm * part) / actualAsset),
  };
}

const lessTolerance = (amount: bigint): bigint => (amount * (BPS - PAIR_TOLERANCE)) / BPS;
