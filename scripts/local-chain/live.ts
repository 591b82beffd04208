import { setTimeout } from 'node:timers/promises';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Deployment } from '@/contracts/deploy/deployment';
import { moveMarkets, setRates } from './actions';
import { type LocalClient, transact } from './client';
import { DOUBLES } from './doubles';
import { currentAnswers } from './markets';
import { random, swing } from './random';

/** Seconds between two market moves. */
const PAUSE = 15;
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
