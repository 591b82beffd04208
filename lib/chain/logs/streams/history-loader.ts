import { createSignal } from '@/lib/chain/browser/signal';
import type { ApprovalEvent, Coverage, History, Logs } from '@/lib/domain/history/history';
import type { Address } from '@/lib/domain/model/types';
import type { Owner } from './app-history';

type HistoryReader = Pick<typeof import('./app-history'), 'historyOn' | 'approvalsOf' | 'proveOrders'>;

/**
 * Loads the history reader when a screen first needs it, starting with the first reported head. Until then, and if it
 * cannot be loaded, there is nothing to show.
 */
let reader: HistoryReader | undefined;
let loading: Promise<HistoryReader | undefined> | undefined;
let failed = false;
const { notify, subscribe } = createSignal();

function load(): Promise<HistoryReader | undefined> {
  loading ??= import('./app-history').then(
    ({ historyOn, approvalsOf, proveOrders, onMoreHistory }) => {
      reader = { historyOn, approvalsOf, proveOrders };
      failed = false;
      onMoreHistory(notify);
      return reader;
    },
    () => {
      // Offline, or a newer version has been deployed: the next head tries again.
      loading = undefined;
      failed = true;
      notify();
      return undefined;
    },
  );
  return loading;
}

/** Calls back whenever more history is loaded. */
export const subscribeToHistory = subscribe;

/**
 * Reports a new head to the reader, which is loaded first if necessary.
 * @param last the block of the Treasury's last action
 */
export async function seeForHistory(chainId: number, head: bigint, last: bigint): Promise<void> {
  (await load())?.historyOn(chainId)?.reader.see(head, last);
}

/** Compares the orders of an account in the history with the contract's state, at this head if it was not done lately. */
export async function seeForOrders(chainId: number, account: Address, head: bigint): Promise<void> {
  await (await load())?.proveOrders(chainId, account, head);
}

/** The same for the approvals of one account. */
export async function seeForApprovals(owner: Owner, head: bigint): Promise<void> {
  (await load())?.approvalsOf(owner)?.reader.see(head);
}

/** No more of the history is needed than has been read, until the next head. */
export const leaveHistory = (chainId: number): void => reader?.historyOn(chainId)?.reader.stop();

/** These approvals are no longer shown. */
export const leaveApprovals = (owner: Owner): void => reader?.approvalsOf(owner)?.reader.stop();

/** The current view; the same object as long as nothing has changed. */
export const shownHistory = (chainId: number): History => reader?.historyOn(chainId)?.value ?? nothing();

export const shownApprovals = (owner: Owner): Logs<ApprovalEvent> =>
  reader?.approvalsOf(owner)?.value ?? nothing();

const [STARTING, UNAVAILABLE] = [empty('starting'), empty('unavailable')];

const nothing = () => (failed ? UNAVAILABLE : STARTING);

/** The view if nothing can be loaded, and why. */
export function empty(phase: Coverage['phase']): History & Logs<never> {
  const figures = { covered: 0n, total: 0n, from: 0n, to: 0n, completeSince: undefined };
  const state = { phase, ...figures, stored: true, failing: false };
  return { actions: [], events: [], state };
}
