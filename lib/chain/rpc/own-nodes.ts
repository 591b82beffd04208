import { forgivingStore } from '@/lib/chain/browser/storage';
import { chainOf, chains } from './chains';
import { NodePool } from './transport';

const keyOf = (chainId: number) => `mars.nodes.${chainId}`;

/**
 * URLs of the visitor's own RPC nodes of a chain, which are used first. Stored as one text, separated by spaces, which no URL
 * contains.
 */
export function ownNodes(chainId: number): string[] {
  const text = forgivingStore().getItem(keyOf(chainId)) ?? '';
  return text.split(' ').filter((url) => /^https?:/.test(url) && URL.canParse(url));
}

/** Stores them, if browser storage is available; `NodePool.use` uses them at once. */
export function rememberNodes(chainId: number, urls: readonly string[]): void {
  if (urls.length > 0) forgivingStore().setItem(keyOf(chainId), urls.join(' '));
  else forgivingStore().removeItem(keyOf(chainId));
}

/** All nodes of a chain in the order of use. */
export const nodeUrls = (chainId: number, own: readonly string[] = ownNodes(chainId)): string[] => [
  ...new Set([...own, ...(chainOf(chainId)?.rpcUrls.default.http ?? [])]),
];

/** The RPC nodes of each chain, the visitor's own first; only contacted when that chain is read. */
export const pools = new Map(chains.map(({ id }) => [id, new NodePool(nodeUrls(id), id)] as const));
