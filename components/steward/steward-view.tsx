'use client';

import { LiveRegion } from '@/components/ui/live-region';
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
      <div className="grid items-start gap-6 *:min-w-0 lg:grid-cols-2" data-late="">
        <ActPanel steward={steward} />
        {composing.state === 'done' && snapshot && (
          <ComposedPanel chainId={snapshot.chainId} composed={composing.composed} />
        )}
      </div>
      <LiveRegion>{composing.state === 'done' ? 'The act is composed and checked.' : ''}</LiveRegion>
    </div>
  );
}
