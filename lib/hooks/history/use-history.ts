'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  empty,
  leaveApprovals,
  seeForApprovals,
  seeForHistory,
  seeForOrders,
  shownApprovals,
  shownHistory,
  subscribeToHistory,
} from '@/lib/chain/logs/streams/history-loader';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import type { ApprovalEvent, History, Logs } from '@/lib/domain/history/history';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import { useAccount } from '@/lib/hooks/use-account';
import { useTreasury } from '@/lib/hooks/use-treasury';

const STARTING = empty('starting');
const NOT_DEPLOYED = empty('unavailable');

/**
 * The Treasury's actions, oldest first: read from its events in the background while a component shows it, stored by
 * the browser, and updated with every block. `state` is its coverage. Unchanged lists keep their identity between
 * renders.
 * @param owner an account whose orders are compared with the state too
 */
export function useHistory(owner?: Address): History {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const head = headOn(appChain.id, snapshot);
  const last = snapshot?.lastBlock ?? 0n;
  useEffect(() => {
    if (head !== undefined) void seeForHistory(appChain.id, head, last);
  }, [appChain.id, head, last]);
  useEffect(() => {
    if (owner && head !== undefined) void seeForOrders(appChain.id, owner, head);
  }, [appChain.id, head, owner]);
  const shown = useCallback(() => shownHistory(appChain.id), [appChain.id]);
  const history = useSyncExternalStore(subscribeToHistory, shown, () => STARTING);
  return deploymentOf(appChain.id) ? history : NOT_DEPLOYED;
}

/**
 * Every approval of a listed token or USDm that the account gave the Treasury or the contract for orders, read like
 * `useHistory`. Empty without an account.
 */
export function useApprovals(account: Address | undefined): Logs<ApprovalEvent> {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const head = headOn(appChain.id, snapshot);
  const tokens = snapshot && tokensOf(snapshot).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens matter, not which snapshot names them
  const owner = useMemo(() => {
    const list = snapshot && tokensOf(snapshot);
    return account && list && { chainId: appChain.id, account, tokens: list };
  }, [account, appChain.id, tokens]);

  useEffect(() => {
    if (owner && head !== undefined) void seeForApprovals(owner, head);
  }, [owner, head]);
  useEffect(() => (owner ? () => leaveApprovals(owner) : undefined), [owner]);
  const shown = useCallback(() => (owner ? shownApprovals(owner) : STARTING), [owner]);
  const approvals = useSyncExternalStore(subscribeToHistory, shown, () => STARTING);
  return deploymentOf(appChain.id) ? approvals : NOT_DEPLOYED;
}

/** The Treasury burns USDm without an approval, orders do not. */
const tokensOf = ({ assets, usdm }: Snapshot): Address[] => [...assets.map(({ token }) => token), usdm];

/** The newest block of this chain in the live snapshot; undefined while the snapshot is still of another chain. */
export const headOn = (chainId: number, snapshot: Snapshot | undefined): bigint | undefined =>
  snapshot?.chainId === chainId ? snapshot.blockNumber : undefined;
