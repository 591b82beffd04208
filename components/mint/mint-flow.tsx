'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/flow';

type MintFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** A mint under way, or what became of it. Fetched when the first one begins. */
export function MintFlow({ flow, ...ways }: MintFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Mint again" />;
}
