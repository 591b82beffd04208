'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/buttons/button';
import { Skeleton } from '@/components/ui/skeleton';
import type { Reading } from '@/components/uses/reading';
import { coverageWords } from '@/lib/domain/history/coverage';
import { assetBy } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import { ballotOf, isReading } from '@/lib/domain/uses/proposals';
import { useProposals, useStandings } from '@/lib/hooks/history/use-proposals';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { ProposalRow } from './proposal-row';

export type ProposalListProps = { reading: Reading };

/** How many are shown at first, and added with each press: only their status is loaded. */
const PAGE = 5;

/** The latest proposals, the Treasury's votes, their status, and how much of the chain has been searched for proposals. */
export function ProposalList({ reading: { snapshot, uses } }: ProposalListProps) {
  const { ballots, votes } = uses;
  const format = useFormat();
  const dates = useDates();
  const [count, setCount] = useState(PAGE);
  const governors = ballots.map(({ governor }) => governor);
  const { entries, state, hasAllVotes } = useProposals(snapshot, votes, governors);
  const shown = entries.slice(0, count);
  const { standings, failed } = useStandings(shown, snapshot);
  const assetOf = (governor: Address) => {
    const ballot = ballotOf(ballots, governor);
    return assetBy(snapshot, ballot?.asset);
  };
  const isComplete = state.phase === 'complete';
  // Rows appear only when complete, so that nothing in them moves.
  const isWaiting = entries.length === 0 ? isReading(state) : !standings && !failed;
  return (
    <div aria-busy={isReading(state) || isWaiting}>
      <div className="grid gap-1 text-muted text-sm">
        <p>
          Treasury votes are read from its contract, proposals from events. Those made before the Treasury was
          deployed are not shown.
        </p>
        <p className="min-h-[3lh] sm:min-h-[2lh] md:min-h-[1lh]">
          {coverageWords(state, { ...format, ...dates }, false)}
        </p>
        <p className="min-h-[1lh]">
          {standings && `Status as of block ${format.count(standings.block)}.`}
          {failed && 'Proposal status is unavailable: no RPC node is responding.'}
        </p>
      </div>
      {isWaiting && (
        <p className="mt-6">
          <Skeleton lines={3} width={44} />
        </p>
      )}
      {!isWaiting && (
        <ul className="mt-6">
          {shown.map((entry) => (
            <ProposalRow
              asset={assetOf(entry.governor)}
              entry={entry}
              hasAllVotes={hasAllVotes}
              isFailing={state.failing}
              isReading={!failed}
              key={entry.key}
              snapshot={snapshot}
              standing={standings?.of.get(entry.key)}
            />
          ))}
        </ul>
      )}
      {!isWaiting && entries.length === 0 && (
        <p className="mt-6 max-w-prose text-muted">
          {isComplete
            ? 'No proposals since the Treasury was deployed, and no votes cast.'
            : 'Nothing found so far.'}
        </p>
      )}
      {entries.length > count && (
        <p className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2 text-muted">
          <Button onClick={() => setCount(count + PAGE)}>Show more</Button>
          Showing {format.count(BigInt(count))} of {format.count(BigInt(entries.length))}.
        </p>
      )}
    </div>
  );
}
