'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { Stat } from '@/components/ui/stat';
import { type BackingAnswer, backingAnswer } from '@/lib/domain/backing-answer';
import type { FigureId } from '@/lib/domain/figures';
import { liabilitiesOf } from '@/lib/domain/limits';
import type { Snapshot } from '@/lib/domain/types';
import { type Format, useFormat } from '@/lib/hooks/use-format';
import { BackingSums } from './backing-sums';
import { useFigures } from './use-figures';
import { Verify } from './verify';

const FIGURES: FigureId[] = [
  'backing',
  'backingWithoutXms',
  'backingStable',
  'value',
  'liabilities',
  'surplus',
  'tier.1.value',
  'tier.5.value',
];

/** The headline: a yes or no, in words, and the ratio counted in three ways. */
export function BackingPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  const answer = snapshot && backingAnswer(snapshot);
  const none = { none: 'None needed' };
  return (
    <Panel>
      <h2 className="min-h-[3lh] max-w-[26ch] font-semibold text-2xl leading-tight tracking-tight sm:min-h-[2lh] sm:text-3xl">
        {answer ? <Verdict answer={answer} format={format} /> : <Skeleton lines={2} width={24} />}
      </h2>
      <p className="mt-2 min-h-[3lh] text-muted sm:min-h-[2lh]">
        {snapshot ? <Sums format={format} snapshot={snapshot} /> : <Skeleton width={44} />}
      </p>
      <div className="mt-3 grid grid-cols-2 gap-x-8 gap-y-4 sm:grid-cols-[minmax(16rem,2fr)_minmax(0,1fr)_minmax(0,1fr)] sm:items-end">
        <div className="max-sm:col-span-2">
          <Stat
            exact={answer?.ratios.gross === undefined ? undefined : format.percent(answer.ratios.gross)}
            label="Backing ratio"
            note="All assets"
            size="lg"
            value={figures.total('backing', none)}
          />
        </div>
        <Stat
          label="Without XMS"
          note="XMS leans on USDm itself"
          value={figures.total('backingWithoutXms', none)}
        />
        <Stat label="Stablecoins alone" note="Tier 1" value={figures.total('backingStable', none)} />
      </div>
      {answer && answer.guessed.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Counted at the last good price, because the feed gives none now: {answer.guessed.join(', ')}.
        </p>
      )}
      {answer && answer.unpriced.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Counted as nothing, because the feed has never given a price: {answer.unpriced.join(', ')}.
        </p>
      )}
      <div className="mt-6">
        <Disclosure late summary="How this is reckoned">
          <BackingSums snapshot={snapshot} />
        </Disclosure>
      </div>
      <div className="mt-2 -mb-2 -translate-x-6">
        <Verify figures={FIGURES} title="Backing" />
      </div>
    </Panel>
  );
}

type WithFormat = { format: Format };

function Verdict({ answer, format }: { answer: BackingAnswer } & WithFormat) {
  const each = format.price(answer.perUsdm);
  switch (answer.verdict) {
    case 'yes':
      return `Yes. ${each} of assets stands behind each USDm.`;
    case 'nearly':
      return `Very nearly. ${each} of assets stands behind each USDm.`;
    case 'no':
      return `Not fully. ${each} of assets stands behind each USDm.`;
    case 'nothing-to-back':
      return 'There is nothing to back yet: nobody holds USDm.';
  }
}

function Sums({ snapshot, format }: { snapshot: Snapshot } & WithFormat) {
  const owed = liabilitiesOf(snapshot);
  const surplus = snapshot.value - owed;
  if (snapshot.value === 0n && owed === 0n) return 'The Treasury holds nothing yet, and owes nothing.';
  return (
    <>
      The Treasury holds {format.compactUsd(snapshot.value)} for {format.compactAmount(owed, 18)} USDm in
      users’ hands: {format.compactUsd(surplus < 0n ? -surplus : surplus)}{' '}
      {surplus < 0n ? 'too little' : 'more than it owes'}.
    </>
  );
}
