/** Formatting of time spans, in seconds as on the chain. */

const UNITS = [
  { seconds: 86_400n, one: 'day', many: 'days' },
  { seconds: 3600n, one: 'hour', many: 'hours' },
  { seconds: 60n, one: 'minute', many: 'minutes' },
  { seconds: 1n, one: 'second', many: 'seconds' },
] as const;

/** A span in its largest unit, rounded down: `3 minutes`, `1 hour`. For an age. */
export function formatSpan(seconds: bigint): string {
  const unit = UNITS.find((each) => seconds >= each.seconds);
  return unit ? inUnit(seconds / unit.seconds, unit) : '0 seconds';
}

/** A span to wait for, rounded up in its largest unit, so that it is never too short: `4 minutes`, `1 hour`. */
export function formatWait(seconds: bigint): string {
  const unit = UNITS.find((each) => seconds >= each.seconds);
  if (!unit) return '0 seconds';
  const count = (seconds + unit.seconds - 1n) / unit.seconds;
  const larger = UNITS.find((each) => each.seconds > unit.seconds && each.seconds === count * unit.seconds);
  return larger ? inUnit(1n, larger) : inUnit(count, unit);
}

/** An exact span, in the largest unit of which it is a whole multiple: `47 hours`, `2 days`. */
export function formatExactSpan(seconds: bigint): string {
  const unit = UNITS.find((each) => seconds >= each.seconds && seconds % each.seconds === 0n);
  return unit ? inUnit(seconds / unit.seconds, unit) : '0 seconds';
}

/** How long ago: `just now`, `12 seconds ago`, `3 minutes ago`. A time in the future is treated as now. */
export function formatAge(seconds: bigint): string {
  return seconds < 3n ? 'just now' : `${formatSpan(seconds)} ago`;
}

function inUnit(count: bigint, unit: (typeof UNITS)[number]): string {
  return `${count} ${count === 1n ? unit.one : unit.many}`;
}
