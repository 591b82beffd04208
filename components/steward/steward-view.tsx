'use client';

import { LateFlow } from '@/components/flow/late-flow';
import { late } from '@/components/ui/late';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { LiveRegion } from '@/components/ui/visually-hidden';
import { useSteward } from '@/lib/hooks/steward/use-steward';
import { ActionPanel } from './action-panel';
import { RoleNotice } from './role-notice';
import { StewardState } from './steward-state';

const fetchPanel = () => import('./composed-panel');
const ComposedPanel = late(
  async () => (await fetchPanel()).ComposedPanel,
  () => <Panel title="Preview">{null}</Panel>,
);
const ScheduledPanel = late(async () => (await import('./scheduled-panel')).ScheduledPanel, Scheduled);

/** Prepares an action, previews its effect, and signs it here or exports it. */
export function StewardView() {
  const steward = useSteward(fetchPanel);
  const { acting, composed, composing, isLoading, leave, resume, snapshot } = steward;
  return (
    <div aria-busy={isLoading} className="grid gap-6 *:min-w-0">
      <RoleNotice />
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <ActionPanel steward={steward} />
        <div className="grid gap-6 *:min-w-0">
          {acting && (
            <LateFlow
              again="Done"
              back="Dismiss"
              flow={acting}
              key={acting.id}
              onLeave={leave}
              onResume={resume}
            />
          )}
          {composed && <ComposedPanel composed={composed} />}
          {!acting && !composed && (
            <Panel title="Preview">
              <p className="text-muted">
                Your transaction appears here in plain language and as call data, with its simulated result
                and its effect on the backing ratio, tier shares and available liquidity.
              </p>
            </Panel>
          )}
        </div>
      </div>
      <StewardState snapshot={snapshot} />
      {/* The number of scheduled changes is not known in advance. */}
      <div className="grid *:min-w-0" data-late="">
        {snapshot ? <ScheduledPanel /> : <Scheduled />}
      </div>
      <LiveRegion>{composing.state === 'done' ? 'Preview ready.' : ''}</LiveRegion>
    </div>
  );
}

/** A placeholder for the scheduled changes. */
function Scheduled() {
  return (
    <Panel title="Scheduled">
      <Skeleton lines={2} width={44} />
    </Panel>
  );
}
