import type { PriceStatus } from '@/lib/domain/model/types';

/** How well a price is known, in two or three words. */
export const PRICE_WORDS: Record<PriceStatus, string> = {
  ok: 'Healthy feed',
  stale: 'Too old',
  invalid: 'Not believable',
  depegged: 'Away from $1',
  reverted: 'No answer',
};
