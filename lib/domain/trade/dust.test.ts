import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assetOf } from '@/lib/domain/limits/fixture';
import { toAssetDown, unitOf, WAD } from '@/lib/domain/model/convert';
import { dustOf } from './dust';

test('finds the smallest amount that pays the same, and never one that pays less', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 8 }),
      fc.bigInt({ min: 1n, max: 10n ** 24n }),
      fc.bigInt({ min: 1n, max: 10n ** 27n }),
      (decimals, price, usdmIn) => {
        const asset = assetOf({ decimals, dollars: price });
        const dust = dustOf(asset, usdmIn);
        if (!dust) return;
        const out = (usdm: bigint) => toAssetDown(usdm, price, unitOf(decimals));
        expect(out(dust.exactIn)).toBe(out(usdmIn));
        expect(out(dust.exactIn - 1n)).toBeLessThan(out(usdmIn));
        expect(dust.exactIn + dust.lost).toBe(usdmIn);
        expect(dust.lost * 1000n).toBeGreaterThanOrEqual(usdmIn);
      },
    ),
  );
});

test('ignores less than a thousandth, and redemptions that pay nothing', () => {
  const bar = assetOf({ decimals: 0, dollars: 100n * WAD });
  expect(dustOf(bar, 50_100n * WAD - 1n)).toEqual({ exactIn: 50_000n * WAD, lost: 100n * WAD - 1n });
  expect(dustOf(bar, 100_100n * WAD - 1n)).toBeUndefined();
  expect(dustOf(bar, 99n * WAD)).toBeUndefined();
});
