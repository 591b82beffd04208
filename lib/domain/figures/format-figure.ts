import type { Format } from '@/lib/domain/format/locale-format';
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
  format: Format,
  { none = 'None', unlimited = 'No limit' }: Instead = {},
): FigureText {
  if (value === undefined) return same(none);
  if (value === MAX_UINT256) return same(unlimited);
  return write(value, unit, format);
}

const same = (text: string): FigureText => ({ short: text, bare: text, readable: text, exact: text });

function write(value: bigint, unit: Unit, format: Format): FigureText {
  const tokens = (symbol: string, decimals: number) => ({
    short: `${format.compactAmount(value, decimals)} ${symbol}`,
    bare: format.compactAmount(value, decimals),
    readable: format.quantity({ value, decimals, symbol }),
    exact: format.exactQuantity({ value, decimals, symbol }),
  });
  switch (unit) {
    case 'usd':
      return {
        ...same(format.compactUsd(value)),
        readable: format.usd(value),
        exact: format.exactUsd(value),
      };
    case 'price':
      return { ...same(format.price(value)), exact: format.exactUsd(value) };
    case 'percent':
      return same(format.percent(value));
    case 'setting':
      return same(format.setting(value));
    case 'seconds':
      return same(format.span(value));
    case 'usdm':
      return tokens('USDm', USDM_DECIMALS);
    case 'xms':
      return tokens('XMS', USDM_DECIMALS);
    default:
      return tokens(unit.symbol, unit.decimals);
  }
}
