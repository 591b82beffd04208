import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { GOVERNOR } from './accounts';
import { transact } from './client';
import { refreshMarkets } from './markets';
import { GOVERNOR_DELAY } from './protocol';
import type { World } from './view';

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
