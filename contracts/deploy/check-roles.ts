import { accessManagerAbi } from './abis';
import { type Finding, same } from './finding';
import { members, permissions, ROLES } from './roles';
import type { Subject } from './subject';

/** Checks that only the configured accounts hold the roles, and which functions each role may call. */
export async function checkRoles({ client, config, deployment, deployer }: Subject): Promise<Finding[]> {
  const at = { address: deployment.manager, abi: accessManagerAbi } as const;
  const range = { ...at, fromBlock: deployment.blockNumber, strict: true } as const;
  const hasRole = async (role: bigint, account: `0x${string}`) => {
    const [member, delay] = await client.readContract({
      ...at,
      functionName: 'hasRole',
      args: [role, account],
    });
    return { member, delay };
  };
  const [granted, labels, deployerIsAdmin] = await Promise.all([
    client.getContractEvents({ ...range, eventName: 'RoleGranted' }),
    client.getContractEvents({ ...range, eventName: 'RoleLabel' }),
    hasRole(ROLES.ADMIN, deployer),
  ]);
  const wanted = members(config);
  const holders = await Promise.all(
    wanted.map(async ({ role, account, delay }) =>
      same(`holder of role ${role}`, await hasRole(role, account), { member: true, delay }),
    ),
  );
  const allowed = await Promise.all(
    permissions(deployment).map(async ({ target, selectors, role }) => {
      const found = await Promise.all(
        selectors.map((selector) =>
          client.readContract({ ...at, functionName: 'getTargetFunctionRole', args: [target, selector] }),
        ),
      );
      return same(
        `role ${role} and its functions of ${target}`,
        found,
        selectors.map(() => role),
      );
    }),
  );
  const named = Object.entries(ROLES).flatMap(([label, id]) => (id === ROLES.ADMIN ? [] : `${id} ${label}`));
  return [
    ...holders,
    ...allowed,
    same("the deployer's own role", deployerIsAdmin.member, false),
    same(
      'roles granted',
      granted.map(({ args }) => `${args.roleId} ${args.account}`),
      wanted.map(({ role, account }) => `${role} ${account}`),
    ),
    same(
      'labels of the roles',
      labels.map(({ args }) => `${args.roleId} ${args.label}`),
      named,
    ),
  ];
}
