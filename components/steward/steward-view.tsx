'use client';

import { LiveRegion } from '@/components/ui/live-region';
import { Panel } from '@/components/ui/panel';
import { useSteward } from '@/lib/hooks/use-steward';
import { ActPanel } from './act-panel';
import { ComposedPanel } from './composed-panel';
import { RoleNotice } from './role-notice';

/** Puts an act together, has it checked, and gives it away to be signed. */
export function StewardView() {
  const steward = useSteward();
  const { composing, isLoading, snapshot } = steward;
  return (
    <div aria-busy={isLoading} className="grid gap-6 *:min-w-0">
      <RoleNotice />
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2">
        <ActPanel steward={steward} />
        {composing.state === 'done' && snapshot ? (
          <ComposedPanel chainId={snapshot.chainId} composed={composing.composed} />
        ) : (
          <Panel title="The act">
            <p className="text-muted">
              What you compose is shown here in words and as the call that does it, with how it would end and
              what it would change: backing, the tiers’ shares, and what can be paid out.
            </p>
          </Panel>
        )}
      </div>
      <LiveRegion>{composing.state === 'done' ? 'The act is composed and checked.' : ''}</LiveRegion>
    </div>
  );
}
