import { type Address, encodeFunctionData, type Hex, parseAbi } from 'viem';
import { GOVERNOR } from './accounts';
import { transact } from './client';
import { refreshMarkets } from './markets';
import { GOVERNOR_DELAY } from './protocol';
import type { World } from './view';

const scheduleAbi = parseAbi(['function schedule(address target, bytes data, uint48 when)']);

/** The governor announces a call, lets the delay pass and makes it; prices are fresh afterwards. */
export async function govern(
  { client, deployment }: World,
  { to, data }: { to: Address; data: Hex },
): Promise<void> {
  const announce = encodeFunctionData({ abi: scheduleAbi, functionName: 'schedule', args: [to, data, 0] });
  const from = GOVERNOR;
  await transact(client, [{ title: 'announce', from, to: deployment.manager, data: announce }]);
  await client.increaseTime({ seconds: GOVERNOR_DELAY });
  await transact(client, [{ title: 'do what was announced', from, to, data }]);
  await refreshMarkets(client);
}
