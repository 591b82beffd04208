'use client';

import { useEffect, useRef } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Icon } from '@/components/ui/icon';
import { Notice } from '@/components/ui/notice';
import { Panel } from '@/components/ui/panel';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { type FlowPanelView, useFlowPanel } from '@/lib/hooks/use-flow-panel';
import type { Flow } from '@/lib/tx/engine/flow';
import { DoneDetails } from './done/done-details';
import { StandingApproval } from './standing-approval';
import { Stepper } from './stepper';

type FlowPanelProps = {
  flow: Flow;
  /** Label of the button that leaves a successful transaction: "Mint again". */
  again: string;
  /** Label of the button that leaves an unsuccessful one; "Back to form" by default. */
  back?: string;
  /** Returns to the form; the input is kept unless the transaction succeeded. */
  onLeave: () => void;
  onResume: () => void;
};

/** A transaction from the first wallet request to its end. It takes the focus when it appears, and announces every change. */
export function FlowPanel({ flow, ...ways }: FlowPanelProps) {
  const view = useFlowPanel(flow);
  const { title, lead, phase, steps, issue, results, receipt, elsewhere } = view;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Panel>
      <h2
        className="flex gap-2 font-semibold text-2xl leading-tight tracking-tight outline-none wrap-anywhere"
        ref={heading}
        tabIndex={-1}
      >
        {phase === 'done' && <Icon className="mt-px text-success" name="success" size={28} />}
        {title}
      </h2>
      <p className="mt-2 mb-6 text-muted wrap-anywhere">
        {phase === 'done' && 'You signed: '}
        {lead}
        {elsewhere && ` This transaction is on ${elsewhere}.`}
      </p>
      {results.length > 0 && (
        <div className="mb-6">
          <DefinitionRows rows={results} />
        </div>
      )}
      {phase === 'done' && <DoneDetails flow={flow} view={view} />}
      <Stepper
        label="Steps"
        steps={steps.map(({ kind, title: what, state, link }) => ({
          key: kind,
          title: what,
          state,
          aside: link && <ExternalLink href={link.href}>{link.name}</ExternalLink>,
        }))}
      />
      {issue && (
        <div className="mt-4">
          <Notice title={issue.title} tone={issue.tone}>
            {issue.text} {issue.hint}
          </Notice>
        </div>
      )}
      {flow.standing && (
        <div className="mt-4">
          <StandingApproval flow={flow} />
        </div>
      )}
      {phase === 'waiting' && (
        <p className="mt-4">You left this page. Nothing further is sent until you continue.</p>
      )}
      <div className="mt-6 flex flex-wrap gap-3">
        <Ways phase={phase} receipt={receipt} {...ways} />
      </div>
      <LiveRegion>{issue ? `${title}. ${issue.title}` : title}</LiveRegion>
    </Panel>
  );
}

type WaysProps = Omit<FlowPanelProps, 'flow'> & Pick<FlowPanelView, 'phase' | 'receipt'>;

function Ways({ phase, receipt, again, back = 'Back to form', onLeave, onResume }: WaysProps) {
  switch (phase) {
    case 'open':
      return <Button onClick={onLeave}>Stop waiting</Button>;
    case 'unclear':
      return <CopyButton label="Copy the details" text={receipt} wide />;
    case 'unseen':
      return (
        <>
          <Button onClick={onLeave}>Try again anyway</Button>
          <CopyButton label="Copy the details" text={receipt} wide />
        </>
      );
    case 'waiting':
      return (
        <>
          <Button onClick={onResume} variant="primary">
            Continue
          </Button>
          <Button onClick={onLeave}>Cancel</Button>
        </>
      );
    case 'done':
      return (
        <Button onClick={onLeave} variant="primary">
          {again}
        </Button>
      );
    case 'ended':
      return (
        <>
          <Button onClick={onLeave} variant="primary">
            {back}
          </Button>
          <CopyButton label="Copy details" text={receipt} wide />
        </>
      );
  }
}
