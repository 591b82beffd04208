'use client';

import { late } from '@/components/ui/late';
import { LiveRegion } from '@/components/ui/live-region';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { useSteward } from '@/lib/hooks/steward/use-steward';
import { ActPanel } from './act-panel';
import { RoleNotice } from './role-notice';

const fetchPanel = () => import('./composed-panel');
const ComposedPanel = late(
  async () => (await fetchPanel()).ComposedPanel,
  () => <Panel title="The act">{null}</Panel>,
);
const AnnouncedPanel = late(async () => (await import('./announced-panel')).AnnouncedPanel, Announced);
const ActFlow = late(
  async () => (await import('./act-flow')).ActFlow,
  () => <Panel title="Getting the next step ready">{null}</Panel>,
);

/** Puts an act together, has it checked, and has it signed here or gives it away to be signed. */
export function StewardView() {
  const steward = useSteward(fetchPanel);
  const { acting, composed, composing, isLoading, leave, resume, snapshot } = steward;
  return (
    <div aria-busy={isLoading} className="grid gap-6 *:min-w-0">
      <RoleNotice />
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <ActPanel steward={steward} />
        <div className="grid gap-6 *:min-w-0">
          {acting && <ActFlow flow={acting} key={acting.id} onLeave={leave} onResume={resume} />}
          {composed && <ComposedPanel composed={composed} />}
          {!acting && !composed && (
            <Panel title="The act">
              <p className="text-muted">
                What you compose is shown here in words and as the call that does it, with how it would end
                and what it would change: backing, the tiers’ shares, and what can be paid out.
              </p>
            </Panel>
          )}
        </div>
      </div>
      {/* How much was announced is not known before. */}
      <div className="grid *:min-w-0" data-late="">
        {snapshot ? <AnnouncedPanel /> : <Announced />}
      </div>
      <LiveRegion>{composing.state === 'done' ? 'The act is composed and checked.' : ''}</LiveRegion>
    </div>
  );
}

/** The place of what was announced. */
function Announced() {
  return (
    <Panel title="Announced">
      <Skeleton lines={2} width={44} />
    </Panel>
  );
}
