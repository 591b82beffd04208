import { min } from '@/lib/domain/model/convert';
import { ORDER_DELAY } from './order';

/**
 * Seconds within which an order usually gets its price: the longest time between the last reports of its feed, and the
 * delay that the price must be later. Never longer than the feed's maximum age.
 * @param times of the feed's last reports in Unix seconds, the newest first
 */
export function usualWait(times: readonly bigint[], heartbeat: bigint): bigint {
  const gaps = times.slice(1).map((before, index) => (times[index] ?? before) - before);
  const longest = gaps.reduce<bigint | undefined>(
    (most, gap) => (most && most > gap ? most : gap),
    undefined,
  );
  return min(longest ?? heartbeat, heartbeat) + ORDER_DELAY;
}

const MINUTE = 60n;
const HOUR = 3600n;

/** A wait in minutes, or in hours and steps of five minutes; never too short: `8 minutes`, `2 hours 5 minutes`. */
export function waitWords(seconds: bigint): string {
  const step = seconds > HOUR ? 5n * MINUTE : MINUTE;
  const rounded = ((seconds + step - 1n) / step) * step;
  const [hours, minutes] = [rounded / HOUR, (rounded % HOUR) / MINUTE];
  const parts = [counted(hours, 'hour'), counted(minutes, 'minute')].filter((part) => part !== '');
  return parts.join(' ');
}

const counted = (count: bigint, unit: string): string =>
  count === 0n ? '' : `${count} ${unit}${count === 1n ? '' : 's'}`;
