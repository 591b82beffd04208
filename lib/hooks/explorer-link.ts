import { chainOf } from '@/lib/chain/chains';

/** Where a transaction can be looked up; undefined on a chain without an explorer. */
export function explorerLink(chainId: number, hash: string): { href: string; name: string } | undefined {
  const explorer = chainOf(chainId)?.blockExplorers?.default;
  return explorer && { href: `${explorer.url}/tx/${hash}`, name: explorer.name };
}
