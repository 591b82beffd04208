import { describe, expect, it } from 'vitest';
import { dayPrices } from './day-prices';

const NOW = 1_000_000n;
const DAY = 86_400n;
const report = (ago: bigint, price: bigint) => ({ time: NOW - ago, price });

describe('dayPrices', () => {
  it('measures the change from the price that was valid a day ago', () => {
    const reports = [
      report(3n * DAY, 50n),
      report(DAY + 3600n, 200n),
      report(DAY / 2n, 190n),
      report(60n, 210n),
    ];
    const day = dayPrices(reports, NOW);
    expect(day?.change).toBe(500n);
    expect(day?.since).toBe(NOW - DAY - 3600n);
    expect(day?.steps).toEqual([
      { at: 0, height: 500_000 },
      { at: 500_000, height: 0 },
      { at: 999_305, height: 1_000_000 },
    ]);
  });

  it('draws a move of a thousandth as a small one', () => {
    const steps = dayPrices([report(2n * DAY, 10_000n), report(60n, 10_010n)], NOW)?.steps ?? [];
    expect(steps.map(({ height }) => Math.round(height / 10_000))).toEqual([45, 55]);
  });

  it('draws a price that did not move half-way up', () => {
    expect(dayPrices([report(2n * DAY, 7n)], NOW)).toEqual({
      change: 0n,
      since: NOW - 2n * DAY,
      steps: [{ at: 0, height: 500_000 }],
    });
  });

  it('claims no change where the price a day ago is not known', () => {
    expect(dayPrices([report(100n, 5n)], NOW)?.change).toBeUndefined();
    expect(dayPrices([report(2n * DAY, 0n), report(100n, 5n)], NOW)?.change).toBeUndefined();
  });

  it('knows nothing of a feed without reports', () => {
    expect(dayPrices([], NOW)).toBeUndefined();
  });

  it('rounds a fall towards zero, never larger than it was', () => {
    expect(dayPrices([report(DAY, 30_001n), report(1n, 30_000n)], NOW)?.change).toBe(0n);
  });
});
