'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/flow';

type ClaimFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A claim under way, or what became of it. Fetched when the first one begins. */
export function ClaimFlow({ flow, ...ways }: ClaimFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Done" back="Put it away" />;
}
