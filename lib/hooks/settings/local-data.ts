import { localStore } from '@/lib/chain/browser/storage';
import { LogStore } from '@/lib/chain/logs/log-store';
import { FLOW_KEY_PREFIX } from '@/lib/tx/store/keys';

/** The kinds of data that this browser stores for the app. */
export const DATA_KINDS = ['transactions', 'history', 'nodes', 'preferences'] as const;
export type DataKind = (typeof DATA_KINDS)[number];

/** How many records of a kind there are, and their size in bytes as text. */
export type DataSize = { records: number; bytes: number };

/** Of the app and of its wallet dialog. What the development chain keeps here belongs to that chain. */
const OURS = /^(mars\.(?!local)|rk-|wagmi)/;

/** The kind of a key of localStorage; undefined for one that is not the app's. */
export function kindOfKey(key: string): Exclude<DataKind, 'history'> | undefined {
  if (!OURS.test(key)) return undefined;
  if (key.startsWith(FLOW_KEY_PREFIX)) return 'transactions';
  return key.startsWith('mars.nodes.') ? 'nodes' : 'preferences';
}

/** Measures what is stored in localStorage. Whatever is blocked counts as nothing. */
export function measureKeys(): Record<Exclude<DataKind, 'history'>, DataSize> {
  const sizes = {
    transactions: { records: 0, bytes: 0 },
    nodes: { records: 0, bytes: 0 },
    preferences: { records: 0, bytes: 0 },
  };
  for (const key of keys()) {
    const kind = kindOfKey(key);
    if (!kind) continue;
    sizes[kind].records += 1;
    sizes[kind].bytes += bytesOf(key) + bytesOf(read(key));
  }
  return sizes;
}

/** Measures the stored history. */
export const measureHistory = (): Promise<DataSize> => new LogStore().size();

/** Deletes what is stored of these kinds. Reload the page afterwards: what it holds in memory would be stored again. */
export async function clearLocalData(kinds: readonly DataKind[]): Promise<void> {
  if (kinds.includes('history')) await new LogStore().clear();
  for (const key of keys()) {
    const kind = kindOfKey(key);
    if (kind && kinds.includes(kind)) localStore()?.removeItem(key);
  }
}

function keys(): string[] {
  const store = localStore();
  return store ? Array.from({ length: store.length }, (_, index) => store.key(index) ?? '') : [];
}

const read = (key: string): string => localStore()?.getItem(key) ?? '';

const bytesOf = (text: string): number => new TextEncoder().encode(text).length;
