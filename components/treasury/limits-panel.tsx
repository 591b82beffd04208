'use client';

import type { ReactNode } from 'react';
import { cx } from '@/components/ui/cx';
import { MeterLegend } from '@/components/ui/figures/meter-legend';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { TierHeadroom } from './tier-headroom';
import { TierMeter } from './tier-meter';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = [
  ...TIER_IDS.flatMap((id): FigureId[] => [
    `tier.${id}.share`,
    `tier.${id}.cap`,
    `tier.${id}.driftLimit`,
    `tier.${id}.headroom`,
    `tier.${id}.hourly`,
    `tier.${id}.rise`,
    `tier.${id}.othersToCap`,
    `tier.${id}.othersToDrift`,
  ]),
  'supplyRoom',
];

/** Each tier against its limits: its share, its headroom, and what would fill it. */
export function LimitsPanel() {
  const { snapshot } = useTreasury();
  return (
    <LinkedPanel
      id="limits"
      aside={<Verify figures={FIGURES} title="Limits by tier" />}
      title="Limits by tier"
    >
      <MeterLegend />
      <ul className="mt-2 divide-y divide-line">
        {TIER_IDS.map((id) => (
          <TierLimits id={id} key={id} snapshot={snapshot} />
        ))}
      </ul>
    </LinkedPanel>
  );
}

function TierLimits({ id, snapshot }: { id: TierId; snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  return (
    <li className="grid gap-x-10 gap-y-2 py-5 lg:grid-cols-[13rem_minmax(0,1fr)]">
      <div className="flex items-start gap-3">
        <TierSwatch className="mt-1" tier={id} />
        <div className="grow">
          <h3 className="font-semibold leading-6">
            Tier {id} · {TIER_NAME[id]}
          </h3>
          <p className="text-muted text-sm">{figures.tier(id, 'share', { width: 5 })} of Treasury</p>
        </div>
      </div>
      <div className="min-w-0">
        <TierMeter id={id} snapshot={snapshot} />
        <dl className="mt-2 grid grid-cols-2 gap-x-6 gap-y-1 text-sm sm:grid-cols-4">
          <Term term="Cap" value={figures.tier(id, 'cap', { width: 4 })} />
          <Term term="Drift limit" value={figures.tier(id, 'driftLimit', { width: 4 })} />
          <Term strong term="Headroom" value={figures.tier(id, 'headroom')} />
          <Term term="Tier limit per hour" value={figures.tier(id, 'hourly')} />
        </dl>
        {/* As tall as all five lines; the first tier has no limit, which takes fewer. */}
        <div
          className={cx(
            'mt-3 max-w-2xl text-muted text-sm',
            id === 1
              ? 'min-h-[2lh] max-sm:min-h-[4lh]'
              : 'min-h-[calc(5lh+0.25rem)] max-sm:min-h-[calc(6lh+0.25rem)]',
          )}
        >
          {snapshot ? <TierHeadroom id={id} snapshot={snapshot} /> : <Skeleton lines={2} width={60} />}
        </div>
      </div>
    </li>
  );
}

function Term({ term, value, strong = false }: { term: string; value: ReactNode; strong?: boolean }) {
  return (
    <div>
      <dt className="text-muted">{term}</dt>
      <dd className={strong ? 'font-semibold' : ''}>{value}</dd>
    </div>
  );
}
