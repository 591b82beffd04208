import { switchChain, watchAsset } from 'wagmi/actions';
import { config } from '@/lib/chain/wallet/config';
import { USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Address } from '@/lib/domain/model/types';

/** Asks the connected wallet to switch to a chain, adding it first if necessary. Rejects when the wallet does. */
export async function switchWallet(chainId: number): Promise<void> {
  await switchChain(config, { chainId });
}

/**
 * Asks the connected wallet to list a token of 18 decimals (EIP-747).
 * @returns whether the wallet did; rejects when it cannot or the user declines
 */
export function listToken(token: { address: Address; symbol: string; image: string }): Promise<boolean> {
  return watchAsset(config, { type: 'ERC20', options: { ...token, decimals: USDM_DECIMALS } });
}
