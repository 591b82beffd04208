'use client';

import { ExternalLink } from '@/components/ui/buttons/external-link';
import { Icon, type IconName } from '@/components/ui/icon';
import { Tooltip } from '@/components/ui/tooltip';
import { explorerLink } from '@/lib/chain/rpc/explorer-link';
import { formatAge } from '@/lib/domain/format/format-time';
import { isoTime } from '@/lib/domain/format/iso-time';
import type { Format } from '@/lib/domain/format/locale-format';
import type { Activity } from '@/lib/domain/history/activity';
import { activityWords, orderNote, sharesWords, type TokenOf } from '@/lib/domain/history/activity-words';
import { sameAddress } from '@/lib/domain/model/address';
import { unitOf } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';
import { useAccount } from '@/lib/hooks/use-account';
import { useDates } from '@/lib/hooks/use-date';
import { useFormat } from '@/lib/hooks/use-format';
import { useTreasury } from '@/lib/hooks/use-treasury';
import { AccountLink } from './account-link';

const ICONS: Record<Activity['kind'], IconName> = {
  mint: 'mint',
  redeem: 'redeem',
  'redeem-pro-rata': 'redeem',
  credit: 'clock',
  claim: 'wallet',
  approval: 'check',
  action: 'check',
  'order-mint': 'clock',
  'order-redeem': 'clock',
  'order-settled': 'check',
  'order-refund': 'check',
  'order-kept': 'clock',
  'order-withdrawal': 'wallet',
  stake: 'mint',
  unstake: 'redeem',
  upkeep: 'check',
};

/** Space for two lines where the column is narrow, so that rows are as tall as while they are loading. */
export const WHAT_HEIGHT = 'min-h-[2lh] lg:min-h-[1lh]';

/** What was done; with every digit, and the share of every asset, on hover or focus. */
export function WhatCell({ activity, tokenOf }: { activity: Activity; tokenOf: TokenOf }) {
  const format = useFormat();
  const shares = sharesWords(activity, tokenOf, format.exactQuantity);
  const exact = activityWords(activity, tokenOf, format.exactQuantity);
  const note = orderNote(activity, tokenOf, { write: (of) => inRow(of, format), price: format.price });
  return (
    <span className="flex gap-2.5">
      <Icon className="mt-0.5 text-muted stacked:hidden" name={ICONS[activity.kind]} />
      <span className="min-w-0">
        <Tooltip
          className={`w-full ${WHAT_HEIGHT}`}
          content={
            <>
              {exact}
              {note && (
                <span className="block">
                  {orderNote(activity, tokenOf, { write: format.exactQuantity, price: format.exactUsd })}
                </span>
              )}
              {shares.map((share) => (
                <span className="block" key={share}>
                  {share}
                </span>
              ))}
            </>
          }
          underline={false}
        >
          {activityWords(activity, tokenOf, (quantity) => inRow(quantity, format))}
        </Tooltip>
        {note && <span className="block text-muted text-sm stacked:text-xs">{note}</span>}
      </span>
    </span>
  );
}

/** Above this many whole tokens, as in unlimited approvals, a power of ten is easier to read than the digits. */
const MOST = 10n ** 15n;

/** An amount of a token as rows show it. */
export function inRow(quantity: Quantity, format: Format): string {
  const { value, decimals, symbol } = quantity;
  const isVast = value >= MOST * unitOf(decimals);
  return isVast ? `${format.compactAmount(value, decimals)} ${symbol}` : format.quantity(quantity);
}

/** The sender, and the recipient if it is a different account. */
export function AccountCell({
  activity: { sender, receiver },
  controls,
}: {
  activity: Activity;
  controls: ActivityViewControls;
}) {
  return (
    <span className="flex flex-wrap items-center gap-x-2 stacked:min-h-8 stacked:text-xs">
      <AccountLink address={sender} controls={controls} />
      {receiver && !sameAddress(sender, receiver) && (
        <span className="flex gap-x-2">
          to <AccountLink address={receiver} controls={controls} />
        </span>
      )}
    </span>
  );
}

/** The block of an entry, with a link to its transaction. */
export function BlockCell({ activity: { at, hash } }: { activity: Activity }) {
  const { appChain } = useAccount();
  const format = useFormat();
  const link = hash && explorerLink(appChain.id, hash);
  if (!at) return null;
  const block = format.count(at.block);
  return (
    <span className="stacked:text-xs" title={hash}>
      {link ? (
        <ExternalLink href={link.href}>
          <span className="sr-only">{link.name}: </span>
          {block}
        </ExternalLink>
      ) : (
        block
      )}
    </span>
  );
}

/** How long ago it happened; the exact time on hover or focus. */
export function TimeCell({ activity: { at } }: { activity: Activity }) {
  const { snapshot } = useTreasury();
  const dates = useDates();
  if (!at || !snapshot) return null;
  const age = snapshot.timestamp > at.time ? snapshot.timestamp - at.time : 0n;
  return (
    <Tooltip
      // On a phone it is close to other touch targets.
      className="text-muted text-sm stacked:text-xs stacked:[&>button]:min-h-8"
      content={
        <>
          <span className="block">{dates.moment(at.time)}</span>
          {isoTime(at.time)}
        </>
      }
      underline={false}
    >
      <time dateTime={isoTime(at.time)}>{formatAge(age)}</time>
    </Tooltip>
  );
}
