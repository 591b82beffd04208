import { createSignal } from '@/lib/chain/browser/signal';
import { localStore } from '@/lib/chain/browser/storage';
import type { orderFrom } from '@/lib/domain/orders/order-from';
import type { Flow } from '@/lib/tx/engine/flow';
import type { Flows } from '@/lib/tx/engine/flows';
import type { Intent } from '@/lib/tx/kinds';
import type { FlowBinding } from '@/lib/tx/kinds/kind';
import { flowKeys } from '@/lib/tx/store/keys';

/**
 * Fetches the transaction engine on first use: when a flow is started, or when an earlier visit left one. Until then
 * this module stands in for it, so that a page that only shows the Treasury does not load it.
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
      // Offline, or a newer version was deployed meanwhile. The next click tries again.
      loading = undefined;
      notify();
      return undefined;
    },
  );
  return loading;
}

/** Calls back whenever the shown flow changes, or when the engine starts or stops loading. */
export const subscribeToFlow = subscribe;

/** The flow to show. */
export const shownFlow = (): Flow | undefined => flows?.shown;

const NONE: readonly Flow[] = [];

/** All known flows, oldest first. */
export const allFlows = (): readonly Flow[] => flows?.all ?? NONE;

/** The flows of an account that are not in the on-chain history, or not yet; see `lib/tx/view/flow-activity.ts`. */
export const flowsNotOnChain: FlowsNotOnChain = (...asked) => notOnChain?.(...asked) ?? [];

/** Whether a flow is in progress that the user has not dismissed. */
export const isBusy = (): boolean => flows?.isBusy ?? false;

/** Whether the engine is being fetched after a click, which must not be repeated. */
export const isLoading = (): boolean => loading !== undefined && flows === undefined;

/** Fetches the engine if an earlier visit left a flow. */
export function loadIfLeft(): void {
  const store = localStore();
  if (store && flowKeys(store).length > 0) void load();
}

/** `orderFrom`, which is fetched with the first order. Rejects if it can't be. */
export const lateOrder = async (
  ...from: Parameters<typeof orderFrom>
): Promise<ReturnType<typeof orderFrom>> =>
  (await import('@/lib/domain/orders/order-from')).orderFrom(...from);

/**
 * Starts a flow.
 * @param intent or code to be fetched that makes it
 * @returns false when something could not be fetched, so no wallet request was made
 */
export async function startFlow(intent: Intent | Promise<Intent>, bound: FlowBinding): Promise<boolean> {
  if (isLoading()) return true;
  const started = load();
  notify();
  const [engine, made] = await Promise.all([started, intent]).catch(() => []);
  if (made) engine?.start(made, bound);
  return engine !== undefined;
}

export const resumeFlow = (): void => flows?.resume();

export const dismissFlow = (): void => flows?.dismiss();
