'use client';

import type { SayAction } from '@/lib/domain/steward/steward-words';
import { useFormat } from '@/lib/hooks/use-format';

/** Writes the figures of an action, to the last digit: it is to be signed. */
export function useActionWords(): SayAction {
  const format = useFormat();
  return { amount: format.exactQuantity, percent: format.percent };
}
