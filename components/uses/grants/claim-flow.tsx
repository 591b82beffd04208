'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';

type ClaimFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A claim in progress, or its result. Loaded when the first one starts. */
export function ClaimFlow({ flow, ...ways }: ClaimFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Done" back="Dismiss" />;
}
