'use client';

import { useMemo } from 'react';
import { TimeCell, WhatCell } from '@/components/activity/activity-cells';
import { CoverageLine } from '@/components/activity/coverage-line';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import type { Activity } from '@/lib/domain/history/activity';
import { DEFAULT_VIEW } from '@/lib/domain/history/activity-link';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import type { Address } from '@/lib/domain/model/types';
import { type ActivityData, useActivity } from '@/lib/hooks/history/use-activity';
import { useAccount } from '@/lib/hooks/use-account';

/** As many as are shown. */
const NEWEST = 5;

/** The newest mints, redemptions, claims and approvals of the account. */
export function RecentPanel({ account }: { account: Address | undefined }) {
  const { address } = useAccount();
  const data = useActivity(useMemo(() => ({ view: DEFAULT_VIEW, account }), [account]));
  const rows = data.rows.slice(0, NEWEST);
  const isReading = !isComplete(data.coverage) && rows.length === 0 && data.coverage.phase !== 'unavailable';
  return (
    <Panel title="Latest activity">
      <CoverageLine data={data} />
      <div aria-busy={isReading} className="min-h-40">
        {rows.length > 0 && <List data={data} rows={rows} />}
        {rows.length === 0 && (isReading ? <Waiting /> : <Nothing data={data} />)}
      </div>
      <div className="mt-4">
        <ButtonLink href={account === address ? '/activity' : `/activity?address=${account}`}>
          View all activity
        </ButtonLink>
      </div>
    </Panel>
  );
}

const ROW = 'flex items-start justify-between gap-x-4 py-3';

function List({ data, rows }: { data: ActivityData; rows: readonly Activity[] }) {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {rows.map((activity) => (
        <li className={ROW} key={`${activity.at?.block}.${activity.at?.logIndex}`}>
          <WhatCell activity={activity} tokenOf={data.tokenOf} />
          <span className="shrink-0 whitespace-nowrap">
            <TimeCell activity={activity} />
          </span>
        </li>
      ))}
    </ol>
  );
}

function Waiting() {
  return (
    <ol className="divide-y divide-line border-line border-y">
      {['first', 'second', 'third'].map((key) => (
        <li className={ROW} key={key}>
          <Skeleton lines={2} width={24} />
        </li>
      ))}
    </ol>
  );
}

const Nothing = ({ data }: { data: ActivityData }) => (
  <p className="text-muted">
    {isKnown(data.coverage)
      ? 'This account has not minted, redeemed or approved anything yet.'
      : 'History is unavailable right now. We will retry automatically.'}
  </p>
);
