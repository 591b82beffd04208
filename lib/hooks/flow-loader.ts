import { createSignal } from '@/lib/chain/browser/signal';
import { localStore } from '@/lib/chain/browser/storage';
import type { Flow } from '@/lib/tx/engine/flow';
import type { Flows } from '@/lib/tx/engine/flows';
import type { Intent } from '@/lib/tx/kinds';
import type { FlowBinding } from '@/lib/tx/kinds/kind';
import { flowKeys } from '@/lib/tx/store/keys';

/**
 * The transaction engine is fetched when it is first needed: when something is begun, or when an earlier visit has
 * left something. Until then this stands in for it, so that reading the Treasury costs nothing of it.
 */
type FlowsNotOnChain = typeof import('@/lib/tx/view/flow-activity').flowsNotOnChain;

let flows: Flows | undefined;
let notOnChain: FlowsNotOnChain | undefined;
let loading: Promise<Flows | undefined> | undefined;
const { notify, subscribe } = createSignal();

function load(): Promise<Flows | undefined> {
  loading ??= Promise.all([import('@/lib/tx/app-flows'), import('@/lib/tx/view/flow-activity')]).then(
    ([engine, activity]) => {
      flows = engine.flows;
      notOnChain = activity.flowsNotOnChain;
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
export const subscribeToFlow = subscribe;

/** The flow to show. */
export const shownFlow = (): Flow | undefined => flows?.shown;

const NONE: readonly Flow[] = [];

/** All flows that are kept, in the order they were begun. */
export const allFlows = (): readonly Flow[] => flows?.all ?? NONE;

/** The flows of an account that the chain does not show, or not yet; see `lib/tx/flow-activity.ts`. */
export const flowsNotOnChain: FlowsNotOnChain = (...asked) => notOnChain?.(...asked) ?? [];

/** A flow is in progress that the user has not dismissed. */
export const isBusy = (): boolean => flows?.isBusy ?? false;

/** The engine is being fetched: a click was taken and must not be taken twice. */
export const isLoading = (): boolean => loading !== undefined && flows === undefined;

/** Fetches the engine if an earlier visit has left a flow. */
export function loadIfLeft(): void {
  const store = localStore();
  if (store && flowKeys(store).length > 0) void load();
}

/** Begins a flow. @returns false when the engine can't be fetched: then nothing was asked of the wallet */
export async function startFlow(intent: Intent, bound: FlowBinding): Promise<boolean> {
  if (isLoading()) return true;
  const started = load();
  notify();
  const engine = await started;
  engine?.start(intent, bound);
  return engine !== undefined;
}

export const resumeFlow = (): void => flows?.resume();

export const dismissFlow = (): void => flows?.dismiss();
