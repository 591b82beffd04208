'use client';

import { late } from '@/components/ui/late';
import { useFlow } from '@/lib/hooks/use-flow';
import { hasEnded } from '@/lib/tx/engine/flow';
import type { FlowScreen } from '@/lib/tx/kinds/kind';
import { LateFlow } from './late-flow';

const FlowElsewhere = late(async () => (await import('./flow-elsewhere')).FlowElsewhere);

/** The transaction of a screen that is in progress or has just finished, or a notice that one is on another screen. */
export function ScreenFlow({ screen }: { screen: FlowScreen }) {
  const { flow, dismiss, resume } = useFlow();
  if (!flow) return null;
  if (flow.screen !== screen) return <FlowElsewhere ended={hasEnded(flow)} screen={flow.screen} />;
  return <LateFlow again="Done" back="Dismiss" flow={flow} onLeave={dismiss} onResume={resume} />;
}
