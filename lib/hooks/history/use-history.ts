'use client';

import { useCallback, useEffect, useMemo, useSyncExternalStore } from 'react';
import {
  empty,
  leaveApprovals,
  seeForApprovals,
  seeForHistory,
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
 * The Treasury's past, read from its events in the background while somebody looks: newest first, kept by the browser,
 * and followed with every new block. Says what is known of it in `state`. Lists are the same between renders as long as
 * nothing in them changes.
 */
export function useHistory(): History {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const head = headOn(appChain.id, snapshot);
  useEffect(() => {
    if (head !== undefined) void seeForHistory(appChain.id, head);
  }, [appChain.id, head]);
  const shown = useCallback(() => shownHistory(appChain.id), [appChain.id]);
  const history = useSyncExternalStore(subscribeToHistory, shown, () => STARTING);
  return deploymentOf(appChain.id) ? history : NOT_DEPLOYED;
}

/** Every allowance of a listed token that an account gave the Treasury, read like `useHistory`; nothing of nobody. */
export function useApprovals(account: Address | undefined): Logs<ApprovalEvent> {
  const { appChain } = useAccount();
  const { snapshot } = useTreasury();
  const head = headOn(appChain.id, snapshot);
  const tokens = snapshot?.assets.map(({ token }) => token).join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the tokens matter, not which snapshot names them
  const owner = useMemo(() => {
    const list = snapshot?.assets.map(({ token }) => token);
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

/** The newest block of this chain that the live figures have shown: while the chain is changed they are of another. */
export const headOn = (chainId: number, snapshot: Snapshot | undefined): bigint | undefined =>
  snapshot?.chainId === chainId ? snapshot.blockNumber : undefined;
