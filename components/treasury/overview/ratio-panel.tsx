'use client';

import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { backingAnswer } from '@/lib/domain/limits/backing-answer';
import type { Snapshot } from '@/lib/domain/model/types';
import { backingSentence } from '@/lib/domain/words/backing-words';
import { useFormat } from '@/lib/hooks/use-format';
import { BackingRatios, RATIO_FIGURES } from '../backing-ratios';
import { DoubtfulPrices } from '../doubtful-prices';
import { Verify } from '../use-figures';

/** How well USDm is backed: reserves against liabilities in a sentence, and the ratio in three views. */
export function RatioPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const answer = snapshot && backingAnswer(snapshot);
  return (
    <Panel aside={<Verify figures={RATIO_FIGURES} title="Backing ratio" />} title="Backing ratio">
      <p className="mb-5 min-h-[3lh] text-muted sm:min-h-[2lh]">
        {answer && snapshot ? (
          backingSentence(snapshot, answer, format)
        ) : (
          <Skeleton first="backing-sentence" width={44} />
        )}
      </p>
      <BackingRatios snapshot={snapshot} />
      {answer && <DoubtfulPrices answer={answer} />}
    </Panel>
  );
}
