'use client';

import { explorerLink } from '@/lib/chain/rpc/explorer-link';
import type { Flow } from '@/lib/tx/engine/flow';
import { receiptOf } from '@/lib/tx/view/flow-receipt';
import { type FlowView, type StepView, viewFlow } from '@/lib/tx/view/flow-view';
import { useAccount } from './use-account';
import { useFormat } from './use-format';
import { useTreasury } from './use-treasury';

export type FlowPanelView = Omit<FlowView, 'steps'> & {
  steps: (StepView & { link: ReturnType<typeof explorerLink> })[];
  /** The whole transaction as text to save. */
  receipt: string;
};

/** A flow in words, with explorer links and a receipt. */
export function useFlowPanel(flow: Flow): FlowPanelView {
  const { snapshot } = useTreasury();
  const { appChain } = useAccount();
  const format = useFormat();
  const view = viewFlow(flow, snapshot, format);
  return {
    ...view,
    steps: view.steps.map((step) => ({
      ...step,
      link: step.hash && explorerLink(flow.chainId, step.hash),
    })),
    receipt: receiptOf(flow, view, appChain.name),
  };
}
