'use client';

import { useCallback, useMemo, useState, useSyncExternalStore } from 'react';
import { storedText } from '@/lib/chain/browser/stored-text';
import { MOST_MINUTES, MOST_TOLERANCE } from '@/lib/domain/trade/slippage';
import { EMPTY_FORM, type TradeForm } from '@/lib/domain/trade/trade-form';

/** What every form accepts: the slippage tolerance (basis points) and the deadline. */
export type TradeTerms = Pick<TradeForm, 'toleranceBps' | 'deadlineMinutes'>;

/** As stored: "50 20". */
const stored = storedText('mars.terms');

/** Reads stored terms; whatever is unusable is replaced by the usual ones. */
export function parseTerms(text = ''): TradeTerms {
  const { toleranceBps, deadlineMinutes } = EMPTY_FORM;
  const [, bps = '', minutes = ''] = /^(\d{1,4}) ([1-9]\d{0,3})$/.exec(text) ?? [];
  const isUsable = bps !== '' && BigInt(bps) <= MOST_TOLERANCE && Number(minutes) <= MOST_MINUTES;
  return isUsable
    ? { toleranceBps: BigInt(bps), deadlineMinutes: Number(minutes) }
    : { toleranceBps, deadlineMinutes };
}

/** Remembers a choice for all forms of this browser. Other parts of a form are not remembered. */
export function rememberTerms(part: Partial<TradeTerms>): void {
  if (part.toleranceBps === undefined && part.deadlineMinutes === undefined) return;
  const { toleranceBps, deadlineMinutes } = { ...parseTerms(stored.read()), ...part };
  stored.write(`${toleranceBps} ${deadlineMinutes}`);
}

/** The slippage tolerance and deadline of this browser, the same in all forms and on `/settings`. */
export function useTradeTerms(): TradeTerms {
  const text = useSyncExternalStore(stored.subscribe, stored.read, () => undefined);
  return useMemo(() => parseTerms(text), [text]);
}

/** The input of a form, with the terms of this browser, and how to change it. */
export function useTradeForm<Form extends TradeForm>(
  empty: Form,
): [form: Form, change: (part: Partial<Form>) => void] {
  const [typed, setTyped] = useState(empty);
  const terms = useTradeTerms();
  const change = useCallback((part: Partial<Form>) => {
    rememberTerms(part);
    setTyped((old) => ({ ...old, ...part }));
  }, []);
  return [useMemo(() => ({ ...typed, ...terms }), [typed, terms]), change];
}
