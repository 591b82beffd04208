'use client';

import { useCallback, useState, useSyncExternalStore } from 'react';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { Flow } from '@/lib/tx/engine/flow';
import type { Intent } from '@/lib/tx/kinds';
import {
  dismissFlow,
  isBusy,
  isLoading,
  resumeFlow,
  shownFlow,
  startFlow,
  subscribeToFlow,
} from './flow-loader';
import { useAccount } from './use-account';

export type FlowControls = {
  /** The flow in progress, or the last one until it is dismissed. */
  flow: Flow | undefined;
  /** Starts a flow; does nothing while `busy` or without a wallet. Any failure shows in the flow. */
  start: (intent: Intent | Promise<Intent>) => void;
  /** Continues a flow that a reload halted. One halted by the wallet's account or chain continues automatically. */
  resume: () => void;
  /**
   * Dismisses an ended flow, or stops waiting for one in progress. Does nothing while it is unknown whether it was
   * sent.
   */
  dismiss: () => void;
  /** A flow is in progress, so no other can be started. */
  busy: boolean;
  /** The last flow started here did not begin, because the engine could not be fetched. */
  failed: boolean;
};

/** The one transaction on screen: started, followed, and restored after a reload. */
export function useFlow(): FlowControls {
  const { address, appChain } = useAccount();
  const flow = useSyncExternalStore(subscribeToFlow, shownFlow, () => undefined);
  const loading = useSyncExternalStore(subscribeToFlow, isLoading, () => false);
  const open = useSyncExternalStore(subscribeToFlow, isBusy, () => false);

  const [failed, setFailed] = useState(false);

  const start = useCallback(
    (intent: Intent | Promise<Intent>) => {
      const deployment = deploymentOf(appChain.id);
      if (!address || !deployment) return;
      const bound = { account: address, chainId: appChain.id, treasury: deployment.treasury };
      setFailed(false);
      void startFlow(intent, bound).then((begun) => setFailed(!begun));
    },
    [address, appChain.id],
  );
  return {
    flow,
    start,
    resume: resumeFlow,
    dismiss: dismissFlow,
    failed,
    busy: loading || open,
  };
}
