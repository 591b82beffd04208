'use client';

import type { ReactNode } from 'react';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Asset } from '@/lib/domain/model/types';
import type { EarningsResult } from '@/lib/domain/uses/earnings';
import { useDates } from '@/lib/hooks/use-date';
import { TokenDelta, UsdDelta } from './delta';

const USDM = { symbol: 'USDm', decimals: USDM_DECIMALS };

/** The figures of a vault or pair: the total, its two parts, and the date of the first deposit. */
export function earnedCells(result: EarningsResult, asset: Asset): ReactNode[] {
  const { gain = 0n } = result;
  const since = <Since key="since" time={result.since} />;
  if (result.use === 'yield') {
    const { taken, there } = result.earned;
    return [
      <Both key="all" below={<UsdDelta value={gain} />}>
        <TokenDelta token={asset} value={taken + there} />
      </Both>,
      <TokenDelta key="taken" token={asset} value={taken} />,
      <TokenDelta key="there" token={asset} value={there} />,
      since,
    ];
  }
  return [
    <Both below={gain < 0n ? 'Loss' : 'Gain'} key="all">
      <UsdDelta value={gain} />
    </Both>,
    <TokenDelta key="asset" token={asset} value={result.earned.asset} />,
    <TokenDelta key="usdm" token={USDM} value={result.earned.usdm} />,
    since,
  ];
}

function Both({ children, below }: { children: ReactNode; below: ReactNode }) {
  return (
    <span className="grid">
      <strong className="font-semibold">{children}</strong>
      <span className="font-normal text-muted text-sm">{below}</span>
    </span>
  );
}

/** The day of the first deposit. @param time Unix seconds */
function Since({ time }: { time: bigint | undefined }) {
  const dates = useDates();
  return (
    <span className="block text-sm stacked:inline">
      {time === undefined ? 'No deposits yet' : dates.moment(time)}
    </span>
  );
}
