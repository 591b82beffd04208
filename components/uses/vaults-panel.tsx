'use client';

import { ContractAddress } from '@/components/ui/address';
import type { Column } from '@/components/ui/figures/column';
import type { Row } from '@/components/ui/figures/table';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { worthOf } from '@/lib/domain/limits/at-work';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { earnedIn, type Vault } from '@/lib/domain/uses/uses';
import { useFormat } from '@/lib/hooks/use-format';
import { Tokens, Usd } from './amounts';
import { PositionsPanel } from './positions-panel';
import type { ReadingProps } from './reading';

const COLUMNS: Column[] = [
  { key: 'vault', header: 'Vault', width: 'w-[22%]' },
  { key: 'principal', header: 'Deposited', numeric: true, width: 'w-[16%]' },
  { key: 'held', header: 'Valuation', numeric: true, width: 'w-[18%]', place: 'beside' },
  { key: 'earned', header: 'Unharvested yield', numeric: true, width: 'w-[16%]' },
  { key: 'liquid', header: 'Withdrawable now', numeric: true, width: 'w-[16%]' },
  { key: 'pace', header: 'Maximum accepted growth', numeric: true, width: 'w-[12%]' },
];

/** The assets deployed in vaults, and the yield they have earned. */
export function VaultsPanel({ reading }: ReadingProps) {
  return (
    <PositionsPanel
      aside="Valued at the lower of the vault’s reported value and a capped growth rate."
      caption="The Treasury’s vaults"
      columns={COLUMNS}
      room="wide"
      nothing="No vaults listed. Governance lists ERC-4626 vaults, the steward can deposit idle assets in them, and redemptions withdraw from them when idle assets run out."
      positions={reading?.uses.vaults}
      reading={reading}
      rowOf={rowOf}
      title="Earning yield in vaults"
      use="yield"
    />
  );
}

function rowOf(vault: Vault, asset: Asset, { chainId }: Snapshot): Row {
  const earned = earnedIn(vault);
  return {
    key: vault.vault,
    cells: [
      <span className="grid gap-1" key="vault">
        {asset.symbol}
        <ContractAddress
          address={vault.vault}
          label={`the ${asset.symbol} vault`}
          link={addressLink(chainId, vault.vault)}
        />
      </span>,
      <Tokens asset={asset} key="principal" value={vault.principal} />,
      <span className="grid" key="held">
        <Usd value={worthOf(asset, vault.held)} />
        <span className="font-normal text-muted text-sm">
          <Tokens asset={asset} value={vault.held} />
        </span>
      </span>,
      <span key="earned">
        {earned < 0n && '−'}
        <Tokens asset={asset} value={earned < 0n ? -earned : earned} />
      </span>,
      <Tokens asset={asset} key="liquid" value={vault.liquid} />,
      <Pace key="pace" pace={vault.pace} />,
    ],
  };
}

function Pace({ pace }: { pace: bigint }) {
  const format = useFormat();
  return `${format.percent(pace)} per year`;
}
