import { encodeFunctionData } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { GOVERNOR, WALLET, WHALES } from './accounts';
import { announce, moveMarkets, setRates } from './actions';
import { ASSETS } from './assets';
import { mineAt } from './client';
import { mintFor, redeemFor } from './decide';
import { doubleOf } from './doubles';
import { GOVERNOR_DELAY, SETTLED } from './protocol';
import { pick, random } from './random';
import { pairActions } from './uses';
import { stateAt, type World } from './view';
import { topUpWallet } from './wallet';

/** Share of tier 3 at the end of the history, in basis points; its cap is 3000. */
const TIER_3 = 2995n;
/** Share of CAKE, whose own cap is 150. */
const CAKE = 149n;
const HOUR = 3600;
/** How long before the end of the history the markets stop and the last large holders act, in seconds. */
export const CLOSING = 4 * HOUR;

/** The governor lowers the limits to those of a Treasury that has grown: announced at `time`, and in force after the delay. */
async function settleLimits({ client, deployment }: World, time: number): Promise<void> {
  const { treasury, manager } = deployment;
  const { params } = await client.readContract({
    address: treasury,
    abi: treasuryAbi,
    functionName: 'state',
  });
  const data = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'setParams',
    args: [{ ...params, ...SETTLED }],
  });
  const from = GOVERNOR;
  await mineAt(client, time, [announce(manager, treasury, data)]);
  await mineAt(client, time + GOVERNOR_DELAY, [{ title: 'set the limits', from, to: treasury, data }]);
}

/** Brings tier 3 and CAKE close to their caps at the final prices, hour by hour within the hourly limits; ends at `end`. */
export async function closeHistory(world: World, end: number): Promise<void> {
  const { client } = world;
  const next = random('closing');
  // XMS is not traded anymore, so that at the end both its averages are its price: otherwise every figure that depends
  // on the Treasury's value would change by a few wei per second.
  const last = moveMarkets(
    ASSETS.map(({ course }) => course.to),
    0n,
  );
  for (let time = end - CLOSING + HOUR / 2; time < end - HOUR; time += HOUR + 60) {
    await mineAt(client, time, [last]);
    for (const [i, symbol] of ['CAKE', 'WETH', 'WBNB'].entries()) {
      const scene = { world, next, time: time + 240 + 60 * i };
      const { value, tierValues, assets } = await stateAt(world, scene.time);
      const asset = assets.find(({ token }) => token === doubleOf(symbol).address);
      if (!asset) throw new Error(`${symbol} is not listed`);
      const [share, part] = symbol === 'CAKE' ? [CAKE, asset.value] : [TIER_3, tierValues[2]];
      // How much it can grow before it has its share of the grown Treasury (Limits.headroom).
      const room = (share * value - 10_000n * part) / (10_000n - share);
      const user = pick(next, WHALES);
      const calls =
        room > 0n ? await mintFor(scene, user, asset, room) : await redeemFor(scene, user, asset, -room);
      if (calls.length > 0) await mineAt(client, scene.time, calls);
    }
  }
  await settleLimits(world, end - HOUR / 2 - GOVERNOR_DELAY);
  const time = end - HOUR / 2;
  await mineAt(client, time + 5, [last]);
  await mineAt(client, time + 60, await pairActions({ world, time: time + 60 }));
  // A live chain sets the vault rates again.
  await mineAt(client, end - 60, setRates(false));
  await mineAt(client, end, [...(await topUpWallet(world)), last]);
  await client.setBalance({ address: WALLET, value: 10_000n * 10n ** 18n });
}
