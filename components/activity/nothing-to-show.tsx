'use client';

import { Button } from '@/components/ui/buttons/button';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { EmptyState } from '@/components/ui/empty-state';
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
      <EmptyState icon="activity" title="Approvals are shown for one account at a time">
        Enter an account address above.
      </EmptyState>
    );
  }
  if (!isKnown(coverage)) {
    return (
      <EmptyState icon="warning" title="History is unavailable right now">
        Activity is read from events, and no RPC node is returning them. We will retry automatically.
      </EmptyState>
    );
  }
  const isFiltered = view.kind !== kind || view.asset !== asset || (account && view.role !== role);
  if (isFiltered) {
    return (
      <EmptyState
        action={<Button onClick={() => change({ kind, asset, role })}>Clear filters</Button>}
        icon="activity"
        title={isComplete(coverage) ? 'No matching activity' : 'No matching activity found so far'}
      />
    );
  }
  if (!isComplete(coverage)) return <EmptyState icon="activity" title="No activity found so far" />;
  return (
    <EmptyState
      action={<ButtonLink href="/mint">Mint USDm</ButtonLink>}
      icon="activity"
      title="No activity yet"
    >
      {account
        ? 'This account has not minted, redeemed or approved anything yet.'
        : 'No mints or redemptions yet.'}
    </EmptyState>
  );
}
