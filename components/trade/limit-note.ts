import type { Format } from '@/lib/domain/format/locale-format';
import type { Capacity } from '@/lib/domain/limits/limits';
import type { Quantity, Side } from '@/lib/domain/model/issues';
import type { Asset } from '@/lib/domain/model/types';
import { limitedBy } from '@/lib/domain/words/limit-names';

/**
 * The limit of an asset for everyone, in a line of a list.
 * @returns the largest amount (or that it is closed), the rule that sets it, and both in one
 */
export function limitNote(
  side: Side,
  asset: Asset,
  capacity: Capacity,
  max: Quantity,
  format: Format,
): { most: string; why: string; inFull: string } {
  const why = limitedBy(side, asset, capacity, false);
  const isClosed = max.value === 0n;
  const most = isClosed ? 'Closed' : `Up to ${format.compactAmount(max.value, max.decimals)} ${max.symbol}`;
  return { most, why, inFull: `${most}${why && (isClosed ? `: ${why}` : ` · ${why}`)}` };
}
