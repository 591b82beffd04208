'use client';

import { DefinitionRows } from '@/components/ui/definition-rows';
import { Panel } from '@/components/ui/panel';
import { Progress } from '@/components/ui/progress';
import { Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import { saturatingSub } from '@/lib/domain/convert';
import { shareOf } from '@/lib/domain/tiers';
import type { Snapshot } from '@/lib/domain/types';
import { useFormat } from '@/lib/hooks/use-format';

/** How much USDm exists, how much may exist, and what that cap is made of. */
export function SupplyPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const used = snapshot && shareOf(snapshot.supply, snapshot.supplyCap);
  const rows = [
    {
      term: 'Room for minting',
      value:
        snapshot && `${format.compactAmount(saturatingSub(snapshot.supplyCap, snapshot.supply), 18)} USDm`,
      strong: true,
    },
    {
      term: 'Supply cap',
      explain:
        'The market value of the XMS that circulates, averaged over minutes, divided by the support ratio, and the USDm that the Treasury owns itself.',
      value: snapshot && `${format.compactAmount(snapshot.supplyCap, 18)} USDm`,
    },
    {
      term: 'Support ratio',
      explain: 'How much XMS market value each USDm in users’ hands needs.',
      value: snapshot && format.percent(snapshot.supportRatio),
    },
    {
      term: 'XMS',
      explain: 'Its price on Mars Swap, weighted over time.',
      value: snapshot && (snapshot.xmsAverage === 0n ? 'No price yet' : format.price(snapshot.xmsAverage)),
    },
  ];
  return (
    <Panel>
      <Stat
        exact={snapshot && format.exactQuantity({ value: snapshot.supply, decimals: 18, symbol: 'USDm' })}
        label="USDm in existence"
        value={snapshot ? format.compactAmount(snapshot.supply, 18) : <Skeleton width={6} />}
      />
      <div className="mt-3 mb-3">
        <Progress
          label="Supply against its cap"
          max={10_000}
          text={used === undefined ? '' : format.percent(used)}
          value={used === undefined || used > 10_000n ? 0 : Number(used)}
        />
      </div>
      <DefinitionRows rows={rows.map((row) => ({ ...row, value: row.value ?? <Skeleton width={8} /> }))} />
    </Panel>
  );
}
