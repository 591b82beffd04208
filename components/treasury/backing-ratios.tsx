'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Stat } from '@/components/ui/figures/stat';
import type { FigureId } from '@/lib/domain/figures/figures';
import { backingOf } from '@/lib/domain/limits/backing';
import type { Snapshot } from '@/lib/domain/model/types';
import { XMS_TIER } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { BackingSums } from './backing-sums';
import { useFigures } from './use-figures';

/** The figures of the ratios and of their calculation. */
export const RATIO_FIGURES: FigureId[] = [
  'backing',
  'backingWithoutXms',
  'backingStable',
  'value',
  'liabilities',
  'surplus',
  'tier.1.value',
  `tier.${XMS_TIER}.value`,
];

/** The backing ratio in three views, and how each is calculated. */
export function BackingRatios({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  const gross = snapshot && backingOf(snapshot).gross;
  const none = { none: 'N/A' };
  return (
    <>
      <div className="grid grid-cols-2 gap-x-6 gap-y-0 sm:grid-cols-[minmax(max-content,3fr)_2fr_2fr]">
        <div className="row-span-3 grid grid-rows-subgrid max-sm:col-span-2 max-sm:mb-4">
          <Stat
            exact={gross === undefined ? undefined : format.percent(gross)}
            label="Backing ratio"
            note="All assets"
            size="lg"
            value={figures.total('backing', none)}
          />
        </div>
        <Stat
          label="Without XMS"
          note="Own token excluded"
          value={figures.total('backingWithoutXms', none)}
        />
        <Stat label="Stablecoins only" note="Tier 1" value={figures.total('backingStable', none)} />
      </div>
      <div className="mt-6">
        <Disclosure late summary="How this is calculated">
          <BackingSums snapshot={snapshot} />
        </Disclosure>
      </div>
    </>
  );
}
