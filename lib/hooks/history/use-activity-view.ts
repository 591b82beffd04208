'use client';

import { useCallback, useState } from 'react';
import {
  type ActivityView,
  DEFAULT_VIEW,
  parseActivityLink,
  writeActivityLink,
} from '@/lib/domain/history/activity-link';
import type { FilterIssue, LinkIssue } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import { useAccount } from '@/lib/hooks/use-account';
import { replaceSearch, useSearch } from '@/lib/hooks/use-search';
import { useTreasury } from '@/lib/hooks/use-treasury';

export type ActivityViewControls = {
  view: ActivityView;
  /** Whose activity; undefined for everybody's. */
  account: Address | undefined;
  /** The connected account. */
  own: Address | undefined;
  /** False while it can't be told yet what the link asks for, or whether a wallet comes back. */
  ready: boolean;
  /** Shows something else, and puts it into the URL: its first page, unless told which. */
  change: (part: Partial<ActivityView>) => void;
  /** What of the link was ignored, and how to put that away. */
  notices: readonly (FilterIssue | LinkIssue)[];
  dismiss: () => void;
};

/** What the page shows; all of it is in the URL, so that a link shows the same. */
export function useActivityView(): ActivityViewControls {
  const { snapshot } = useTreasury();
  const { address: own, status } = useAccount();
  const search = useSearch();
  const [dismissed, setDismissed] = useState<string>();
  const read = snapshot && parseActivityLink(search, snapshot);
  const view = read?.view ?? DEFAULT_VIEW;

  const change = useCallback(
    (part: Partial<ActivityView>) => {
      if (!snapshot) return;
      const { view: now } = parseActivityLink(window.location.search, snapshot);
      // Whose it is goes into the link too: to somebody else it would show theirs.
      const account = now.account ?? own ?? 'all';
      replaceSearch(writeActivityLink({ ...now, account, page: 1, ...part }, snapshot));
    },
    [snapshot, own],
  );
  const chosen = view.account === 'all' ? undefined : view.account;
  return {
    view,
    account: view.account === undefined ? own : chosen,
    own,
    ready: read !== undefined && (view.account !== undefined || status !== 'reconnecting'),
    change,
    notices: dismissed === search ? [] : (read?.notices ?? []),
    dismiss: () => setDismissed(search),
  };
}
