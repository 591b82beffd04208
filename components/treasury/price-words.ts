import type { PriceStatus } from '@/lib/domain/model/types';

/** The status of a price, in two to four words. */
export const PRICE_WORDS: Record<PriceStatus, string> = {
  ok: 'Price OK',
  stale: 'Stale price',
  invalid: 'Price out of range',
  depegged: 'Off peg',
  reverted: 'Price unavailable',
};
