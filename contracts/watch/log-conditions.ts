import { type Condition, conditionOf, duration, type Trouble } from './condition';
import type { Reading } from './reading';

/** Seconds after which somebody should have settled or refunded an order. */
const ORDER_LATE = 600n;

/** Whether anybody settles the orders that can be. */
export function ordersCondition({ orders, time }: Reading): Condition {
  const name = 'orders';
  if ('missing' in orders) return { name, level: 'unknown', text: orders.missing, about: [] };
  const late = orders.due.filter((since) => time - since > ORDER_LATE).sort((a, b) => Number(a - b));
  const [oldest = time] = late;
  const text = `${late.length} of ${orders.open} could have been settled or refunded, the first ${duration(time - oldest)} ago`;
  const troubles: Trouble[] = late.length > 0 ? [{ level: 'warning', about: 'late', text }] : [];
  return conditionOf(name, troubles, `${orders.open} open, none late`);
}

/** What the AccessManager has scheduled: everybody should look at it before it is executed. */
export function announcedCondition({ logs, time }: Reading): Condition {
  const name = 'announced';
  if ('missing' in logs) return { name, level: 'unknown', text: logs.missing, about: [] };
  const troubles = logs.announced.map(({ id, what, from }): Trouble => {
    const when = from > time ? `in ${duration(from - time)}` : 'now';
    return { level: 'warning', about: id, text: `${what} can be executed ${when}` };
  });
  return conditionOf(name, troubles, `nothing in the last ${duration(time - logs.since)}`);
}
