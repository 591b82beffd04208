import { type Address, encodeFunctionData, type Hex, toFunctionSelector } from 'viem';
import { getAbiItem } from 'viem/utils';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { accessManagerAbi } from './abis';
import type { Config } from './config';
import type { Sender } from './sender';

/** Role ids of the AccessManager; 0 is its admin, who may change the roles themselves. */
export const ROLES = { ADMIN: 0n, GOVERNOR: 1n, STEWARD: 2n, GUARDIAN: 3n };

type RestrictedName =
  | 'list'
  | 'delist'
  | 'setParams'
  | 'unpause'
  | 'addVenue'
  | 'removeVenue'
  | 'deploy'
  | 'recall'
  | 'pause';

const selectorsOf = (...names: RestrictedName[]): Hex[] =>
  names.map((name) => toFunctionSelector(getAbiItem({ abi: treasuryAbi, name })));

/** Which role may call what. */
export function permissions({ treasury, oracle }: { treasury: Address; oracle: Address }) {
  const governed = selectorsOf('list', 'delist', 'setParams', 'unpause', 'addVenue', 'removeVenue');
  const setFeed = toFunctionSelector(getAbiItem({ abi: priceOracleAbi, name: 'setFeed' }));
  return [
    { target: treasury, selectors: governed, role: ROLES.GOVERNOR },
    { target: oracle, selectors: [setFeed], role: ROLES.GOVERNOR },
    { target: treasury, selectors: selectorsOf('deploy', 'recall'), role: ROLES.STEWARD },
    { target: treasury, selectors: selectorsOf('pause'), role: ROLES.GUARDIAN },
  ];
}

/** Who holds what, with the delay in seconds between announcing and doing. */
export function members({ roles: { admin, governor, steward, guardian } }: Config) {
  return [
    { role: ROLES.ADMIN, ...admin },
    { role: ROLES.GOVERNOR, ...governor },
    { role: ROLES.STEWARD, account: steward, delay: 0 },
    { role: ROLES.GUARDIAN, account: guardian, delay: 0 },
  ];
}

/** Labels the roles, gives them their functions and holders in one transaction, then gives up the deployer's own. */
export async function handOver(
  sender: Sender,
  config: Config,
  contracts: { manager: Address; treasury: Address; oracle: Address },
): Promise<void> {
  const abi = accessManagerAbi;
  const named = ['GOVERNOR', 'STEWARD', 'GUARDIAN'] as const;
  const calls = [
    ...named.map((name) => encodeFunctionData({ abi, functionName: 'labelRole', args: [ROLES[name], name] })),
    ...permissions(contracts).map(({ target, selectors, role }) =>
      encodeFunctionData({ abi, functionName: 'setTargetFunctionRole', args: [target, selectors, role] }),
    ),
    ...members(config).map(({ role, account, delay }) =>
      encodeFunctionData({ abi, functionName: 'grantRole', args: [role, account, delay] }),
    ),
  ];
  const { manager } = contracts;
  const grant = encodeFunctionData({ abi, functionName: 'multicall', args: [calls] });
  await sender.send('Hand over the roles', manager, grant);
  const renounce = encodeFunctionData({
    abi,
    functionName: 'renounceRole',
    args: [ROLES.ADMIN, sender.address],
  });
  await sender.send("Renounce the deployer's own role", manager, renounce);
}
