import { BPS } from '@/lib/domain/limits/limits';
import { parseAmount } from '@/lib/domain/model/parse';
import type { TradeForm } from '@/lib/domain/trade/trade-form';
import { leastWait } from './order';

/** What an order accepts at least, and how long it waits for its price. */

/** Basis points by which the result may be below the current price: an order waits, so prices move more than in a block. */
export const DEFAULT_BPS = 500n;
/** Whatever the price is. */
export const ANY_PRICE = BPS;

/** The limits chosen in a form. */
export type OrderLimits = Pick<TradeForm, 'orderBps' | 'orderWait'>;

/** The basis points of a typed percentage above 0 and below 100, of at most two decimals; null for any other text. */
export function parseTolerance(text: string): bigint | null {
  const parsed = parseAmount(text.replace(/\s*%\s*$/, ''), 2);
  return parsed.ok && parsed.value < BPS ? parsed.value : null;
}

const DAY = 86_400;

/** Seconds for which an order can wait for its price, the least that the contract accepts first. It accepts 30 days. */
export function orderWaits(asset: { heartbeat: bigint }): [number, ...number[]] {
  const least = Number(leastWait(asset));
  return [least, ...[3 * DAY, 7 * DAY].filter((wait) => wait > least)];
}

/** The chosen wait, or the least one. */
export const waitOf = ({ orderWait = 0 }: OrderLimits, asset: { heartbeat: bigint }): number =>
  Math.max(orderWait, Number(leastWait(asset)));
