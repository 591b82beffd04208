'use client';

import { Fragment, useRef } from 'react';
import { DayLine } from '@/components/charts/day-line';
import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { useInView } from '@/components/ui/use-in-view';
import type { FigureId } from '@/lib/domain/figures/figures';
import { type DayPrices, dayPrices } from '@/lib/domain/history/day-prices';
import { maxMint, maxRedeem } from '@/lib/domain/limits/limits';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { limitedBy, PRICE_WORDS } from '@/lib/domain/words/limit-names';
import { useDayPrices } from '@/lib/hooks/history/use-day-prices';
import { useDeployment } from '@/lib/hooks/use-account';
import { AssetName } from '../asset-name';
import { LimitCell } from '../limit-cell';
import { type ShowFigures, useFigures, Verify } from '../use-figures';
import { DayChange } from './day-change';

const COLUMNS: Column[] = [
  { key: 'asset', header: 'Asset', width: 'w-[22%]' },
  { key: 'price', header: 'Price', numeric: true, width: 'w-[15%]', place: 'beside', unlabelled: true },
  { key: 'held', header: 'Reserves', numeric: true, width: 'w-[16%]', place: 'left-out' },
  { key: 'day', header: '24 hours', numeric: true, width: 'w-[13%]', place: 'left-out' },
  { key: 'mint', header: 'Mint', numeric: true, width: 'w-[17%]' },
  { key: 'redeem', header: 'Redeem', numeric: true, width: 'w-[17%]' },
];

const figuresOf = ({ assets }: Snapshot): FigureId[] =>
  assets.flatMap(({ token }): FigureId[] => [
    `asset.${token}.price`,
    `asset.${token}.held`,
    `asset.${token}.value`,
    `asset.${token}.mintWorth`,
    `asset.${token}.redeemMax`,
  ]);

/** Every asset with its price and how it moved in a day, and its mint and redemption limits, for any account. */
export function LimitTable({ snapshot }: { snapshot: Snapshot | undefined }) {
  const figures = useFigures(snapshot);
  const deployment = useDeployment();
  const box = useRef<HTMLDivElement>(null);
  const prices = useDayPrices(snapshot, useInView(box));
  const rows = snapshot
    ? snapshot.assets.map((asset) => {
        const known = prices?.get(asset.token);
        return limitRow(snapshot, asset, figures, known && dayPrices(known, snapshot.timestamp));
      })
    : waiting(deployment?.assets.length ?? 0);
  return (
    <Panel
      aside={<Verify figures={figuresOf} title="Mint and redemption limits" />}
      title="Mint and redemption limits"
    >
      <p className="-mt-2 mb-2 text-muted text-sm">
        The most you can mint or redeem per asset right now, in USDm. Select an amount to start.
      </p>
      <div ref={box}>
        <Table caption="Mint and redemption limits" columns={COLUMNS} room="wide" rows={rows} />
      </div>
    </Panel>
  );
}

function limitRow(snapshot: Snapshot, asset: Asset, figures: ShowFigures, day: DayPrices | undefined): Row {
  const { token, price } = asset;
  const [mint, redeem] = [maxMint(snapshot, asset), maxRedeem(snapshot, asset)];
  const cell = { asset, snapshot };
  return {
    key: token,
    cells: [
      <AssetName asset={asset} key="asset" snapshot={snapshot} />,
      <Fragment key="price">
        <span className="block">{figures.asset(token, 'price')}</span>
        {price.status === 'ok' && day?.change !== undefined ? (
          <DayChange change={day.change} since={day.since} />
        ) : (
          <span className={cx('font-normal text-sm', price.status === 'ok' ? 'text-muted' : 'text-warning')}>
            {PRICE_WORDS[price.status]}
          </span>
        )}
      </Fragment>,
      <Fragment key="held">
        <span className="block">{figures.asset(token, 'value')}</span>
        <span className="text-muted text-sm">{figures.asset(token, 'held')}</span>
      </Fragment>,
      <DayLine day={day} key="day" />,
      <LimitCell
        {...cell}
        side="mint"
        key="mint"
        open={mint.max > 0n}
        why={limitedBy('mint', asset, mint, false)}
      >
        {figures.asset(token, 'mintWorth', { as: 'bare' })}
      </LimitCell>,
      <LimitCell
        {...cell}
        side="redeem"
        key="redeem"
        open={redeem.max > 0n}
        why={limitedBy('redeem', asset, redeem, false)}
      >
        {figures.asset(token, 'redeemMax', { as: 'bare' })}
      </LimitCell>,
    ],
  };
}

/** As many rows as there were assets at deployment, at the same height. */
function waiting(length: number): Row[] {
  return Array.from({ length }, (_, index) => ({
    key: String(index),
    cells: [
      <span className="flex h-11 items-center" key="asset">
        <Skeleton width={12} />
      </span>,
      <Skeleton key="price" lines={2} width={8} />,
      <Skeleton key="held" lines={2} width={8} />,
      <Skeleton key="day" width={8} />,
      <LimitPlace key="mint" />,
      <LimitPlace key="redeem" />,
    ],
  }));
}

/** The place of a limit, as tall as a touch target. */
const LimitPlace = () => (
  <span className="inline-grid min-h-11 content-center align-top">
    <Skeleton lines={2} width={8} />
  </span>
);
