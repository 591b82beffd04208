'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState, useSyncExternalStore } from 'react';
import { canContact, nodeToTry, reloadToTry } from '@/lib/chain/browser/reachable';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { nodeUrls, ownNodes, pools, rememberNodes } from '@/lib/chain/rpc/own-nodes';
import { type NodeTrial, tryNode } from '@/lib/chain/snapshot/check-node';
import { type NodeUrlIssue, parseNodeUrl } from '@/lib/domain/figures/node-url';
import { useTreasury } from '@/lib/hooks/use-treasury';

export type NodeRow = { url: string; host: string; isOwn: boolean; isAnswering: boolean };

/** The progress of adding a node. */
export type Adding =
  | { state: 'idle' }
  | { state: 'asking' | 'added'; host: string }
  | { state: 'refused'; host: string; issue: Extract<NodeTrial, { ok: false }>['issue'] };

/** Why a typed URL cannot be added. */
export type OwnNodeIssue = NodeUrlIssue | 'known';

/** The RPC nodes of a chain in the order in which they are used, and how to add and remove one's own. */
export function useOwnNodes(chainId: number) {
  const queries = useQueryClient();
  // The node that responded is known again with every snapshot.
  const { snapshot } = useTreasury();
  // While the page is prerendered, nothing is stored, and a path on its own origin has no host.
  const isBrowser = useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
  const [changed, setChanged] = useState<readonly string[]>();
  const own = changed ?? (isBrowser ? ownNodes(chainId) : []);
  const [text, setText] = useState('');
  const [urlIssue, setUrlIssue] = useState<OwnNodeIssue>();
  const [adding, setAdding] = useState<Adding>({ state: 'idle' });

  const answered = snapshot && pools.get(chainId)?.answered;
  const rows = nodeUrls(chainId, own).map((url): NodeRow => {
    const isOwn = own.includes(url);
    return { url, host: isBrowser ? new URL(url).host : '', isOwn, isAnswering: url === answered };
  });

  const use = (next: readonly string[]) => {
    setChanged(next);
    rememberNodes(chainId, next);
    pools.get(chainId)?.use(nodeUrls(chainId, next));
    void queries.refetchQueries({ queryKey: ['snapshot', chainId] });
  };
  const add = async (typed: string) => {
    const deployment = deploymentOf(chainId);
    if (adding.state === 'asking' || !deployment) return;
    const read = parseNodeUrl(typed, window.location.origin);
    const issue = read.ok ? (own.includes(read.url) ? 'known' : undefined) : read.issue;
    setUrlIssue(issue);
    setAdding({ state: 'idle' });
    if (!read.ok || issue) return;
    const { host } = new URL(read.url);
    setAdding({ state: 'asking', host });
    if (!canContact(read.url) && reloadToTry(chainId, read.url)) return;
    const known = snapshot?.chainId === chainId ? snapshot : undefined;
    const trial = await tryNode(read.url, deployment, known);
    if (!trial.ok) return setAdding({ state: 'refused', host, issue: trial.issue });
    use([read.url, ...own]);
    setText('');
    setAdding({ state: 'added', host });
  };
  useNodeToTry(chainId, (url) => {
    setText(url);
    void add(url);
  });
  return {
    rows,
    text,
    type: (typed: string) => {
      setText(typed);
      setUrlIssue(undefined);
    },
    urlIssue,
    adding,
    add: () => void add(text),
    remove: (url: string) => {
      setAdding({ state: 'idle' });
      use(own.filter((each) => each !== url));
    },
  };
}

/** Continues with the node for which the page was reloaded, to be allowed to contact it. */
function useNodeToTry(chainId: number, then: (url: string) => void): void {
  const start = useEffectEvent(then);
  useEffect(() => {
    const wanted = nodeToTry(chainId);
    if (wanted !== undefined) start(wanted);
  }, [chainId]);
}
