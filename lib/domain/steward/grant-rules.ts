import { BPS } from '@/lib/domain/limits/limits';
import { assetAtMost, ceilDiv, MAX_UINT256, unitOf } from '@/lib/domain/model/convert';
import { type Asset, type Snapshot, XMS_TIER } from '@/lib/domain/model/types';
import { grantSurplus } from '@/lib/domain/uses/uses';
import type { Param } from './params';

/** What the grants contract demands of a grant: seconds, and basis points of the reserves per 30 days. */
export type GrantRules = { minDuration: bigint; budget: bigint };

const DAY = 86_400n;

/** `MAX_BUDGET` of Grants.sol. */
const MOST_BUDGET = 500n;

/** The fewest whole days in which a grant may vest. */
export const leastDays = ({ minDuration }: GrantRules): bigint => ceilDiv(minDuration, DAY);

/** What all grants of 30 days may be worth, USD. Part of it may be used already; the contract does not say how much. */
export const budgetOf = ({ value }: Snapshot, { budget }: GrantRules): bigint => (budget * value) / BPS;

/** The most that a new grant can be, token units, and what limits it. */
export type GrantLimit = { max: bigint; by: 'surplus' | 'budget' };

/**
 * The most of `asset` that one grant can be, as far as it can be calculated here.
 * @returns undefined while a price is not reliable, which the contract reports
 */
export function grantLimit(
  snapshot: Snapshot,
  asset: Asset,
  rules: GrantRules | undefined,
): GrantLimit | undefined {
  const { surplus, unsure } = grantSurplus(snapshot);
  const { status, referencePrice } = asset.price;
  if (unsure.length > 0 || status !== 'ok' || referencePrice === 0n) return undefined;
  const unit = unitOf(asset.decimals);
  const bySurplus = { max: affordable(asset, surplus), by: 'surplus' } as const;
  if (!rules) return bySurplus;
  const max = assetAtMost(budgetOf(snapshot, rules), referencePrice, unit);
  return max < bySurplus.max ? { max, by: 'budget' } : bySurplus;
}

/** XMS is no part of the surplus, so a grant in XMS leaves it as it is. */
function affordable({ tier, price, decimals }: Asset, surplus: bigint): bigint {
  if (tier === XMS_TIER && surplus > 0n) return MAX_UINT256;
  return assetAtMost(surplus, price.referencePrice, unitOf(decimals));
}

/** The budget, as a parameter to be changed. */
export const budgetParam = ({ budget }: GrantRules): Param => ({
  name: 'grantsBudget',
  words: 'grants budget',
  unit: 'bps',
  of: () => budget,
  with: (params) => params,
  range: () => ({ least: 0n, most: MOST_BUDGET }),
  why: 'The contract does not accept other values.',
  means: 'What the grants of 30 days may be worth, as a share of the Treasury. 0 allows none.',
});
