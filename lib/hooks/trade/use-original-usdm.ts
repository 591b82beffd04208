'use client';

import { useQuery } from '@tanstack/react-query';
import { erc20Abi } from 'viem';
import { readContract } from 'viem/actions';
import { clientOf } from '@/lib/chain/rpc/client';
import { ORIGINAL_USDM } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/** What an account holds of USDm of the original Mars; 0 if it is not known. Read once: it is not part of the Treasury. */
export function useOriginalUsdm(chainId: number, account: Address): bigint {
  const { data } = useQuery({
    queryKey: ['original-usdm', chainId, account],
    queryFn: () =>
      readContract(clientOf(chainId), {
        abi: erc20Abi,
        address: ORIGINAL_USDM,
        functionName: 'balanceOf',
        args: [account],
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  });
  return data ?? 0n;
}
