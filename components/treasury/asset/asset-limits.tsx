'use client';

import type { ReactNode } from 'react';
import { useFigures, Verify } from '@/components/treasury/use-figures';
import { Progress } from '@/components/ui/figures/progress';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { FigureId } from '@/lib/domain/figures/figures';
import { formatWait } from '@/lib/domain/format/format-time';
import { secondsUntilFits } from '@/lib/domain/limits/flow-limit';
import { type Capacity, maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { saturatingSub } from '@/lib/domain/model/convert';
import type { Side } from '@/lib/domain/model/issues';
import type { Asset } from '@/lib/domain/model/types';
import { limitedBy } from '@/lib/domain/words/limit-names';
import { useFormat } from '@/lib/hooks/use-format';
import type { AssetProps } from './asset-head';

const figuresOf = ({ token, tier }: Asset): FigureId[] => [
  `asset.${token}.mintMax`,
  `asset.${token}.mintWorth`,
  `asset.${token}.redeemMax`,
  `asset.${token}.headroom`,
  `asset.${token}.mintFlowLeft`,
  `asset.${token}.redeemFlowLeft`,
  `asset.${token}.liquid`,
  `asset.${token}.value`,
  `asset.${token}.cap`,
  `tier.${tier}.headroom`,
  `tier.${tier}.value`,
  'value',
  'supplyRoom',
  'backingFloor',
  'liabilities',
];

/** How much more can be minted with the asset or redeemed for it, and every limit that applies. */
export function AssetLimits({ snapshot, asset }: AssetProps) {
  return (
    <LinkedPanel
      id="limits"
      aside={<Verify figures={asset ? figuresOf(asset) : []} title="Mint and redemption limits" />}
      title="Mint and redemption limits"
    >
      <div className="grid gap-x-12 gap-y-8 *:min-w-0 lg:grid-cols-2">
        <SideLimits asset={asset} side="mint" snapshot={snapshot} />
        <SideLimits asset={asset} side="redeem" snapshot={snapshot} />
      </div>
    </LinkedPanel>
  );
}

/** One direction: its limit, the rule that sets it, and the other rules that apply. */
function SideLimits({ side, snapshot, asset }: AssetProps & { side: Side }) {
  const figures = useFigures(snapshot);
  const isMint = side === 'mint';
  const capacity = snapshot && asset && (isMint ? maxMint(snapshot, asset) : maxRedeem(snapshot, asset));
  const show = (name: Parameters<typeof figures.asset>[1]) =>
    asset ? figures.asset(asset.token, name) : <Skeleton width={8} />;
  const why = capacity && asset && limitedBy(side, asset, capacity, false);
  return (
    <section>
      <h3 className="font-semibold">{isMint ? 'Mint limit' : 'Redemption limit'}</h3>
      <p className="mt-1 text-2xl">{show(isMint ? 'mintWorth' : 'redeemMax')}</p>
      <p className="min-h-[1lh] text-muted text-sm max-sm:min-h-[2lh]">
        {capacity && why !== undefined && stateWords(capacity, why)}
      </p>
      <dl className="mt-3 divide-y divide-line text-sm">
        {isMint ? (
          <>
            <Line
              term="Tier cap headroom"
              value={asset ? figures.tier(asset.tier, 'headroom') : <Skeleton width={8} />}
            />
            <Line term="Asset cap headroom" value={show('headroom')} />
            <Line term="Available to mint" value={figures.total('supplyRoom')} />
            <Line term="Hourly limit remaining" value={show('mintFlowLeft')} />
          </>
        ) : (
          <>
            <Line term="Available liquidity" value={show('liquid')} />
            <Line term="Hourly limit remaining" value={show('redeemFlowLeft')} />
            <Line term="Backing floor" value={figures.total('backingFloor')} />
            <Line term="USDm in circulation" value={figures.total('liabilities')} />
          </>
        )}
      </dl>
      <div className="mt-4 min-h-16">{asset && <Hourly asset={asset} side={side} />}</div>
    </section>
  );
}

/** Whether minting or redeeming is open, and what limits it. */
function stateWords({ max, binding }: Capacity, why: string): string {
  if (binding === 'paused') return 'Paused by a guardian';
  return max === 0n ? `Closed: ${why}` : `Limited by: ${why}`;
}

function Line({ term, value }: { term: string; value: ReactNode }) {
  return (
    <div className="flex justify-between gap-x-4 py-2">
      <dt className="min-w-0 text-muted">{term}</dt>
      {/* As wide as the term allows, so that it does not move when the figure arrives. */}
      <dd className="min-w-[40%] max-w-[60%] shrink-0 grow text-end wrap-anywhere">{value}</dd>
    </div>
  );
}

/** How much of the hourly limit is used, and when it is fully restored. */
function Hourly({ side, asset }: { asset: Asset; side: Side }) {
  const format = useFormat();
  const { flowLimit: limit, flowUsed, flowCancels } = side === 'mint' ? asset.mintLimit : asset.redeemLimit;
  // What moved the other way at the same price is available again.
  const used = saturatingSub(flowUsed, flowCancels);
  const share = shareOf(used, limit);
  const left = saturatingSub(limit, used);
  const refill = used === 0n ? undefined : secondsUntilFits(used, limit, limit);
  return (
    <>
      <Progress
        label="Hourly limit"
        max={10_000}
        text={`${format.compactUsd(used)} of ${format.compactUsd(limit)} used`}
        value={share > 10_000n ? 10_000 : Number(share)}
      />
      <p className="mt-1 text-muted text-sm">
        {refill === undefined
          ? 'Fully available.'
          : `${format.compactUsd(left)} remaining; fully restored in ${formatWait(refill)}.`}
      </p>
    </>
  );
}
