'use client';

import { useRef } from 'react';
import { late } from '@/components/ui/late';
import { Skeleton } from '@/components/ui/skeleton';
import { useInView } from '@/components/ui/use-in-view';
import type { ProposalListProps } from './proposal-list';

const ProposalList = late(async () => (await import('./proposal-list')).ProposalList, ProposalsWaiting);

/** Proposals and the Treasury's votes: loaded and read from the chain once the user scrolls to them. */
export function Proposals(props: ProposalListProps) {
  const place = useRef<HTMLElement>(null);
  const seen = useInView(place);
  return (
    <section aria-labelledby="proposals" className="mt-8 min-h-128 lg:min-h-96" ref={place}>
      <h3 className="mb-2 font-semibold text-lg" id="proposals">
        Proposals and Treasury votes
      </h3>
      {seen ? <ProposalList {...props} /> : <ProposalsWaiting />}
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
