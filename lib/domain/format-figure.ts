import { MAX_UINT256, USDM_DECIMALS } from './convert';
import type { Measure, Unit } from './figures';
import { compactAmount, compactUsd, exactQuantity, exactUsd, formatBps, formatPrice } from './format';
import { formatSpan } from './format-time';

/** What stands where there is no figure. */
export type Instead = {
  /** A ratio to nothing, a price without a time. */
  none?: string;
  /** 2^256 - 1. */
  unlimited?: string;
};

/** A figure at a glance and to its last digit, both with their unit except where the glance's is plain from its place. */
export function formatFigure(
  { value, unit }: Measure,
  locale: string,
  { none = 'None', unlimited = 'No limit' }: Instead = {},
): { short: string; exact: string } {
  if (value === undefined) return { short: none, exact: none };
  if (value === MAX_UINT256) return { short: unlimited, exact: unlimited };
  return write(value, unit, locale);
}

function write(value: bigint, unit: Unit, locale: string): { short: string; exact: string } {
  const both = (text: string) => ({ short: text, exact: text });
  const tokens = (symbol: string, decimals: number) => ({
    short: `${compactAmount(value, decimals, locale)} ${symbol}`,
    exact: exactQuantity({ value, decimals, symbol }, locale),
  });
  switch (unit) {
    case 'usd':
      return { short: compactUsd(value, locale), exact: exactUsd(value, locale) };
    case 'price':
      return { short: formatPrice(value, locale), exact: exactUsd(value, locale) };
    case 'percent':
      return both(formatBps(value, locale));
    case 'seconds':
      return both(formatSpan(value));
    case 'usdm':
      return tokens('USDm', USDM_DECIMALS);
    case 'xms':
      return tokens('XMS', USDM_DECIMALS);
    default:
      return tokens(unit.symbol, unit.decimals);
  }
}
