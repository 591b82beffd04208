import type { Log } from 'viem';
import { expect, test } from 'vitest';
import type { Transaction } from '@/lib/tx/engine/ports';
import { ACCOUNT, at, OTHER, repeatedHash, TREASURY } from '@/lib/tx/tests/test-flow';
import type { ActionIntent } from './action-intent';
import { ownEvents } from './own-events';

const HASH = repeatedHash('ab');
const TOPIC = repeatedHash('cd');
/** Inputs of two transactions that wrap calls: the action's, and one that differs slightly. */
const WRAPPED = '0x6a76120200ABcd00';
const OTHERS = '0x6a76120200abce00';
const action: ActionIntent = {
  ...({ kind: 'action', action: 'lend', words: 'Lend it', contract: 'the Treasury' } as const),
  call: { to: TREASURY, data: '0xabcd' },
  proof: { contract: TREASURY, topics: [TOPIC] },
};
const log: Log = {
  ...{ address: TREASURY, topics: [TOPIC], data: '0x', transactionHash: HASH, blockHash: HASH },
  ...{ blockNumber: 7n, logIndex: 0, transactionIndex: 0, removed: false },
};
const transaction = (change: Partial<Transaction>): Transaction => ({
  ...{ hash: HASH, from: ACCOUNT, to: TREASURY, input: '0xabcd', value: 0n, nonce: 1, gas: 1n },
  ...change,
});

/** The events attributed to the account when this transaction emitted them. */
function found(sent: Transaction | undefined, isContract: boolean, event = log) {
  const chain = {
    proofLogs: async () => [event],
    isContract: async () => isContract,
    transaction: async () => sent,
  };
  return ownEvents(chain, ACCOUNT, action, { from: 1n, to: 9n });
}

test.each<[string, Partial<Transaction>, { key: boolean; contract: boolean }]>([
  ['the account itself sent, with exactly the call,', {}, { key: true, contract: true }],
  ['the account itself sent, altered,', { input: '0xabcd00' }, { key: false, contract: false }],
  ['the account itself wrapped', { to: ACCOUNT, input: WRAPPED }, { key: true, contract: true }],
  ['the account itself wrapped, altered,', { to: ACCOUNT, input: OTHERS }, { key: false, contract: false }],
  ['another account sent directly to the contract', { from: OTHER }, { key: false, contract: false }],
  [
    'another account sent to the account',
    { from: OTHER, to: ACCOUNT, input: WRAPPED },
    { key: false, contract: true },
  ],
  [
    'another account sent to the account, altered,',
    { from: OTHER, to: ACCOUNT, input: OTHERS },
    { key: false, contract: false },
  ],
  [
    'another account sent through another contract',
    { from: OTHER, to: at(6), input: WRAPPED },
    { key: false, contract: true },
  ],
  [
    'another account executed through another contract',
    { from: OTHER, to: at(6), input: OTHERS },
    { key: false, contract: false },
  ],
  ['created a contract', { from: OTHER, to: null, input: WRAPPED }, { key: false, contract: true }],
])('an event in what %s is attributed correctly', async (_, change, { key, contract }) => {
  expect(await found(transaction(change), false)).toEqual(key ? [log] : []);
  expect(await found(transaction(change), true)).toEqual(contract ? [log] : []);
});

test('an event whose transaction is not available yet must be searched for again', async () => {
  expect(await found(undefined, true)).toBeUndefined();
});

test('a node that returns unrelated events proves nothing', async () => {
  expect(await found(transaction({}), false, { ...log, topics: [HASH] })).toEqual([]);
  expect(await found(transaction({}), false, { ...log, address: OTHER })).toEqual([]);
});
