'use client';

import { chainOf } from '@/lib/chain/rpc/chains';
import { explorerLink } from '@/lib/chain/rpc/explorer-link';
import type { Flow } from '@/lib/tx/engine/flow';
import { receiptOf } from '@/lib/tx/view/flow-receipt';
import { type FlowView, type StepView, viewFlow } from '@/lib/tx/view/flow-view';
import { useAccount } from './use-account';
import { useFormat } from './use-format';
import { useSnapshotResult } from './use-treasury';

export type FlowPanelView = Omit<FlowView, 'steps'> & {
  steps: (StepView & { link: ReturnType<typeof explorerLink> })[];
  /** The name of its chain while the app shows another one. */
  elsewhere: string | undefined;
  /** The whole transaction as text to save. */
  receipt: string;
};

/** A flow in words, with explorer links and a receipt: on its own chain, whichever one the app shows meanwhile. */
export function useFlowPanel(flow: Flow): FlowPanelView {
  const { data } = useSnapshotResult(flow.chainId);
  const { appChain } = useAccount();
  const format = useFormat();
  const view = viewFlow(flow, data?.snapshot, format);
  const chain = chainOf(flow.chainId)?.name ?? `chain ${flow.chainId}`;
  return {
    ...view,
    elsewhere: flow.chainId === appChain.id ? undefined : chain,
    steps: view.steps.map((step) => ({
      ...step,
      link: step.hash && explorerLink(flow.chainId, step.hash),
    })),
    receipt: receiptOf(flow, view, chain),
  };
}
