'use client';

import { useSyncExternalStore } from 'react';
import { build } from '@/lib/chain/rpc/env';
import { nodeUrls, ownNodes, pools } from '@/lib/chain/rpc/own-nodes';
import { allFlows, subscribeToFlow } from '@/lib/hooks/flow-loader';
import { useAccount } from '@/lib/hooks/use-account';
import { useSnapshotAge, useTreasury } from '@/lib/hooks/use-treasury';
import { hasEnded, startedAt } from '@/lib/tx/engine/flow';
import { useNodeAgreement } from './use-node-agreement';

/** One line of the diagnostics. */
export type DiagnosticsLine = { term: string; value: string };

/** The state of the app, for a report: nothing in it identifies the visitor unless the address is wanted. */
export function useDiagnostics(withAddress: boolean): DiagnosticsLine[] {
  const { snapshot, state } = useTreasury();
  const age = useSnapshotAge();
  const { address, appChain, status } = useAccount();
  const flows = useSyncExternalStore(subscribeToFlow, allFlows, allFlows);
  const agreement = useNodeAgreement();
  const pool = pools.get(appChain.id);
  const fault = pool?.lastFault;
  const failed = flows.findLast(({ issue }) => issue !== undefined);
  const own = ownNodes(appChain.id);
  const nodes = nodeUrls(appChain.id).map((url) => {
    const marks = [own.includes(url) && 'own', pool?.answered === url && 'in use'].filter(Boolean);
    return marks.length > 0 ? `${hostOf(url)} (${marks.join(', ')})` : hostOf(url);
  });
  return [
    { term: 'Version', value: versionText() },
    { term: 'Network', value: `${appChain.name} (chain ${appChain.id})` },
    { term: 'Block', value: snapshot ? `${snapshot.blockNumber}, ${age} s old, ${state}` : state },
    { term: 'RPC nodes', value: nodes.join(', ') },
    ...(agreement === undefined ? [] : [{ term: 'Other RPC nodes', value: agreement }]),
    { term: 'Wallet', value: status },
    ...(withAddress && address ? [{ term: 'Account', value: address }] : []),
    { term: 'Browser', value: navigator.userAgent },
    {
      term: 'Window',
      value: `${window.innerWidth} × ${window.innerHeight}, ${navigator.language}, ${navigator.onLine ? 'online' : 'offline'}`,
    },
    { term: 'Last RPC failure', value: fault ? `${hostOf(fault.url)}: ${fault.fault}` : 'none' },
    {
      term: 'Last failed transaction',
      value: failed?.issue
        ? `${failed.intent.kind}, ${failed.status}: ${failed.issue.name} (${new Date(startedAt(failed.id)).toISOString()})`
        : 'none',
    },
  ];
}

/** The version of this build, in words. */
export const versionText = (): string =>
  `${build.version}, build ${build.id}${build.commit ? `, commit ${build.commit}` : ''}`;

/** Without the path, which may contain a key. */
const hostOf = (url: string): string => new URL(url).host;

/** How many transactions of this browser have not ended. */
export function usePending(): number {
  const flows = useSyncExternalStore(subscribeToFlow, allFlows, allFlows);
  return flows.filter((flow) => !hasEnded(flow)).length;
}
