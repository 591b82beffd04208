import { type Abi, decodeFunctionData, type Hex, toFunctionSelector } from 'viem';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { RoleChange } from '@/lib/domain/steward/role-words';
import { contractAt } from './contract-at';

/**
 * The change of roles by a call of the AccessManager; undefined for its other functions.
 * @throws if the data is not a call of a known function
 */
export function roleChangeOf(data: Hex, deployment: Deployment): RoleChange | undefined {
  const { functionName, args } = decodeFunctionData({ abi: managerAbi, data });
  const nameOf = (address: Address) => contractAt(address, deployment).contract ?? address;
  switch (functionName) {
    case 'labelRole':
      return { kind: 'label', role: args[0], label: args[1] };
    case 'grantRole':
      return { kind: 'give', role: args[0], account: nameOf(args[1]), delay: BigInt(args[2]) };
    case 'revokeRole':
      return { kind: 'take', role: args[0], account: nameOf(args[1]) };
    case 'setRoleAdmin':
      return { kind: 'admin', role: args[0], by: args[1] };
    case 'setRoleGuardian':
      return { kind: 'guardian', role: args[0], by: args[1] };
    case 'setGrantDelay':
      return { kind: 'grant-delay', role: args[0], delay: BigInt(args[1]) };
    case 'setTargetFunctionRole':
      return {
        kind: 'functions',
        contract: nameOf(args[0]),
        functions: functionsOf(contractAt(args[0], deployment).abi, args[1]),
        role: args[2],
      };
    case 'setTargetAdminDelay':
      return { kind: 'change-delay', contract: nameOf(args[0]), delay: BigInt(args[1]) };
    case 'setTargetClosed':
      return { kind: 'closed', contract: nameOf(args[0]), closed: args[1] };
    case 'updateAuthority': {
      const [contract, to] = args;
      const isKept = sameAddress(to, deployment.manager);
      return { kind: 'authority', contract: nameOf(contract), to: isKept ? undefined : nameOf(to) };
    }
    default:
      return undefined;
  }
}

/** Functions by name; unknown ones by their selectors. */
function functionsOf(abi: Abi, selectors: readonly Hex[]): string[] {
  const names = new Map(
    abi.flatMap((item) => (item.type === 'function' ? [[toFunctionSelector(item), item.name]] : [])),
  );
  return selectors.map((selector) => names.get(selector) ?? `the unknown function ${selector}`);
}
