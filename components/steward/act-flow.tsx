'use client';

import { FlowPanel } from '@/components/flow/flow-panel';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';

type ActionFlowProps = { flow: Flow; onLeave: () => void; onResume: () => void };

/** An action in progress, or its result. Loaded when the first one starts. */
export function ActionFlow({ flow, ...ways }: ActionFlowProps) {
  return <FlowPanel {...useFlowPanel(flow)} {...ways} again="Done" back="Dismiss" />;
}
