import type { Address } from '@/lib/domain/model/types';

type OnChain = { chainId: number; treasury: Address };

/**
 * `thing` if it was read from, or composed for, this deployment; else undefined. After a chain switch the figures of
 * the previous chain remain until those of the new one arrive.
 */
export function forDeployment<Thing extends OnChain>(
  thing: Thing | undefined,
  deployment: OnChain | undefined,
): Thing | undefined {
  const isOf = thing?.chainId === deployment?.chainId && thing?.treasury === deployment?.treasury;
  return isOf ? thing : undefined;
}
