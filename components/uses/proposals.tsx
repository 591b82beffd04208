'use client';

import { lazy, Suspense, useRef } from 'react';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import { useSeen } from '@/components/ui/use-seen';
import type { ProposalListProps } from './proposal-list';

const ProposalList = lazy(() =>
  import('./proposal-list').then(
    (module) => ({ default: module.ProposalList }),
    // Offline, or a newer version was deployed meanwhile.
    () => ({ default: Unloaded }),
  ),
);

/** On what can be voted and how the Treasury voted: fetched, and read from the chain, once somebody gets there. */
export function Proposals(props: ProposalListProps) {
  const place = useRef<HTMLElement>(null);
  const seen = useSeen(place);
  return (
    <section aria-labelledby="proposals" className="mt-8 min-h-128 lg:min-h-96" ref={place}>
      <h3 className="mb-2 font-semibold text-lg" id="proposals">
        Proposals there, and how the Treasury voted
      </h3>
      {seen ? (
        <Suspense fallback={<ProposalsWaiting />}>
          <ProposalList {...props} />
        </Suspense>
      ) : (
        <ProposalsWaiting />
      )}
    </section>
  );
}

function ProposalsWaiting() {
  return (
    <p className="text-muted text-sm">
      <Skeleton lines={2} width={60} />
    </p>
  );
}

function Unloaded() {
  return (
    <Notice title="This part of the page could not be fetched" tone="warning">
      You may be offline, or a newer version was put up meanwhile. Load the page anew.
    </Notice>
  );
}
