import { chainOf } from './chains';

type Link = { href: string; name: string };

/** The explorer page of a transaction; undefined on a chain without an explorer. */
export function explorerLink(chainId: number, hash: string): Link | undefined {
  return page(chainId, `tx/${hash}`);
}

/** The explorer page of a contract or an account. */
export function addressLink(chainId: number, address: string): Link | undefined {
  return page(chainId, `address/${address}`);
}

/** The explorer page of a block. */
export function blockLink(chainId: number, block: bigint): Link | undefined {
  return page(chainId, `block/${block}`);
}

function page(chainId: number, path: string): Link | undefined {
  const explorer = chainOf(chainId)?.blockExplorers?.default;
  return explorer && { href: `${explorer.url}/${path}`, name: explorer.name };
}
