import { type Address, encodeFunctionData, type Hex } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { GOVERNOR } from './accounts';
import { announce } from './actions';
import { transact } from './client';
import { refreshMarkets } from './markets';
import { GOVERNOR_DELAY } from './protocol';
import type { State, World } from './view';

/** The governor schedules calls, waits once for the delay and executes them in order. Refreshes prices afterwards. */
export async function govern(
  { client, deployment }: World,
  ...calls: { to: Address; data: Hex }[]
): Promise<void> {
  const from = GOVERNOR;
  await transact(
    client,
    calls.map(({ to, data }) => announce(deployment.manager, to, data)),
  );
  await client.increaseTime({ seconds: GOVERNOR_DELAY });
  await transact(
    client,
    calls.map((call) => ({ title: 'do what was scheduled', from, ...call })),
  );
  await refreshMarkets(client);
}

/** See `testChain`. */
export async function setParams(world: World, changes: Partial<State['params']>): Promise<void> {
  const { client, deployment } = world;
  const at = { address: deployment.treasury, abi: treasuryAbi } as const;
  const { params } = await client.readContract({ ...at, functionName: 'state' });
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'setParams',
    args: [{ ...params, ...changes }],
  });
  await govern(world, { to: deployment.treasury, data });
}
