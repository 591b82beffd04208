import { setTimeout } from 'node:timers/promises';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Deployment } from '@/contracts/deploy/deployment';
import { createKeeper, type Passed, settleOrders } from '@/contracts/keeper/pass';
import { KEEPER } from './accounts';
import { moveMarkets, setRates } from './actions';
import { type LocalClient, transact } from './client';
import { DOUBLES } from './doubles';
import { currentAnswers } from './markets';
import { random, swing } from './random';

/** Seconds between two market moves. */
export const PAUSE = 15;
/** Milliseconds between two passes over the orders. */
const SETTLING_PAUSE = 3_000;
const MILLION = 1_000_000n;

/**
 * Moves all markets slightly every few seconds, around their current prices, so that no price gets stale and the figures
 * change. XMS moves through real trades on its pair.
 * @param failed called once if a move fails; the markets then stop
 * @returns a function that stops it immediately; errors of a move in progress are then ignored
 */
export function keepMoving(
  client: LocalClient,
  { oracle }: Deployment,
  failed: (error: unknown) => void,
): () => void {
  const stopping = new AbortController();
  const next = random('live');

  async function move(): Promise<void> {
    await transact(client, setRates(true));
    const anchors = await currentAnswers(client);
    const steps = DOUBLES.map(({ tier }) => (tier === 1 ? 8 : 450));
    const [, , xmsAnchor] = await client.readContract({
      address: oracle,
      abi: priceOracleAbi,
      functionName: 'xmsPrice',
    });
    const answers = [...anchors];
    let xms = xmsAnchor;
    while (!stopping.signal.aborted) {
      for (const [i, anchor] of anchors.entries()) {
        answers[i] = wander(answers[i] ?? anchor, anchor, swing(next, steps[i] ?? 0));
      }
      xms = wander(xms, xmsAnchor, swing(next, 600));
      await transact(client, [moveMarkets(answers, xms)]);
      await setTimeout(PAUSE * 1000, undefined, { signal: stopping.signal });
    }
  }

  move().catch((error: unknown) => {
    if (!stopping.signal.aborted) failed(error);
  });
  return () => stopping.abort();
}

/** `price` moved by some millionths, and by a fortieth of its distance back to `anchor`. */
const wander = (price: bigint, anchor: bigint, millionths: bigint) =>
  price + (price * millionths) / MILLION + (anchor - price) / 40n;

const options = (rpc: string, deployment: Deployment) => ({
  ...{ rpc, deployment, account: KEEPER },
  pollingInterval: 20,
});

/** Settles and refunds what can be, once. */
export const settleNow = (rpcUrl: string, deployment: Deployment): Promise<Passed> =>
  settleOrders(options(rpcUrl, deployment));

/**
 * Settles orders every few seconds, as `npm run keeper` does on a public chain.
 * @param failed called when a pass fails for the first time; the next ones are made all the same
 * @returns a function that stops it; errors of a pass in progress are then ignored
 */
export function keepSettling(
  rpcUrl: string,
  deployment: Deployment,
  failed: (error: unknown) => void,
  pause = SETTLING_PAUSE,
): () => void {
  const stopping = new AbortController();
  const { signal } = stopping;
  const pass = createKeeper(options(rpcUrl, deployment));

  async function settle(): Promise<void> {
    let isToldOf = false;
    while (!signal.aborted) {
      await pass().catch((error: unknown) => {
        if (!isToldOf && !signal.aborted) failed(error);
        isToldOf = true;
      });
      // Rejects when it is stopped.
      await setTimeout(pause, undefined, { signal }).catch(() => {});
    }
  }

  void settle();
  return () => stopping.abort();
}
