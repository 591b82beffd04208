import { expect, test } from 'vitest';
import { formatIn, rowAmount, rowUsd, usableLocale } from './locale-format';

const format = formatIn('en-US');

test('an amount in a row is readable, and a vast one a power of ten', () => {
  expect(rowAmount(format, 1_250_500_000n, 6)).toBe('1,250.5');
  expect(rowAmount(format, 10n ** 15n * 10n ** 6n - 1n, 6)).toBe('999,999,999,999,999.99');
  expect(rowAmount(format, 10n ** 35n, 6)).toBe('1.00 × 10^29');
});

test('so are dollars', () => {
  expect(rowUsd(format, 1_234n * 10n ** 18n)).toBe('$1,234.00');
  expect(rowUsd(format, 10n ** 31n)).toBe('$10.0T');
});

test('takes the first language that Intl supports', () => {
  expect(usableLocale(['en-US@posix', 'de-CH', 'en'])).toBe('de-CH');
  expect(usableLocale(['zz-invalid-', 'fr'])).toBe('fr');
});

test('falls back to the exported locale', () => {
  expect(usableLocale([])).toBe('en-US');
  expect(usableLocale(['en-US@posix'])).toBe('en-US');
});

test('writes figures in one locale', () => {
  const format = formatIn('de-DE');
  expect(format.quantity({ value: 1_234_500_000n, decimals: 6, symbol: 'USDC' })).toBe('1.234,5 USDC');
});
