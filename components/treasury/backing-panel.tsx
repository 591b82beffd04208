'use client';

import { Disclosure } from '@/components/ui/disclosure';
import { Stat } from '@/components/ui/figures/stat';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import type { Format } from '@/lib/domain/format/locale-format';
import { type BackingAnswer, backingAnswer } from '@/lib/domain/limits/backing-answer';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { XMS_TIER } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { BackingSums } from './backing-sums';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = [
  'backing',
  'backingWithoutXms',
  'backingStable',
  'value',
  'liabilities',
  'surplus',
  'tier.1.value',
  `tier.${XMS_TIER}.value`,
];

/** The headline: a yes or no in words, and the ratio in three views. */
export function BackingPanel({ snapshot }: { snapshot: Snapshot | undefined }) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  const answer = snapshot && backingAnswer(snapshot);
  const none = { none: 'N/A' };
  return (
    <Panel>
      <p className="mb-1 text-muted">Is USDm backed?</p>
      <h2 className="min-h-[3lh] max-w-[26ch] font-semibold text-2xl leading-tight tracking-tight sm:min-h-[2lh] sm:text-3xl">
        {answer ? <Verdict answer={answer} format={format} /> : <Skeleton lines={2} width={24} />}
      </h2>
      <p className="mt-2 min-h-[3lh] text-muted sm:min-h-[2lh]">
        {answer && snapshot ? (
          <Sums answer={answer} format={format} snapshot={snapshot} />
        ) : (
          <Skeleton width={44} />
        )}
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
          note="Own token excluded"
          value={figures.total('backingWithoutXms', none)}
        />
        <Stat label="Stablecoins only" note="Tier 1" value={figures.total('backingStable', none)} />
      </div>
      {answer && answer.guessed.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Valued lower by the hour, down to zero after 24 hours, because there is no valid price:{' '}
          {answer.guessed.join(', ')}.
        </p>
      )}
      {answer && answer.unpriced.length > 0 && (
        <p className="mt-4 text-sm text-warning">
          Valued at zero until there is a valid price again: {answer.unpriced.join(', ')}.
        </p>
      )}
      <div className="mt-6">
        <Disclosure late summary="How this is calculated">
          <BackingSums snapshot={snapshot} />
        </Disclosure>
      </div>
      <div className="mt-2 -mb-2 -translate-x-6">
        <Verify figures={FIGURES} title="Backing ratio" />
      </div>
    </Panel>
  );
}

type WithFormat = { format: Format };

function Verdict({ answer, format }: { answer: BackingAnswer } & WithFormat) {
  const each = format.price(answer.perUsdm);
  switch (answer.verdict) {
    case 'yes':
      return `Yes. Each USDm is backed by ${each} of assets.`;
    case 'nearly':
      return `Almost. Each USDm is backed by ${each} of assets.`;
    case 'no':
      return `Not fully. Each USDm is backed by ${each} of assets.`;
    case 'unknown':
      return 'Not known now. No asset has a valid price.';
    case 'nothing-to-back':
      return 'No USDm in circulation yet.';
  }
}

function Sums({ snapshot, answer, format }: { snapshot: Snapshot; answer: BackingAnswer } & WithFormat) {
  if (answer.verdict === 'unknown') {
    return 'The reserves are still there, and pro-rata redemption stays open: it pays a share of every asset.';
  }
  const owed = liabilitiesOf(snapshot);
  const surplus = snapshot.value - owed;
  if (snapshot.value === 0n && owed === 0n) return 'The Treasury has no assets and no liabilities yet.';
  return (
    <>
      The Treasury holds {format.compactUsd(snapshot.value)} against{' '}
      {format.compactAmount(owed, USDM_DECIMALS)} USDm in circulation, a{' '}
      {surplus < 0n ? 'shortfall' : 'surplus'} of {format.compactUsd(surplus < 0n ? -surplus : surplus)}.
    </>
  );
}
