import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import { isAmount, isFields, isHash } from '@/lib/chain/calls/stored-guards';
import type { Logged } from '@/lib/domain/history/history';
import { byPlace } from './log-parse';
import type { Segment } from './log-segments';
import type { LogStream } from './log-stream';

const NAME = 'mars-history';
/** Version of the stored records. With a new one, everything is read again. */
const VERSION = 1;
/** A database that another tab or the browser delays for longer is treated as blocked until it opens. */
const OPEN_MS = 3000;
/** Records loaded at once, so that the page stays responsive while much is loaded. */
const BATCH = 16;

/** Keys have to be numbers: a database cannot order bigints. */
type StoredSegment = Omit<Segment<Logged>, 'from' | 'to'> & { stream: string; from: number; to: number };

interface Schema extends DBSchema {
  segments: { key: [stream: string, from: number]; value: StoredSegment };
}

/**
 * Segments in the browser database. It never throws: if the database is blocked, missing, full or broken, nothing is
 * stored, and `works` is false.
 *
 * Tabs write independently of each other. Every record is valid on its own, so the worst case is that two overlap, or that
 * one replaces another and something is read again.
 */
export class LogStore {
  /** Whether the last saved record will be found again. */
  works = true;
  private database: Promise<IDBPDatabase<Schema> | undefined>;

  constructor(openMs = OPEN_MS) {
    const failed = () => {
      this.works = false;
    };
    const opening = open(failed);
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, openMs));
    this.database = Promise.race([opening, late]).then((database) => {
      if (!database) failed();
      return database;
    });
    // A busy device may take longer: what is saved from then on is stored after all.
    void opening.then((database) => {
      if (database) this.database = Promise.resolve(database);
    });
  }

  /** The stored records of a stream. Invalid ones are discarded. */
  async load<E extends Logged>(stream: LogStream<E>): Promise<Segment<E>[]> {
    const segments: Segment<E>[] = [];
    await this.quietly(async (database) => {
      let after = -1;
      for (;;) {
        const range = IDBKeyRange.bound([stream.name, after], [stream.name, Number.POSITIVE_INFINITY], true);
        const batch = await database.getAll('segments', range, BATCH);
        for (const kept of batch) {
          const segment = toSegment(kept, stream);
          if (segment) segments.push(segment);
          else await database.delete('segments', [stream.name, kept.from]);
          after = kept.from;
        }
        if (batch.length < BATCH) return;
      }
    });
    return segments;
  }

  /** Stores a segment, replacing those that were merged into it. */
  async save<E extends Logged>(
    { name }: LogStream<E>,
    segment: Segment<E>,
    absorbed: readonly Segment<E>[],
  ): Promise<void> {
    await this.quietly(async (database) => {
      const transaction = database.transaction('segments', 'readwrite');
      const { store } = transaction;
      const kept = { ...segment, stream: name, from: Number(segment.from), to: Number(segment.to) };
      await Promise.all([
        ...absorbed.map(({ from }) => store.delete([name, Number(from)])),
        store.put(kept),
        transaction.done,
      ]);
      this.works = true;
    });
  }

  /** Deletes segments. */
  async drop<E extends Logged>({ name }: LogStream<E>, segments: readonly Segment<E>[]): Promise<void> {
    await this.quietly(async (database) => {
      for (const { from } of segments) await database.delete('segments', [name, Number(from)]);
    });
  }

  /** How many records are stored, and their size in bytes as text. */
  async size(): Promise<{ records: number; bytes: number }> {
    const size = { records: 0, bytes: 0 };
    await this.quietly(async (database) => {
      for (const key of await database.getAllKeys('segments')) {
        const kept = await database.get('segments', key);
        if (!kept) continue;
        size.records += 1;
        size.bytes += JSON.stringify(kept, withoutBigints).length;
      }
    });
    return size;
  }

  /** Deletes every stored record of every stream. */
  async clear(): Promise<void> {
    await this.quietly((database) => database.clear('segments'));
  }

  private async quietly(work: (database: IDBPDatabase<Schema>) => Promise<void>): Promise<void> {
    const database = await this.database;
    if (!database) return;
    try {
      await work(database);
    } catch {
      // Full, or closed by the browser or for a newer version of the app: from now on in memory only.
      this.works = false;
    }
  }
}

async function open(failed: () => void): Promise<IDBPDatabase<Schema> | undefined> {
  try {
    return await openDB<Schema>(NAME, VERSION, {
      upgrade(database) {
        for (const name of database.objectStoreNames) database.deleteObjectStore(name);
        database.createObjectStore('segments', { keyPath: ['stream', 'from'] });
      },
      blocking(_version, _blocked, event) {
        // A newer version of the app is waiting in another tab: it takes precedence.
        if (event.target instanceof IDBDatabase) event.target.close();
        failed();
      },
      terminated: failed,
    });
  } catch {
    failed();
    return undefined;
  }
}

/** The record as a segment, or undefined if anything in it is invalid. */
function toSegment<E extends Logged>(kept: unknown, stream: LogStream<E>): Segment<E> | undefined {
  if (!isFields(kept)) return undefined;
  const { from, to, hash, since, events } = kept;
  if (!isBlock(from) || !isBlock(to) || !isAmount(since) || !Array.isArray(events)) return undefined;
  if (hash !== undefined && !isHash(hash)) return undefined;
  const span = { from: BigInt(from), to: BigInt(to) };
  if (span.from < stream.first || span.to < span.from) return undefined;
  const checked: E[] = [];
  for (const item of events) {
    const event = stream.check(item);
    const before = checked.at(-1);
    if (!event || event.block < span.from || event.block > span.to) return undefined;
    if (before && byPlace(before, event) >= 0) return undefined;
    checked.push(event);
  }
  return { ...span, hash, since, events: checked };
}

const withoutBigints = (_: string, value: unknown): unknown =>
  typeof value === 'bigint' ? value.toString() : value;

const isBlock = (value: unknown): value is number => Number.isSafeInteger(value);
