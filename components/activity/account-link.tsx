'use client';

import type { MouseEvent } from 'react';
import { sameAddress, shortAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { ActivityViewControls } from '@/lib/hooks/history/use-activity-view';

/** A shortened address that links to its activity; the connected account is shown as "You". */
export function AccountLink({ address, controls }: { address: Address; controls: ActivityViewControls }) {
  const { own, account, change } = controls;
  const isOwn = own !== undefined && sameAddress(own, address);
  const short = shortAddress(address);
  const text = isOwn ? 'You' : <span className="font-mono text-sm">{short}</span>;
  if (account && sameAddress(account, address)) return <span title={address}>{text}</span>;
  const open = (event: MouseEvent) => {
    // As with any link, the browser handles a new tab or window.
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    change({ account: address });
  };
  return (
    <a
      className="relative items-center stacked:inline-flex stacked:min-h-8 decoration-1 underline underline-offset-4 after:absolute after:inset-x-0 after:-inset-y-2.5 hover:decoration-2"
      href={`?address=${address}`}
      onClick={open}
      title={address}
    >
      {text}
      <span className="sr-only">: show this account’s activity</span>
    </a>
  );
}
