'use client';

import { Calculation } from '@/components/ui/figures/calculation';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Skeleton } from '@/components/ui/skeleton';
import { type FigureId, totalFigure } from '@/lib/domain/figures/figures';
import { formatSpan } from '@/lib/domain/format/format-time';
import { assetBy } from '@/lib/domain/model/address';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Snapshot } from '@/lib/domain/model/types';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { useFigures, Verify } from './use-figures';

const FIGURES: FigureId[] = [
  'xmsAverage',
  'xmsShort',
  'xmsLong',
  'xmsSpot',
  'xmsPeriod',
  'xmsLongPeriod',
  'xmsCirculating',
  'xmsMarketCap',
  'supportRatio',
  'treasuryUsdm',
  'launchCap',
  'supplyCap',
  'supply',
  'supplyRoom',
  'mintingStops',
];

/** Mintage control: every term of the supply cap, and the XMS price at which minting stops. */
export function SupplyCapPanel() {
  const { snapshot } = useTreasury();
  const figures = useFigures(snapshot);
  const as = { as: 'readable', width: 16 } as const;
  return (
    <LinkedPanel
      id="supply-cap"
      aside={<Verify figures={FIGURES} title="USDm supply cap" />}
      title="USDm supply cap"
    >
      <div className="grid gap-8 *:min-w-0 lg:grid-cols-2 lg:gap-12">
        <Calculation
          lines={[
            {
              term: 'XMS average price on Mars Swap',
              value: figures.total('xmsAverage', { as: 'exact', width: 12 }),
            },
            { sign: '×', term: 'Circulating XMS', value: figures.total('xmsCirculating', as) },
            { sign: '=', term: 'XMS market cap', value: figures.total('xmsMarketCap', as) },
            { sign: '÷', term: 'Support ratio', value: figures.total('supportRatio') },
            { sign: '+', term: 'Treasury-owned USDm', value: figures.total('treasuryUsdm', as) },
            { sign: '=', term: 'Supply cap', value: figures.total('supplyCap', as) },
            { sign: '−', term: 'Total USDm supply', value: figures.total('supply', as) },
            { sign: '=', term: 'Available to mint', value: figures.total('supplyRoom', as) },
          ]}
        />
        <div className="grid content-start gap-4 *:min-w-0">
          <div>
            <h3 className="font-semibold">When minting stops</h3>
            <p className="mt-1 min-h-[2lh] max-sm:min-h-[5lh]">
              {snapshot ? <Stops figures={figures} snapshot={snapshot} /> : <Skeleton lines={2} width={40} />}
            </p>
          </div>
          <div>
            <h3 className="font-semibold">How the average is calculated</h3>
            <p className="mt-1 min-h-[6lh] text-muted max-sm:min-h-[12lh]">
              {snapshot ? (
                <Average figures={figures} snapshot={snapshot} />
              ) : (
                <Skeleton lines={6} width={40} />
              )}
            </p>
          </div>
        </div>
      </div>
    </LinkedPanel>
  );
}

type WithFigures = { snapshot: Snapshot; figures: ReturnType<typeof useFigures> };

function Stops({ snapshot, figures }: WithFigures) {
  const { value } = totalFigure(snapshot, 'mintingStops');
  const launch =
    snapshot.launchCap > 0n ? (
      <> The cap is never below the launch cap of {figures.total('launchCap')}.</>
    ) : null;
  if (value === undefined) return <>The launch cap leaves headroom at any XMS price.{launch}</>;
  if (value === MAX_UINT256) return 'No XMS in circulation, so no new USDm can be supported.';
  const isStopped = snapshot.xmsAverage <= value;
  return (
    <>
      {isStopped ? 'Minting has stopped because the XMS average is at or below ' : 'At an XMS average of '}
      <span className="font-semibold">{figures.total('mintingStops')}</span>
      {isStopped ? '. ' : ' or below, minting stops (all else unchanged). '}
      Redemption continues at any XMS price.{launch}
    </>
  );
}

function Average({ snapshot, figures }: WithFigures) {
  const format = useFormat();
  const xms = assetBy(snapshot, snapshot.xms);
  return (
    <>
      The lower of two time-weighted averages: {figures.total('xmsShort')} over the last{' '}
      {figures.total('xmsPeriod')} and {figures.total('xmsLong')} over the last{' '}
      {figures.total('xmsLongPeriod')}, so a price push of minutes hardly raises the cap. Spot price:{' '}
      {figures.total('xmsSpot')}.{' '}
      {xms &&
        `If not updated for ${formatSpan(xms.heartbeat)}, they go stale and the cap falls to the Treasury-owned amount.`}{' '}
      Every $1 of USDm in circulation requires {format.setting(snapshot.supportRatio)} of that in XMS market
      cap.
    </>
  );
}
