import type {
  Checkpoint,
  History,
  LoggedAction,
  NativeRedemption,
  TreasuryEvent,
} from '@/lib/domain/history/history';
import { CAP_BASIS, type CapBasis, supplyCapAt, withEvent } from '@/lib/domain/history/supply-cap';
import type { Address } from '@/lib/domain/model/types';
import { inChunks } from './log-parse';
import type { LogReader } from './log-reader';

/** Events as read, sorted by kind; `before` and `after`: the basis of the supply cap. */
type Sorted = {
  actions: readonly LoggedAction[];
  checkpoints: readonly Checkpoint[];
  before: CapBasis | undefined;
  after: CapBasis | undefined;
};

/**
 * The events of the Treasury as used by the app. Each list of events is processed once, in chunks, and the returned lists
 * stay identical as long as their content does.
 */
export class HistoryView {
  private readonly known = new WeakMap<readonly TreasuryEvent[], Sorted>();
  private actions = new Joined<LoggedAction>();
  private checkpoints = new Joined<Checkpoint>();

  constructor(private readonly xms: Address) {}

  /** Everything that the reader has loaded. */
  async of({ lists, state }: LogReader<TreasuryEvent>): Promise<History> {
    const parts: Sorted[] = [];
    // The holdings of the Treasury only follow from its events if they start with the very first one.
    let basis = state.phase === 'complete' ? CAP_BASIS : undefined;
    for (const events of lists) {
      const sorted = await this.sorted(events, basis);
      parts.push(sorted);
      basis = sorted.after;
    }
    return {
      actions: this.actions.of(parts.map(({ actions }) => actions)),
      checkpoints: this.checkpoints.of(parts.map(({ checkpoints }) => checkpoints)),
      state,
    };
  }

  private async sorted(events: readonly TreasuryEvent[], before: CapBasis | undefined): Promise<Sorted> {
    const known = this.known.get(events);
    if (known && known.before === before) return known;
    const actions: LoggedAction[] = [];
    const checkpoints: Checkpoint[] = [];
    let after = before;
    await inChunks(events, (event) => {
      after = after && withEvent(after, event, this.xms);
      if (event.kind === 'checkpoint') {
        checkpoints.push({ ...event, supplyCap: after && supplyCapAt(after, event) });
      } else if (event.kind === 'passage') {
        passOn(actions, event);
      } else if (event.kind !== 'params' && event.kind !== 'listed' && event.kind !== 'deployed') {
        actions.push(event);
      }
    });
    const sorted = { actions, checkpoints, before, after };
    this.known.set(events, sorted);
    return sorted;
  }
}

/** Attributes the last action to the account for which the gateway acted. A list has whole blocks, and so both events. */
function passOn(actions: LoggedAction[], { hash, sender, receiver }: NativeRedemption): void {
  const last = actions.at(-1);
  if (last?.hash === hash) actions[actions.length - 1] = { ...last, sender, receiver, coin: true };
}

/** Lists joined into one, which is only rebuilt when one of them has changed. */
export class Joined<T> {
  private parts: readonly (readonly T[])[] = [];
  private list: readonly T[] = [];

  of(lists: readonly (readonly T[])[]): readonly T[] {
    const parts = lists.filter(({ length }) => length > 0);
    const same = parts.length === this.parts.length && parts.every((part, i) => part === this.parts[i]);
    if (!same) {
      this.list = parts.flat();
      this.parts = parts;
    }
    return this.list;
  }
}
