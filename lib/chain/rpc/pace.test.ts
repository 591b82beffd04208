import { expect, test } from 'vitest';
import { Pace } from './pace';

/** The requests of five minutes, each made as soon as the pace allows. */
function requestsIn(minutes: number, pace: Pace, clock: { now: number }): number {
  let count = 0;
  for (;;) {
    clock.now += pace.take();
    if (clock.now > minutes * 60_000) return count;
    count += 1;
  }
}

test('a few requests at once do not wait', () => {
  const pace = new Pace({ everyMs: 100, burst: 50 }, () => 0);
  for (let request = 0; request < 50; request += 1) expect(pace.take()).toBe(0);
  expect(pace.take()).toBe(100);
  expect(pace.take()).toBe(200);
});

test('a pause earns another burst, and never a larger one', () => {
  const clock = { now: 0 };
  const pace = new Pace({ everyMs: 100, burst: 2 }, () => clock.now);
  pace.take();
  pace.take();
  clock.now = 1_000_000;
  expect([pace.take(), pace.take(), pace.take()]).toEqual([0, 0, 100]);
});

test('three tabs that read the history stay within what public nodes of BNB Chain allow', () => {
  const clock = { now: 0 };
  const count = requestsIn(5, new Pace(undefined, () => clock.now), clock);
  expect(count).toBeGreaterThan(2_500);
  expect(3 * count).toBeLessThan(10_000);
});
