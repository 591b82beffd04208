'use client';

import type { SayAct } from '@/lib/domain/steward/steward-words';
import { useFormat } from '@/lib/hooks/use-format';

/** Writes the figures of an act, to the last digit: it is to be signed. */
export function useActionWords(): SayAct {
  const format = useFormat();
  return { amount: format.exactQuantity, percent: format.percent };
}
