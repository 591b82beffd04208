'use client';

import { useQuery } from '@tanstack/react-query';
import { nodeUrls } from '@/lib/chain/rpc/own-nodes';
import { checkNode, type NodeCheck } from '@/lib/chain/snapshot/check-node';
import { explainNode } from '@/lib/domain/figures/node-issue';
import { useAccount } from '@/lib/hooks/use-account';
import { useSnapshotResult } from '@/lib/hooks/use-treasury';

/** How often the nodes are compared, ms. */
const EVERY_MS = 60_000;

/**
 * Whether the other nodes return the same figures at the same block as the one in use, in words; undefined while unknown or
 * without another node. Compared every minute while it is shown.
 */
export function useNodeAgreement(): string | undefined {
  const { appChain } = useAccount();
  const { data: shown } = useSnapshotResult();
  const { snapshot, evidence } = shown ?? {};
  const others = nodeUrls(appChain.id).filter((url) => url !== evidence?.node);
  const { data } = useQuery({
    queryKey: ['agreement', appChain.id, evidence?.node, others.join()],
    enabled: snapshot?.chainId === appChain.id && evidence !== undefined && others.length > 0,
    queryFn: async () => {
      if (!snapshot || !evidence) throw new Error('Nothing to compare');
      const checks = await Promise.all(others.map((url) => checkNode(url, { snapshot, evidence })));
      return checks.map((check, index) => `${hostOf(others[index] ?? '')}: ${wordsOf(check)}`).join(', ');
    },
    refetchInterval: EVERY_MS,
    retry: false,
    networkMode: 'always',
  });
  return data;
}

function wordsOf(check: NodeCheck): string {
  if (check.kind === 'not-compared') return explainNode(check.issue, 'en-US').title;
  return check.sameAnswer ? 'same figures' : `other figures (${check.differences.length})`;
}

/** Without the path, which may contain a key. */
const hostOf = (url: string): string => new URL(url, window.location.href).host;
