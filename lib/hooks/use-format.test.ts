import { expect, test } from 'vitest';
import { formatIn } from '@/lib/domain/format/locale-format';
import { usableLocale } from './use-format';

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
