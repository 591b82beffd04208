import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unitOf, WAD } from '@/lib/domain/model/convert';
import {
  compactAmount,
  compactUsd,
  exactAmount,
  exactQuantity,
  exactUsd,
  formatAmount,
  formatBps,
  formatCount,
  formatPrice,
  formatQuantity,
  formatSetting,
  formatUsd,
  plainAmount,
} from './format';

const US = 'en-US';
/** 30 digits before the point. */
const HUGE = 123_456_789_012_345_678_901_234_567_890n;

describe('amounts', () => {
  test.each([
    [0n, 6, '0'],
    [1_234_567_899n, 6, '1,234.56'],
    [999_999_999n, 6, '999.9999'],
    [1_500_000n, 6, '1.5'],
    [999_999n, 6, '0.999999'],
    [1n, 6, '0.000001'],
    [999_999_999_999n, 18, '< 0.000001'],
    [7n, 0, '7'],
    [1n, 36, '< 0.000001'],
    [HUGE * WAD, 18, '123,456,789,012,345,678,901,234,567,890'],
    [-1_234_567_899n, 6, '-1,234.56'],
  ])('%d of %d decimals is readable as %s', (value, decimals, text) => {
    expect(formatAmount(value, decimals, US)).toBe(text);
  });

  test('to the last digit', () => {
    expect(exactAmount(1_234_567_890_123_456_789_012n, 18, US)).toBe('1,234.567890123456789012');
    expect(exactAmount(1_000_000n, 6, US)).toBe('1');
    expect(exactAmount(-1n, 36, US)).toBe(`-0.${'0'.repeat(35)}1`);
    expect(plainAmount(1_234_567_890n, 6)).toBe('1234.56789');
    expect(plainAmount(-5n, 1)).toBe('-0.5');
  });

  test.each([
    [0n, '0'],
    [999_994_999n, '999.99'],
    [1_000_000_000n, '1.00K'],
    [1_239_999_999n, '1.23K'],
    [98_499_999_999_999n, '98.4M'],
    [999_999_999_999_999n, '999M'],
    [1_000_000_000_000_000n, '1.00B'],
    [4_560_000_000_000_000_000n, '4.56T'],
    [999_999_999_999_999_999_999n, '999T'],
    [1_000_000_000_000_000_000_000n, '1.00 × 10^15'],
    [HUGE * 1_000_000n, '1.23 × 10^29'],
    [250_000_000n, '250.00'],
    [1_000n, '< 0.01'],
    [-98_499_999_999_999n, '-98.4M'],
  ])('%d millionths at a glance are %s', (value, text) => {
    expect(compactAmount(value, 6, US)).toBe(text);
  });

  test('with a symbol', () => {
    const quantity = { value: 1_234_567_899n, decimals: 6, symbol: 'USDC' };
    expect(formatQuantity(quantity, US)).toBe('1,234.56 USDC');
    expect(exactQuantity(quantity, US)).toBe('1,234.567899 USDC');
  });
});

describe('dollars, percentages and counts', () => {
  test.each([
    [0n, '$0.00'],
    [1n, '< $0.01'],
    [WAD / 100n, '$0.01'],
    [1_999_999_999_999_999_999n, '$1.99'],
    [1_500_000_000_000_000_000n, '$1.50'],
    [98_412_345n * WAD, '$98,412,345.00'],
    [-3n * WAD, '-$3.00'],
  ])('%d wei of USD are %s', (value, text) => {
    expect(formatUsd(value, US)).toBe(text);
  });

  test('at a glance, to the last digit, and as a price', () => {
    expect(compactUsd(98_499_999n * WAD, US)).toBe('$98.4M');
    expect(compactUsd(1n, US)).toBe('< $0.01');
    expect(exactUsd(1n, US)).toBe('$0.000000000000000001');
  });

  test.each([
    [0n, '$0.00'],
    [1n, '< $0.000001'],
    [WAD / 1000n, '$0.001000'],
    [251_349_999_999_999_999n, '$0.2513'],
    [WAD, '$1.0000'],
    [9_999_999_999_999_999_999n, '$9.9999'],
    [10n * WAD, '$10.00'],
    [64_210n * WAD + WAD / 2n, '$64,210.50'],
  ])('a price of %d wei of USD is %s', (price, text) => {
    expect(formatPrice(price, US)).toBe(text);
  });

  test.each([
    [0n, '0.00%'],
    [1n, '0.01%'],
    [1234n, '12.34%'],
    [4000n, '40.00%'],
    [9999n, '99.99%'],
    [10_000n, '100.00%'],
    [1_234_567n, '12,345.67%'],
    [-50n, '-0.50%'],
  ])('%d basis points are %s', (bps, text) => {
    expect(formatBps(bps, US)).toBe(text);
  });

  test('what somebody has set is written as set', () => {
    expect([4000n, 50n, 10_000n, 1n].map((bps) => formatSetting(bps, US))).toEqual([
      '40%',
      '0.5%',
      '100%',
      '0.01%',
    ]);
  });

  test('a block', () => {
    expect(formatCount(12_345_678n, US)).toBe('12,345,678');
  });

  test('as other locales write them', () => {
    expect(formatUsd(1_234_560_000_000_000_000_000n, 'de-DE')).toMatch(/^1\.234,56\s\$$/);
    expect(formatBps(1234n, 'fr-FR')).toMatch(/^12,34\s%$/);
    expect(formatAmount(1_234_560_000n, 6, 'de-CH')).toMatch(/^1['’]234\.56$/);
    expect(formatAmount(12_345_678_000_000n, 6, 'en-IN')).toBe('1,23,45,678');
    expect(formatAmount(1_500_000n, 6, 'ar-EG')).toBe('١٫٥');
  });
});

describe('for all amounts', () => {
  const amounts = fc.bigInt({ min: 0n, max: 10n ** 60n });
  const decimalsArb = fc.integer({ min: 0, max: 36 });

  /** Reads `1,234.5` back, in units of 10^-36. */
  function read(text: string): bigint {
    const [whole = '', fraction = ''] = text.replaceAll(',', '').split('.');
    return BigInt(whole + fraction.padEnd(36, '0'));
  }

  test('the amount shown is never more than the actual one, and hardly less', () => {
    fc.assert(
      fc.property(amounts, decimalsArb, (value, decimals) => {
        const text = formatAmount(value, decimals, US);
        const exact = value * unitOf(36 - decimals);
        if (text.startsWith('< ')) return exact < read(text.slice(2));
        const cutOff = exact - read(text);
        return cutOff >= 0n && cutOff < unitOf(34);
      }),
    );
  });

  test('at a glance, three digits are correct', () => {
    const scales: Record<string, number> = { '': 0, K: 3, M: 6, B: 9, T: 12 };
    fc.assert(
      fc.property(amounts, decimalsArb, (value, decimals) => {
        const text = compactAmount(value, decimals, US);
        if (value < unitOf(decimals)) return true;
        const [, digits = '', letter = '', power = ''] =
          /^([\d.,]+)([KMBT]?)(?: × 10\^(\d+))?$/.exec(text) ?? [];
        const exponent = power === '' ? (scales[letter] ?? Number.NaN) : Number(power);
        const exact = value * unitOf(36 - decimals);
        const shown = read(digits) * unitOf(exponent);
        return shown <= exact && (exact - shown) * 100n <= exact;
      }),
    );
  });
});
