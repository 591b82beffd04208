import { ceilDiv, max } from '@/lib/domain/model/convert';

/** A vertical axis: its ends and the values marked by a line, all in the unit of the data. */
export type Scale = { low: bigint; high: bigint; ticks: readonly bigint[] };

const STEPS = [1n, 2n, 5n, 10n] as const;
const MILLION = 1_000_000n;

/**
 * An axis that covers all values, starting at zero unless `low` is given, with about `count` lines at round values
 * (1, 2 or 5 times a power of ten).
 */
export function scaleFor(values: readonly bigint[], count: bigint, low = 0n): Scale {
  const top = values.reduce((most, value) => max(most, value), low);
  const step = roundStep(ceilDiv(max(top - low, 1n), count));
  const bottom = (low / step) * step;
  const ticks = [bottom];
  for (let tick = bottom + step; ; tick += step) {
    ticks.push(tick);
    if (tick >= top) return { low: bottom, high: tick, ticks };
  }
}

/** The smallest round number that is not below `least`. */
function roundStep(least: bigint): bigint {
  const power = 10n ** BigInt(least.toString().length - 1);
  return (STEPS.find((step) => step * power >= least) ?? 10n) * power;
}

/** The position of a value on an axis, in millionths from its low end; for pixels only, not for calculations. */
export function heightOn({ low, high }: Scale, value: bigint): number {
  return Number(((value - low) * MILLION) / (high - low));
}
