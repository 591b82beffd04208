'use client';

import { useMemo } from 'react';
import { useFormat } from './use-format';

/** Times of the chain as the browser's language writes them; always UTC, so that two readers see the same. */
export type Dates = {
  /** `3 Nov` */
  day: (seconds: number) => string;
  /** `3 Nov 2026, 14:05 UTC` */
  moment: (seconds: bigint) => string;
};

/** Writers of dates; Unix seconds. */
export function useDates(): Dates {
  const { locale } = useFormat();
  return useMemo(() => {
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
