import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WAD } from '@/lib/domain/model/convert';
import { assetOf, snapshotOf } from './fixture';
import { dailyLagCost, lagBudgetOf } from './flow-limit';
import { BPS } from './limits';

const lagging = (flowLimit: bigint, deviation: bigint) => {
  const { mintLimit, redeemLimit } = assetOf();
  return assetOf({
    deviation,
    mintLimit: { ...mintLimit, flowLimit },
    redeemLimit: { ...redeemLimit, flowLimit },
  });
};

test.each([
  ['1% of $1,000 in 48 hours and directions', 1_000n * WAD, 100n, 480n],
  ['a part of a dollar, as a whole one', 10n ** 16n, 100n, 1n],
  ['nothing of a limit of nothing', 0n, 100n, 0n],
  ['nothing of a stablecoin', WAD, 0n, 0n],
])('%s', (_, hourly, deviation, dollars) => {
  expect(dailyLagCost([lagging(hourly, deviation)])).toBe(dollars * WAD);
});

test('with the limits of the contract, all volatile assets together cost no more than the budget', () => {
  fc.assert(
    fc.property(
      fc.array(fc.bigInt({ min: 1n, max: BPS }), { minLength: 1, maxLength: 32 }),
      fc.bigInt({ min: 1n, max: 100n }),
      fc.bigInt({ min: 0n, max: 10n ** 30n }),
      (deviations, lagBudget, flowBase) => {
        // As Limits.flowLimit.
        const count = BigInt(deviations.length);
        const assets = deviations.map((each) => lagging((lagBudget * flowBase) / (48n * each * count), each));
        const budget = lagBudgetOf(snapshotOf([], { lagBudget, flowBase }));
        // Rounded up to a dollar.
        expect(dailyLagCost(assets)).toBeLessThanOrEqual(budget + WAD);
      },
    ),
  );
});
