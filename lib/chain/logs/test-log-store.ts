import { openDB } from 'idb';
import { type LogChain, nodesOf, readerOf } from './test-log-chain';

/** For tests of stored data: the database as others can see and change it. */

/** Everything in the database. */
export async function storedRecords(): Promise<Record<string, unknown>[]> {
  const database = await openDB('mars-history');
  const records: unknown[] = await database.getAll('segments');
  database.close();
  return records.map((record) => ({ ...Object(record) }));
}

export async function keep(...records: Record<string, unknown>[]): Promise<void> {
  const database = await openDB('mars-history');
  for (const record of records) await database.put('segments', record);
  database.close();
}

/** A visit: reads everything up to the head of the chain, with a store of its own. */
export async function visit(chain: LogChain, last?: number) {
  chain.asked.splice(0);
  const reading = readerOf(await nodesOf(chain));
  const state = await reading.complete(chain.head, last);
  reading.reader.stop();
  return { ...reading, state };
}
