'use client';

import { LateFlow } from '@/components/flow/late-flow';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Panel } from '@/components/ui/panel';
import type { Tone } from '@/components/ui/tone';
import { useFlow } from '@/lib/hooks/use-flow';
import { useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';
import type { FlowView } from '@/lib/tx/view/flow-view';

type FlowsPanelProps = {
  flows: readonly Flow[];
  /** The transaction of this screen was dismissed. */
  onLeave: () => void;
};

/**
 * The approval that is being revoked here, or the result; and the other transactions from this browser that are not
 * recorded on chain, or not yet. Loaded when there is one.
 */
export function FlowsPanel({ flows, onLeave }: FlowsPanelProps) {
  const { flow: shown, dismiss, resume } = useFlow();
  const own = shown?.screen === 'activity' ? shown : undefined;
  const others = flows.filter(({ id }) => id !== own?.id);
  const leave = () => {
    dismiss();
    onLeave();
  };
  return (
    <>
      {own && (
        <LateFlow again="Done" back="Dismiss" flow={own} key={own.id} onLeave={leave} onResume={resume} />
      )}
      {others.length > 0 && (
        <Panel aside="Not recorded on chain, or not yet." title="Transactions in this browser">
          <ul className="divide-y divide-line">
            {others.map((flow) => (
              <FlowRow flow={flow} isOpen={flow.id === shown?.id} key={flow.id} />
            ))}
          </ul>
        </Panel>
      )}
    </>
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

/** One transaction: its status, what was requested, the reason for its status, and a link to the screen that continues it. */
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
          <ButtonLink href={`/${flow.screen}`}>{view.phase === 'waiting' ? 'Continue' : 'View'}</ButtonLink>
        )}
      </div>
    </li>
  );
}
