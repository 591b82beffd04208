import { type KeyValueStore, localStore } from '@/lib/chain/browser/storage';
import type { Flow } from '@/lib/tx/engine/flow';
import { readFlow, SCHEMA_VERSION, writeFlow } from './codec';
import { FLOW_KEY_PREFIX, flowKeys } from './keys';

/** The flows that outlive the tab, one key each, so that tabs never overwrite each other's. Never throws. */
export class FlowStore {
  constructor(private readonly store: KeyValueStore | undefined = localStore()) {}

  /** Returns whether the flow will survive the tab. Storage may be blocked or full. */
  save(flow: Flow): boolean {
    try {
      this.store?.setItem(keyOf(flow.id), writeFlow(flow));
      return this.store !== undefined;
    } catch {
      return false;
    }
  }

  remove(id: string): void {
    try {
      this.store?.removeItem(keyOf(id));
    } catch {
      // Storage was blocked since the flow was saved. It is settled again on the next load, with the same result.
    }
  }

  /** The flow as last saved by any tab. */
  get(id: string): Flow | undefined {
    return this.read(keyOf(id));
  }

  /** All flows stored by this version of the app. */
  all(): Flow[] {
    return this.store ? flowKeys(this.store).flatMap((key) => this.read(key) ?? []) : [];
  }

  private read(key: string): Flow | undefined {
    try {
      const text = this.store?.getItem(key);
      return text == null ? undefined : readFlow(text);
    } catch {
      return undefined;
    }
  }
}

const keyOf = (id: string): string => `${FLOW_KEY_PREFIX}${SCHEMA_VERSION}.${id}`;
