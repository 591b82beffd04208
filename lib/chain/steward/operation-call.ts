import { decodeFunctionData, type Hex, zeroAddress } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Scheduled } from '@/lib/domain/steward/operation-words';
import { type Argument, named } from './action-arguments';
import { contractAt } from './contract-at';
import { fromContract } from './governor-calls';
import { roleChangeOf } from './role-change';

/** The target of a scheduled call. Contract and function by name if they are known; else neither. */
export type OperationCall = {
  contract: string | undefined;
  functionName: string | undefined;
  args: readonly Argument[];
  /** Its meaning, if there are words for it. */
  meaning: Scheduled | undefined;
};

/** Reads a scheduled call. */
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

function meaningOf(
  { target, data }: { target: Address; data: Hex },
  deployment: Deployment,
): Scheduled | undefined {
  const { treasury, governanceDelegate, grants, manager } = deployment;
  if (sameAddress(target, manager)) {
    const change = roleChangeOf(data, deployment);
    return change && { kind: 'roles', change };
  }
  if (sameAddress(target, treasury)) {
    const { functionName, args } = decodeFunctionData({ abi: treasuryAbi, data });
    if (functionName === 'setParams') return { kind: 'params', params: fromContract(args[0]) };
    if (functionName !== 'unpause') return undefined;
    const [asset, mint, redeem] = args;
    return { kind: 'reopen', asset: asset === zeroAddress ? undefined : asset, mint, redeem };
  }
  if (sameAddress(target, grants)) {
    const { functionName, args } = decodeFunctionData({ abi: grantsAbi, data });
    if (functionName === 'setBudget') return { kind: 'grants-budget', budget: args[0] };
    return functionName === 'resume' ? { kind: 'resume-grant', id: args[0] } : undefined;
  }
  if (!sameAddress(target, governanceDelegate)) return undefined;
  const { functionName, args } = decodeFunctionData({ abi: governanceDelegateAbi, data });
  if (functionName !== 'delegate') return undefined;
  const [asset, to] = args;
  const isOwn = to === zeroAddress || sameAddress(to, governanceDelegate);
  return { kind: 'delegate', asset, to: isOwn ? undefined : to };
}
