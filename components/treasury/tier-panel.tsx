'use client';

import type { ReactNode } from 'react';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { MeterLegend } from '@/components/ui/figures/meter-legend';
import { TIER_NAME, TierSwatch } from '@/components/ui/figures/tier-swatch';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Snapshot, TierId } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { TierMeter } from './tier-meter';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = TIER_IDS.flatMap((id): FigureId[] => [
  `tier.${id}.share`,
  `tier.${id}.cap`,
  `tier.${id}.driftLimit`,
  `tier.${id}.headroom`,
]);

/** Five bars on one scale, each with its figures: the composition of the Treasury, and the limits of each tier. */
export function TierPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  return (
    <Panel aside={<Verify figures={FIGURES} title="What backs USDm" />} title="What backs USDm">
      <MeterLegend />
      <ul className="mt-1 divide-y divide-line">
        {TIER_IDS.map((id) => (
          <TierRow id={id} key={id} snapshot={snapshot} />
        ))}
      </ul>
      <div className="mt-2 flex flex-wrap gap-3">
        <ButtonLink href="/treasury">View full Treasury</ButtonLink>
        <ButtonLink href="/stress">Run a stress test</ButtonLink>
      </div>
    </Panel>
  );
}

function TierRow({ id, snapshot }: { id: TierId; snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const symbols = snapshot?.assets.filter((asset) => asset.tier === id).map(({ symbol }) => symbol);
  return (
    <li className="grid gap-x-10 gap-y-1 py-4 lg:grid-cols-[13rem_minmax(0,1fr)_25rem] lg:items-center">
      <div className="flex min-w-0 items-start gap-3">
        <TierSwatch className="mt-1" tier={id} />
        <div className="min-w-0">
          <h3 className="font-semibold leading-6">
            Tier {id} · {TIER_NAME[id]}
          </h3>
          <p className="min-h-[1lh] text-muted text-sm wrap-anywhere">
            {symbols ? symbols.join(', ') : <Skeleton width={18} />}
          </p>
        </div>
      </div>
      <TierMeter id={id} snapshot={snapshot} />
      <dl className="flex flex-wrap justify-between gap-x-3 gap-y-1 text-end max-lg:mt-2 lg:grid lg:grid-cols-[4.5rem_3.5rem_5.5rem_minmax(0,1fr)]">
        <Figure strong term="Share" value={figures.tier(id, 'share', { width: 4 })} />
        <Figure term="Cap" value={figures.tier(id, 'cap', { width: 4 })} />
        <Figure term="Drift limit" value={figures.tier(id, 'driftLimit', { width: 4 })} />
        <Figure term="Headroom" value={figures.tier(id, 'headroom', { width: 5 })} />
      </dl>
    </li>
  );
}

type FigureProps = { term: string; value: ReactNode; strong?: boolean };

function Figure({ term, value, strong = false }: FigureProps) {
  return (
    <div className="min-w-0 first:max-lg:text-start">
      <dt className="text-muted text-sm">{term}</dt>
      <dd className={strong ? 'font-semibold' : ''}>{value}</dd>
    </div>
  );
}
