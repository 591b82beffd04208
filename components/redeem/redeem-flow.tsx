'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';

type RedeemFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A redemption, claim or approval in progress, or its result. Loaded when the first one starts. */
export function RedeemFlow({ flow, ...ways }: RedeemFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Redeem again" />;
}
