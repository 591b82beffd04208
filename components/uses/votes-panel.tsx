'use client';

import { ContractAddress } from '@/components/ui/contract-address';
import type { Column, Row } from '@/components/ui/figures/table';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { sameAddress } from '@/lib/domain/model/address';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Ballot } from '@/lib/domain/uses/uses';
import { Tokens } from './amounts';
import { PositionsPanel } from './positions-panel';
import { Proposals } from './proposals/proposals';
import type { ReadingProps } from './reading';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Vote token', width: 'w-[20%]' },
  { key: 'held', header: 'Held for voting', numeric: true, width: 'w-[24%]', place: 'inline' },
  { key: 'votes', header: 'Votes to cast', numeric: true, width: 'w-[24%]', place: 'beside' },
  { key: 'governor', header: 'In the governance of', width: 'w-[32%]', place: 'inline' },
];

/** With what the Treasury votes in other protocols, and on what. */
export function VotesPanel({ reading }: ReadingProps) {
  return (
    <PositionsPanel
      aside="All of it can be redeemed at any time."
      caption="The Treasury’s votes"
      columns={COLUMNS}
      room="medium"
      nothing="The Treasury votes nowhere. Governance names the Governor of a vote token; the steward may then vote with what is held of it."
      positions={reading?.uses.ballots}
      reading={reading}
      rowOf={rowOf}
      title="Voting in other protocols"
      use="governance"
    >
      {reading && <Proposals ballots={reading.uses.ballots} snapshot={reading.snapshot} />}
    </PositionsPanel>
  );
}

function rowOf(
  { asset: token, governor, delegatee, held, votes }: Ballot,
  asset: Asset,
  { chainId, venues }: Snapshot,
): Row {
  const isAway = !venues.some(({ venue }) => sameAddress(venue, delegatee));
  return {
    key: token,
    cells: [
      asset.symbol,
      <Tokens asset={asset} key="held" value={held} />,
      <div key="votes">
        <Tokens asset={asset} value={votes} />
        {isAway && (
          <p className="font-normal text-muted text-xs">
            Delegated to{' '}
            <ContractAddress
              address={delegatee}
              label={`who votes with the Treasury’s ${asset.symbol}`}
              link={addressLink(chainId, delegatee)}
            />
          </p>
        )}
      </div>,
      <ContractAddress
        address={governor}
        key="governor"
        label={`the Governor of ${asset.symbol}`}
        link={addressLink(chainId, governor)}
      />,
    ],
  };
}
