import { chainOf } from '@/lib/chain/chains';

/** A page of the chain's explorer. */
export type ExplorerPage = { href: string; name: string };

/** Where a transaction can be looked up; undefined on a chain without an explorer. */
export const explorerLink = (chainId: number, hash: string): ExplorerPage | undefined =>
  page(chainId, `tx/${hash}`);

/** Where an account or a contract can be looked up; undefined on a chain without an explorer. */
export const explorerAddressLink = (chainId: number, address: string): ExplorerPage | undefined =>
  page(chainId, `address/${address}`);

function page(chainId: number, path: string): ExplorerPage | undefined {
  const explorer = chainOf(chainId)?.blockExplorers?.default;
  return explorer && { href: `${explorer.url}/${path}`, name: explorer.name };
}
