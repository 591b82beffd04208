/**
 * Formatting of amounts. Digits are cut off, never rounded up: an amount is never shown larger than it is. Three
 * lengths: at a glance (`compact...`), readable (`format...`) and to the last digit (`exact...`, for hover and focus);
 * `plainAmount` is for copying and for input fields. `locale` is a BCP 47 tag, as in `navigator.language`.
 */
import { USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { fractionOf, withSign, writeNumber } from './number-format';

const SCALES = [
  { exponent: 12, sign: 'T' },
  { exponent: 9, sign: 'B' },
  { exponent: 6, sign: 'M' },
  { exponent: 3, sign: 'K' },
] as const;

/** With more digits before the point than this, a power of ten is clearer than a letter. */
const LONGEST_COMPACT = 15;

/** `1,234.56`: two decimals from 1,000 on, four from 1 on, else six; `< 0.000001` for less. */
export function formatAmount(value: bigint, decimals: number, locale: string): string {
  if (value < 0n) return `-${formatAmount(-value, decimals, locale)}`;
  const whole = value / unitOf(decimals);
  return cut(value, decimals, whole >= 1000n ? 2 : whole >= 1n ? 4 : 6, locale);
}

/** Every digit, grouped: `1,234.567890123456789`. */
export function exactAmount(value: bigint, decimals: number, locale: string): string {
  if (value < 0n) return `-${exactAmount(-value, decimals, locale)}`;
  return writeNumber(value / unitOf(decimals), fractionOf(value, decimals, decimals), locale);
}

/** Every digit, no grouping, a point: what `parseAmount` reads back as the same value, in every locale. */
export function plainAmount(value: bigint, decimals: number): string {
  if (value < 0n) return `-${plainAmount(-value, decimals)}`;
  const fraction = fractionOf(value, decimals, decimals);
  return `${value / unitOf(decimals)}${fraction && `.${fraction}`}`;
}

/** Three or more digits and a letter: `98.4M`, `1.23K`, `999.99`; `1.23 × 10^29` beyond trillions. */
export function compactAmount(value: bigint, decimals: number, locale: string): string {
  if (value < 0n) return `-${compactAmount(-value, decimals, locale)}`;
  const whole = value / unitOf(decimals);
  const length = whole.toString().length;
  if (length > LONGEST_COMPACT) {
    return `${threeDigits(value, decimals + length - 1, locale)} × 10^${length - 1}`;
  }
  const scale = SCALES.find(({ exponent }) => length > exponent);
  if (scale) return threeDigits(value, decimals + scale.exponent, locale) + scale.sign;
  return cut(value, decimals, 2, locale);
}

/** An amount with its symbol: `1,234.56 USDC`. */
export function formatQuantity({ value, decimals, symbol }: Quantity, locale: string): string {
  return `${formatAmount(value, decimals, locale)} ${symbol}`;
}

/** An amount to its last digit, with its symbol. */
export function exactQuantity({ value, decimals, symbol }: Quantity, locale: string): string {
  return `${exactAmount(value, decimals, locale)} ${symbol}`;
}

/** USD with 18 decimals: `$1,234.56`; `< $0.01` for less. */
export function formatUsd(value: bigint, locale: string): string {
  return usd(value, locale, (positive) => {
    const fraction = fractionOf(positive, USDM_DECIMALS, 2);
    // Cents always have two digits.
    return writeNumber(
      positive / unitOf(USDM_DECIMALS),
      fraction === '' ? '' : fraction.padEnd(2, '0'),
      locale,
    );
  });
}

/** USD with 18 decimals to the last digit. */
export function exactUsd(value: bigint, locale: string): string {
  return signed(value, (positive) => withSign('usd', exactAmount(positive, USDM_DECIMALS, locale), locale));
}

/** USD with 18 decimals at a glance: `$98.4M`. */
export function compactUsd(value: bigint, locale: string): string {
  return usd(value, locale, (positive) => compactAmount(positive, USDM_DECIMALS, locale));
}

/** A USD price with 18 decimals; small prices keep their digits, as amounts do: `$0.2513`, `$64,210.5`. */
export function formatPrice(price: bigint, locale: string): string {
  return signed(price, (positive) => {
    const text = formatAmount(positive, USDM_DECIMALS, locale);
    return text.startsWith('< ')
      ? `< ${withSign('usd', text.slice(2), locale)}`
      : withSign('usd', text, locale);
  });
}

/** Basis points as a percentage: `40%`, `12.34%`. */
export function formatBps(bps: bigint, locale: string): string {
  return signed(bps, (positive) => {
    const fraction = fractionOf(positive, 2, 2);
    return withSign('percent', writeNumber(positive / 100n, fraction, locale), locale);
  });
}

/** A whole number, such as a block number: `12,345,678`. */
export function formatCount(count: bigint, locale: string): string {
  return writeNumber(count, '', locale);
}

/** Cut off after `places`; a smaller amount is written as below the smallest that can be shown. */
function cut(value: bigint, decimals: number, places: number, locale: string): string {
  const whole = value / unitOf(decimals);
  const fraction = fractionOf(value, decimals, places);
  if (value > 0n && whole === 0n && fraction === '') {
    return `< ${writeNumber(0n, '1'.padStart(places, '0'), locale)}`;
  }
  return writeNumber(whole, fraction, locale);
}

/** The first three digits of value / 10^exponent, or all digits before its point. */
function threeDigits(value: bigint, exponent: number, locale: string): string {
  const whole = value / 10n ** BigInt(exponent);
  const places = Math.max(0, 3 - whole.toString().length);
  return writeNumber(whole, fractionOf(value, exponent, places), locale);
}

function usd(value: bigint, locale: string, write: (positive: bigint) => string): string {
  const cent = unitOf(USDM_DECIMALS - 2);
  return signed(value, (positive) =>
    positive > 0n && positive < cent
      ? `< ${withSign('usd', writeNumber(0n, '01', locale), locale)}`
      : withSign('usd', write(positive), locale),
  );
}

function signed(value: bigint, write: (positive: bigint) => string): string {
  return value < 0n ? `-${write(-value)}` : write(value);
}
