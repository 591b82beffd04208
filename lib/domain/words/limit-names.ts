import type { Capacity } from '@/lib/domain/limits/limits';
import type { Side } from '@/lib/domain/model/issues';
import type { Asset, Limit, PriceStatus } from '@/lib/domain/model/types';

/**
 * The rule that sets a limit, in two or three words to show below the maximum ("Tier 3 cap"). `explain` gives the full
 * explanation.
 * @param personal whether the maximum is that of an account, not the one for all accounts
 */
export function limitedBy(side: Side, asset: Asset, { max, binding }: Capacity, personal: boolean): string {
  if (binding === 'balance') return balanceWords(side, max, personal);
  if (binding === 'liquidity' && max === 0n) return 'None available';
  return limitNames[binding](asset);
}

function balanceWords(side: Side, max: bigint, personal: boolean): string {
  if (personal) return 'Your balance';
  // More units than exist.
  if (side === 'mint') return 'Total units';
  // Without an account, redemption is limited by all USDm in circulation.
  return max === 0n ? 'No USDm in circulation' : 'Total in circulation';
}

const limitNames: Record<Exclude<Limit, 'balance'>, (asset: Asset) => string> = {
  none: () => '',
  'tier-cap': ({ tier }) => `Tier ${tier} cap`,
  'asset-cap': () => 'Asset cap',
  'supply-cap': () => 'Supply cap',
  'flow-limit': () => 'Hourly limit',
  paused: () => 'Paused',
  feed: () => 'Price feed',
  backing: () => 'Backing floor',
  liquidity: () => 'Available liquidity',
  'drift-limit': () => 'Drift limit',
};

/** The status of a price, in two to four words. */
export const PRICE_WORDS: Record<PriceStatus, string> = {
  ok: 'Price OK',
  stale: 'Stale price',
  invalid: 'Price out of range',
  depegged: 'Off peg',
  reverted: 'Price unavailable',
};
