import { forgivingStore } from '@/lib/chain/browser/storage';
import type { Side } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (side: Side, chainId: number) => `mars.asset.${side}.${chainId}`;

/** The token that this browser last minted with, or redeemed for, on a chain; undefined when that is not known. */
export function lastAsset(side: Side, chainId: number, store: Store = forgivingStore()): string | undefined {
  return store.getItem(keyOf(side, chainId)) ?? undefined;
}

/** Remembers it, where the browser lets anything be kept. */
export function rememberAsset(
  side: Side,
  { chainId, token }: { chainId: number; token: Address },
  store: Store = forgivingStore(),
): void {
  store.setItem(keyOf(side, chainId), token);
}
