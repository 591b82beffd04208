'use client';

import { lazy, Suspense } from 'react';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { NoChoice } from './no-choice';

const ProposalChoice = lazy(() =>
  import('./proposal-choice').then(
    (module) => ({ default: module.ProposalChoice }),
    // The user is offline, or a newer version has been deployed: the ID can still be typed.
    () => ({ default: () => <NoChoice text="Unavailable. Enter an ID." /> }),
  ),
);

/** The proposals that are open for votes, loaded while the form is filled in. */
export function ProposalField({ steward }: { steward: Steward }) {
  const waiting = <NoChoice text="Loading…" />;
  const { snapshot, uses, targets, target } = steward;
  if (!snapshot || !uses || !targets || !target?.governor) return waiting;
  return (
    <Suspense fallback={waiting}>
      <ProposalChoice
        governor={target.governor}
        snapshot={snapshot}
        steward={steward}
        targets={targets}
        votes={uses.votes}
      />
    </Suspense>
  );
}
