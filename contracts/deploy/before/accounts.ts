import type { Address } from 'viem';
import type { Config } from '../config';
import { LOCAL_CHAIN } from '../deployment-list';

/**
 * What is wrong with the accounts of the roles. On the local chain one account may hold several roles and act without a delay.
 */
export function accountProblems({ chainId, roles }: Config, deployer: Address): string[] {
  const { admin, governor, steward, guardian } = roles;
  const holders = [
    { role: 'admin', account: admin.account },
    { role: 'governor', account: governor.account },
    { role: 'steward', account: steward },
    { role: 'guardian', account: guardian },
  ];
  const problems = holders.some(({ account }) => account === deployer)
    ? [`The deployer ${deployer} gives up all power, so it can't hold a role.`]
    : [];
  if (chainId === LOCAL_CHAIN) return problems;
  for (const account of new Set(holders.map((each) => each.account))) {
    const held = holders.filter((each) => each.account === account).map(({ role }) => role);
    if (held.length > 1)
      problems.push(`${account} is ${held.join(' and ')}: each role needs an account of its own.`);
  }
  for (const [role, { delay }] of Object.entries({ admin, governor })) {
    if (delay === 0) problems.push(`roles.${role}.delay is 0: nobody would see a change before it is made.`);
  }
  return problems;
}
