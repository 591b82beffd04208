'use client';

import { useRef } from 'react';
import { LateFlow } from '@/components/flow/late-flow';
import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';
import { useFlow } from '@/lib/hooks/use-flow';
import { DisplayPanel } from './display-panel';
import { NodesPanel } from './nodes-panel';
import { TermsPanel } from './terms-panel';

/** The parts that read something first, as tall as they usually become. */
const AllowancesPanel = late(
  async () => (await import('./allowances-panel')).AllowancesPanel,
  () => (
    <Panel title="Approvals">
      <div className="min-h-72" />
    </Panel>
  ),
);
const DataPanel = late(
  async () => (await import('./data-panel')).DataPanel,
  () => (
    <Panel title="Data in this browser">
      <div className="min-h-96" />
    </Panel>
  ),
);
const DiagnosticsPanel = late(
  async () => (await import('./diagnostics-panel')).DiagnosticsPanel,
  () => (
    <Panel title="Diagnostics">
      <div className="min-h-96" />
    </Panel>
  ),
);

/** Everything that a visitor can set, see stored, or revoke. */
export function SettingsScreen() {
  const { flow, dismiss, resume } = useFlow();
  const approvals = useRef<HTMLDivElement>(null);
  const own = flow?.screen === 'settings' ? flow : undefined;
  const leave = () => {
    dismiss();
    approvals.current?.focus();
  };
  return (
    <div className="grid gap-6">
      {own && (
        <LateFlow again="Done" back="Dismiss" flow={own} key={own.id} onLeave={leave} onResume={resume} />
      )}
      {/* Two columns of their own heights; on a phone, what is loaded late comes last. */}
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2 lg:grid-rows-[auto_1fr_auto]">
        <div className="lg:col-start-1 lg:row-start-1">
          <NodesPanel />
        </div>
        <div className="grid gap-6 *:min-w-0 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <TermsPanel />
          <DisplayPanel />
        </div>
        <div className="grid gap-6 *:min-w-0 lg:col-start-1 lg:row-span-2 lg:row-start-2" data-late="">
          <div className="scroll-mt-4 outline-none" id="approvals" ref={approvals} tabIndex={-1}>
            <AllowancesPanel />
          </div>
          <DataPanel />
        </div>
        <div className="grid *:min-w-0 lg:col-start-2 lg:row-start-3" data-late="">
          <DiagnosticsPanel />
        </div>
      </div>
    </div>
  );
}
