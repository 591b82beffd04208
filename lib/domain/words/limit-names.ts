import type { Capacity } from '@/lib/domain/limits/limits';
import type { DoorName } from '@/lib/domain/model/issues';
import type { Asset, Limit } from '@/lib/domain/model/types';

/**
 * What stops a larger amount, in two or three words, to stand below a maximum ("Tier 3 cap"). The whole story of a
 * door that is in the way is told by `explain`.
 * @param personal the maximum is an account's own, not everybody's
 */
export function bindingWords(
  door: DoorName,
  asset: Asset,
  { max, binding }: Capacity,
  personal: boolean,
): string {
  if (binding === 'balance') return balanceWords(door, max, personal);
  if (binding === 'liquidity' && max === 0n) return 'None at hand';
  return words[binding](asset);
}

function balanceWords(door: DoorName, max: bigint, personal: boolean): string {
  if (personal) return 'Your balance';
  if (door === 'mint') return '';
  // Without an account, redeeming is bound by what all users hold together.
  return max === 0n ? 'No USDm held' : 'All USDm held';
}

const words: Record<Exclude<Limit, 'balance'>, (asset: Asset) => string> = {
  none: () => '',
  'tier-cap': ({ tier }) => `Tier ${tier} cap`,
  'asset-cap': () => 'Its own cap',
  'supply-cap': () => 'Supply cap',
  'flow-limit': () => 'Hourly limit',
  paused: () => 'Paused',
  feed: () => 'Price feed',
  backing: () => 'Backing floor',
  liquidity: () => 'What is at hand',
  'drift-limit': () => 'Drift limit',
};
