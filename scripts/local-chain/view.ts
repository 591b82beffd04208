import { type Address, erc20Abi } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import type { Deployment } from '@/contracts/deploy/deployment';
import type { LocalClient } from './client';

/** A local chain with the protocol on it. */
export type World = { client: LocalClient; deployment: Deployment };

const at = ({ deployment }: World, time: number) =>
  ({
    address: deployment.treasury,
    abi: treasuryAbi,
    // The state at that time, not at the last block: hourly limits are restored and the XMS average moves with time.
    blockOverrides: { time: BigInt(time) },
  }) as const;

/** The Treasury's state at `time` (Unix seconds) if nothing happens before. */
export function stateAt(world: World, time: number) {
  return world.client.readContract({ ...at(world, time), functionName: 'state' });
}

export type State = Awaited<ReturnType<typeof stateAt>>;

/** The mint limit of `token` at `time`, in token units. */
export async function maxMintAt(world: World, token: Address, time: number): Promise<bigint> {
  const [amount] = await world.client.readContract({
    ...at(world, time),
    functionName: 'maxMint',
    args: [token],
  });
  return amount;
}

/** The redemption limit of `token` at `time`, in USDm. */
export async function maxRedeemAt(world: World, token: Address, time: number): Promise<bigint> {
  const [amount] = await world.client.readContract({
    ...at(world, time),
    functionName: 'maxRedeem',
    args: [token],
  });
  return amount;
}

/** The balance of `account` in `token`, in token units. */
export function balanceOf({ client }: World, token: Address, account: Address): Promise<bigint> {
  return client.readContract({
    address: token,
    abi: erc20Abi,
    functionName: 'balanceOf',
    args: [account],
  });
}
