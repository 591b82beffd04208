'use client';

import { LineSwatch } from '@/components/charts/chart-layer';
import { MarkSwatch } from '@/components/charts/chart-marks';
import { TimeChart } from '@/components/charts/time-chart';
import {
  type HistoryPeriod,
  PeriodFields,
  useHistoryPeriod,
} from '@/components/treasury/history/history-period';
import { Button } from '@/components/ui/buttons/button';
import { Disclosure } from '@/components/ui/disclosure';
import { LinkedPanel } from '@/components/ui/linked-panel';
import { Notice } from '@/components/ui/notice';
import { heightOn, scaleFor } from '@/lib/domain/history/chart-scale';
import { indexAt, itemAt } from '@/lib/domain/history/downsample';
import { rangeOf } from '@/lib/domain/history/history-range';
import {
  changeBetween,
  currentPrice,
  type PricedTrade,
  type PricePoints,
  pricesIn,
} from '@/lib/domain/history/prices';
import { max, min } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { usePrices } from '@/lib/hooks/history/use-prices';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { PriceTable } from './price-table';
import { type OwnTrades, useOwnTrades } from './use-own-trades';

type PriceHistoryProps = { snapshot: Snapshot; asset: Asset };

const TABLE_ID = 'price-table';

/** What the asset's feed has reported, with the account's own mints and redemptions. */
export function PriceHistory({ snapshot, asset }: PriceHistoryProps) {
  return (
    <LinkedPanel id="price-history" title="Price history">
      {asset.kind === 'pair' ? (
        <p className="max-w-prose text-muted">
          {asset.symbol} is priced by averages of its Mars Swap pair, which keeps no past prices. There is no
          history to show.
        </p>
      ) : (
        <FeedHistory asset={asset} key={asset.token} snapshot={snapshot} />
      )}
    </LinkedPanel>
  );
}

function FeedHistory({ snapshot, asset }: PriceHistoryProps) {
  const period = useHistoryPeriod(snapshot.timestamp);
  const { points, loading, failed, again } = usePrices(snapshot, asset, period.name);
  const range = rangeOf(period.name, points?.[0]?.time, snapshot.timestamp);
  const shown = points && pricesIn(points, range, currentPrice(asset));
  return (
    <div aria-busy={loading}>
      <p className="max-w-prose text-muted text-sm">
        Reported on chain by the price feed. Long periods show some of its reports, evenly spread; the last
        point is the current price.
      </p>
      <PeriodFields now={snapshot.timestamp} period={period} />
      {failed && (
        <div className="mb-5">
          <Notice
            action={<Button onClick={again}>Try again</Button>}
            announce
            title="The price history could not be loaded"
            tone="warning"
          >
            No RPC node returned it. The other figures are not affected.
          </Notice>
        </div>
      )}
      {!failed && !shown && <div aria-hidden="true" className="h-80 rounded-sm bg-track" />}
      {shown?.length === 0 && <p className="text-muted">The feed keeps no past reports.</p>}
      {shown && shown.length > 0 && <Prices asset={asset} period={period} points={shown} range={range} />}
    </div>
  );
}

type PricesProps = {
  asset: Asset;
  period: HistoryPeriod;
  range: { from: bigint; to: bigint };
  points: PricePoints;
};

function Prices({ asset, period, range, points }: PricesProps) {
  const format = useFormat();
  const dates = useDates();
  const own = useOwnTrades(asset, range);
  const prices = [...points, ...own.trades].map(({ price }) => price);
  const [lowest, highest] = [prices.reduce(min), prices.reduce(max)];
  // A price that hardly moves must not look like one that does.
  const low = lowest - lowest / 200n;
  const scale = scaleFor([low, highest + highest / 200n], 4n, low);
  const { moment } = period;
  return (
    <>
      <Answer moment={moment} points={points} range={range} />
      <TimeChart
        axisStart={scale.low === 0n ? undefined : format.price(scale.low)}
        date={dates.day}
        from={Number(range.from)}
        label={`${asset.symbol} price over time`}
        layers={[{ key: 'price', shape: 'line', high: points.map(({ price }) => heightOn(scale, price)) }]}
        marks={own.trades.map(({ side, time, price }, index) => ({
          key: String(index),
          time: Number(time),
          at: heightOn(scale, price),
          shape: side === 'mint' ? 'up' : 'down',
        }))}
        moment={(index) => dates.moment(points[index]?.time ?? 0n)}
        pinned={moment === undefined ? undefined : indexAt(points, moment)}
        series={[
          {
            key: 'price',
            name: 'Price',
            swatch: <LineSwatch />,
            text: (index) => format.price(points[index]?.price ?? 0n),
          },
        ]}
        tableId={TABLE_ID}
        ticks={scale.ticks.map((tick) => ({ at: heightOn(scale, tick), label: format.price(tick) }))}
        times={points.map(({ time }) => Number(time))}
        to={Number(range.to)}
      />
      <OwnLegend own={own} />
      <div className="mt-6">
        <Disclosure aside={`${points.length} points`} id={TABLE_ID} late summary="View as table">
          <PriceTable asset={asset} points={points} trades={own.trades} />
        </Disclosure>
      </div>
    </>
  );
}

/** The price on the chosen day, or the change over the period; and from when on there are reports. */
function Answer({ moment, points, range }: Pick<PricesProps, 'points' | 'range'> & { moment?: bigint }) {
  const format = useFormat();
  const dates = useDates();
  const [first, last] = [points[0], points.at(-1)];
  const then = moment === undefined ? first : itemAt(points, moment);
  const change = then && last && changeBetween(then.price, last.price);
  return (
    <p aria-live="polite" className="mb-4 min-h-[2lh] max-w-prose">
      {then && last ? (
        <>
          <span className="font-semibold">{format.price(then.price)}</span> on {dates.moment(then.time)}
          {change !== undefined && `, ${change < 0n ? '' : '+'}${format.percent(change)} since then`}.{' '}
        </>
      ) : null}
      {!then && first && `The feed has no reports before ${dates.moment(first.time)}.`}
      {moment === undefined && first && first.time > range.from && 'The feed has no earlier reports.'}
    </p>
  );
}

const COUNT = { mint: ['mint', 'mints'], redeem: ['redemption', 'redemptions'] } as const;

/** What the marks mean, and why there may be none. */
function OwnLegend({ own }: { own: OwnTrades }) {
  if (own.who === undefined) return null;
  const count = (side: PricedTrade['side']) => own.trades.filter((trade) => trade.side === side).length;
  const words = (side: PricedTrade['side']) => `${count(side)} ${COUNT[side][count(side) === 1 ? 0 : 1]}`;
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-muted text-sm">
      <span>{own.who}:</span>
      <span className="inline-flex items-center gap-1.5">
        <MarkSwatch shape="up" /> {words('mint')}
      </span>
      <span className="inline-flex items-center gap-1.5">
        <MarkSwatch shape="down" /> {words('redeem')}
      </span>
      {own.missing && <span>{own.missing}</span>}
    </p>
  );
}
