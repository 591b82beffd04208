'use client';

import { useState } from 'react';
import { canContact } from '@/lib/chain/browser/reachable';
import { chainOf } from '@/lib/chain/rpc/chains';
import { checkNode, type NodeCheck } from '@/lib/chain/snapshot/check-node';
import { type NodeUrlIssue, parseNodeUrl } from '@/lib/domain/figures/node-url';
import type { ProvenView } from './use-verification';

/** The progress of a check; `host` is the node's. */
export type CheckState =
  | { state: 'idle' }
  | { state: 'asking'; host: string }
  | { state: 'done'; host: string; check: NodeCheck };

/** Reads a view again from an RPC node of the visitor's choice, which is only contacted by `run`. */
export function useNodeCheck(view: ProvenView) {
  const [text, setText] = useState(() => otherNode(view));
  const [urlIssue, setUrlIssue] = useState<NodeUrlIssue>();
  const [check, setCheck] = useState<CheckState>({ state: 'idle' });

  const run = async () => {
    if (check.state === 'asking') return;
    const read = parseNodeUrl(text, window.location.origin);
    const issue = read.ok ? (canContact(read.url) ? undefined : 'not-in-use') : read.issue;
    setUrlIssue(issue);
    if (!read.ok || issue) return setCheck({ state: 'idle' });
    const { host } = new URL(read.url);
    setCheck({ state: 'asking', host });
    setCheck({ state: 'done', host, check: await checkNode(read.url, view) });
  };
  const type = (typed: string) => {
    setText(typed);
    setUrlIssue(undefined);
  };
  return { text, type, urlIssue, check, run: () => void run() };
}

/** A configured node other than the one that responded, if there is one. */
function otherNode({ snapshot, evidence }: ProvenView): string {
  const urls = chainOf(snapshot.chainId)?.rpcUrls.default.http ?? [];
  return urls.find((url) => url !== evidence.node) ?? '';
}
