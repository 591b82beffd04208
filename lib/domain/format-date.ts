import { isoTime } from './iso-time';

/** How moments are written: where the reader is. Unix seconds, as the chain has them. */

/** A day: `Nov 3, 2026`. */
export function formatDay(seconds: bigint, locale: string): string {
  return write(seconds, locale, { dateStyle: 'medium' });
}

/** To the second, with the time zone: `Nov 3, 2026, 2:05:09 PM GMT+1`. */
export function formatMoment(seconds: bigint, locale: string): string {
  return write(seconds, locale, {
    ...({ year: 'numeric', month: 'short', day: 'numeric' } as const),
    ...({ hour: 'numeric', minute: '2-digit', second: '2-digit', timeZoneName: 'short' } as const),
  });
}

/** The last second that Intl can write. */
const LAST = 8_640_000_000_000n;

function write(seconds: bigint, locale: string, options: Intl.DateTimeFormatOptions): string {
  // A chain may carry any time.
  if (seconds > LAST) return isoTime(seconds);
  const key = `${locale} ${Object.keys(options).length}`;
  const writer = writers.get(key) ?? new Intl.DateTimeFormat(locale, options);
  writers.set(key, writer);
  return writer.format(Number(seconds) * 1000);
}

/** Making one is slow. */
const writers = new Map<string, Intl.DateTimeFormat>();
