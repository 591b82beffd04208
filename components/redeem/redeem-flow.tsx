'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/flow';

type RedeemFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A redemption, claim or approval under way, or what became of it. Fetched when the first one begins. */
export function RedeemFlow({ flow, ...ways }: RedeemFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Redeem again" />;
}
