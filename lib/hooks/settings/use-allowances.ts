'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Deployment, deploymentOf } from '@/lib/chain/rpc/deployments';
import { assetBy } from '@/lib/domain/model/address';
import type { Quantity } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Address, Asset } from '@/lib/domain/model/types';
import { useFlow } from '@/lib/hooks/use-flow';
import { useTreasury } from '@/lib/hooks/use-treasury';

/** Seconds after which allowances are read again that may have changed elsewhere. */
const AGAIN_AFTER = 300n;

/** One approval of the account that is not zero, or of which the token did not say anything. */
export type OwnAllowance = {
  key: string;
  token: Address;
  symbol: string;
  /** Undefined for USDm. */
  asset: Asset | undefined;
  spender: Spender;
  /** Undefined if the token did not say. */
  amount: Quantity | undefined;
};

export type Allowances = {
  /** Undefined while they are loading. */
  rows: OwnAllowance[] | undefined;
  /** How many tokens were asked. */
  tokens: number;
  failed: boolean;
  retry: () => void;
};

/**
 * What the contracts of the protocol may take from the account in the snapshot: every listed asset and USDm. Read at the block
 * of the figures on screen: at first, while a transaction is shown, and otherwise now and then.
 */
export function useAllowances(): Allowances {
  const { flow } = useFlow();
  const { snapshot } = useTreasury();
  const { account, chainId = 0, blockNumber: head = 0n, timestamp: now = 0n, usdm } = snapshot ?? {};
  const deployment = deploymentOf(chainId);
  const wanted = `${chainId} ${account}`;
  const [asked, setAsked] = useState({ wanted, block: head, time: now });
  const tokens = usdm ? [...(snapshot?.assets.map(({ token }) => token) ?? []), usdm] : [];
  const { data, error, isFetching, refetch } = useQuery({
    queryKey: ['allowances', wanted, asked.block.toString()],
    enabled: account !== undefined && deployment !== undefined && asked.wanted === wanted,
    queryFn: async () => {
      if (!account || !deployment) throw new Error('Nothing to read');
      const [{ readAllowances }, { clientOf }] = await Promise.all([
        import('@/lib/chain/calls/allowances'),
        import('@/lib/chain/rpc/client'),
      ]);
      const spenders = spendersOf(deployment).map(({ address }) => address);
      const client = clientOf(chainId);
      return readAllowances(client, account, { tokens, spenders, block: asked.block });
    },
    placeholderData: (before, query) => (query?.queryKey[1] === wanted ? before : undefined),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  // A slow node is not asked again before it has responded.
  const isDue = !isFetching && asked.block !== head && (flow !== undefined || now > asked.time + AGAIN_AFTER);
  if (asked.wanted !== wanted || isDue) setAsked({ wanted, block: head, time: now });

  const spenders = deployment ? spendersOf(deployment) : [];
  const rows = data?.flatMap(({ token, spender, amount }): OwnAllowance[] => {
    const asset = snapshot && assetBy(snapshot, token);
    const known = spenders.find(({ address }) => address === spender);
    if (amount === 0n || (!asset && token !== usdm) || !known) return [];
    return [
      {
        key: `${token} ${spender}`,
        token,
        symbol: asset ? asset.symbol || 'unnamed token' : 'USDm',
        asset,
        spender: known,
        amount: amount === undefined ? undefined : asset ? inAsset(asset, amount) : inUsdm(amount),
      },
    ];
  });
  return {
    rows: account === undefined ? undefined : rows,
    tokens: tokens.length,
    failed: error !== null && !isFetching,
    retry: () => void refetch(),
  };
}

export type Spender = { role: 'treasury' | 'orders' | 'gateway' | 'staking'; address: Address };

function spendersOf({ treasury, orders, nativeGateway, stakedXms }: Deployment): Spender[] {
  const spenders: Spender[] = [
    { role: 'treasury', address: treasury },
    { role: 'orders', address: orders },
    { role: 'staking', address: stakedXms },
  ];
  return nativeGateway ? [...spenders, { role: 'gateway', address: nativeGateway }] : spenders;
}
