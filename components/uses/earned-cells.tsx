'use client';

import type { ReactNode } from 'react';
import type { Result } from '@/lib/domain/earnings';
import type { Asset } from '@/lib/domain/types';
import { useDates } from '@/lib/hooks/use-date';
import { TokenChange, UsdChange } from './change';

const USDM = { symbol: 'USDm', decimals: 18 };

/** The figures of a vault or pair: since when, both parts, and all together. */
export function earnedCells(result: Result, asset: Asset): ReactNode[] {
  const { gain } = result;
  if (result.earned === undefined || gain === undefined) {
    return ['since', 'one', 'other'].map(() => '–').concat('Not known: records are missing');
  }
  const since = <Since key="since" time={result.earned.since} />;
  if (result.use === 'yield') {
    const { taken, there } = result.earned;
    return [
      since,
      <TokenChange key="taken" token={asset} value={taken} />,
      <TokenChange key="there" token={asset} value={there} />,
      <Both key="all" below={<UsdChange value={gain} />}>
        <TokenChange token={asset} value={taken + there} />
      </Both>,
    ];
  }
  return [
    since,
    <TokenChange key="asset" token={asset} value={result.earned.asset} />,
    <TokenChange key="usdm" token={USDM} value={result.earned.usdm} />,
    <Both below={gain < 0n ? 'a loss' : 'a gain'} key="all">
      <UsdChange value={gain} />
    </Both>,
  ];
}

function Both({ children, below }: { children: ReactNode; below: ReactNode }) {
  return (
    <span className="grid">
      <strong className="font-semibold">{children}</strong>
      <span className="text-muted text-sm">{below}</span>
    </span>
  );
}

/** The day of the first deposit. @param time Unix seconds */
function Since({ time }: { time: bigint | undefined }) {
  const dates = useDates();
  return (
    <span className="block text-sm">{time === undefined ? 'Nothing put in yet' : dates.moment(time)}</span>
  );
}
