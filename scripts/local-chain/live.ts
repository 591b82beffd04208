import { setTimeout } from 'node:timers/promises';
import { priceOracleAbi } from '@/abis/price-oracle';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { moveMarkets, setRates } from './actions';
import { type LocalClient, transact } from './client';
import { DOUBLES } from './doubles';
import { currentAnswers } from './markets';
import { random, swing } from './random';

/** Seconds between two moves of the markets. */
const PAUSE = 15;
const MILLION = 1_000_000n;

/**
 * Moves all markets a little every few seconds, around where they are now, so that no price gets stale and the figures
 * live. XMS moves by real trades on its pair.
 * @param failed told once when a move fails; the markets then stand still
 * @returns ends it at once; whatever a move under way then meets is nobody's concern
 */
export function moveForever(
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
    const [, xmsAnchor] = await client.readContract({
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

/** `price` moved by some millionths, and by a fortieth of its way back to `anchor`. */
const wander = (price: bigint, anchor: bigint, millionths: bigint) =>
  price + (price * millionths) / MILLION + (anchor - price) / 40n;
