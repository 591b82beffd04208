'use client';

import { Badge } from '@/components/ui/badge';
import { Skeleton } from '@/components/ui/skeleton';
import type { Tone } from '@/components/ui/tone';
import { withoutFirstLine } from '@/lib/domain/model/first-line';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { numberWords, STAGE_WORDS, votingWords } from '@/lib/domain/uses/proposal-words';
import type { Entry, Stage, Standing } from '@/lib/domain/uses/proposals';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { ProposalText } from './proposal-text';
import { TallyRows } from './tally-rows';
import { TreasuryVote } from './treasury-vote';

const TONES: Record<Stage, Tone> = {
  pending: 'neutral',
  active: 'info',
  canceled: 'neutral',
  defeated: 'warning',
  succeeded: 'success',
  queued: 'success',
  expired: 'warning',
  executed: 'success',
};

export type ProposalRowProps = {
  entry: Entry;
  /** Undefined if its Governor has been delisted. */
  asset: Asset | undefined;
  /** Undefined while it is loading, or if no node returned it. */
  standing: Standing | undefined;
  isReading: boolean;
  /** No node returns events, from which proposals are read. */
  isFailing: boolean;
  hasAllVotes: boolean;
  snapshot: Snapshot;
};

/** One proposal: its subject, its status, and how the Treasury voted. */
export function ProposalRow(props: ProposalRowProps) {
  const { entry, asset, standing, isReading, isFailing, hasAllVotes, snapshot } = props;
  const write = { ...useFormat(), ...useDates() };
  const { proposal, vote, id } = entry;
  const { title } = withoutFirstLine(proposal?.text ?? '');
  const ends = standing?.ends ?? proposal?.ends ?? 0n;
  return (
    <li className="grid gap-x-10 gap-y-4 pt-6 first:pt-0 *:min-w-0 lg:grid-cols-2">
      <div>
        <h4 className="font-semibold wrap-anywhere" dir="auto">
          {title || numberWords(id)}
        </h4>
        <p className="mt-1 flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="text-muted text-sm">
            {asset ? `The Governor of ${asset.symbol || 'an unnamed token'}` : 'A delisted Governor'}
          </span>
          {standing || !isReading ? <StageBadge stage={standing?.stage} /> : <Skeleton width={20} />}
        </p>
        <p className="mt-2 min-h-[2lh] text-muted sm:min-h-[1lh] text-sm wrap-anywhere">
          {proposal
            ? standing && votingWords({ ...proposal, ends, clock: standing.clock }, snapshot, write)
            : isFailing
              ? 'No description: proposals are read from events, and no RPC node is returning them.'
              : 'No description: the proposal predates the search range, or its Governor has been delisted.'}
        </p>
        <TreasuryVote chainId={snapshot.chainId} isSure={hasAllVotes} vote={vote} />
      </div>
      <TallyRows asset={asset} isReading={isReading && !standing} tally={standing?.tally} />
      <div className="lg:col-span-2">
        <ProposalText chainId={snapshot.chainId} entry={entry} />
      </div>
    </li>
  );
}

function StageBadge({ stage }: { stage: Stage | undefined }) {
  return stage ? (
    <Badge tone={TONES[stage]}>{STAGE_WORDS[stage]}</Badge>
  ) : (
    <Badge tone="warning">Status unknown</Badge>
  );
}
