import { pad, toEventSelector } from 'viem';
import { expect, test } from 'vitest';
import {
  ALICE,
  DEPLOYMENT,
  LogChain,
  nodesOf,
  ORDERS,
  readAll,
  readerOf,
  TREASURY,
  timeOf,
  USDC,
  word,
  XMS,
} from '@/lib/chain/logs/test-log-chain';
import { approvalStream } from './approval-log';

const APPROVAL = toEventSelector('Approval(address,address,uint256)');
const TOPICS = [APPROVAL, pad(ALICE), pad(TREASURY)];

/** Reads Alice's approvals for USDC and XMS. */
const read = (chain: LogChain) => readAll(approvalStream(DEPLOYMENT, ALICE, [USDC, XMS]), chain);

test('approvals of one account, with the times of their blocks', async () => {
  const chain = new LogChain(3000, []);
  chain.add(20, TOPICS, word(5), USDC);
  chain.add(20, [APPROVAL, pad(ALICE), pad(ORDERS)], word(6), XMS);
  chain.add(2990, TOPICS, word(0), USDC);
  const { events, state } = await read(chain);
  expect(events.map(({ hash: _, logIndex: __, ...event }) => event)).toEqual([
    { token: USDC, owner: ALICE, amount: 5n, spender: 'treasury', block: 20n, time: BigInt(timeOf(20)) },
    { token: XMS, owner: ALICE, amount: 6n, spender: 'orders', block: 20n, time: BigInt(timeOf(20)) },
    { token: USDC, owner: ALICE, amount: 0n, spender: 'treasury', block: 2990n, time: BigInt(timeOf(2990)) },
  ]);
  expect(chain.asked.filter((asked) => asked === 'block 20')).toEqual([]);
  // Complete from the deployment on, whether or not there was anything then.
  expect(state.completeSince).toBe(BigInt(timeOf(10)));
});

test('from a node without times, each block is requested once', async () => {
  const chain = new LogChain(3000, []);
  chain.withTimes = false;
  chain.add(20, TOPICS, word(5), USDC);
  chain.add(20, TOPICS, word(6), XMS);
  expect((await read(chain)).events.map(({ time }) => time)).toEqual([
    BigInt(timeOf(20)),
    BigInt(timeOf(20)),
  ]);
  expect(chain.asked.filter((asked) => asked === 'block 20')).toEqual(['block 20']);
});

test('actions of the Treasury need no further request even then: their checkpoint has the time', async () => {
  const chain = new LogChain(90, [20, 30]);
  chain.withTimes = false;
  const { reader, complete } = readerOf(await nodesOf(chain));
  await complete(90);
  expect(chain.asked).toEqual(['block 10', 'logs 10-90']);
  expect(reader.tail?.events.map(({ time }) => Number(time))).toEqual([20, 30].map(timeOf));
});

test('stored data of another list of tokens, or of another account, is not used', () => {
  const names = [
    approvalStream(DEPLOYMENT, ALICE, [USDC, XMS]),
    approvalStream(DEPLOYMENT, ALICE, [USDC]),
    approvalStream(DEPLOYMENT, USDC, [USDC, XMS]),
  ].map(({ name }) => name);
  expect(new Set(names).size).toBe(3);
  expect(approvalStream(DEPLOYMENT, ALICE, [XMS, USDC]).name).toBe(names[0]);
});
