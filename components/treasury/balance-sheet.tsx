'use client';

import { Calculation, type CalculationLine } from '@/components/ui/figures/calculation';
import { TIER_NAME } from '@/components/ui/figures/tier-swatch';
import { LinkedPanel } from '@/components/ui/linked-panel';
import type { FigureId } from '@/lib/domain/figures/figures';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = [
  ...TIER_IDS.map((id): FigureId => `tier.${id}.value`),
  'value',
  'supply',
  'treasuryUsdm',
  'liabilities',
  'surplus',
];

/** Assets, liabilities and the surplus, and the identity that total supply is circulating plus Treasury-owned USDm. */
export function BalanceSheet() {
  const { snapshot } = useTreasury();
  const figures = useFigures(snapshot);
  const readable = { as: 'readable', width: 16 } as const;
  const short = snapshot !== undefined && snapshot.value < snapshot.supply - snapshot.treasuryUsdm;
  const assets: CalculationLine[] = [
    ...TIER_IDS.map(
      (id): CalculationLine => ({
        sign: id === 1 ? undefined : '+',
        term: TIER_NAME[id],
        value: figures.tier(id, 'value', readable),
      }),
    ),
    { sign: '=', term: 'Reserves', value: figures.total('value', readable) },
  ];
  const claims: CalculationLine[] = [
    { term: 'Total USDm supply', value: figures.total('supply', readable) },
    {
      sign: '−',
      term: 'Treasury-owned USDm',
      value: figures.total('treasuryUsdm', readable),
    },
    { sign: '=', term: 'USDm in circulation, at $1 each', value: figures.total('liabilities', readable) },
    {
      sign: '=',
      term: short ? 'Shortfall (reserves − liabilities)' : 'Surplus (reserves − liabilities)',
      value: figures.total('surplus', readable),
    },
  ];
  return (
    <LinkedPanel
      id="balance-sheet"
      aside={<Verify figures={FIGURES} title="Balance sheet" />}
      title="Balance sheet"
    >
      <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
        <div>
          <h3 className="mb-2 font-semibold">Assets</h3>
          <Calculation lines={assets} />
        </div>
        <div>
          <h3 className="mb-2 font-semibold">Liabilities</h3>
          <Calculation lines={claims} />
          <p className="mt-4 text-muted text-sm">
            All USDm is minted by the Treasury. USDm held by its own venues is not a liability; the rest is.
          </p>
        </div>
      </div>
    </LinkedPanel>
  );
}
