'use client';

import { StrataDisc } from '@/components/charts/strata-disc';
import { TIER_NAME } from '@/components/ui/figures/tier-swatch';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import { strataOf } from '@/lib/domain/figures/strata';
import type { Format } from '@/lib/domain/format/locale-format';
import { backingAnswer } from '@/lib/domain/limits/backing-answer';
import { tierShares } from '@/lib/domain/limits/tiers';
import type { Snapshot } from '@/lib/domain/model/types';
import { TIER_IDS } from '@/lib/domain/model/types';
import { verdictWords } from '@/lib/domain/words/backing-words';
import { useFormat } from '@/lib/hooks/use-format';
import { Verify } from '../use-figures';
import { Levels } from './levels';
import { StratumRow } from './stratum-row';

const FIGURES: FigureId[] = [
  ...(['value', 'liabilities', 'surplus'] as const),
  ...TIER_IDS.flatMap((id): FigureId[] => [`tier.${id}.share`, `tier.${id}.value`, `tier.${id}.cap`]),
];

/** Whether USDm is backed: the answer in words, the reserves as a planet in five layers, and the same as a list. */
export function ProofPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  return (
    <Panel>
      <p className="mb-1 text-muted text-sm sm:text-base">Is USDm backed?</p>
      <h2 className="min-h-[2lh] font-semibold text-xl leading-tight tracking-tight sm:text-2xl xl:min-h-[1lh]">
        {snapshot ? verdictWords(backingAnswer(snapshot), format) : <Skeleton first="verdict" width={30} />}
      </h2>
      <div className="mt-4 grid grid-cols-[minmax(5rem,9rem)_minmax(min-content,1fr)] items-center gap-x-5 gap-y-4 sm:mt-6 sm:grid-cols-[17.5rem_minmax(0,1fr)] sm:gap-x-12 lg:max-xl:grid-cols-[13rem_minmax(0,1fr)] lg:max-xl:gap-x-8 xl:grid-cols-[20rem_minmax(0,1fr)]">
        <div className="aspect-square">
          <StrataDisc
            label={snapshot ? pictureText(snapshot, format) : ''}
            strata={snapshot && strataOf(snapshot)}
          />
        </div>
        {/* From the top of the picture to its bottom. */}
        <ul className="grid divide-y divide-line self-stretch max-sm:order-last max-sm:col-span-2 sm:auto-rows-fr">
          {TIER_IDS.toReversed().map((id) => (
            <StratumRow id={id} key={id} snapshot={snapshot} />
          ))}
        </ul>
        <div className="sm:col-span-2">
          <Levels snapshot={snapshot} />
        </div>
      </div>
      <div className="mt-2 -mb-2 -translate-x-6">
        <Verify figures={FIGURES} title="Proof of backing" />
      </div>
    </Panel>
  );
}

/** The picture in words. */
function pictureText(snapshot: Snapshot, format: Format): string {
  const tiers = tierShares(snapshot).map(({ id, share }) => `${TIER_NAME[id]} ${format.percent(share)}`);
  return `The reserves as a planet in layers, from the bottom: ${tiers.join(', ')}. A line marks the USDm in circulation.`;
}
