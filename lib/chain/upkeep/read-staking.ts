import { type Client, erc20Abi, zeroAddress } from 'viem';
import { multicall } from 'viem/actions';
import { stakedXmsAbi } from '@/abis/staked-xms';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import type { Staking } from '@/lib/domain/staking/staking';

/** The staking contract, and what the account has there, at this block: one request. */
export async function readStaking(
  client: Client,
  { stakedXms: address, xms }: Pick<Deployment, 'stakedXms' | 'xms'>,
  account: Address | undefined,
  block: bigint,
): Promise<Staking> {
  const contract = { address, abi: stakedXmsAbi } as const;
  const together = { deployless: true, allowFailure: false, batchSize: 0, blockNumber: block } as const;
  const owner = account ?? zeroAddress;
  const [assets, shares, [unearned, seconds], held, allowance] = await multicall(client, {
    ...together,
    contracts: [
      { ...contract, functionName: 'totalAssets' },
      { ...contract, functionName: 'totalSupply' },
      { ...contract, functionName: 'unearned' },
      { ...contract, functionName: 'balanceOf', args: [owner] },
      { address: xms, abi: erc20Abi, functionName: 'allowance', args: [owner, address] },
    ],
  });
  return {
    ...{ assets, shares, unearned, seconds },
    account: account && { address: account, shares: held, allowance },
  };
}
