import { type Address, parseEventLogs } from 'viem';
import { accessManagerAbi } from './abis';
import { type Finding, same } from './finding';
import { adminDelays, GUARDIANS, grantDelays, members, permissions, ROLES } from './roles';
import type { Subject } from './subject';

/**
 * Checks that only the configured accounts hold the roles, which functions each role may call, who may cancel what is
 * announced, and the delays.
 */
export async function checkRoles(subject: Subject): Promise<Finding[]> {
  const parts = await Promise.all([checkHolders(subject), checkPermissions(subject), checkHistory(subject)]);
  return parts.flat();
}

const managerOf = ({ deployment }: Subject) =>
  ({ address: deployment.manager, abi: accessManagerAbi }) as const;

async function checkHolders(subject: Subject): Promise<Finding[]> {
  const { client, config, deployer } = subject;
  const at = managerOf(subject);
  const hasRole = async (role: bigint, account: Address) => {
    const [member, delay] = await client.readContract({
      ...at,
      functionName: 'hasRole',
      args: [role, account],
    });
    return { member, delay };
  };
  const holders = await Promise.all(
    members(config).map(async ({ role, account, delay }) =>
      same(`holder of role ${role}`, await hasRole(role, account), { member: true, delay }),
    ),
  );
  return [...holders, same("the deployer's own role", (await hasRole(ROLES.ADMIN, deployer)).member, false)];
}

async function checkPermissions(subject: Subject): Promise<Finding[]> {
  const { client, deployment } = subject;
  const at = managerOf(subject);
  const allowed = permissions(deployment).map(async ({ target, selectors, role }) => {
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
  });
  const guarded = GUARDIANS.map(async ({ role, guardian }) => {
    const found = await client.readContract({ ...at, functionName: 'getRoleGuardian', args: [role] });
    return same(`who may cancel what role ${role} announces`, found, guardian);
  });
  return Promise.all([...allowed, ...guarded]);
}

/**
 * Checks what can only be read from events: that nothing else was granted, and the delays, which the AccessManager tells only
 * once they are in force.
 */
async function checkHistory(subject: Subject): Promise<Finding[]> {
  const { config, deployment } = subject;
  const events = parseEventLogs({ abi: accessManagerAbi, logs: await logsOf(subject) });
  const granted = events.flatMap(({ eventName, args }) => (eventName === 'RoleGranted' ? [args] : []));
  const labels = events.flatMap(({ eventName, args }) => (eventName === 'RoleLabel' ? [args] : []));
  const grants = events.flatMap(({ eventName, args }) =>
    eventName === 'RoleGrantDelayChanged' ? [args] : [],
  );
  const targets = events.flatMap(({ eventName, args }) =>
    eventName === 'TargetAdminDelayUpdated' ? [args] : [],
  );
  return [
    same(
      'roles granted',
      granted.map(({ roleId, account }) => `${roleId} ${account}`),
      members(config).map(({ role, account }) => `${role} ${account}`),
    ),
    same(
      'labels of the roles',
      labels.map(({ roleId, label }) => `${roleId} ${label}`),
      Object.entries(ROLES).flatMap(([label, id]) => (id === ROLES.ADMIN ? [] : `${id} ${label}`)),
    ),
    same(
      'delays of later grants',
      grants.map(({ roleId, delay }) => `${roleId} ${delay}`),
      grantDelays(config).map(({ role, delay }) => `${role} ${delay}`),
    ),
    same(
      'delays of changes to the permissions',
      targets.map(({ target, delay }) => `${target} ${delay}`),
      adminDelays(config, deployment).map(({ target, delay }) => `${target} ${delay}`),
    ),
  ];
}

/** The AccessManager's logs since the Treasury was created: the deployer's own, or those of a node that serves logs. */
async function logsOf({ client, deployment, logs }: Subject) {
  const { manager, blockNumber } = deployment;
  if (!logs) return client.getLogs({ address: manager, fromBlock: blockNumber });
  return logs.filter(
    (log) => log.address.toLowerCase() === manager.toLowerCase() && log.blockNumber >= blockNumber,
  );
}
