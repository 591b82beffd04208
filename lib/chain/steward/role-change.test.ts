import { encodeFunctionData, getAbiItem, maxUint64, toFunctionSelector } from 'viem';
import { expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import { TEST_DEPLOYMENT } from '@/lib/chain/snapshot/test-lens';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { scheduledWords } from '@/lib/domain/steward/operation-words';
import { rawFormat } from '@/lib/domain/steward/test-format';
import { operationCall } from './operation-call';

const [treasury, oracle, manager, venue] = [addressOf(60), addressOf(61), addressOf(62), addressOf(63)];
const deployment = { ...TEST_DEPLOYMENT, treasury, oracle, manager, yieldVenue: venue };
const [somebody, elsewhere] = [addressOf(40), addressOf(41)];
/** A listed asset at an address that may be among the arguments. */
const usdc = assetOf();
const DAY = 86_400;
const SET_PARAMS = toFunctionSelector(getAbiItem({ abi: treasuryAbi, name: 'setParams' }));
const UNKNOWN = '0x12345678';

type Call = Parameters<typeof encodeFunctionData<typeof managerAbi>>[0];

/** The words for a scheduled call of the AccessManager. */
function wordsOf(call: Omit<Call, 'abi'>): string {
  const data = encodeFunctionData<typeof managerAbi>({ abi: managerAbi, ...call });
  const { meaning } = operationCall({ target: manager, data }, deployment);
  if (!meaning) throw new Error('There are no words for it');
  return scheduledWords(meaning, { snapshot: snapshotOf([usdc]), isOpen: true }, rawFormat);
}

const functionRole = (contract: typeof treasury, selectors: readonly `0x${string}`[], role: bigint) =>
  wordsOf({ functionName: 'setTargetFunctionRole', args: [contract, selectors, role] });

test('what anyone may call is described by function and contract', () => {
  expect(functionRole(treasury, [SET_PARAMS], maxUint64)).toBe(
    'Allow anyone to call setParams on the Treasury',
  );
  const delist = toFunctionSelector('delist(address)');
  expect(functionRole(treasury, [SET_PARAMS, delist, UNKNOWN], maxUint64)).toBe(
    'Allow anyone to call setParams, delist and the unknown function 0x12345678 on the Treasury',
  );
  expect(functionRole(elsewhere, [delist], maxUint64)).toBe(
    `Allow anyone to call the unknown function ${delist} on ${elsewhere}`,
  );
});

test('so is what only one role may call', () => {
  const said = (role: bigint) => functionRole(treasury, [SET_PARAMS], role);
  expect(said(2n)).toBe('Allow only the steward to call setParams on the Treasury');
  expect(said(0n)).toBe('Allow only the role admin to call setParams on the Treasury');
  expect(said(9n)).toBe('Allow only holders of role 9 to call setParams on the Treasury');
  expect(functionRole(treasury, [], 2n)).toBe('Allow only the steward to call no function on the Treasury');
});

test('a granted role is described with its delay, also when the account is an asset or one of our contracts', () => {
  const give = (role: bigint, account: typeof treasury, delay: number) =>
    wordsOf({ functionName: 'grantRole', args: [role, account, delay] });
  expect(give(1n, somebody, 0)).toBe(`Grant the governor role to ${somebody}, without delay`);
  expect(give(0n, somebody, 2 * DAY)).toBe(
    `Grant the admin role (over all others) to ${somebody}, with a delay of 2 days`,
  );
  expect(give(3n, usdc.token, DAY + 3600)).toBe(
    `Grant the guardian role to ${usdc.token}, with a delay of 25 hours`,
  );
  expect(give(9n, venue, 61)).toBe('Grant role 9 to the yield venue, with a delay of 61 seconds');
  expect(wordsOf({ functionName: 'revokeRole', args: [2n, somebody] })).toBe(
    `Revoke the steward role from ${somebody}`,
  );
});

test('so are the accounts that can grant, revoke and cancel, and the time a grant becomes effective', () => {
  expect(wordsOf({ functionName: 'setRoleAdmin', args: [1n, 2n] })).toBe(
    'Allow the steward to grant and revoke the governor role',
  );
  expect(wordsOf({ functionName: 'setRoleAdmin', args: [1n, maxUint64] })).toBe(
    'Allow anyone to grant and revoke the governor role',
  );
  expect(wordsOf({ functionName: 'setRoleGuardian', args: [1n, 3n] })).toBe(
    'Allow the guardian to cancel changes scheduled by the governor',
  );
  expect(wordsOf({ functionName: 'setGrantDelay', args: [1n, 0] })).toBe(
    'Make the governor role effective as soon as it is granted',
  );
  expect(wordsOf({ functionName: 'setGrantDelay', args: [maxUint64, DAY] })).toBe(
    'Make the public role effective 1 day after it is granted',
  );
});

test('a contract is named when it is closed, reopened, changed without delay, or given another authority', () => {
  const closed = (contract: typeof treasury, isClosed: boolean) =>
    wordsOf({ functionName: 'setTargetClosed', args: [contract, isClosed] });
  expect(closed(treasury, true)).toBe('Close the Treasury to every role');
  expect(closed(oracle, false)).toBe('Reopen the price oracle to its roles');
  const delayed = (delay: number) =>
    wordsOf({ functionName: 'setTargetAdminDelay', args: [treasury, delay] });
  expect(delayed(0)).toBe('Allow changes to who may call the Treasury without delay');
  expect(delayed(5 * DAY)).toBe('Allow changes to who may call the Treasury with a delay of 5 days');
  const obeys = (to: typeof treasury) => wordsOf({ functionName: 'updateAuthority', args: [treasury, to] });
  expect(obeys(elsewhere)).toBe(
    `Let ${elsewhere} decide who may call the Treasury, instead of the AccessManager`,
  );
  expect(obeys(oracle)).toBe(
    'Let the price oracle decide who may call the Treasury, instead of the AccessManager',
  );
  expect(obeys(manager)).toBe('Keep the AccessManager in control of who may call the Treasury');
});

test('a label cannot reverse or lengthen the sentence', () => {
  const label = (text: string) => wordsOf({ functionName: 'labelRole', args: [9n, text] });
  expect(label('AU\u202EDITORS\n')).toBe('Label role 9 “AUDITORS”');
  expect(label('x'.repeat(500))).toBe(`Label role 9 “${'x'.repeat(60)}…”`);
});

test('other functions of the AccessManager have no meaning of their own', () => {
  const data = encodeFunctionData({ abi: managerAbi, functionName: 'execute', args: [treasury, '0x'] });
  expect(operationCall({ target: manager, data }, deployment)).toMatchObject({
    functionName: 'execute',
    meaning: undefined,
  });
});
