import type { Quantity } from '@/lib/domain/model/issues';
import {
  compactAmount,
  compactUsd,
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
import { formatAge, formatSpan, formatWait } from './format-time';

/** The formatters of this folder, bound to one locale. Amounts are base units, dollars and prices have 18 decimals. */
export type Format = {
  locale: string;
  /** Amounts at a glance are written in full. */
  inFull: boolean;
  amount: (value: bigint, decimals: number) => string;
  compactAmount: (value: bigint, decimals: number) => string;
  quantity: (quantity: Quantity) => string;
  /** To the last digit. */
  exactQuantity: (quantity: Quantity) => string;
  /** To the last digit and without separators: for an amount that the user has to type. */
  plainQuantity: (quantity: Quantity) => string;
  usd: (value: bigint) => string;
  compactUsd: (value: bigint) => string;
  exactUsd: (value: bigint) => string;
  price: (value: bigint) => string;
  /** Basis points: a figure, and a value that somebody has set. */
  percent: (bps: bigint) => string;
  setting: (bps: bigint) => string;
  count: (value: bigint) => string;
  /** Seconds, here and below. */
  span: (seconds: bigint) => string;
  ago: (seconds: bigint) => string;
  wait: (seconds: bigint) => string;
};

/**
 * Figures as `locale` (a BCP 47 tag) writes them.
 * @param inFull writes amounts with all digits before the point also where they are meant to be read at a glance
 */
export function formatIn(locale: string, inFull = false): Format {
  return {
    locale,
    inFull,
    amount: (value, decimals) => formatAmount(value, decimals, locale),
    compactAmount: (value, decimals) => (inFull ? formatAmount : compactAmount)(value, decimals, locale),
    quantity: (quantity) => formatQuantity(quantity, locale),
    exactQuantity: (quantity) => exactQuantity(quantity, locale),
    plainQuantity: ({ value, decimals, symbol }) => `${plainAmount(value, decimals)} ${symbol}`,
    usd: (value) => formatUsd(value, locale),
    compactUsd: (value) => (inFull ? formatUsd : compactUsd)(value, locale),
    exactUsd: (value) => exactUsd(value, locale),
    price: (value) => formatPrice(value, locale),
    percent: (bps) => formatBps(bps, locale),
    setting: (bps) => formatSetting(bps, locale),
    count: (value) => formatCount(value, locale),
    span: formatSpan,
    ago: formatAge,
    wait: formatWait,
  };
}

/** Above these, the digits cannot be read at a glance, nor fit into a row. */
const MOST_UNITS = 10n ** 15n;
const MOST_DOLLARS = 10n ** 12n * 10n ** 18n;

/** An amount as rows show it: readable, or at a glance if it is vast. */
export const rowAmount = ({ amount, compactAmount }: Format, value: bigint, decimals: number): string =>
  value >= MOST_UNITS * 10n ** BigInt(decimals) ? compactAmount(value, decimals) : amount(value, decimals);

/** Dollars as rows show them. */
export const rowUsd = ({ usd, compactUsd: short }: Format, value: bigint): string =>
  value >= MOST_DOLLARS ? short(value) : usd(value);

/** Pages are exported in this locale. The browser's own replaces it after hydration. */
export const EXPORTED = 'en-US';

/** The first of the browser's languages that Intl supports. Some browsers list one that it rejects ("en-US@posix"). */
export function usableLocale(languages: readonly string[]): string {
  return languages.find(isLocale) ?? EXPORTED;
}

function isLocale(tag: string): boolean {
  try {
    return Intl.NumberFormat.supportedLocalesOf(tag).length > 0;
  } catch {
    return false;
  }
}
