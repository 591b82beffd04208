'use client';

import { useMemo } from 'react';
import { useFormat } from './use-format';

/** Chain times in the browser's locale, but always in UTC, so that all readers see the same. */
export type Dates = {
  /** `3 Nov` */
  day: (seconds: number) => string;
  /** `3 Nov 2026, 14:05 UTC` */
  moment: (seconds: bigint) => string;
};

/** Date formatters; times are Unix seconds. */
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
