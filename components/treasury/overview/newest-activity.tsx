'use client';

import { useRef } from 'react';
import { ButtonLink } from '@/components/ui/buttons/button-link';
import { EmptyState } from '@/components/ui/empty-state';
import { Icon, type IconName } from '@/components/ui/icon';
import { Panel } from '@/components/ui/panel';
import { Skeleton } from '@/components/ui/skeleton';
import { useInView } from '@/components/ui/use-in-view';
import { isoTime } from '@/lib/domain/format/iso-time';
import { joinActivity } from '@/lib/domain/history/activity';
import { activityWords, type TokenOf } from '@/lib/domain/history/activity-words';
import { isComplete, isKnown } from '@/lib/domain/history/coverage';
import type { LoggedAction } from '@/lib/domain/history/history';
import { assetBy, shortAddress } from '@/lib/domain/model/address';
import type { Snapshot } from '@/lib/domain/model/types';
import { useNewestActions } from '@/lib/hooks/history/use-newest-actions';
import { useFormat } from '@/lib/hooks/use-format';

const COUNT = 5;

/** What happened last: read from events once the panel is in view. */
export function NewestActivity({ snapshot }: { snapshot: Snapshot | undefined }) {
  const box = useRef<HTMLDivElement>(null);
  const isWanted = useInView(box);
  const { actions, state } = useNewestActions(COUNT, isWanted && snapshot !== undefined);
  const isOver = state.phase === 'unavailable' || state.failing || isComplete(state);
  return (
    <Panel title="Newest activity">
      {/* As tall as five rows, whatever is found. */}
      <div className="min-h-80" ref={box}>
        {actions.length === 0 && isOver ? (
          <Nothing isRead={isKnown(state)} />
        ) : (
          <ul className="divide-y divide-line">
            {Array.from({ length: isOver ? actions.length : COUNT }, (_, index) => (
              <li className="flex min-h-16 items-center gap-3 py-2" key={String(index)}>
                <Row action={actions[index]} snapshot={snapshot} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="mt-2">
        <ButtonLink href="/activity?address=all">View all activity</ButtonLink>
      </div>
    </Panel>
  );
}

type RowProps = { action: LoggedAction | undefined; snapshot: Snapshot | undefined };

function Row({ action, snapshot }: RowProps) {
  const format = useFormat();
  if (!action || !snapshot) return <Skeleton width={34} />;
  const [activity] = joinActivity([action], []);
  if (!activity) return null;
  const tokenOf: TokenOf = (token) => assetBy(snapshot, token);
  const { kind, sender, time } = action;
  const age = snapshot.timestamp > time ? snapshot.timestamp - time : 0n;
  return (
    <>
      <Icon className="text-muted" name={ICONS[kind]} />
      <div className="flex min-w-0 grow flex-wrap items-baseline justify-between gap-x-6">
        <span
          className="min-w-0 font-medium wrap-anywhere"
          title={activityWords(activity, tokenOf, format.exactQuantity)}
        >
          {activityWords(activity, tokenOf, format.quantity)}
        </span>
        <span className="flex gap-x-3 text-muted text-sm">
          <span className="whitespace-nowrap font-mono" title={sender}>
            {shortAddress(sender)}
          </span>
          <time className="whitespace-nowrap sm:min-w-28 sm:text-end" dateTime={isoTime(time)}>
            {format.ago(age)}
          </time>
        </span>
      </div>
    </>
  );
}

const ICONS: Record<LoggedAction['kind'], IconName> = {
  mint: 'mint',
  redeem: 'redeem',
  'redeem-pro-rata': 'redeem',
  credit: 'clock',
  claim: 'wallet',
  'order-mint': 'clock',
  'order-redeem': 'clock',
  'order-refund': 'wallet',
  'order-kept': 'clock',
  'order-withdrawal': 'wallet',
};

/** Why there are no rows. */
function Nothing({ isRead }: { isRead: boolean }) {
  if (!isRead) {
    return (
      <EmptyState icon="activity" title="Activity is unavailable right now">
        It is read from events, and no RPC node is returning them. We will retry automatically.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      action={<ButtonLink href="/mint">Mint USDm</ButtonLink>}
      icon="activity"
      title="No activity yet"
    >
      No mints or redemptions yet.
    </EmptyState>
  );
}
