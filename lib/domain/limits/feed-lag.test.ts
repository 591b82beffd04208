import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { lagCost } from './flow-limit';
import { BPS } from './limits';

test.each([
  ['1% of $4,000,000', 4_000_000n * WAD, 100n, 40_000n],
  ['5% of $4,000,000', 4_000_000n * WAD, 500n, 200_000n],
  ['1% of $100.01, which is more than a dollar', 10_001n * 10n ** 16n, 100n, 2n],
  ['nothing of a limit of nothing', 0n, 100n, 0n],
  ['nothing of a price that is right', WAD, 0n, 0n],
])('%s', (_, hourly, deviation, dollars) => {
  expect(lagCost(hourly, deviation)).toBe(dollars * WAD);
});

test('is never less than limit x deviation, and less than a dollar more', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: 0n, max: 10n ** 40n }),
      fc.bigInt({ min: 0n, max: BPS }),
      (hourly, deviation) => {
        const over = lagCost(hourly, deviation) * BPS - hourly * deviation;
        expect(over).toBeGreaterThanOrEqual(0n);
        expect(over).toBeLessThan(BPS * WAD);
      },
    ),
  );
});
