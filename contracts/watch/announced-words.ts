import { type Abi, type Address, decodeFunctionData, type Hex, isAddressEqual } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { accessManagerAbi } from '../deploy/abis';
import type { Deployment } from '../deploy/deployment';

/** A scheduled call in words, such as "treasury.setParams"; what is not ours by address and selector. */
export function callInWords(deployment: Deployment, target: Address, data: Hex): string {
  const { manager, treasury, oracle, yieldVenue, liquidityVenue, governanceDelegate } = deployment;
  const contracts: { name: string; address: Address; abi: Abi }[] = [
    { name: 'manager', address: manager, abi: accessManagerAbi },
    { name: 'treasury', address: treasury, abi: treasuryAbi },
    { name: 'oracle', address: oracle, abi: priceOracleAbi },
    { name: 'yieldVenue', address: yieldVenue, abi: yieldVenueAbi },
    { name: 'liquidityVenue', address: liquidityVenue, abi: liquidityVenueAbi },
    { name: 'governanceDelegate', address: governanceDelegate, abi: governanceDelegateAbi },
  ];
  const known = contracts.find(({ address }) => isAddressEqual(address, target));
  return `${known?.name ?? target}.${known ? functionName(known.abi, data) : data.slice(0, 10)}`;
}

function functionName(abi: Abi, data: Hex): string {
  try {
    return decodeFunctionData({ abi, data }).functionName;
  } catch {
    return data.slice(0, 10);
  }
}
