import { type Client, erc20Abi } from 'viem';
import { multicall, readContract } from 'viem/actions';
import type { Address } from '@/lib/domain/model/types';

/** What a contract may take of a token of an account: token units, or undefined if the token did not say. */
export type Allowance = { token: Address; spender: Address; amount: bigint | undefined };

/**
 * The allowances of every token for every spender at one block, in one `eth_call`. A token that fails may have used up the gas of
 * those after it, so what is missing is asked for again, one by one.
 * @throws if no node returns them
 */
export async function readAllowances(
  client: Client,
  owner: Address,
  { tokens, spenders, block }: { tokens: readonly Address[]; spenders: readonly Address[]; block: bigint },
): Promise<Allowance[]> {
  const pairs = spenders.flatMap((spender) => tokens.map((token) => ({ token, spender })));
  const callOf = ({ token, spender }: (typeof pairs)[number]) => ({
    ...({ address: token, abi: erc20Abi, functionName: 'allowance' } as const),
    args: [owner, spender] as const,
  });
  const answers = await multicall(client, {
    // Without a contract that would have to be deployed.
    ...({ deployless: true, allowFailure: true, batchSize: 0, blockNumber: block } as const),
    contracts: pairs.map(callOf),
  });
  const found = await Promise.all(
    pairs.map(async (pair, index): Promise<Allowance> => {
      const amount =
        answers[index]?.result ??
        (await readContract(client, { ...callOf(pair), blockNumber: block }).catch(() => undefined));
      return { ...pair, amount };
    }),
  );
  if (found.every(({ amount }) => amount === undefined)) throw new Error('No token reported an allowance');
  return found;
}
