'use client';

import { useSyncExternalStore } from 'react';
import { createSignal } from '@/lib/chain/browser/signal';

const TICK_MS = 1000;

// One timer for the whole page, running while something listens.
const ticked = createSignal();
let now = 0;
let listeners = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function tick(): void {
  now = performance.now();
  ticked.notify();
}

function subscribe(listener: () => void): () => void {
  if (listeners === 0) {
    now = performance.now();
    timer = setInterval(tick, TICK_MS);
  }
  listeners += 1;
  const stop = ticked.subscribe(listener);
  return () => {
    stop();
    listeners -= 1;
    if (listeners === 0) clearInterval(timer);
  };
}

/**
 * A value that depends on the time, computed every second. The component renders only when the value has changed.
 * @param compute gets the session clock in milliseconds (`performance.now`); a pure function of it and of what is rendered
 */
export function useEverySecond<Value extends number | boolean>(compute: (now: number) => Value): Value {
  const read = () => compute(now);
  return useSyncExternalStore(subscribe, read, read);
}

/** Whole seconds since a time on the session clock, never below 0. */
export const secondsSince = (since: number | undefined, now: number): number =>
  since === undefined ? 0 : Math.max(0, Math.floor((now - since) / 1000));
