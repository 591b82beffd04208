'use client';

import { SelectField } from '@/components/ui/fields/select-field';
import { sameAddress } from '@/lib/domain/model/address';
import { withoutFirstLine } from '@/lib/domain/model/first-line';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { Target } from '@/lib/domain/steward/steward-form';
import { numberWords, STAGE_WORDS } from '@/lib/domain/uses/proposal-words';
import type { Entry, Stage } from '@/lib/domain/uses/proposals';
import type { Uses } from '@/lib/domain/uses/uses';
import { useProposals, useStandings } from '@/lib/hooks/history/use-proposals';
import type { Steward } from '@/lib/hooks/steward/use-steward';
import { NoChoice } from './no-choice';

/** How many of the latest proposals are checked for open voting. */
const MOST = 20;
const VOTABLE: readonly Stage[] = ['active', 'pending'];
const OTHER = { value: '', label: 'Enter a proposal ID' };

type ProposalChoiceProps = {
  steward: Steward;
  governor: Address;
  targets: readonly Target[];
  snapshot: Snapshot;
  votes: Uses['votes'];
};

/** A choice of the proposals that the Treasury can still vote on; it fills in the proposal ID. */
export function ProposalChoice({ steward, governor, targets, snapshot, votes }: ProposalChoiceProps) {
  const { form, change } = steward;
  // All Governors, as on `/uses`, so that what was loaded there is not loaded again.
  const governors = targets.flatMap((target) => target.governor ?? []);
  const { entries, state } = useProposals(snapshot, votes, governors);
  const asked = entries
    .filter((entry) => entry.proposal && !entry.vote && sameAddress(entry.governor, governor))
    .slice(0, MOST);
  const { standings, failed } = useStandings(asked, snapshot);
  const open = VOTABLE.flatMap((stage) =>
    asked
      .filter(({ key }) => standings?.of.get(key)?.stage === stage)
      .map((entry) => ({ value: `${entry.id}`, label: `${titleOf(entry)} · ${STAGE_WORDS[stage]}` })),
  );
  if (open.length === 0) {
    const isReading = asked.length > 0 ? !standings && !failed : state.phase === 'starting';
    return <NoChoice text={isReading ? 'Loading…' : 'No open proposals found. Enter an ID.'} />;
  }
  const chosen = open.find(({ value }) => value === form.proposal.trim());
  return (
    <SelectField
      label="Proposal"
      onChange={(proposal) => change({ proposal })}
      options={[OTHER, ...open]}
      value={chosen?.value ?? OTHER.value}
    />
  );
}

const titleOf = ({ proposal, id }: Entry): string =>
  withoutFirstLine(proposal?.text ?? '').title || numberWords(id);
