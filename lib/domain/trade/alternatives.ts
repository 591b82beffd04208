import type { CoinForm } from '@/lib/domain/limits/coin';
import { OTHERS } from '@/lib/domain/limits/limit-issue';
import type { Ranked } from '@/lib/domain/limits/rank';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address, Asset } from '@/lib/domain/model/types';

/** An open alternative to a closed asset. `coin`: the form of the wrapped asset that the symbol names, if there are two. */
export type Alternative = { token: Address; symbol: string; coin?: CoinForm };

/**
 * Other assets that are open now, the highest limit first; at most as many as an issue names.
 * @param ranked all assets as the form sees them, including the chosen one (`row`)
 * @param formsOf the forms in which an asset is available; only its own symbol by default
 */
export function alternativesTo(
  row: Ranked,
  ranked: readonly Ranked[],
  formsOf: (asset: Asset) => Alternative[] = itself,
): Alternative[] {
  const open = ranked.filter((other) => other.max > 0n && other !== row);
  return open.slice(0, OTHERS).flatMap(({ asset }) => formsOf(asset));
}

/** The asset under its own symbol. */
export const itself = ({ token, symbol }: Asset): Alternative[] => [{ token, symbol }];

/**
 * The issue with these alternatives, matching the buttons below it: the check did not know which form of the coin is
 * chosen.
 */
export function withOthers<Named extends Issue>(
  issue: Named | undefined,
  alternatives: readonly Alternative[],
): Named | undefined {
  if (!issue || !('others' in issue)) return issue;
  return { ...issue, others: alternatives.map(({ symbol }) => symbol) };
}
