'use client';

import { AssetName } from '@/components/treasury/asset-name';
import type { Column } from '@/components/ui/figures/column';
import { Table } from '@/components/ui/figures/table';
import { Panel } from '@/components/ui/panel';
import { rowAmount } from '@/lib/domain/format/locale-format';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import type { Run } from '@/lib/domain/stress/run';
import { runWords } from '@/lib/domain/stress/stress-words';
import { useFormat } from '@/lib/hooks/use-format';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-[40%]' },
  { key: 'usdm', header: 'USDm redeemed', numeric: true, width: 'w-[30%]' },
  { key: 'out', header: 'Paid out', numeric: true, width: 'w-[30%]' },
];

/** How far a run gets, and what it is paid. */
export function RunPanel({ snapshot, run, perUsdm }: { snapshot: Snapshot; run: Run; perUsdm: bigint }) {
  const format = useFormat();
  const rows = run.exits.flatMap(({ token, usdm, out }) => {
    const asset = snapshot.assets.find((each) => each.token === token);
    if (!asset) return [];
    const cells = [
      <AssetName asset={asset} key="asset" snapshot={snapshot} />,
      rowAmount(format, usdm, USDM_DECIMALS),
      `${rowAmount(format, out, asset.decimals)} ${asset.symbol}`,
    ];
    return [{ key: token, cells }];
  });
  return (
    <Panel title="The run">
      <p className="mb-4 max-w-prose">{runWords(run, perUsdm, format)}</p>
      {rows.length > 0 && (
        <Table caption="What is paid out, asset by asset" columns={COLUMNS} room="narrow" rows={rows} />
      )}
    </Panel>
  );
}
