'use client';

import { Calculation } from '@/components/ui/figures/calculation';
import type { Snapshot } from '@/lib/domain/model/types';
import { XMS_TIER } from '@/lib/domain/model/types';
import { useFigures } from './use-figures';

/** How each of the three backing ratios is calculated, line by line. */
export function BackingSums({ snapshot }: { snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const as = { as: 'readable', width: 16 } as const;
  const owed = {
    sign: '÷',
    term: 'USDm in circulation, at $1',
    value: figures.total('liabilities', as),
  } as const;
  const none = { none: 'N/A' };
  return (
    <div className="grid items-start gap-6 lg:grid-cols-3 lg:gap-8">
      <Calculation
        lines={[
          { term: 'All assets', value: figures.total('value', as) },
          owed,
          { sign: '=', term: 'Backing ratio', value: figures.total('backing', none) },
        ]}
      />
      <Calculation
        lines={[
          { term: 'All assets', value: figures.total('value', as) },
          { sign: '−', term: `XMS (tier ${XMS_TIER})`, value: figures.tier(XMS_TIER, 'value', as) },
          owed,
          { sign: '=', term: 'Without XMS', value: figures.total('backingWithoutXms', none) },
        ]}
      />
      <Calculation
        lines={[
          { term: 'Stablecoins (tier 1)', value: figures.tier(1, 'value', as) },
          owed,
          { sign: '=', term: 'Stablecoins only', value: figures.total('backingStable', none) },
        ]}
      />
    </div>
  );
}
