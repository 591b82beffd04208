import { forgivingStore } from '@/lib/chain/browser/storage';
import type { Side } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';

type Store = Pick<Storage, 'getItem' | 'setItem'>;

const keyOf = (side: Side, chainId: number) => `mars.asset.${side}.${chainId}`;

/** The token last used in this browser for minting or redemption on a chain; undefined when unknown. */
export function lastAsset(side: Side, chainId: number, store: Store = forgivingStore()): string | undefined {
  return store.getItem(keyOf(side, chainId)) ?? undefined;
}

/** Remembers the token, if browser storage is available. */
export function rememberAsset(
  side: Side,
  { chainId, token }: { chainId: number; token: Address },
  store: Store = forgivingStore(),
): void {
  store.setItem(keyOf(side, chainId), token);
}
