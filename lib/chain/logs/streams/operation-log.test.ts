import { encodeAbiParameters, encodeEventTopics, type Hex, pad, parseAbiParameters } from 'viem';
import { expect, test } from 'vitest';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import {
  ALICE,
  DEPLOYMENT,
  LogChain,
  readAll,
  timeOf,
  USDC,
  word,
  XMS,
} from '@/lib/chain/logs/test-log-chain';
import type { OperationEvent } from '@/lib/domain/steward/operations';
import { operationStream } from './operation-log';

const MANAGER = XMS;
const deployment = { ...DEPLOYMENT, manager: MANAGER };
const stream = operationStream(deployment);
const ID = word(77);
const DATA = '0x12345678abcd';

const topicsOf = (
  eventName: 'OperationScheduled' | 'OperationExecuted' | 'OperationCanceled',
  nonce: number,
): string[] =>
  encodeEventTopics({ abi: managerAbi, eventName, args: { operationId: ID, nonce } }).map(String);

const scheduled = (ready: number, data: Hex = DATA) =>
  encodeAbiParameters(parseAbiParameters('uint48, address, address, bytes'), [ready, ALICE, USDC, data]);

const read = (chain: LogChain) => readAll(stream, chain);

test('scheduled calls and their outcomes, with the times of their blocks', async () => {
  const chain = new LogChain(3000, []);
  chain.add(20, topicsOf('OperationScheduled', 1), scheduled(5000), MANAGER);
  chain.add(30, topicsOf('OperationCanceled', 1), '0x', MANAGER);
  chain.add(2990, topicsOf('OperationScheduled', 2), scheduled(9000), MANAGER);
  chain.add(2995, topicsOf('OperationExecuted', 2), '0x', MANAGER);
  const { events, state } = await read(chain);
  const call = { caller: ALICE, target: USDC, data: DATA };
  const at = (block: number) => ({ block: BigInt(block), time: BigInt(timeOf(block)), id: ID });
  expect(events).toMatchObject([
    { kind: 'scheduled', ...at(20), nonce: 1n, ready: 5000n, ...call },
    { kind: 'cancelled', ...at(30), nonce: 1n },
    { kind: 'scheduled', ...at(2990), nonce: 2n, ready: 9000n, ...call },
    { kind: 'executed', ...at(2995), nonce: 2n },
  ]);
  expect(state.completeSince).toBe(BigInt(timeOf(10)));
});

test('events about roles are left out', async () => {
  const chain = new LogChain(90, []);
  chain.add(20, [word(5), word(1), pad(ALICE)], word(0), MANAGER);
  expect((await read(chain)).events).toEqual([]);
});

const at = { block: 20n, logIndex: 3, hash: ID, time: 5n, id: ID, nonce: 1n };
const whole: OperationEvent = {
  ...at,
  ...({ kind: 'scheduled', ready: 9n, caller: ALICE, target: USDC, data: DATA } as const),
};

test.each<[string, unknown]>([
  ['nothing', undefined],
  ['another kind', { ...whole, kind: 'minted' }],
  ['no id', { ...whole, id: '0x12' }],
  ['an invalid time of execution', { ...whole, ready: 9 }],
  ['no caller', { ...whole, caller: undefined }],
  ['no data', { ...whole, data: 'x' }],
  ['no nonce', { ...at, kind: 'cancelled', nonce: -1n }],
  ['no block', { ...at, kind: 'cancelled', block: undefined }],
])('what was kept with %s is read again', (_, kept) => {
  expect(stream.check(kept)).toBeUndefined();
});

test('valid stored events are accepted', () => {
  const ended: OperationEvent = { ...at, kind: 'executed' };
  expect([stream.check(whole), stream.check(ended)]).toEqual([whole, ended]);
});
