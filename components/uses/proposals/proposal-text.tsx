'use client';

import { ContractAddress } from '@/components/ui/address';
import { CopyButton } from '@/components/ui/buttons/copy-button';
import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Disclosure } from '@/components/ui/disclosure';
import { type DefinitionRow, DefinitionRows } from '@/components/ui/figures/definition-rows';
import { addressLink, explorerLink } from '@/lib/chain/rpc/explorer-link';
import { withoutFirstLine } from '@/lib/domain/model/first-line';
import { numberWords } from '@/lib/domain/uses/proposal-words';
import type { Entry } from '@/lib/domain/uses/proposals';
import { useDates } from '@/lib/hooks/use-date';

/** The full text of a proposal as its proposer wrote it, with its source and author. It is rendered as plain text only. */
export function ProposalText({ entry, chainId }: { entry: Entry; chainId: number }) {
  const { proposal } = entry;
  const { whole, rest } = withoutFirstLine(proposal?.text ?? '');
  return (
    <Disclosure aside={numberWords(entry.id)} late summary={rest ? 'Full text' : 'Details'}>
      {rest && (
        <p className="max-w-prose whitespace-pre-line wrap-anywhere" dir="auto">
          {whole}
        </p>
      )}
      {proposal?.isCut && (
        <p className="mt-2 text-muted text-sm">
          Text shortened. The full text is in the proposal transaction.
        </p>
      )}
      <div className="mt-3">
        <DefinitionRows rows={useRows(entry, chainId)} />
      </div>
    </Disclosure>
  );
}

function useRows({ governor, id, proposal }: Entry, chainId: number): DefinitionRow[] {
  const dates = useDates();
  const link = proposal && explorerLink(chainId, proposal.hash);
  const rows: DefinitionRow[] = [
    {
      term: 'Proposal ID',
      value: (
        <span className="-me-3 flex items-center justify-end lg:-my-2.5">
          <code className="font-mono text-sm break-all">{`${id}`}</code>
          <CopyButton label="Copy the proposal ID" text={`${id}`} />
        </span>
      ),
    },
    {
      term: 'Governor',
      value: (
        <ContractAddress
          address={governor}
          label="the Governor of this proposal"
          link={addressLink(chainId, governor)}
        />
      ),
    },
  ];
  if (!proposal) return rows;
  return [
    ...rows,
    {
      term: 'Proposed by',
      value: (
        <ContractAddress
          address={proposal.proposer}
          label="the proposer"
          link={addressLink(chainId, proposal.proposer)}
        />
      ),
    },
    {
      term: 'Proposed',
      value: (
        <>
          {dates.moment(proposal.time)}{' '}
          {link && <ExternalLink href={link.href}>View transaction on {link.name}</ExternalLink>}
        </>
      ),
    },
  ];
}
