'use client';

import { ExternalLink } from '@/components/ui/buttons/external-link';
import { explorerLink } from '@/lib/chain/rpc/explorer-link';
import { plainText, shortened } from '@/lib/domain/model/plain-text';
import { castWords } from '@/lib/domain/uses/proposal-words';
import type { CastVote } from '@/lib/domain/uses/proposals';
import { useDates } from '@/lib/hooks/use-date';

/** Characters of a reason. */
const MOST_REASON = 600;

type TreasuryVoteProps = {
  vote: CastVote | undefined;
  /** All blocks in which there could be a vote were searched. */
  isSure: boolean;
  chainId: number;
};

/** How the Treasury voted and why, or that it did not. */
export function TreasuryVote({ vote, isSure, chainId }: TreasuryVoteProps) {
  const dates = useDates();
  if (!vote) {
    return (
      <p className="mt-3 text-sm">
        {isSure ? 'The Treasury has not voted on it.' : 'No vote of the Treasury is found so far.'}
      </p>
    );
  }
  const link = explorerLink(chainId, vote.hash);
  const reason = plainText(vote.reason).trim();
  return (
    <div className="mt-3">
      <p className="text-sm">
        <strong>{castWords(vote)}</strong> {dates.moment(vote.time)}.{' '}
        {link && <ExternalLink href={link.href}>The vote on {link.name}</ExternalLink>}
      </p>
      {reason && (
        <blockquote
          className="mt-1.5 border-control border-s-2 ps-3 text-sm whitespace-pre-line wrap-anywhere"
          dir="auto"
        >
          {shortened(reason, MOST_REASON)}
        </blockquote>
      )}
    </div>
  );
}
