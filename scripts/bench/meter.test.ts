import { afterEach, expect, test, vi } from 'vitest';
import { Meter } from './meter';

const NODE = 'http://node';
const responding = (status: number) => async () => new Response('{}', { status });

afterEach(() => vi.unstubAllGlobals());

/** A refresh of one request, which fails with a failed one. */
const ask = async (): Promise<void> => {
  if (!(await fetch(NODE)).ok) throw new Error('Refused');
};

test('counts requests and refreshes by phase, until it is stopped', async () => {
  vi.stubGlobal('fetch', responding(200));
  const meter = new Meter();
  const stop = meter.start(NODE);
  await meter.refresh(ask);
  meter.phase = 'idle';
  await meter.refresh(ask);
  await meter.refresh(ask);
  await fetch('http://another');
  stop();
  await fetch(NODE);
  const rows = meter.table({ opening: 1, idle: 2 }).split('\n').slice(2);
  expect(rows[0]).toMatch(/^\| opening \| 1 \| 1 \| 0 \| 1 \| 0 \| /);
  expect(rows[1]).toMatch(/^\| idle \| 2 \| 1 \| 0 \| 2 \| 0 \| /);
  expect(meter.errorShare).toBe(0);
});

test.each([
  ['refuses', responding(429)],
  ['is unreachable', () => Promise.reject(new TypeError('fetch failed'))],
])('a node that %s in one of four requests makes a quarter of errors', async (_, fails) => {
  const meter = new Meter();
  for (const answer of [fails, responding(200), responding(200), responding(200)]) {
    vi.stubGlobal('fetch', answer);
    const stop = meter.start(NODE);
    await meter.refresh(ask);
    stop();
  }
  expect(meter.errorShare).toBe(0.25);
});

test('an answer that is none breaks its refresh', async () => {
  vi.stubGlobal('fetch', responding(200));
  const meter = new Meter();
  const stop = meter.start(NODE);
  await meter.refresh(ask);
  await meter.refresh(async () => {
    await ask();
    throw new Error('No result');
  });
  stop();
  expect(meter.errorShare).toBe(0.5);
});
