import { localStore } from '@/lib/chain/browser/storage';
import type { Flow, Intent } from '@/lib/tx/flow';
import type { Bound, Flows } from '@/lib/tx/flows';
import { keysOf } from '@/lib/tx/keys';

/**
 * The transaction machine is fetched when it is first needed: when something is begun, or when an earlier visit has
 * left something. Until then this stands in for it, so that reading the Treasury costs nothing of it.
 */
let flows: Flows | undefined;
let loading: Promise<Flows | undefined> | undefined;
const listeners = new Set<() => void>();

function notify(): void {
  for (const listener of listeners) listener();
}

function load(): Promise<Flows | undefined> {
  loading ??= import('@/lib/tx/app-flows').then(
    (module) => {
      flows = module.flows;
      flows.subscribe(notify);
      notify();
      return flows;
    },
    () => {
      // Offline, or a newer version was deployed meanwhile: the next click tries again.
      loading = undefined;
      notify();
      return undefined;
    },
  );
  return loading;
}

/** Calls back whenever the shown flow, or whether one is being begun, changes. */
export function subscribeToFlow(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The flow to show. */
export const shownFlow = (): Flow | undefined => flows?.shown;

const NONE: readonly Flow[] = [];

/** All flows that are kept, in the order they were begun. */
export const allFlows = (): readonly Flow[] => flows?.all ?? NONE;

/** A flow is under way that the user has not put away. */
export const isBusy = (): boolean => flows?.isBusy ?? false;

/** The machine is being fetched: a click was taken and must not be taken twice. */
export const isLoading = (): boolean => loading !== undefined && flows === undefined;

/** Fetches the machine if an earlier visit has left a flow. */
export function loadIfLeft(): void {
  const store = localStore();
  if (store && keysOf(store).length > 0) void load();
}

/** Begins a flow. @returns false when the machine can't be fetched: then nothing was asked of the wallet */
export async function startFlow(intent: Intent, bound: Bound): Promise<boolean> {
  if (isLoading()) return true;
  const started = load();
  notify();
  const machine = await started;
  machine?.start(intent, bound);
  return machine !== undefined;
}

export const resumeFlow = (): void => flows?.resume();

export const dismissFlow = (): void => flows?.dismiss();
