'use client';

import { useMemo, useSyncExternalStore } from 'react';
import { storedText } from '@/lib/chain/browser/stored-text';
import { EXPORTED } from '@/lib/domain/format/locale-format';
import { chosenLocale } from './use-format';

/** How dates are written: a locale or `iso`; undefined for the browser's locale. */
export const dateChoice = storedText('mars.dates');

/** Chain times as chosen on `/settings` or in the browser's locale, but always in UTC, so that all readers see the same. */
export type Dates = {
  /** `3 Nov` */
  day: (seconds: number) => string;
  /** `3 Nov 2026, 14:05 UTC` */
  moment: (seconds: bigint) => string;
};

/** Date formatters; times are Unix seconds. */
export function useDates(): Dates {
  const locale = useSyncExternalStore(dateChoice.subscribe, chosenDates, () => EXPORTED);
  return useMemo(() => {
    if (locale === ISO_DATES) return isoDates;
    const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' });
    const moment = new Intl.DateTimeFormat(locale, {
      dateStyle: 'medium',
      timeStyle: 'short',
      timeZone: 'UTC',
    });
    return {
      day: (seconds) => day.format(seconds * 1000),
      moment: (seconds) => `${moment.format(Number(seconds) * 1000)} UTC`,
    };
  }, [locale]);
}

function chosenDates(): string {
  const choice = dateChoice.read();
  return choice === ISO_DATES ? choice : chosenLocale(choice);
}

/** The choice of dates like 2026-11-03, which no locale of Intl writes throughout. */
export const ISO_DATES = 'iso';

const isoDates: Dates = {
  day: (seconds) => new Date(seconds * 1000).toISOString().slice(5, 10),
  moment: (seconds) => `${new Date(Number(seconds) * 1000).toISOString().slice(0, 16).replace('T', ' ')} UTC`,
};
