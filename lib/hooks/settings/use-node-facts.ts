'use client';

import { useQuery } from '@tanstack/react-query';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { nodeUrls, pools } from '@/lib/chain/rpc/own-nodes';
import { type NodeFacts, nodeFacts } from '@/lib/chain/snapshot/node-facts';

/** A node in use: `isAnswering` if the figures on screen are from it. */
export type NodeStatus = { url: string; host: string; isAnswering: boolean; facts: NodeFacts };

/** What every RPC node of a chain says about itself: asked once when the screen is opened, and again on request. */
export function useNodeFacts(chainId: number) {
  const deployment = deploymentOf(chainId);
  const { data, isFetching, refetch } = useQuery({
    queryKey: ['node-facts', chainId],
    enabled: deployment !== undefined,
    queryFn: async (): Promise<NodeStatus[]> => {
      const contract = deployment?.treasury ?? '';
      const urls = nodeUrls(chainId);
      const facts = await Promise.all(urls.map((url) => nodeFacts(url, chainId, contract)));
      return urls.flatMap((url, i) => {
        const fact = facts[i];
        const isAnswering = pools.get(chainId)?.answered === url;
        return fact ? [{ url, host: new URL(url).host, isAnswering, facts: fact }] : [];
      });
    },
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return { nodes: data, isAsking: isFetching, ask: () => void refetch() };
}
