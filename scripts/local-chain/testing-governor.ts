import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { GOVERNOR } from './accounts';
import { transact } from './client';
import { refreshMarkets } from './markets';
import { GOVERNOR_DELAY } from './protocol';
import type { State, World } from './view';

const scheduleAbi = parseAbi(['function schedule(address target, bytes data, uint48 when)']);

/** The call of the AccessManager that announces a call of `to`. */
export const scheduling = (manager: Address, to: Address, data: Hex) => ({
  to: manager,
  data: encodeFunctionData({ abi: scheduleAbi, functionName: 'schedule', args: [to, data, 0] }),
});

/** The governor schedules calls, waits once for the delay and executes them in order. Refreshes prices afterwards. */
export async function govern(
  { client, deployment }: World,
  ...calls: { to: Address; data: Hex }[]
): Promise<void> {
  const from = GOVERNOR;
  const schedulings = calls.map(({ to, data }) => ({
    title: 'schedule',
    from,
    ...scheduling(deployment.manager, to, data),
  }));
  await transact(client, schedulings);
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
