import type { CoinForm } from '@/lib/domain/limits/coin';
import { OTHERS } from '@/lib/domain/limits/limit-issue';
import type { Ranked } from '@/lib/domain/limits/rank';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address, Asset } from '@/lib/domain/model/types';

/** What is open beside a door that is not. `coin`: the form of the wrapped coin that the symbol stands for, where there are two. */
export type Alternative = { token: Address; symbol: string; coin?: CoinForm };

/**
 * What else is open now, the widest first: as many assets as an issue names.
 * @param ranked all assets as the form sees them, the one chosen (`row`) among them
 * @param formsOf the forms in which an asset can be had; its own symbol if that is all
 */
export function alternativesTo(
  row: Ranked,
  ranked: readonly Ranked[],
  formsOf: (asset: Asset) => Alternative[] = itself,
): Alternative[] {
  const open = ranked.filter((other) => other.max > 0n && other !== row);
  return open.slice(0, OTHERS).flatMap(({ asset }) => formsOf(asset));
}

/** The asset by its own symbol. */
export const itself = ({ token, symbol }: Asset): Alternative[] => [{ token, symbol }];

/** The issue naming these, as the buttons below it do: it was made without knowing in which form the coin is meant. */
export function withOthers<Named extends Issue>(
  issue: Named | undefined,
  alternatives: readonly Alternative[],
): Named | undefined {
  if (!issue || !('others' in issue)) return issue;
  return { ...issue, others: alternatives.map(({ symbol }) => symbol) };
}
