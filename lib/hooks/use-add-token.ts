'use client';

import { useCallback } from 'react';
import { BASE_PATH } from '@/lib/domain/model/link';
import type { Address } from '@/lib/domain/model/types';

/** A token of 18 decimals, with a logo in `public/tokens`. */
type OwnToken = { address: Address; symbol: 'USDm' | 'XMS' };

/**
 * Asks the connected wallet to list a token of the protocol (EIP-747). Nothing is signed, and nothing on chain changes.
 * @returns whether the wallet did; rejects when it cannot or the user declines
 */
export function useAddToken(): (token: OwnToken) => Promise<boolean> {
  return useCallback(async ({ address, symbol }) => {
    const { listToken } = await import('@/lib/tx/wallet/wallet-asks');
    const logo = `${BASE_PATH}/tokens/${symbol.toLowerCase()}.svg`;
    return listToken({ address, symbol, image: new URL(logo, window.location.href).href });
  }, []);
}
