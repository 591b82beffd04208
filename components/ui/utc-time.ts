/** The last second that a `Date` can represent. */
const LAST = 8_640_000_000_000n;

/** Unix seconds as a time that is the same in every locale: `2026-11-24 10:31:06 UTC`. */
export function utcTime(seconds: bigint): string {
  if (seconds > LAST) return `Unix second ${seconds}`;
  return new Date(Number(seconds) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC');
}
