import { type Condition, conditionOf, duration, type Trouble } from './condition';
import type { Reading } from './reading';

/** Seconds without a checkpoint after which somebody should look: twice the interval in which the figures are written down. */
const CHECKPOINT_LATE = 7200n;

/** How long ago the Treasury last wrote down its figures. */
export function checkpointCondition({ logs, time, supply }: Reading): Condition {
  const name = 'checkpoint';
  if ('missing' in logs) return { name, level: 'unknown', text: logs.missing, about: [] };
  if (supply === 0n) return conditionOf(name, [], 'nothing was minted yet');
  const { lastCheckpoint, since } = logs;
  const age = time - (lastCheckpoint ?? since);
  const text = `${lastCheckpoint === undefined ? 'none for' : 'the last one was'} ${duration(age)}`;
  const words = lastCheckpoint === undefined ? text : `${text} ago`;
  const troubles: Trouble[] = age > CHECKPOINT_LATE ? [{ level: 'warning', about: 'age', text: words }] : [];
  return conditionOf(name, troubles, words);
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
