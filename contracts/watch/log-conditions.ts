import { type Condition, conditionOf, duration, type Trouble } from './condition';
import type { Reading } from './reading';

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
