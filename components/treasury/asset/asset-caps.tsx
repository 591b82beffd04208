'use client';

import type { ReactNode } from 'react';
import { useFigures } from '@/components/treasury/use-figures';
import { Calculation, type CalculationLine } from '@/components/ui/figures/calculation';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { BPS, headroom } from '@/lib/domain/limits/limits';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';

/** The two caps that apply to an asset, calculated line by line. */
export function AssetCaps({ snapshot, asset }: { snapshot: Snapshot; asset: Asset }) {
  const figures = useFigures(snapshot);
  const tier = snapshot.tiers.find(({ id }) => id === asset.tier);
  if (!tier) return null;
  const as = { as: 'readable' } as const;
  return (
    <LinkedPanel id="caps" title="How the caps are calculated">
      <div className="grid gap-x-12 gap-y-8 *:min-w-0 lg:grid-cols-2">
        <Cap
          cap={tier.cap}
          part={figures.tier(asset.tier, 'value', as)}
          partTerm={`Tier ${asset.tier} value`}
          partValue={tier.value}
          result={figures.tier(asset.tier, 'headroom', as)}
          snapshot={snapshot}
          title={`Tier ${asset.tier} cap`}
        />
        <Cap
          cap={asset.cap}
          part={figures.asset(asset.token, 'value', as)}
          partTerm={`${asset.symbol} value`}
          partValue={asset.value}
          result={figures.asset(asset.token, 'headroom', as)}
          snapshot={snapshot}
          title="Asset cap"
        />
      </div>
    </LinkedPanel>
  );
}

type CapProps = {
  title: string;
  snapshot: Snapshot;
  cap: bigint;
  partTerm: string;
  part: ReactNode;
  partValue: bigint;
  result: ReactNode;
};

/** headroom = floor((cap x V - 1e4 x part) / (1e4 - cap)), as in `headroom`. */
function Cap({ title, snapshot, cap, partTerm, part, partValue, result }: CapProps) {
  const format = useFormat();
  const figures = useFigures(snapshot);
  if (headroom(cap, snapshot.value, partValue) === MAX_UINT256) {
    return (
      <section>
        <h3 className="mb-2 font-semibold">{title}</h3>
        <p className="text-muted text-sm">None (up to 100% of the Treasury)</p>
      </section>
    );
  }
  const allowed = (cap * snapshot.value) / BPS;
  const usd = (value: bigint) => <span title={format.exactUsd(value)}>{format.usd(value)}</span>;
  const lines: CalculationLine[] = [
    { term: 'Reserves', value: figures.total('value', { as: 'readable' }) },
    { sign: '×', term: 'Cap', value: format.setting(cap) },
    { sign: '=', term: 'Cap in dollars', value: usd(allowed) },
    { sign: '−', term: partTerm, value: part },
    {
      sign: '÷',
      term: 'Remaining share (100% − cap), because a deposit also grows the total',
      value: format.setting(BPS - cap),
    },
    {
      sign: '=',
      term: partValue > allowed ? 'Headroom: none (above the cap)' : 'Headroom',
      value: result,
    },
  ];
  return (
    <section>
      <h3 className="mb-2 font-semibold">{title}</h3>
      <Calculation lines={lines} />
    </section>
  );
}
