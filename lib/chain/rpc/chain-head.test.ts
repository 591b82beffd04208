import { describe, expect, test } from 'vitest';
import { ChainHead } from './chain-head';

const REFRESH = 12_000;
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** Unix time, ms, at which the session starts. */
const START = 1_800_000_000_000;

/** A session on a device whose clock is fast by this much, ms. */
function session(clockError = 0, refresh: number | undefined = REFRESH) {
  const head = new ChainHead(refresh, START + clockError);
  return (block: number, minedAt: number, now: number) =>
    head.see({ blockNumber: BigInt(block), timestamp: BigInt((START + minedAt) / 1000) }, now);
}

test('a new block is not behind, and is as old as its time', () => {
  const see = session();
  expect(see(10, 0, 2_000)).toEqual({ minedAt: 0, isBehind: false });
  expect(see(11, 12_000, 14_000).isBehind).toBe(false);
});

describe('a node is behind', () => {
  test('if its block is old by its own time, even as the first one of the session', () => {
    expect(session()(10, -10 * MINUTE, 0)).toEqual({ minedAt: -10 * MINUTE, isBehind: true });
    expect(session()(10, -3 * REFRESH, 0).isBehind).toBe(false);
    expect(session()(10, -3 * REFRESH - 1_000, 0).isBehind).toBe(true);
  });

  test('if it shows an older block than another one did', () => {
    const see = session();
    see(10, 0, 0);
    expect(see(9, -3_000, 1_000).isBehind).toBe(true);
  });

  test('if it shows the same block for longer than three refreshes', () => {
    const see = session();
    see(10, 0, 0);
    expect(see(10, 0, 36_000).isBehind).toBe(false);
    expect(see(10, 0, 36_001)).toEqual({ minedAt: 0, isBehind: true });
  });

  test('whenever it was first seen: the previous one may have been further behind', () => {
    const see = session();
    expect(see(10, -60 * MINUTE, 0).isBehind).toBe(true);
    expect(see(500, -10 * MINUTE, 100)).toEqual({ minedAt: -10 * MINUTE, isBehind: true });
    expect(see(900, 0, 1_000)).toEqual({ minedAt: 0, isBehind: false });
  });

  test('while it catches up, for as long as it takes', () => {
    const see = session();
    for (let i = 0; i < 10; i += 1) {
      const [mined, now] = [-60 * MINUTE + i * MINUTE, i * REFRESH];
      expect(see(10 + 100 * i, mined, now)).toEqual({ minedAt: mined, isBehind: true });
    }
  });
});

describe('a device whose clock is wrong', () => {
  test.each([DAY, 10 * MINUTE])(
    'being fast by %i ms: once the chain advances, its blocks are new',
    (error) => {
      const see = session(error);
      expect(see(10, 0, 0)).toEqual({ minedAt: -error, isBehind: true });
      expect(see(14, 12_000, 12_000)).toEqual({ minedAt: 12_000, isBehind: false });
      // And a node that is behind is still recognised.
      expect(see(13, 9_000, 12_500).isBehind).toBe(true);
      expect(see(14, 12_000, 12_000 + 5 * MINUTE)).toEqual({ minedAt: 12_000, isBehind: true });
    },
  );

  test('being slow by a day: blocks are new, and an old one is recognised by the others', () => {
    const see = session(-DAY);
    expect(see(10, 0, 0)).toEqual({ minedAt: 0, isBehind: false });
    expect(see(10, 0, MINUTE)).toEqual({ minedAt: 0, isBehind: true });
    expect(see(40, 2 * MINUTE, 2 * MINUTE).isBehind).toBe(false);
  });

  test('a chain that has stopped is not mistaken for a wrong clock', () => {
    const see = session();
    for (const now of [0, 100, REFRESH, 10 * REFRESH]) {
      expect(see(10, -10 * MINUTE, now)).toEqual({ minedAt: -10 * MINUTE, isBehind: true });
    }
  });
});

test('a chain that only mines on request is not behind because of an old block, but because of an older one than before', () => {
  const head = new ChainHead(undefined, START);
  const see = (block: bigint, now: number) => head.see({ blockNumber: block, timestamp: 1n }, now);
  expect(see(10n, 0)).toEqual({ minedAt: 0, isBehind: false });
  expect(see(10n, 60 * MINUTE)).toEqual({ minedAt: 60 * MINUTE, isBehind: false });
  expect(see(9n, 60 * MINUTE).isBehind).toBe(true);
});

test('blocks every 0.45 s, two or three of them with the same time, are current and at most a second older than they are', () => {
  const see = session();
  for (let now = 0; now <= 5 * MINUTE; now += REFRESH) {
    const block = Math.floor(now / 450);
    const minedAt = Math.floor((block * 450) / 1000) * 1000;
    const head = see(1000 + block, minedAt, now);
    expect(head.isBehind).toBe(false);
    expect(now - head.minedAt).toBeGreaterThanOrEqual(0);
    expect(now - head.minedAt).toBeLessThan(450 + 1000);
    // The same second again, in a later block.
    expect(see(1001 + block, minedAt, now)).toEqual(head);
  }
});

test('of another chain, lower blocks are new, and older blocks are recognised again', () => {
  const head = new ChainHead(undefined, START);
  const see = (block: bigint, timestamp: bigint, now: number) =>
    head.see({ blockNumber: block, timestamp }, now);
  see(100n, 1_000n, 0);
  expect([see(99n, 1_000n, 1).isBehind, head.replacedAt]).toEqual([true, undefined]);
  Object.assign(head, { replacedAt: 2, block: -1n });
  expect([see(40n, 1_001n, 2).isBehind, head.replacedAt]).toEqual([false, 2]);
  expect([see(41n, 1_004n, 3).isBehind, head.replacedAt]).toEqual([false, 2]);
  expect([see(40n, 1_001n, 4).isBehind, head.replacedAt]).toEqual([true, 2]);
});
