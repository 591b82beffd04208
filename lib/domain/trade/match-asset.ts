import type { Asset } from '@/lib/domain/model/types';

/** Characters of an address from which on it is searched too: fewer would match by chance. */
const ADDRESS_PART = 4;

/** Whether an asset is meant by a search: part of its symbol or name, or the beginning of its address. */
export function matchesAsset({ symbol, name, token }: Asset, query: string): boolean {
  const text = query.trim().toLowerCase();
  if (text === '') return true;
  if (symbol.toLowerCase().includes(text) || name.toLowerCase().includes(text)) return true;
  return text.length >= ADDRESS_PART && token.toLowerCase().startsWith(text);
}
