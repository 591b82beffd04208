'use client';

import { ContractAddress } from '@/components/ui/contract-address';
import { Panel } from '@/components/ui/panel';
import { type Row, Table } from '@/components/ui/table';
import type { Asset } from '@/lib/domain/types';
import type { Ballot } from '@/lib/domain/uses';
import { addressLink } from '@/lib/hooks/explorer-link';
import { Tokens } from './money';
import { Nothing } from './nothing';
import { type ReadingProps, withAssets } from './reading';

const COLUMNS = [
  { key: 'asset', header: 'Vote token', width: 'w-[20%]' },
  { key: 'held', header: 'Held for voting', numeric: true, width: 'w-[24%]' },
  { key: 'votes', header: 'Votes to cast', numeric: true, width: 'w-[24%]' },
  { key: 'governor', header: 'In the governance of', width: 'w-[32%]' },
];

/** With what the Treasury votes in other protocols. */
export function VotesPanel({ reading }: ReadingProps) {
  const ballots = reading ? withAssets(reading.snapshot, reading.uses.ballots) : [];
  return (
    <Panel aside="All of it can be redeemed at any time." title="Voting in other protocols">
      {reading && ballots.length > 0 ? (
        <Table
          caption="The Treasury’s votes"
          columns={COLUMNS}
          minWidth="min-w-176"
          rows={ballots.map(({ position, asset }) => rowOf(position, asset, reading.snapshot.chainId))}
        />
      ) : (
        <Nothing isRead={reading !== undefined}>
          The Treasury votes nowhere. Governance names the Governor of a vote token; the steward may then vote
          with what is held of it.
        </Nothing>
      )}
    </Panel>
  );
}

function rowOf({ asset: token, governor, held, votes }: Ballot, asset: Asset, chainId: number): Row {
  return {
    key: token,
    cells: [
      asset.symbol,
      <Tokens asset={asset} key="held" value={held} />,
      <Tokens asset={asset} key="votes" value={votes} />,
      <ContractAddress
        address={governor}
        key="governor"
        label={`the Governor of ${asset.symbol}`}
        link={addressLink(chainId, governor)}
      />,
    ],
  };
}
