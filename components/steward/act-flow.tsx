'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/flow';

type ActFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** An act under way, or what became of it. Fetched when the first one begins. */
export function ActFlow({ flow, ...ways }: ActFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Done" back="Put it away" />;
}
