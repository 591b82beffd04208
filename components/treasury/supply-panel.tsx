'use client';

import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Progress } from '@/components/ui/figures/progress';
import { Stat } from '@/components/ui/figures/stat';
import { Panel } from '@/components/ui/panel';
import type { FigureId } from '@/lib/domain/figures/figures';
import { BPS } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { min } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = ['supply', 'supplyUsed', 'supplyRoom', 'supplyCap', 'supportRatio', 'xmsAverage'];

/** Total supply, the supply cap, and what the cap is made of. */
export function SupplyPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  const used = snapshot && shareOf(snapshot.supply, snapshot.supplyCap);
  const rows = [
    { term: 'Available to mint', value: figures.total('supplyRoom', { width: 8 }), strong: true },
    {
      term: 'Supply cap',
      explain:
        'Circulating XMS market cap (time-weighted) divided by the support ratio, plus Treasury-owned USDm.',
      value: figures.total('supplyCap', { width: 8 }),
    },
    {
      term: 'Support ratio',
      explain: 'XMS market cap required per USDm in circulation.',
      value: figures.total('supportRatio', { width: 8 }),
    },
    {
      term: 'XMS',
      explain: 'The lower of its short and its long average price on Mars Swap.',
      value: snapshot?.xmsAverage === 0n ? 'No price yet' : figures.total('xmsAverage', { width: 8 }),
    },
  ];
  return (
    <Panel>
      <Stat
        exact={snapshot && format.exactQuantity(inUsdm(snapshot.supply))}
        label="Total USDm supply"
        value={figures.total('supply', { as: 'bare' })}
      />
      <div className="mt-3 mb-3">
        <Progress
          label="Supply cap used"
          max={10_000}
          text={used === undefined ? '' : format.percent(used)}
          value={used === undefined ? 0 : Number(min(used, BPS))}
        />
      </div>
      <DefinitionRows rows={rows} />
      <div className="mt-2 -mb-2 -translate-x-6">
        <Verify figures={FIGURES} title="Supply" />
      </div>
    </Panel>
  );
}
