'use client';

import { Sum, type SumLine } from '@/components/ui/figures/calculation';
import { TIER_NAME } from '@/components/ui/figures/tier';
import { Panel } from '@/components/ui/panel';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Snapshot } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useFigures } from './use-figures';
import { Verify } from './verify';

const FIGURES: FigureId[] = [
  ...TIER_IDS.map((id): FigureId => `tier.${id}.value`),
  'value',
  'supply',
  'treasuryUsdm',
  'liabilities',
  'surplus',
];

/** What the Treasury has, what it owes, and what is left: and the identity that all USDm is somebody's. */
export function BalanceSheet({ snapshot }: { snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const readable = { as: 'readable', width: 16 } as const;
  const short = snapshot !== undefined && snapshot.value < snapshot.supply - snapshot.treasuryUsdm;
  const assets: SumLine[] = [
    ...TIER_IDS.map(
      (id): SumLine => ({
        sign: id === 1 ? undefined : '+',
        term: TIER_NAME[id],
        value: figures.tier(id, 'value', readable),
      }),
    ),
    { sign: '=', term: 'Assets', value: figures.total('value', readable) },
  ];
  const claims: SumLine[] = [
    { term: 'USDm in existence', value: figures.total('supply', readable) },
    {
      sign: '−',
      term: 'owned by the Treasury and its venues',
      value: figures.total('treasuryUsdm', readable),
    },
    { sign: '=', term: 'USDm in users’ hands, at $1 each', value: figures.total('liabilities', readable) },
    {
      sign: '=',
      term: short ? 'Assets less that: missing' : 'Assets less that: surplus',
      value: figures.total('surplus', readable),
    },
  ];
  return (
    <Panel aside={<Verify figures={FIGURES} title="Balance sheet" />} title="Balance sheet">
      <div className="grid gap-8 lg:grid-cols-2 lg:gap-12">
        <div>
          <h3 className="mb-2 font-semibold">What it has</h3>
          <Sum lines={assets} />
        </div>
        <div>
          <h3 className="mb-2 font-semibold">What it owes</h3>
          <Sum lines={claims} />
          <p className="mt-4 text-muted text-sm">
            Every USDm was minted by the Treasury. What its own venues hold is nobody’s claim; the rest is.
          </p>
        </div>
      </div>
    </Panel>
  );
}
