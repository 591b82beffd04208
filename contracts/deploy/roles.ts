import { type Abi, type Address, encodeFunctionData, type Hex, toFunctionSelector } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { liquidityVenueAbi } from '@/abis/liquidity-venue';
import { priceOracleAbi } from '@/abis/price-oracle';
import { treasuryAbi } from '@/abis/treasury';
import { yieldVenueAbi } from '@/abis/yield-venue';
import { accessManagerAbi } from './abis';
import type { Config } from './config';
import type { Sender } from './sender';

/**
 * Role ids of the AccessManager; 0 is its admin, who may change the roles themselves. Nobody holds ADMIN_CHANGES: see
 * `ADMIN_CHANGES`.
 */
export const ROLES = { ADMIN: 0n, GOVERNOR: 1n, STEWARD: 2n, GUARDIAN: 3n, ADMIN_CHANGES: 4n };

/** The functions each role may call, by the contract's name in the deployment. */
const GOVERNED = {
  treasury: ['list', 'delist', 'setParams', 'unpause', 'addVenue', 'removeVenue', 'resumeSteward'],
  oracle: ['setFeed', 'writeDown'],
  yieldVenue: ['listVault', 'delistVault'],
  liquidityVenue: ['listPair', 'delistPair'],
  governanceDelegate: ['listGovernor', 'delistGovernor', 'delegate'],
  grants: ['setBudget', 'resume'],
} as const;
const STEWARDED = { treasury: ['deploy', 'recall'], governanceDelegate: ['castVote'] } as const;
const GUARDED = { treasury: ['pause', 'stopSteward'], grants: ['stop'] } as const;

/**
 * The admin's functions of the AccessManager, which the guardian may cancel while they are announced. The AccessManager gives
 * its admin role no guardian (it refuses with AccessManagerLockedRole), but lets the guardian of the role set for a function
 * cancel it, and asks the admin role alone, never this one, who may call these functions. So this role has no holder and
 * gives nobody a power except that of its guardian.
 *
 * `revokeRole` is not among them: else a guardian who has turned hostile could cancel its own removal for ever.
 */
const ADMIN_CHANGES = [
  ...['labelRole', 'grantRole', 'setRoleAdmin', 'setRoleGuardian', 'setGrantDelay'],
  ...['setTargetFunctionRole', 'setTargetAdminDelay', 'setTargetClosed', 'updateAuthority'],
] as const;

/** The role whose holders may cancel what is announced for functions of the other. */
export const GUARDIANS = [
  { role: ROLES.GOVERNOR, guardian: ROLES.GUARDIAN },
  { role: ROLES.ADMIN_CHANGES, guardian: ROLES.GUARDIAN },
];

const ABIS = {
  treasury: treasuryAbi,
  oracle: priceOracleAbi,
  yieldVenue: yieldVenueAbi,
  liquidityVenue: liquidityVenueAbi,
  governanceDelegate: governanceDelegateAbi,
  grants: grantsAbi,
};
type Restricted = keyof typeof ABIS;

const RESTRICTED = [
  'treasury',
  'oracle',
  'yieldVenue',
  'liquidityVenue',
  'governanceDelegate',
  'grants',
] as const;

/** The contracts with restricted functions, and the AccessManager that restricts them. */
export type RestrictedContracts = Record<Restricted | 'manager', Address>;

/** The functions each role may call, with their contracts, and those that the guardian may cancel for the admin. */
export function permissions(contracts: RestrictedContracts) {
  const of = (role: bigint, functions: Partial<Record<Restricted, readonly string[]>>) =>
    RESTRICTED.flatMap((name) => {
      const selectors = (functions[name] ?? []).map((functionName) => selectorOf(ABIS[name], functionName));
      return selectors.length === 0 ? [] : [{ target: contracts[name], selectors, role }];
    });
  const changes = ADMIN_CHANGES.map((functionName) => selectorOf(accessManagerAbi, functionName));
  return [
    ...of(ROLES.GOVERNOR, GOVERNED),
    ...of(ROLES.STEWARD, STEWARDED),
    ...of(ROLES.GUARDIAN, GUARDED),
    { target: contracts.manager, selectors: changes, role: ROLES.ADMIN_CHANGES },
  ];
}

function selectorOf(abi: Abi, name: string): Hex {
  const [item, ...others] = abi.filter((one) => one.type === 'function' && one.name === name);
  if (item?.type !== 'function' || others.length > 0) throw new Error(`There is no one function ${name}`);
  return toFunctionSelector(item);
}

/** The holders of each role, with the delay in seconds between scheduling and executing. */
export function members({ roles: { admin, governor, steward, guardian } }: Config) {
  return [
    { role: ROLES.ADMIN, account: admin.account, delay: admin.delay },
    { role: ROLES.GOVERNOR, account: governor.account, delay: governor.delay },
    { role: ROLES.STEWARD, account: steward, delay: 0 },
    { role: ROLES.GUARDIAN, account: guardian, delay: 0 },
  ];
}

/** Seconds after which a new holder of a role has it, beyond the delay of the admin who grants it. */
export function grantDelays({ roles: { admin, governor } }: Config) {
  return [
    { role: ROLES.ADMIN, delay: admin.grantDelay },
    { role: ROLES.GOVERNOR, delay: governor.grantDelay },
  ].filter(({ delay }) => delay > 0);
}

/**
 * The contracts for which permissions and authority change only after the admin's delay, whatever delay a later admin has.
 * Empty if the admin has none.
 */
export function adminDelays({ roles: { admin } }: Config, contracts: RestrictedContracts) {
  const targets = admin.delay === 0 ? [] : ([...RESTRICTED, 'manager'] as const);
  return targets.map((name) => ({ target: contracts[name], delay: admin.delay }));
}

/**
 * Labels the roles, assigns their functions, guardians, holders and delays in one transaction, then renounces the deployer's
 * own role. The AccessManager puts grant delays and target delays into force after five days.
 */
export async function handOver(
  sender: Sender,
  config: Config,
  contracts: RestrictedContracts,
): Promise<void> {
  const abi = accessManagerAbi;
  const named = ['GOVERNOR', 'STEWARD', 'GUARDIAN', 'ADMIN_CHANGES'] as const;
  const calls = [
    ...named.map((name) => encodeFunctionData({ abi, functionName: 'labelRole', args: [ROLES[name], name] })),
    ...GUARDIANS.map(({ role, guardian }) =>
      encodeFunctionData({ abi, functionName: 'setRoleGuardian', args: [role, guardian] }),
    ),
    ...permissions(contracts).map(({ target, selectors, role }) =>
      encodeFunctionData({ abi, functionName: 'setTargetFunctionRole', args: [target, selectors, role] }),
    ),
    ...members(config).map(({ role, account, delay }) =>
      encodeFunctionData({ abi, functionName: 'grantRole', args: [role, account, delay] }),
    ),
    ...grantDelays(config).map(({ role, delay }) =>
      encodeFunctionData({ abi, functionName: 'setGrantDelay', args: [role, delay] }),
    ),
    ...adminDelays(config, contracts).map(({ target, delay }) =>
      encodeFunctionData({ abi, functionName: 'setTargetAdminDelay', args: [target, delay] }),
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
