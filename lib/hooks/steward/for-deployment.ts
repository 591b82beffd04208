import type { Address } from '@/lib/domain/model/types';

type OnChain = { chainId: number; treasury: Address };

/**
 * What was read of, or made for, the deployment that the app is on. Undefined if it is another’s: after the wallet has
 * gone to another chain there are figures of the one before until those of the new one are there.
 */
export function forDeployment<Thing extends OnChain>(
  thing: Thing | undefined,
  deployment: OnChain | undefined,
): Thing | undefined {
  const isOf = thing?.chainId === deployment?.chainId && thing?.treasury === deployment?.treasury;
  return isOf ? thing : undefined;
}
