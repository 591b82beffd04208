import { type Format, formatIn } from '@/lib/domain/format/locale-format';

/** Writes amounts as base units and shares as basis points, so that tests see each figure itself. */
export const rawFormat: Format = {
  ...formatIn('en-US'),
  exactQuantity: ({ value, symbol }) => `${value} ${symbol}`,
  percent: (bps) => `${bps} bp`,
  setting: (bps) => `${bps} bp`,
};
