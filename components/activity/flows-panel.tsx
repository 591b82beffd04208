'use client';

import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Panel } from '@/components/ui/panel';
import type { Tone } from '@/components/ui/tone';
import { screenOf } from '@/lib/hooks/flow-screen';
import type { FlowView } from '@/lib/hooks/flow-view';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/flow';

/** Transactions of this browser that the chain does not show, or not yet. Fetched when there is one. */
export function FlowsPanel({ flows }: { flows: readonly Flow[] }) {
  const { flow: shown } = useFlow();
  return (
    <Panel aside="What the chain does not show, or not yet." title="Transactions of this browser">
      <ul className="divide-y divide-line">
        {flows.map((flow) => (
          <FlowRow flow={flow} isOpen={flow.id === shown?.id} key={flow.id} />
        ))}
      </ul>
    </Panel>
  );
}

const TONES: Record<FlowView['phase'], Tone> = {
  open: 'info',
  waiting: 'warning',
  unclear: 'warning',
  unseen: 'warning',
  done: 'success',
  ended: 'neutral',
};

/** One of them: where it stands, what was asked for, why it is so, and the screen where it goes on. */
function FlowRow({ flow, isOpen }: { flow: Flow; isOpen: boolean }) {
  const view = useFlowPanel(flow);
  const link = view.steps.findLast((step) => step.link)?.link;
  const tone = view.issue?.tone ?? TONES[view.phase];
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0 max-w-prose">
        <Badge tone={tone}>{view.title}</Badge>
        <p className="mt-1 wrap-anywhere">{view.lead}</p>
        {view.issue && (
          <p className="text-muted text-sm wrap-anywhere">
            {view.issue.title}. {view.issue.text} {view.issue.hint}
          </p>
        )}
      </div>
      <div className="flex items-center gap-4">
        {link && <ExternalLink href={link.href}>{link.name}</ExternalLink>}
        {isOpen && (
          <ButtonLink href={`/${screenOf(flow)}`}>
            {view.phase === 'waiting' ? 'Go on' : 'Show it'}
          </ButtonLink>
        )}
      </div>
    </li>
  );
}
