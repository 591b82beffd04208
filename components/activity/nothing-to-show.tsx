'use client';

import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { isAnswerable } from '@/lib/domain/history/activity';
import { DEFAULT_VIEW } from '@/lib/domain/history/activity-link';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';

type NothingToShowProps = { controls: ActivityViewControls; data: ActivityData };

/** Why there are no rows, and what to do about it. */
export function NothingToShow({ controls: { view, account, change }, data }: NothingToShowProps) {
  const { coverage } = data;
  const { kind, asset, role } = DEFAULT_VIEW;
  if (!isAnswerable(view, account)) {
    return (
      <Notice title="Approvals are shown for one account at a time">Enter an account address above.</Notice>
    );
  }
  if (!isKnown(coverage)) {
    return (
      <Notice title="History is unavailable right now" tone="warning">
        Activity is read from events, and no RPC node is returning them. We will retry automatically.
      </Notice>
    );
  }
  const isFiltered = view.kind !== kind || view.asset !== asset || (account && view.role !== role);
  if (isFiltered) {
    return (
      <Notice
        action={<Button onClick={() => change({ kind, asset, role })}>Clear filters</Button>}
        title={isComplete(coverage) ? 'No matching activity' : 'No matching activity found so far'}
        tone="neutral"
      />
    );
  }
  if (!isComplete(coverage)) return <Notice title="No activity found so far" tone="neutral" />;
  return (
    <Notice title="No activity yet" tone="neutral">
      {account
        ? 'This account has not minted, redeemed or approved anything yet.'
        : 'No mints or redemptions yet.'}
    </Notice>
  );
}
