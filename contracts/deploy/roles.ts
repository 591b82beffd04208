import { type Abi, type Address, encodeFunctionData, type Hex, toFunctionSelector } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { accessManagerAbi } from './abis';
import type { Config } from './config';
import type { Sender } from './sender';

/** Role ids of the AccessManager; 0 is its admin, who may change the roles themselves. */
export const ROLES = { ADMIN: 0n, GOVERNOR: 1n, STEWARD: 2n, GUARDIAN: 3n };

/** The functions each role may call, by the contract's name in the deployment. */
const GOVERNED = {
  treasury: ['list', 'delist', 'setParams', 'unpause', 'addVenue', 'removeVenue'],
  oracle: ['setFeed', 'writeDown'],
  yieldVenue: ['listVault', 'delistVault'],
  liquidityVenue: ['listPair', 'delistPair'],
  governanceDelegate: ['listGovernor', 'delistGovernor', 'delegate'],
} as const;
const STEWARDED = { treasury: ['deploy', 'recall'], governanceDelegate: ['castVote'] } as const;
const GUARDED = { treasury: ['pause'] } as const;

const ABIS = {
  treasury: treasuryAbi,
  oracle: priceOracleAbi,
  yieldVenue: yieldVenueAbi,
  liquidityVenue: liquidityVenueAbi,
  governanceDelegate: governanceDelegateAbi,
};
type Restricted = keyof typeof ABIS;

/** The contracts with restricted functions. */
export type RestrictedContracts = Record<Restricted, Address>;

/** The functions each role may call, with their contracts. */
export function permissions(contracts: RestrictedContracts) {
  const of = (role: bigint, functions: Partial<Record<Restricted, readonly string[]>>) =>
    (['treasury', 'oracle', 'yieldVenue', 'liquidityVenue', 'governanceDelegate'] as const).flatMap(
      (name) => {
        const selectors = (functions[name] ?? []).map((functionName) => selectorOf(ABIS[name], functionName));
        return selectors.length === 0 ? [] : [{ target: contracts[name], selectors, role }];
      },
    );
  return [...of(ROLES.GOVERNOR, GOVERNED), ...of(ROLES.STEWARD, STEWARDED), ...of(ROLES.GUARDIAN, GUARDED)];
}

function selectorOf(abi: Abi, name: string): Hex {
  const [item, ...others] = abi.filter((one) => one.type === 'function' && one.name === name);
  if (item?.type !== 'function' || others.length > 0) throw new Error(`There is no one function ${name}`);
  return toFunctionSelector(item);
}

/** The holders of each role, with the delay in seconds between scheduling and executing. */
export function members({ roles: { admin, governor, steward, guardian } }: Config) {
  return [
    { role: ROLES.ADMIN, ...admin },
    { role: ROLES.GOVERNOR, ...governor },
    { role: ROLES.STEWARD, account: steward, delay: 0 },
    { role: ROLES.GUARDIAN, account: guardian, delay: 0 },
  ];
}

/** Labels the roles, assigns their functions and holders in one transaction, then renounces the deployer's own role. */
export async function handOver(
  sender: Sender,
  config: Config,
  contracts: RestrictedContracts & { manager: Address },
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
