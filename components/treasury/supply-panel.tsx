'use client';

import { DefinitionRows } from '@/components/ui/figures/definition-rows';
import { Progress } from '@/components/ui/figures/progress';
import { Stat } from '@/components/ui/figures/stat';
import { Panel } from '@/components/ui/panel';
import type { FigureId } from '@/lib/domain/figures/figures';
import { BPS } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { min } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useFigures } from './use-figures';
import { Verify } from './verify';

const FIGURES: FigureId[] = ['supply', 'supplyUsed', 'supplyRoom', 'supplyCap', 'supportRatio', 'xmsAverage'];

/** How much USDm exists, how much may exist, and what that cap is made of. */
export function SupplyPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  const used = snapshot && shareOf(snapshot.supply, snapshot.supplyCap);
  const rows = [
    { term: 'Room for minting', value: figures.total('supplyRoom', { width: 8 }), strong: true },
    {
      term: 'Supply cap',
      explain:
        'The market value of the XMS that circulates, averaged over minutes, divided by the support ratio, and the USDm that the Treasury owns itself.',
      value: figures.total('supplyCap', { width: 8 }),
    },
    {
      term: 'Support ratio',
      explain: 'How much XMS market value each USDm in users’ hands needs.',
      value: figures.total('supportRatio', { width: 8 }),
    },
    {
      term: 'XMS',
      explain: 'Its price on Mars Swap, weighted over time.',
      value: snapshot?.xmsAverage === 0n ? 'No price yet' : figures.total('xmsAverage', { width: 8 }),
    },
  ];
  return (
    <Panel>
      <Stat
        exact={snapshot && format.exactQuantity({ value: snapshot.supply, decimals: 18, symbol: 'USDm' })}
        label="USDm in existence"
        value={figures.total('supply', { as: 'bare' })}
      />
      <div className="mt-3 mb-3">
        <Progress
          label="Supply against its cap"
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
