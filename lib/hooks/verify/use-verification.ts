'use client';

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { type BlockId, blockRequest, parseBlock } from '@/lib/chain/rpc/block';
import { chainOf } from '@/lib/chain/rpc/chains';
import { addressLink } from '@/lib/chain/rpc/explorer-link';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { accountIn, exportName, exportView } from '@/lib/chain/snapshot/export-view';
import { decodeSnapshot } from '@/lib/chain/snapshot/snapshot-data';
import type { SnapshotResult } from '@/lib/chain/snapshot/snapshot-query';
import { fieldsOf } from '@/lib/domain/figures/answer-fields';
import { castCommand, curlCommand } from '@/lib/domain/figures/call-commands';
import type { Snapshot } from '@/lib/domain/model/types';

/** A snapshot with the exact data it was read from. */
export type ProvenView = { snapshot: Snapshot; evidence: NonNullable<SnapshotResult['evidence']> };

/** The block of a view as returned by the RPC node. `missing`: the node does not have it, or no longer. */
export type BlockState = { state: 'reading' | 'missing' | 'failed' } | { state: 'known'; id: BlockId };

/** Everything about the source of a view. */
export function useVerification(view: ProvenView) {
  const { snapshot, evidence } = view;
  const { block, readAgain } = useBlock(snapshot);
  const fields = useMemo(() => fieldsOf(decodeSnapshot(evidence.result)), [evidence.result]);
  return {
    /** Fields of the decoded response by path. */
    fields,
    block,
    readAgain,
    source: sourceOf(view),
    /** The whole view as a file. */
    toFile: () => ({
      name: exportName(view),
      text: exportView(view, block.state === 'known' ? block.id : undefined),
    }),
  };
}

export type Source = ReturnType<typeof sourceOf>;

function sourceOf({ snapshot, evidence }: ProvenView) {
  const { chainId, blockNumber } = snapshot;
  const { contract, data, result } = evidence;
  const chain = chainOf(chainId);
  const account = accountIn(data);
  const node = evidence.node ?? chain?.rpcUrls.default.http[0] ?? '';
  const call = { contract, account, data, block: blockNumber, node };
  return {
    chain: chain?.name ?? `chain ${chainId}`,
    contract,
    link: addressLink(chainId, contract),
    account: snapshot.account,
    /** The argument as sent. */
    argument: account,
    node: URL.canParse(node) ? new URL(node).host : node,
    result,
    bytes: BigInt(result.length / 2 - 1),
    curl: curlCommand(call),
    cast: castCommand(call),
  };
}

/** Reads the block once, when it is first needed. */
function useBlock({ chainId, blockNumber }: Snapshot): { block: BlockState; readAgain: () => void } {
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['block', chainId, blockNumber.toString()],
    queryFn: async () => parseBlock(await pools.get(chainId)?.request(blockRequest(blockNumber))) ?? null,
    staleTime: Number.POSITIVE_INFINITY,
    // A reorg may change a block, so it is read again next time.
    gcTime: 0,
    retry: false,
    networkMode: 'always',
  });
  const readAgain = () => void refetch();
  if (isFetching) return { block: { state: 'reading' }, readAgain };
  if (error || data === undefined) return { block: { state: 'failed' }, readAgain };
  return { block: data ? { state: 'known', id: data } : { state: 'missing' }, readAgain };
}
