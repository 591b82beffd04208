import { encodeFunctionData, getAbiItem, maxUint64, toFunctionSelector } from 'viem';
import { expect, test } from 'vitest';
import { treasuryAbi } from '@/abis/treasury';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import { TEST_DEPLOYMENT } from '@/lib/chain/snapshot/test-lens';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { announcedWords } from '@/lib/domain/steward/operation-words';
import { operationCall } from './operation-call';

const [treasury, oracle, manager, venue] = [addressOf(60), addressOf(61), addressOf(62), addressOf(63)];
const deployment = { ...TEST_DEPLOYMENT, treasury, oracle, manager, yieldVenue: venue };
const [somebody, elsewhere] = [addressOf(40), addressOf(41)];
/** A listed asset at an address that may stand among the arguments. */
const usdc = assetOf();
const DAY = 86_400;
const SET_PARAMS = toFunctionSelector(getAbiItem({ abi: treasuryAbi, name: 'setParams' }));
const UNKNOWN = '0x12345678';

type Call = Parameters<typeof encodeFunctionData<typeof managerAbi>>[0];

/** What is said of a call of the AccessManager that was announced. */
function wordsOf(call: Omit<Call, 'abi'>): string {
  const data = encodeFunctionData<typeof managerAbi>({ abi: managerAbi, ...call });
  const { meaning } = operationCall({ target: manager, data }, deployment);
  if (!meaning) throw new Error('There are no words for it');
  const say = { amount: () => '', percent: () => '' };
  return announcedWords(meaning, { snapshot: snapshotOf([usdc]), isOpen: true }, say);
}

const functionRole = (contract: typeof treasury, selectors: readonly `0x${string}`[], role: bigint) =>
  wordsOf({ functionName: 'setTargetFunctionRole', args: [contract, selectors, role] });

test('what everybody may call then is said by function and contract', () => {
  expect(functionRole(treasury, [SET_PARAMS], maxUint64)).toBe(
    'Let everybody call setParams of the Treasury',
  );
  const delist = toFunctionSelector('delist(address)');
  expect(functionRole(treasury, [SET_PARAMS, delist, UNKNOWN], maxUint64)).toBe(
    'Let everybody call setParams, delist and the unknown function 0x12345678 of the Treasury',
  );
  expect(functionRole(elsewhere, [delist], maxUint64)).toBe(
    `Let everybody call the unknown function ${delist} of ${elsewhere}`,
  );
});

test('so is which role alone may', () => {
  const said = (role: bigint) => functionRole(treasury, [SET_PARAMS], role);
  expect(said(2n)).toBe('Let nobody but the steward call setParams of the Treasury');
  expect(said(0n)).toBe('Let nobody but the admin of the roles call setParams of the Treasury');
  expect(said(9n)).toBe('Let nobody but whoever holds role number 9 call setParams of the Treasury');
  expect(functionRole(treasury, [], 2n)).toBe('Let nobody but the steward call no function of the Treasury');
});

test('who is given which role is said with the delay, also where it is an asset or a contract of ours', () => {
  const give = (role: bigint, account: typeof treasury, delay: number) =>
    wordsOf({ functionName: 'grantRole', args: [role, account, delay] });
  expect(give(1n, somebody, 0)).toBe(`Give the governor’s role to ${somebody}, without any delay`);
  expect(give(0n, somebody, 2 * DAY)).toBe(
    `Give the admin’s role (over all others) to ${somebody}, with a delay of 2 days`,
  );
  expect(give(3n, usdc.token, DAY + 3600)).toBe(
    `Give the guardian’s role to ${usdc.token}, with a delay of 25 hours`,
  );
  expect(give(9n, venue, 61)).toBe('Give role number 9 to the vaults’ venue, with a delay of 61 seconds');
  expect(wordsOf({ functionName: 'revokeRole', args: [2n, somebody] })).toBe(
    `Take the steward’s role from ${somebody}`,
  );
});

test('so is who gives, takes and cancels, and how long that takes to count', () => {
  expect(wordsOf({ functionName: 'setRoleAdmin', args: [1n, 2n] })).toBe(
    'Let the steward give and take the governor’s role',
  );
  expect(wordsOf({ functionName: 'setRoleAdmin', args: [1n, maxUint64] })).toBe(
    'Let everybody give and take the governor’s role',
  );
  expect(wordsOf({ functionName: 'setRoleGuardian', args: [1n, 3n] })).toBe(
    'Let the guardian cancel what the governor announces',
  );
  expect(wordsOf({ functionName: 'setGrantDelay', args: [1n, 0] })).toBe(
    'Have the governor’s role count as soon as it is given',
  );
  expect(wordsOf({ functionName: 'setGrantDelay', args: [maxUint64, DAY] })).toBe(
    'Have everybody’s role count 1 day after it is given',
  );
});

test('a contract is named that is closed, opened, changed at once, or obeys another', () => {
  const closed = (contract: typeof treasury, isClosed: boolean) =>
    wordsOf({ functionName: 'setTargetClosed', args: [contract, isClosed] });
  expect(closed(treasury, true)).toBe('Close the Treasury to every role');
  expect(closed(oracle, false)).toBe('Open the price oracle to its roles again');
  const delayed = (delay: number) =>
    wordsOf({ functionName: 'setTargetAdminDelay', args: [treasury, delay] });
  expect(delayed(0)).toBe('Let who may call the Treasury be changed without any delay');
  expect(delayed(5 * DAY)).toBe('Let who may call the Treasury be changed with a delay of 5 days');
  const obeys = (to: typeof treasury) => wordsOf({ functionName: 'updateAuthority', args: [treasury, to] });
  expect(obeys(elsewhere)).toBe(
    `Have ${elsewhere} decide who may call the Treasury, in place of the AccessManager`,
  );
  expect(obeys(oracle)).toBe(
    'Have the price oracle decide who may call the Treasury, in place of the AccessManager',
  );
  expect(obeys(manager)).toBe('Have the AccessManager go on deciding who may call the Treasury');
});

test('a label can’t turn or lengthen what is said', () => {
  const label = (text: string) => wordsOf({ functionName: 'labelRole', args: [9n, text] });
  expect(label('AU\u202EDITORS\n')).toBe('Label role number 9 “AUDITORS”');
  expect(label('x'.repeat(500))).toBe(`Label role number 9 “${'x'.repeat(60)}…”`);
});

test('other functions of the AccessManager have no meaning of their own', () => {
  const data = encodeFunctionData({ abi: managerAbi, functionName: 'execute', args: [treasury, '0x'] });
  expect(operationCall({ target: manager, data }, deployment)).toMatchObject({
    functionName: 'execute',
    meaning: undefined,
  });
});
