import { afterEach, expect, test, vi } from 'vitest';
import { whenTabVisible } from './tab-visibility';

const MINUTE = 60_000;
let now = 0;
let show = () => {};

function tab(visibilityState: 'hidden' | 'visible') {
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  vi.stubGlobal('document', {
    visibilityState,
    addEventListener: (_: string, listener: () => void) => {
      show = listener;
    },
  });
}
afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

test('a tab that is hidden goes on for ten minutes, then waits until it is shown', async () => {
  tab('visible');
  await whenTabVisible();
  tab('hidden');
  await whenTabVisible();
  now = 10 * MINUTE - 1;
  await whenTabVisible();
  now = 10 * MINUTE;
  let goesOn = false;
  const waiting = whenTabVisible().then(() => {
    goesOn = true;
  });
  await Promise.resolve();
  expect(goesOn).toBe(false);
  show();
  await waiting;
});

test('being shown in between counts from anew', async () => {
  now = 0;
  tab('visible');
  await whenTabVisible();
  now = 60 * MINUTE;
  tab('hidden');
  await whenTabVisible();
});
