const DAY = 86_400n;
/** Days of 400 years of the Gregorian calendar, after which it repeats itself. */
const ERA = 146_097n;
/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719_468n;

/**
 * A time of the chain as ISO 8601 in UTC: `2026-11-24T10:18:37Z`. Computed, so that no time is out of range: a chain
 * may carry any.
 * @param seconds since 1970, not negative
 */
export function isoTime(seconds: bigint): string {
  const [hours, minutes, rest] = [(seconds % DAY) / 3600n, (seconds / 60n) % 60n, seconds % 60n];
  return `${isoDate(seconds / DAY)}T${two(hours)}:${two(minutes)}:${two(rest)}Z`;
}

/** Counts in years that begin in March, so that a leap day is the last of its year. */
function isoDate(days: bigint): string {
  const sinceEra = (days + EPOCH) % ERA;
  const yearOfEra = (sinceEra - sinceEra / 1460n + sinceEra / 36_524n - sinceEra / 146_096n) / 365n;
  const dayOfYear = sinceEra - (365n * yearOfEra + yearOfEra / 4n - yearOfEra / 100n);
  const monthFromMarch = (5n * dayOfYear + 2n) / 153n;
  const day = dayOfYear - (153n * monthFromMarch + 2n) / 5n + 1n;
  const month = monthFromMarch < 10n ? monthFromMarch + 3n : monthFromMarch - 9n;
  const year = ((days + EPOCH) / ERA) * 400n + yearOfEra + (month <= 2n ? 1n : 0n);
  return `${year.toString().padStart(4, '0')}-${two(month)}-${two(day)}`;
}

const two = (value: bigint): string => value.toString().padStart(2, '0');
