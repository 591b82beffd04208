import type { Act, Checkpoint, History, Passage, TreasuryEvent } from '@/lib/domain/history/history';
import { CAP_BASIS, type CapBasis, supplyCapAt, withEvent } from '@/lib/domain/history/supply-cap';
import type { Address } from '@/lib/domain/model/types';
import { inSlices } from './in-chunks';
import type { LogReader } from './log-reader';

/** Events as read, sorted by what they are; `before` and `after`: what the supply cap follows from. */
type Sorted = {
  acts: readonly Act[];
  checkpoints: readonly Checkpoint[];
  before: CapBasis | undefined;
  after: CapBasis | undefined;
};

/**
 * The Treasury's events as the app uses them. Each list of events is worked on once, in slices, and the lists given out
 * stay the same as long as their content does.
 */
export class HistoryView {
  private readonly known = new WeakMap<readonly TreasuryEvent[], Sorted>();
  private acts = new Joined<Act>();
  private checkpoints = new Joined<Checkpoint>();

  constructor(private readonly xms: Address) {}

  /** Everything that the reader knows now. */
  async of({ lists, state }: LogReader<TreasuryEvent>): Promise<History> {
    const parts: Sorted[] = [];
    // Only from the very first event on do the events tell what the Treasury holds.
    let basis = state.phase === 'complete' ? CAP_BASIS : undefined;
    for (const events of lists) {
      const sorted = await this.sorted(events, basis);
      parts.push(sorted);
      basis = sorted.after;
    }
    return {
      acts: this.acts.of(parts.map(({ acts }) => acts)),
      checkpoints: this.checkpoints.of(parts.map(({ checkpoints }) => checkpoints)),
      state,
    };
  }

  private async sorted(events: readonly TreasuryEvent[], before: CapBasis | undefined): Promise<Sorted> {
    const known = this.known.get(events);
    if (known && known.before === before) return known;
    const acts: Act[] = [];
    const checkpoints: Checkpoint[] = [];
    let after = before;
    await inSlices(events, (event) => {
      after = after && withEvent(after, event, this.xms);
      if (event.kind === 'checkpoint') {
        checkpoints.push({ ...event, supplyCap: after && supplyCapAt(after, event) });
      } else if (event.kind === 'passage') {
        passOn(acts, event);
      } else if (event.kind !== 'params' && event.kind !== 'listed' && event.kind !== 'deployed') {
        acts.push(event);
      }
    });
    const sorted = { acts, checkpoints, before, after };
    this.known.set(events, sorted);
    return sorted;
  }
}

/** Writes the last act down to those for whom the gateway did it. A list holds whole blocks, and so both of them. */
function passOn(acts: Act[], { hash, sender, receiver }: Passage): void {
  const last = acts.at(-1);
  if (last?.hash === hash) acts[acts.length - 1] = { ...last, sender, receiver, coin: true };
}

/** Lists joined to one, which is made anew only when one of them is another. */
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
