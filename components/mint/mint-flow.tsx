'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';

type MintFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A mint in progress, or its result. Loaded when the first one starts. */
export function MintFlow({ flow, ...ways }: MintFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Mint again" />;
}
