'use client';

import { useCallback, useState } from 'react';
import { deployedChains } from '@/lib/chain/rpc/deployments';
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
  /** The account whose activity is shown; undefined for all accounts. */
  account: Address | undefined;
  /** The connected account. */
  own: Address | undefined;
  /** False until the link is parsed and it is known whether a wallet reconnects. */
  ready: boolean;
  /** Changes the view and the URL. Goes to the first page unless `part` has another. */
  change: (part: Partial<ActivityView>) => void;
  /** The parts of the link that were ignored, and how to dismiss the notices. */
  notices: readonly (FilterIssue | LinkIssue)[];
  dismiss: () => void;
};

/** What the page shows. All of it is in the URL, so that a link shows the same. */
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
      // Put the account into the link too: another visitor would otherwise see their own.
      const account = now.account ?? own ?? 'all';
      const link = writeActivityLink({ ...now, account, page: 1, ...part }, snapshot);
      // Another visitor might also see another chain.
      replaceSearch(deployedChains.length > 1 ? `?chain=${snapshot.chainId}${link.replace('?', '&')}` : link);
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
