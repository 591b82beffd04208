/**
 * Formatting of amounts. Digits are cut off, never rounded up: an amount is never shown larger than it is. Three
 * lengths: at a glance (`compact...`), readable (`format...`) and to the last digit (`exact...`, for hover and focus);
 * `plainAmount` is for copying and for input fields. `locale` is a BCP 47 tag, as in `navigator.language`.
 */
import { USDM_DECIMALS, unitOf } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import { fractionOf, withSign, writeNumber } from './number-format';

/** For thousands, millions, billions and trillions. */
const LETTERS = ['', 'K', 'M', 'B', 'T'];

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

/** As `formatAmount`, but for an input field: no grouping, a point in every locale, and every digit of a tiny amount. */
export function fieldAmount(value: bigint, decimals: number): string {
  const whole = value / unitOf(decimals);
  const places = whole >= 1000n ? 2 : whole >= 1n ? 4 : 6;
  const fraction = fractionOf(value, decimals, places);
  if (whole === 0n && fraction === '') return plainAmount(value, decimals);
  return `${whole}${fraction && `.${fraction}`}`;
}

/**
 * Three or more digits and a letter: `98.4M`, `1.20K`, `250.00`; `1.23 × 10^29` beyond trillions. Always with the zeros,
 * so that a figure keeps its width; only nothing is `0`.
 */
export function compactAmount(value: bigint, decimals: number, locale: string): string {
  if (value < 0n) return `-${compactAmount(-value, decimals, locale)}`;
  const whole = value / unitOf(decimals);
  const length = whole.toString().length;
  if (length > LONGEST_COMPACT) {
    return `${threeDigits(value, decimals + length - 1, locale)} × 10^${length - 1}`;
  }
  const thousands = Math.floor((length - 1) / 3);
  if (thousands > 0) return threeDigits(value, decimals + 3 * thousands, locale) + LETTERS[thousands];
  return cut(value, decimals, 2, locale, value === 0n ? 0 : 2);
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
  return usd(value, locale, (positive) => fixed(positive, USDM_DECIMALS, 2, locale));
}

/** USD with 18 decimals to the last digit. */
export function exactUsd(value: bigint, locale: string): string {
  return signed(value, (positive) => withSign('usd', exactAmount(positive, USDM_DECIMALS, locale), locale));
}

/** USD with 18 decimals at a glance: `$98.4M`. */
export function compactUsd(value: bigint, locale: string): string {
  return usd(value, locale, (positive) => compactAmount(positive, USDM_DECIMALS, locale));
}

/** A price from which two decimals are enough: $10. */
const HIGH_PRICE = unitOf(USDM_DECIMALS + 1);

/**
 * A USD price with 18 decimals: two of them from $10 on, four below, six below a cent, zeros included, so that a price keeps
 * its width: `$64,210.50`, `$0.9998`, `$0.2510`, `$0.001230`.
 */
export function formatPrice(price: bigint, locale: string): string {
  return signed(price, (positive) => {
    const isLow = positive > 0n && positive < unitOf(USDM_DECIMALS - 2);
    const places = isLow ? 6 : positive > 0n && positive < HIGH_PRICE ? 4 : 2;
    const text = cut(positive, USDM_DECIMALS, places, locale, places);
    return text.startsWith('< ')
      ? `< ${withSign('usd', text.slice(2), locale)}`
      : withSign('usd', text, locale);
  });
}

/** Basis points as a percentage, always with two decimals: `40.00%`, `12.34%`. */
export function formatBps(bps: bigint, locale: string): string {
  return signed(bps, (positive) => withSign('percent', fixed(positive, 2, 2, locale), locale));
}

/** Basis points that somebody has set, without zeros at the end: `40%`, `0.5%`. */
export function formatSetting(bps: bigint, locale: string): string {
  return withSign('percent', writeNumber(bps / 100n, fractionOf(bps, 2, 2), locale), locale);
}

/** A whole number, such as a block number: `12,345,678`. */
export function formatCount(count: bigint, locale: string): string {
  return writeNumber(count, '', locale);
}

/**
 * Cut off after `places`; a smaller amount is written as below the smallest that can be shown.
 * @param least how many places there are at least, with zeros at the end
 */
function cut(value: bigint, decimals: number, places: number, locale: string, least = 0): string {
  const whole = value / unitOf(decimals);
  const fraction = fractionOf(value, decimals, places);
  if (value > 0n && whole === 0n && fraction === '') {
    return `< ${writeNumber(0n, '1'.padStart(places, '0'), locale)}`;
  }
  return writeNumber(whole, fraction.padEnd(least, '0'), locale);
}

/** Cut off after `places`, of which there are always as many. */
function fixed(value: bigint, decimals: number, places: number, locale: string): string {
  return writeNumber(
    value / unitOf(decimals),
    fractionOf(value, decimals, places).padEnd(places, '0'),
    locale,
  );
}

/** The first three digits of value / 10^exponent, or all digits before its point. */
function threeDigits(value: bigint, exponent: number, locale: string): string {
  const whole = value / 10n ** BigInt(exponent);
  return fixed(value, exponent, Math.max(0, 3 - whole.toString().length), locale);
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
