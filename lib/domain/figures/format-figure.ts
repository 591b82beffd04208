import {
  compactAmount,
  compactUsd,
  exactQuantity,
  exactUsd,
  formatBps,
  formatPrice,
  formatQuantity,
  formatUsd,
} from '@/lib/domain/format/format';
import { formatSpan } from '@/lib/domain/format/format-time';
import { MAX_UINT256, USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Measure, Unit } from './measure';

/** What is shown if there is no figure. */
export type Instead = {
  /** For a ratio to zero, or a price without a time. */
  none?: string;
  /** For 2^256 - 1. */
  unlimited?: string;
};

/** At a glance; the same without the token symbol, if its place names the token; readable; to the last digit. */
export type FigureText = { short: string; bare: string; readable: string; exact: string };

/** A figure with its unit, in every length. */
export function formatFigure(
  { value, unit }: Measure,
  locale: string,
  { none = 'None', unlimited = 'No limit' }: Instead = {},
): FigureText {
  if (value === undefined) return same(none);
  if (value === MAX_UINT256) return same(unlimited);
  return write(value, unit, locale);
}

const same = (text: string): FigureText => ({ short: text, bare: text, readable: text, exact: text });

function write(value: bigint, unit: Unit, locale: string): FigureText {
  const tokens = (symbol: string, decimals: number) => ({
    short: `${compactAmount(value, decimals, locale)} ${symbol}`,
    bare: compactAmount(value, decimals, locale),
    readable: formatQuantity({ value, decimals, symbol }, locale),
    exact: exactQuantity({ value, decimals, symbol }, locale),
  });
  switch (unit) {
    case 'usd':
      return {
        ...same(compactUsd(value, locale)),
        readable: formatUsd(value, locale),
        exact: exactUsd(value, locale),
      };
    case 'price': {
      const price = formatPrice(value, locale);
      return { ...same(price), exact: exactUsd(value, locale) };
    }
    case 'percent':
      return same(formatBps(value, locale));
    case 'seconds':
      return same(formatSpan(value));
    case 'usdm':
      return tokens('USDm', USDM_DECIMALS);
    case 'xms':
      return tokens('XMS', USDM_DECIMALS);
    default:
      return tokens(unit.symbol, unit.decimals);
  }
}
