import type {
  History,
  LoggedAction,
  NativeRedemption,
  OrderClosed,
  TreasuryEvent,
} from '@/lib/domain/history/history';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { inChunks } from './log-parse';
import type { LogReader } from './log-reader';

/**
 * The events of the Treasury as used by the app. Each list of events is processed once, in chunks, and the returned lists
 * stay identical as long as their content does.
 */
export class HistoryView {
  private readonly known = new WeakMap<readonly TreasuryEvent[], readonly LoggedAction[]>();
  private actions = new Joined<LoggedAction>();

  /** @param orders the contract that acts for the owners of orders */
  constructor(private readonly orders: Address) {}

  /** Everything that the reader has loaded. */
  async of({ lists, state }: LogReader<TreasuryEvent>): Promise<History> {
    const parts: (readonly LoggedAction[])[] = [];
    for (const events of lists) parts.push(await this.actionsIn(events));
    return { actions: this.actions.of(parts), state };
  }

  private async actionsIn(events: readonly TreasuryEvent[]): Promise<readonly LoggedAction[]> {
    const known = this.known.get(events);
    if (known) return known;
    const actions: LoggedAction[] = [];
    await inChunks(events, (event) => {
      if (event.kind === 'passage') passOn(actions, event);
      else if (event.kind === 'order-closed') closeOrder(actions, event, this.orders);
      else actions.push(event);
    });
    this.known.set(events, actions);
    return actions;
  }
}

/** Attributes the last action to the account for which the gateway acted. A list has whole blocks, and so both events. */
function passOn(actions: LoggedAction[], { hash, sender, receiver }: NativeRedemption): void {
  const last = actions.at(-1);
  if (last?.hash === hash) actions[actions.length - 1] = { ...last, sender, receiver, coin: true };
}

/**
 * Attributes the mint or redemption that settled an order to its owner; without one, all of it was returned. Before the
 * event, a recipient of native coin may have acted too.
 */
function closeOrder(actions: LoggedAction[], closed: OrderClosed, orders: Address): void {
  const { block, logIndex, hash, time, owner, filled, order } = closed;
  if (!filled) {
    const who = { sender: owner, receiver: owner };
    const what = { kind: 'order-refund', amounts: [], usdm: 0n, order } as const;
    actions.push({ block, logIndex, hash, time, ...who, ...what });
    return;
  }
  const place = actions.findLastIndex((action) => action.hash !== hash || sameAddress(action.sender, orders));
  const action = actions[place];
  if (action?.hash !== hash) return;
  const receiver = sameAddress(action.receiver, orders) ? owner : action.receiver;
  actions[place] = { ...action, sender: owner, receiver, order };
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
