'use client';

import { ContractAddress } from '@/components/ui/address';
import type { Column } from '@/components/ui/figures/column';
import type { Row } from '@/components/ui/figures/table';
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
  { key: 'votes', header: 'Voting power', numeric: true, width: 'w-[24%]', place: 'beside' },
  { key: 'governor', header: 'Governor', width: 'w-[32%]', place: 'inline' },
];

/** The Treasury's voting power in other protocols, and the proposals there. */
export function VotesPanel({ reading }: ReadingProps) {
  return (
    <PositionsPanel
      aside="Always available for redemption."
      caption="The Treasury’s votes"
      columns={COLUMNS}
      room="medium"
      nothing="No governance positions. Governance lists a token’s Governor, and the steward can then vote with the Treasury’s holdings."
      positions={reading?.uses.ballots}
      reading={reading}
      rowOf={rowOf}
      title="Voting in other protocols"
      use="governance"
    >
      {reading && <Proposals reading={reading} />}
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
              label={`the delegate of the Treasury’s ${asset.symbol}`}
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
