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
  formatUsd,
  plainAmount,
} from './format';
import { formatAge, formatSpan, formatWait } from './format-time';

/** The formatters of this folder, bound to one locale. Amounts are base units, dollars and prices have 18 decimals. */
export type Format = {
  locale: string;
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
  /** Basis points. */
  percent: (bps: bigint) => string;
  count: (value: bigint) => string;
  /** Seconds, here and below. */
  span: (seconds: bigint) => string;
  ago: (seconds: bigint) => string;
  wait: (seconds: bigint) => string;
};

/** Figures as `locale` (a BCP 47 tag) writes them. */
export function formatIn(locale: string): Format {
  return {
    locale,
    amount: (value, decimals) => formatAmount(value, decimals, locale),
    compactAmount: (value, decimals) => compactAmount(value, decimals, locale),
    quantity: (quantity) => formatQuantity(quantity, locale),
    exactQuantity: (quantity) => exactQuantity(quantity, locale),
    plainQuantity: ({ value, decimals, symbol }) => `${plainAmount(value, decimals)} ${symbol}`,
    usd: (value) => formatUsd(value, locale),
    compactUsd: (value) => compactUsd(value, locale),
    exactUsd: (value) => exactUsd(value, locale),
    price: (value) => formatPrice(value, locale),
    percent: (bps) => formatBps(bps, locale),
    count: (value) => formatCount(value, locale),
    span: formatSpan,
    ago: formatAge,
    wait: formatWait,
  };
}
