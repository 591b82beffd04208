'use client';

import { lazy, Suspense } from 'react';
import { LiveRegion } from '@/components/ui/live-region';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { useSteward } from '@/lib/hooks/use-steward';
import { ActPanel } from './act-panel';
import { RoleNotice } from './role-notice';

const fetchPanel = () => import('./composed-panel');
const ComposedPanel = lazy(async () => ({ default: (await fetchPanel()).ComposedPanel }));
const AnnouncedPanel = lazy(async () => ({ default: (await import('./announced-panel')).AnnouncedPanel }));
const ActFlow = lazy(async () => ({ default: (await import('./act-flow')).ActFlow }));

const ANNOUNCED = (
  <Panel title="Announced">
    <Skeleton lines={2} width={44} />
  </Panel>
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
          {acting && (
            <Suspense fallback={<Panel title="Getting the next step ready">{null}</Panel>}>
              <ActFlow flow={acting} key={acting.id} onLeave={leave} onResume={resume} />
            </Suspense>
          )}
          {composed && snapshot && (
            <Suspense fallback={<Panel title="The act">{null}</Panel>}>
              <ComposedPanel chainId={snapshot.chainId} composed={composed} />
            </Suspense>
          )}
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
        <Suspense fallback={ANNOUNCED}>{snapshot ? <AnnouncedPanel /> : ANNOUNCED}</Suspense>
      </div>
      <LiveRegion>{composing.state === 'done' ? 'The act is composed and checked.' : ''}</LiveRegion>
    </div>
  );
}
