'use client';

import { Suspense, useRef } from 'react';
import { LinkNotices } from '@/components/trade/link-notices';
import { OpenOrders } from '@/components/trade/orders/late-orders';
import { late } from '@/components/ui/late';
import { sameAddress } from '@/lib/domain/model/address';
import { useActivity } from '@/lib/hooks/history/use-activity';
import { useActivityView } from '@/lib/hooks/history/use-activity-view';
import { useFormat } from '@/lib/hooks/use-format';
import { useSearchSignal } from '@/lib/hooks/use-search';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AccountField } from './account-field';
import { ActivityFilters } from './activity-filters';
import { ActivityPanel } from './activity-panel';

const FlowsPanel = late(async () => (await import('./flows-panel')).FlowsPanel);

/** The Treasury activity of one account or all accounts, and transactions in progress. */
export function ActivityScreen() {
  const controls = useActivityView();
  const data = useActivity(controls);
  const { locale } = useFormat();
  const list = useRef<HTMLDivElement>(null);
  const { notices, dismiss, ready, account } = controls;
  const owner = useTreasury().snapshot?.account;
  return (
    // At least as tall as the window, so that loading data moves nothing in view.
    <div className="grid min-h-dvh content-start gap-6">
      <Suspense>
        <SearchSignal />
      </Suspense>
      <LinkNotices issues={notices} locale={locale} onDismiss={dismiss} />
      <div className="grid items-start gap-x-6 gap-y-2 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)]">
        <AccountField controls={controls} />
        <ActivityFilters controls={controls} />
      </div>
      {ready && data.hasFlows && <FlowsPanel flows={data.flows} onLeave={() => list.current?.focus()} />}
      {ready && account && owner && sameAddress(account, owner) && <OpenOrders screen="activity" />}
      <div className="min-w-0 outline-none" ref={list} tabIndex={-1}>
        <ActivityPanel controls={controls} data={data} />
      </div>
    </div>
  );
}

/** Makes the page follow links that change only its query. Renders nothing; needs its own Suspense boundary. */
function SearchSignal() {
  useSearchSignal();
  return null;
}
