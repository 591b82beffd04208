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
  /** The flow that is under way, or the last one until it is dismissed. */
  flow: Flow | undefined;
  /** Begins; does nothing while `busy` or without a wallet. What goes wrong then shows in the flow. */
  start: (intent: Intent) => void;
  /** Goes on with a flow that was halted by a reload. One halted by the wallet's account or chain goes on by itself. */
  resume: () => void;
  /** Puts an ended flow away, or stops waiting for one that is under way. Does nothing while it is unclear whether that was sent. */
  dismiss: () => void;
  /** A flow is under way: nothing else can be started. */
  busy: boolean;
  /** What was started here last was not begun: the code for it could not be fetched. */
  failed: boolean;
};

/** The one transaction in sight: begun, followed, and found again after a reload. */
export function useFlow(): FlowControls {
  const { address, appChain } = useAccount();
  const flow = useSyncExternalStore(subscribeToFlow, shownFlow, () => undefined);
  const loading = useSyncExternalStore(subscribeToFlow, isLoading, () => false);
  const open = useSyncExternalStore(subscribeToFlow, isBusy, () => false);

  const [failed, setFailed] = useState(false);

  const start = useCallback(
    (intent: Intent) => {
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
