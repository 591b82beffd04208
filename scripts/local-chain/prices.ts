import type { Course } from './assets';
import { random, swing } from './random';

const MILLION = 1_000_000n;

/**
 * The price after each of `steps` steps: a straight line from the first price to the last, plus a random walk adjusted to
 * end on that line. Deterministic on every machine; assets of the same market move together.
 * @returns `steps` prices, the last of which is `to`
 */
export function pricePath({ market, from, to, step }: Course, steps: number): bigint[] {
  const next = random(`price ${market}`);
  const walk: bigint[] = [];
  let off = 0n;
  for (let i = 0; i < steps; i += 1) {
    off += swing(next, step);
    walk.push(off);
  }
  return walk.map((value, i) => {
    const done = BigInt(i + 1);
    const bent = value - (off * done) / BigInt(steps);
    const line = from + ((to - from) * done) / BigInt(steps);
    return (line * (MILLION + bent)) / MILLION;
  });
}
