import { expect, test } from 'vitest';
import { TabVisibility } from './tab-visibility';

const MINUTE = 60_000;

/** A tab that is hidden and shown by hand, with a clock of its own. */
function testTab() {
  let change = () => {};
  const clock = { now: 0 };
  const page = {
    hidden: false,
    addEventListener: (_: 'visibilitychange', listener: () => void) => {
      change = listener;
    },
  };
  const set = (hidden: boolean) => {
    page.hidden = hidden;
    change();
  };
  return { tab: new TabVisibility(page, () => clock.now), clock, set };
}

/** Whether it resolves without the tab being shown. */
const isAtOnce = (waiting: Promise<void>): Promise<boolean> =>
  Promise.race([waiting.then(() => true), new Promise<false>((no) => setTimeout(no, 0, false))]);

test('a hidden tab continues for ten minutes, then waits until it is shown', async () => {
  const { tab, clock, set } = testTab();
  expect(await isAtOnce(tab.whenVisible())).toBe(true);
  set(true);
  clock.now = 10 * MINUTE - 1;
  expect(await isAtOnce(tab.whenVisible())).toBe(true);
  clock.now = 10 * MINUTE;
  const waiting = tab.whenVisible();
  expect(await isAtOnce(waiting)).toBe(false);
  set(false);
  await waiting;
});

test('being shown in between restarts the ten minutes', async () => {
  const { tab, clock, set } = testTab();
  set(true);
  clock.now = 9 * MINUTE;
  set(false);
  set(true);
  clock.now = 18 * MINUTE;
  expect(await isAtOnce(tab.whenVisible())).toBe(true);
});
