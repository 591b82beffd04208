'use client';

import { lazy, Suspense } from 'react';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { NoChoice } from './no-choice';

const ProposalChoice = lazy(() =>
  import('./proposal-choice').then(
    (module) => ({ default: module.ProposalChoice }),
    // Offline, or a newer version was deployed meanwhile: the number can be typed all the same.
    () => ({ default: () => <NoChoice text="Can’t be fetched now: type its number" /> }),
  ),
);

/** The proposals that are open for votes, found while the form is filled in. */
export function ProposalField({ steward }: { steward: Steward }) {
  const waiting = <NoChoice text="Reading…" />;
  const { snapshot, targets, target } = steward;
  if (!snapshot || !targets || !target?.governor) return waiting;
  return (
    <Suspense fallback={waiting}>
      <ProposalChoice governor={target.governor} snapshot={snapshot} steward={steward} targets={targets} />
    </Suspense>
  );
}
