'use client';

import { ExternalLink } from '@/components/ui/buttons/external-link';
import { blockLink } from '@/lib/chain/rpc/explorer-link';
import { plainText } from '@/lib/domain/model/plain-text';
import { castWords } from '@/lib/domain/uses/proposal-words';
import type { CastVote } from '@/lib/domain/uses/uses';
import { useDates } from '@/lib/hooks/use-date';

type TreasuryVoteProps = {
  vote: CastVote | undefined;
  /** Every vote is known. */
  isSure: boolean;
  chainId: number;
};

/** How and why the Treasury voted, or that it has not voted. */
export function TreasuryVote({ vote, isSure, chainId }: TreasuryVoteProps) {
  const dates = useDates();
  if (!vote) {
    return (
      <p className="mt-3 text-sm">
        {isSure ? 'The Treasury has not voted.' : 'No Treasury vote found so far.'}
      </p>
    );
  }
  const link = blockLink(chainId, vote.block);
  const reason = plainText(vote.reason).trim();
  return (
    <div className="mt-3">
      <p className="text-sm">
        <strong>{castWords(vote)}</strong> {dates.moment(vote.time)}.{' '}
        {link && <ExternalLink href={link.href}>View block on {link.name}</ExternalLink>}
      </p>
      {reason && (
        <blockquote
          className="mt-1.5 border-control border-s-2 ps-3 text-sm whitespace-pre-line wrap-anywhere"
          dir="auto"
        >
          {reason}
        </blockquote>
      )}
    </div>
  );
}
