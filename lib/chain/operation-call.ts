import { type Abi, decodeFunctionData, type Hex, zeroAddress } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { sameAddress } from '@/lib/domain/address';
import type { Announced } from '@/lib/domain/operation-words';
import type { Address } from '@/lib/domain/types';
import { type Argument, named } from './act-arguments';
import type { Deployment } from './deployments';
import { fromContract } from './governor-calls';
import { managerAbi } from './manager-abi';

/** What an announced call calls. Contract and function by name where they are known here; else neither. */
export type OperationCall = {
  contract: string | undefined;
  functionName: string | undefined;
  args: readonly Argument[];
  /** What there are words for. */
  meaning: Announced | undefined;
};

/** Reads the call that was announced. */
export function operationCall(
  { target, data }: { target: Address; data: Hex },
  deployment: Deployment,
): OperationCall {
  const { contract, abi } = contractAt(target, deployment);
  try {
    const { functionName, args = [] } = decodeFunctionData({ abi, data });
    const meaning = meaningOf({ target, data }, deployment);
    return { contract, functionName, args: named(abi, functionName, args), meaning };
  } catch {
    return { contract, functionName: undefined, args: [], meaning: undefined };
  }
}

type Known = { contract: string | undefined; abi: Abi };

function contractAt(target: Address, deployment: Deployment): Known {
  const known: readonly [Address, string, Abi][] = [
    [deployment.treasury, 'the Treasury', treasuryAbi],
    [deployment.oracle, 'the price oracle', priceOracleAbi],
    [deployment.yieldVenue, 'the vaults’ venue', yieldVenueAbi],
    [deployment.liquidityVenue, 'the venue on Mars Swap', liquidityVenueAbi],
    [deployment.governanceDelegate, 'the votes’ venue', governanceDelegateAbi],
    [deployment.manager, 'the AccessManager, which keeps the roles', managerAbi],
  ];
  const found = known.find(([address]) => sameAddress(address, target));
  return found ? { contract: found[1], abi: found[2] } : { contract: undefined, abi: [] };
}

function meaningOf(
  { target, data }: { target: Address; data: Hex },
  { treasury, governanceDelegate }: Deployment,
): Announced | undefined {
  if (sameAddress(target, treasury)) {
    const { functionName, args } = decodeFunctionData({ abi: treasuryAbi, data });
    if (functionName === 'setParams') return { kind: 'params', params: fromContract(args[0]) };
    if (functionName !== 'unpause') return undefined;
    const [asset, mint, redeem] = args;
    return { kind: 'reopen', asset: asset === zeroAddress ? undefined : asset, mint, redeem };
  }
  if (!sameAddress(target, governanceDelegate)) return undefined;
  const { functionName, args } = decodeFunctionData({ abi: governanceDelegateAbi, data });
  if (functionName !== 'delegate') return undefined;
  const [asset, to] = args;
  const isOwn = to === zeroAddress || sameAddress(to, governanceDelegate);
  return { kind: 'delegate', asset, to: isOwn ? undefined : to };
}
