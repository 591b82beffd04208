import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LogStore } from './log-store';
import { actions, LogChain, logsAsked, nodesOf, readerOf } from './test-log-chain';
import { keep, storedRecords, visit } from './test-log-store';

beforeEach(() => vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('what was read is found again', () => {
  test('by the next visit, which only reads the tail', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    expect((await visit(chain)).state.stored).toBe(true);
    const { minted, state } = await visit(chain);
    expect(chain.asked).toEqual(['block 2936', 'logs 2937-3000']);
    expect(minted()).toEqual(actions(10, 3000));
    expect(state).toMatchObject({ phase: 'complete', covered: 2991n, stored: true });
  });

  test('by the next visit, if this one ended midway', async () => {
    const chain = new LogChain(200_000, actions(10, 200_000, 500));
    chain.refuse = (from, to) => (to < 100_000 || from < 100_000 ? () => {} : undefined);
    const { reader, until } = readerOf(await nodesOf(chain));
    reader.see(200_000n);
    const { from } = await until((state) => state.from === 149_937n);
    await vi.waitFor(async () => expect(await storedRecords()).toHaveLength(1));
    reader.stop();

    chain.refuse = () => undefined;
    const { minted } = await visit(chain);
    expect(logsAsked(chain).slice(0, 2)).toEqual(['logs 199937-200000', `logs 99937-${from - 1n}`]);
    expect(minted()).toEqual(actions(10, 200_000, 500));
  });

  test('but is not shown before the chain has confirmed it', async () => {
    await visit(new LogChain(3000, actions(10, 3000)));
    const chain = new LogChain(3000, []);
    chain.refuse = () => (_, res) => res.writeHead(503).end();
    const { reader, until, complete, minted } = readerOf(await nodesOf(chain));
    reader.see(3000n);
    expect(await until(({ failing }) => failing)).toMatchObject({ phase: 'waiting', covered: 0n });
    expect(minted()).toEqual([]);
    chain.refuse = () => undefined;
    await complete(3000);
    expect(minted()).toEqual(actions(10, 2936));
  });

  test('and nothing of the tail is stored', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    expect(Math.max(...(await storedRecords()).map(({ to }) => Number(to)))).toBe(2936);
  });
});

describe('without a database everything is read, and reported as not stored', () => {
  const faults: [string, () => void][] = [
    ['there is none', () => vi.stubGlobal('indexedDB', undefined)],
    [
      'it is blocked',
      () =>
        vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
          throw new DOMException('blocked', 'SecurityError');
        }),
    ],
    [
      'it is full',
      () =>
        vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
          throw new DOMException('full', 'QuotaExceededError');
        }),
    ],
  ];

  test.each(faults)('%s', async (_, fail) => {
    fail();
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, until, minted } = readerOf(await nodesOf(chain));
    await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
    await until(({ stored }) => !stored);
  });

  test('it never responds', async () => {
    vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(() => {
      throw new DOMException('broken', 'UnknownError');
    });
    const chain = new LogChain(3000, actions(10, 3000));
    expect((await visit(chain)).minted()).toEqual(actions(10, 3000));
  });

  test('it never opens', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => new IDBOpenDBRequest());
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, minted } = readerOf(await nodesOf(chain), { store: new LogStore(20) });
    expect((await complete(3000)).stored).toBe(false);
    expect(minted()).toEqual(actions(10, 3000));
  });

  test('it opens late: what is read from then on is stored, and no longer reported as lost', async () => {
    // Another tab holds it while it is being deleted.
    const other = await openDB('mars-history', 1);
    const deleted = deleteDB('mars-history');
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, until } = readerOf(await nodesOf(chain), { store: new LogStore(1) });
    expect((await complete(3000)).stored).toBe(false);
    other.close();
    await deleted;
    chain.head = 3400;
    await complete(3400);
    await until(({ stored }) => stored);
    expect(await storedRecords()).not.toEqual([]);
  });

  test('it is closed when a newer version of the app needs it', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    const { complete, until, minted } = readerOf(await nodesOf(chain));
    await complete(3000);
    const newer = await openDB('mars-history', 99);
    await until(({ stored }) => !stored);
    newer.close();
    expect(minted()).toEqual(actions(10, 3000));
    expect((await visit(chain)).state.stored).toBe(false);
  });
});

describe('damaged records are discarded and read again', () => {
  const damages: [string, (record: Record<string, unknown>) => Record<string, unknown>][] = [
    ['no events', (record) => ({ ...record, events: undefined })],
    ['events that are none', (record) => ({ ...record, events: [null] })],
    ['an amount as text', changed({ usdm: '1' })],
    ['a negative amount', changed({ usdm: -1n })],
    ['an action of an unknown kind', changed({ kind: 'toString' })],
    ['an account that is none', changed({ sender: '0x12' })],
    ['an event of a block outside', changed({ block: 2999n })],
    ['an event twice', (record) => ({ ...record, events: eventsOf(record).flatMap((each) => [each, each]) })],
    ['no time', (record) => ({ ...record, since: undefined })],
    ['a hash that is none', (record) => ({ ...record, hash: '0x12' })],
    ['an end before its beginning', (record) => ({ ...record, to: 9 })],
    ['an end that is no number', (record) => ({ ...record, to: '2936' })],
  ];

  function changed(fields: Record<string, unknown>) {
    return (record: Record<string, unknown>) => {
      const [first, ...others] = eventsOf(record);
      return { ...record, events: [{ ...Object(first), ...fields }, ...others] };
    };
  }

  function eventsOf({ events }: Record<string, unknown>): unknown[] {
    return Array.isArray(events) ? events : [];
  }

  test.each(damages)('%s', async (_, damage) => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const whole = await storedRecords();
    await keep(...whole.map(damage));
    const { minted } = await visit(chain);
    expect(minted()).toEqual(actions(10, 3000));
    expect(await storedRecords()).toEqual(whole);
  });

  test('a record below the deployment', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    await keep(...(await storedRecords()).map((record) => ({ ...record, from: 5 })));
    const { state, minted } = await visit(chain);
    expect(state).toMatchObject({ covered: 2991n, from: 10n });
    expect(minted()).toEqual(actions(10, 3000));
  });
});

describe('two tabs', () => {
  test('that read at the same time end with the same, and store nothing twice', async () => {
    const chain = new LogChain(20_000, actions(10, 20_000));
    chain.refuse = (from, to) => (to - from >= 3000 ? (_, res) => res.writeHead(413).end() : undefined);
    const tabs = [readerOf(await nodesOf(chain)), readerOf(await nodesOf(chain))];
    await Promise.all(tabs.map(({ complete }) => complete(20_000)));
    for (const { minted } of tabs) expect(minted()).toEqual(actions(10, 20_000));
    expect((await visit(chain)).minted()).toEqual(actions(10, 20_000));
  });

  test('whose records overlap: everything is loaded once', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const [whole] = await storedRecords();
    const events: { block: bigint }[] = Array.isArray(whole?.events) ? whole.events : [];
    const part = (from: number, to: number) => ({
      ...whole,
      from,
      to,
      hash: chain.hashOf(to),
      events: events.filter(({ block }) => block >= from && block <= to),
    });
    await keep(part(10, 1500), part(1000, 2000), part(1200, 1400), part(1800, 2936));
    const { minted } = await visit(chain);
    expect(logsAsked(chain)).toEqual(['logs 2937-3000']);
    expect(minted()).toEqual(actions(10, 3000));
  });

  test('of which one leaves a gap: it is filled, the highest blocks first', async () => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const [whole] = await storedRecords();
    const events = Array.isArray(whole?.events) ? whole.events : [];
    const below = events.filter(({ block }) => block <= 1000);
    await keep({ ...whole, to: 1000, hash: chain.hashOf(1000), events: below });
    const { minted } = await visit(chain);
    expect(logsAsked(chain)).toEqual(['logs 2937-3000', 'logs 1001-2936']);
    expect(minted()).toEqual(actions(10, 3000));
  });

  test.each([
    ['all', () => false],
    ['one', ({ block }: { block: bigint }) => block !== 500n],
  ])('of which one left out %s events of its blocks: they are read again', async (_, isKept) => {
    const chain = new LogChain(3000, actions(10, 3000));
    await visit(chain);
    const [whole] = await storedRecords();
    const events = Array.isArray(whole?.events) ? whole.events : [];
    const left = events.filter(({ block }) => block <= 1000).filter(isKept);
    await keep({ ...whole, to: 1000, hash: chain.hashOf(1000), events: left });
    const { minted } = await visit(chain, 3000);
    expect(logsAsked(chain)).toEqual(['logs 2937-3000', 'logs 1001-2936', 'logs 10-1000']);
    expect(minted()).toEqual(actions(10, 3000));
  });
});
