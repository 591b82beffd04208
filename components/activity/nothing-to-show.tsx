'use client';

import { Button } from '@/components/ui/buttons/button';
import { Notice } from '@/components/ui/notice';
import { isAnswerable } from '@/lib/domain/history/activity';
import { DEFAULT_VIEW } from '@/lib/domain/history/activity-link';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import type { ActivityData } from '@/lib/hooks/history/use-activity';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';

type NothingToShowProps = { controls: ActivityViewControls; data: ActivityData };

/** Why there is no row, and what to do about it. */
export function NothingToShow({ controls: { view, account, change }, data }: NothingToShowProps) {
  const { coverage } = data;
  const { kind, asset, role } = DEFAULT_VIEW;
  if (!isAnswerable(view, account)) {
    return (
      <Notice title="Approvals are shown for one account at a time">
        Enter the address of the account above.
      </Notice>
    );
  }
  if (!isKnown(coverage)) {
    return (
      <Notice title="The past can’t be read now" tone="warning">
        No node answers. This goes on by itself as soon as one does.
      </Notice>
    );
  }
  const isFiltered = view.kind !== kind || view.asset !== asset || (account && view.role !== role);
  if (isFiltered) {
    return (
      <Notice
        action={<Button onClick={() => change({ kind, asset, role })}>Show everything</Button>}
        title={isComplete(coverage) ? 'Nothing like this was done' : 'Nothing like this was found so far'}
        tone="neutral"
      />
    );
  }
  if (!isComplete(coverage)) return <Notice title="No activity on the chain so far" tone="neutral" />;
  return (
    <Notice title="No activity on the chain" tone="neutral">
      {account
        ? 'This account has neither minted nor redeemed USDm, and approved nothing.'
        : 'Nobody has minted or redeemed USDm yet.'}
    </Notice>
  );
}
