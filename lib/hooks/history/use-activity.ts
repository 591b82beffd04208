'use client';

import { useMemo, useSyncExternalStore } from 'react';
import {
  type Activity,
  type ActivityFilter,
  filterActivity,
  joinActivity,
} from '@/lib/domain/history/activity';
import type { TokenOf } from '@/lib/domain/history/activity-words';
import { isKnown, joinCoverage, since } from '@/lib/domain/history/coverage';
import type { Coverage } from '@/lib/domain/history/history';
import { max } from '@/lib/domain/model/convert';
import { inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset } from '@/lib/domain/model/types';
import { allFlows, flowsNotOnChain, subscribeToFlow } from '@/lib/hooks/flow-loader';
import { useTreasury } from '@/lib/hooks/use-treasury';
import type { Flow } from '@/lib/tx/engine/flow';
import type { ActivityViewControls } from './use-activity-view';
import { useApprovals, useHistory } from './use-history';

export type ActivityData = {
  filter: ActivityFilter;
  /** All known activity of the account, newest first, and the part that matches the filter. */
  known: readonly Activity[];
  rows: readonly Activity[];
  /** Transactions of this browser that are not in the on-chain history, or not yet, newest first. */
  flows: readonly Flow[];
  /** Whether this browser has stored any transaction. */
  hasFlows: boolean;
  /** Coverage of the actions and of the approvals, as far as each is wanted, and of everything wanted. */
  actions: Coverage | undefined;
  approvals: Coverage | undefined;
  coverage: Coverage;
  /** Whether the contracts' state proves that no event is missing: only mints and redemptions name all others. */
  isProven: boolean;
  tokenOf: TokenOf;
};

/** Past and pending activity of the Treasury, filtered for the view. */
export function useActivity({ view, account }: Pick<ActivityViewControls, 'view' | 'account'>): ActivityData {
  const { kind, asset, role } = view;
  const history = useHistory(account);
  const approvals = useApprovals(account);
  const { snapshot } = useTreasury();
  const flows = useSyncExternalStore(subscribeToFlow, allFlows, allFlows);

  const ofActions = kind === 'approval' ? undefined : history.state;
  const ofApprovals = account && (kind === 'all' || kind === 'approval') ? approvals.state : undefined;
  const [first = history.state, ...others] = [ofActions, ofApprovals].filter((each) => each !== undefined);
  const coverage = joinCoverage(first, ...others);
  // Show both only as far back as the shorter one, so that later blocks of results are appended at the end.
  const from = isKnown(coverage) ? coverage.from : 0n;
  const actionsFrom = max(from, history.state.from);
  const approvalsFrom = max(from, approvals.state.from);
  const known = useMemo(
    () => joinActivity(since(history.actions, actionsFrom), since(approvals.events, approvalsFrom)),
    [history.actions, actionsFrom, approvals.events, approvalsFrom],
  );
  const filter = useMemo(() => ({ account, kind, asset, role }), [account, kind, asset, role]);
  const rows = useMemo(() => filterActivity(known, filter), [known, filter]);
  const treasury = snapshot?.treasury;
  const chainId = snapshot?.chainId;
  const beside = useMemo(
    () => (treasury && chainId ? flowsNotOnChain(known, flows, { treasury, chainId, account }) : []),
    [known, flows, treasury, chainId, account],
  );
  return {
    filter,
    known,
    rows,
    flows: beside,
    hasFlows: flows.length > 0,
    actions: ofActions,
    approvals: ofApprovals,
    coverage,
    isProven: kind === 'mint' || kind === 'redeem',
    tokenOf: useMemo(
      () => tokensBy(snapshot?.assets ?? [], snapshot?.usdm),
      [snapshot?.assets, snapshot?.usdm],
    ),
  };
}

function tokensBy(assets: readonly Asset[], usdm: Address | undefined): TokenOf {
  const tokens = new Map<string, { symbol: string; decimals: number }>(
    assets.map((asset) => [asset.token.toLowerCase(), asset]),
  );
  if (usdm) tokens.set(usdm.toLowerCase(), inUsdm(0n));
  return (token) => tokens.get(token.toLowerCase());
}
