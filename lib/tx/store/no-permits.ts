import { forgivingStore, type KeyValueStore, localStore } from '@/lib/chain/browser/storage';
import type { Address } from '@/lib/domain/model/types';

const KEY = 'mars.no-permit';
/** Accounts that are remembered; the oldest is forgotten first. */
const MOST = 20;

/**
 * Accounts whose signatures turned out to be of no use for permits: the wallet cannot sign typed data, or the token rejects
 * what it signs. They approve with a transaction instead. Remembered for later visits where storage allows it.
 */
export class NoPermits {
  private readonly store: ReturnType<typeof forgivingStore>;
  private readonly added = new Set<string>();

  constructor(store: KeyValueStore | undefined = localStore()) {
    this.store = forgivingStore(store);
  }

  has(account: Address): boolean {
    return this.accounts().includes(account.toLowerCase());
  }

  add(account: Address): void {
    const key = account.toLowerCase();
    this.added.add(key);
    const others = this.accounts().filter((each) => each !== key);
    this.store.setItem(KEY, [...others, key].slice(-MOST).join());
  }

  private accounts(): string[] {
    return [...(this.store.getItem(KEY)?.split(',') ?? []), ...this.added];
  }
}
