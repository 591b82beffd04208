import { type Client, erc20Abi } from 'viem';
import { multicall } from 'viem/actions';
import type { Address } from '@/lib/domain/model/types';

/** Whose allowances, of which tokens, at which block. */
type Question = { owner: Address; tokens: readonly Address[]; block: bigint };

/** What `spender` may spend of each token, in token units; undefined for a token that does not say. In one request. */
export async function readAllowances(
  client: Client,
  spender: Address,
  { owner, tokens, block }: Question,
): Promise<(bigint | undefined)[]> {
  const found = await multicall(client, {
    ...({ deployless: true, batchSize: 0, blockNumber: block } as const),
    contracts: tokens.map((address) => {
      const read = { address, abi: erc20Abi, functionName: 'allowance' } as const;
      return { ...read, args: [owner, spender] } as const;
    }),
  });
  return found.map(({ result }) => result);
}
