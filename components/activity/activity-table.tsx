'use client';

import { Button } from '@/components/ui/buttons/button';
import { cx } from '@/components/ui/cx';
import type { Column } from '@/components/ui/figures/column';
import { type Row, Table } from '@/components/ui/figures/table';
import { late } from '@/components/ui/late';
import { Skeleton } from '@/components/ui/skeleton';
import { type Activity, PAGE_SIZE, type Page } from '@/lib/domain/history/activity';
import { orderStateWords } from '@/lib/domain/history/activity-words';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { AccountCell, BlockCell, TimeCell, WHAT_HEIGHT, WhatCell } from './activity-cells';

const COLUMNS: Column[] = [
  { key: 'what', header: 'Activity' },
  { key: 'account', header: 'Account', width: 'w-36 lg:w-64', place: 'inline', unlabelled: true },
  { key: 'block', header: 'Block', numeric: true, width: 'w-28 lg:w-32', place: 'inline' },
  { key: 'time', header: 'Time', numeric: true, width: 'w-28 lg:w-36', place: 'inline', unlabelled: true },
];

const ApprovalStatus = late(
  async () => (await import('./approval-status')).ApprovalStatus,
  undefined,
  ({ onRetry }) => (
    <Button onClick={onRetry} size="sm">
      Retry<span className="sr-only"> loading the status of this approval</span>
    </Button>
  ),
);

const CAPTION = 'Activity, newest first';

type ActivityTableProps = {
  controls: ActivityViewControls;
  page: Page<Activity>;
  data: ActivityData;
  /** More rows may still be added to a page that is not full. */
  isReading: boolean;
};

/** One page of on-chain activity. */
export function ActivityTable({ controls, page, data, isReading }: ActivityTableProps) {
  const rows = page.rows.map(
    (activity): Row => ({
      key: `${activity.at?.block}.${activity.at?.logIndex}`,
      cells: [
        <span className="flex items-start gap-2.5" key="what">
          <WhatCell activity={activity} tokenOf={data.tokenOf} />
          {activity.kind === 'approval' && <ApprovalStatus approval={activity} known={data.known} />}
          <OrderStatus known={data.known} made={activity} />
        </span>,
        <AccountCell activity={activity} controls={controls} key="account" />,
        <BlockCell activity={activity} key="block" />,
        <TimeCell activity={activity} key="time" />,
      ],
    }),
  );
  const missing = isReading ? PAGE_SIZE - rows.length : 0;
  return <Table caption={CAPTION} columns={COLUMNS} rows={[...rows, ...waiting(missing)]} />;
}

/** What became of an order, in the row in which it was made. */
function OrderStatus({ made, known }: { made: Activity; known: readonly Activity[] }) {
  const words = orderStateWords(made, known);
  return (
    words && <span className="ms-auto shrink-0 text-muted text-sm leading-6 stacked:text-xs">{words}</span>
  );
}

/** Placeholder for a page that is loading, at the same height. */
export function WaitingTable() {
  return <Table caption={CAPTION} columns={COLUMNS} rows={waiting(PAGE_SIZE)} />;
}

const waiting = (count: number): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    key: `waiting ${index}`,
    cells: [
      // As wide as the column, without making it wider.
      <span className={cx('block w-0 min-w-full', WHAT_HEIGHT)} key="what">
        <Skeleton width={index % 3 === 0 ? 34 : 28} />
      </span>,
      <span className="flex items-center stacked:h-8" key="account">
        <Skeleton width={10} />
      </span>,
      <Skeleton key="block" width={5} />,
      <Skeleton key="time" width={6} />,
    ],
  }));
