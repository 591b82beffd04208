import {
  encodeAbiParameters,
  encodeEventTopics,
  type Hex,
  pad,
  parseAbi,
  parseAbiParameters,
  toHex,
} from 'viem';
import { expect, test } from 'vitest';
import { ALICE, DEPLOYMENT, LogChain, readAll, timeOf } from '@/lib/chain/logs/test-log-chain';
import { addressOf } from '@/lib/domain/limits/fixture';
import type { Address } from '@/lib/domain/model/types';
import { proposalStream } from './proposal-log';

const [GOVERNOR, OTHER] = [addressOf(21), addressOf(22)];
const MAX = 2n ** 256n - 1n;

const governorAbi = parseAbi([
  'event ProposalCreated(uint256 proposalId, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, string description)',
]);
const [PROPOSED = '0x'] = encodeEventTopics({ abi: governorAbi });
const PROPOSAL = parseAbiParameters(
  'uint256, address, address[], uint256[], string[], bytes[], uint256, uint256, string',
);

const proposal = (id: bigint, text: string, [starts, ends] = [30n, 40n]): Hex =>
  encodeAbiParameters(PROPOSAL, [
    id,
    ALICE,
    [GOVERNOR, OTHER],
    [1n, 2n],
    ['', 'f()'],
    ['0x', '0x1234'],
    starts ?? 0n,
    ends ?? 0n,
    text,
  ]);

const read = async (chain: LogChain) =>
  (await readAll(proposalStream(DEPLOYMENT, [GOVERNOR, OTHER]), chain)).events;

test('proposals are read as logged', async () => {
  const chain = new LogChain(300, []);
  chain.add(20, [PROPOSED], proposal(7n, 'Fund it\nFor a year'), GOVERNOR);
  chain.add(21, [PROPOSED], proposal(MAX, '', [MAX, MAX]), OTHER);
  const events = await read(chain);
  expect(events.map(({ hash, logIndex, ...event }) => event)).toEqual([
    {
      block: 20n,
      time: BigInt(timeOf(20)),
      governor: GOVERNOR,
      id: 7n,
      proposer: ALICE,
      starts: 30n,
      ends: 40n,
      text: 'Fund it\nFor a year',
      isCut: false,
    },
    {
      block: 21n,
      time: BigInt(timeOf(21)),
      governor: OTHER,
      id: MAX,
      proposer: ALICE,
      starts: MAX,
      ends: MAX,
      text: '',
      isCut: false,
    },
  ]);
});

test('the beginning of a text of any length is kept, up to a whole letter, and marked as cut', async () => {
  const chain = new LogChain(100, []);
  chain.add(20, [PROPOSED], proposal(1n, `a${'é'.repeat(200_000)}`), GOVERNOR);
  chain.add(21, [PROPOSED], proposal(2n, 'b'.repeat(8192)), GOVERNOR);
  expect((await read(chain)).map(({ text, isCut }) => [text, isCut])).toEqual([
    [`a${'é'.repeat(4095)}`, true],
    ['b'.repeat(8192), false],
  ]);
});

const words = (...values: bigint[]): Hex => `0x${values.map((value) => pad(toHex(value)).slice(2)).join('')}`;
/** Data that claims to have a text at `place`; `rest` follows the nine words. */
const pointing = (place: bigint, ...rest: bigint[]) =>
  words(1n, BigInt(ALICE), 0n, 0n, 0n, 0n, 1n, 2n, place, ...rest);

test.each<[string, Hex]>([
  ['nothing', '0x'],
  ['too little', words(1n, 2n)],
  ['a text that is nowhere', pointing(MAX)],
  ['a text beyond its end', pointing(9n * 32n)],
  ['a text longer than what there is', pointing(9n * 32n, 33n, 1n)],
  ['a text of all the bytes in the world', pointing(9n * 32n, MAX, 1n)],
  ['a proposer that is no address', words(1n, MAX, 0n, 0n, 0n, 0n, 1n, 2n, 288n, 0n)],
])('a Governor that announces %s holds up nothing', async (_, data) => {
  const chain = new LogChain(100, []);
  chain.add(20, [PROPOSED], data, OTHER);
  chain.add(21, [PROPOSED], proposal(7n, 'Fund it'), GOVERNOR);
  expect((await read(chain)).map(({ id }) => id)).toEqual([7n]);
});

test('lists that lead nowhere are not followed', async () => {
  const chain = new LogChain(100, []);
  const lists = words(1n, BigInt(ALICE), MAX, MAX, MAX, MAX, 1n, 2n, 288n, 0n);
  chain.add(20, [PROPOSED], lists, GOVERNOR);
  expect((await read(chain)).map(({ id }) => id)).toEqual([1n]);
});

test('stored data of one set of Governors is not used for another', () => {
  const nameOf = (...governors: [Address, ...Address[]]) => proposalStream(DEPLOYMENT, governors).name;
  expect(new Set([nameOf(GOVERNOR, OTHER), nameOf(GOVERNOR), nameOf(OTHER)]).size).toBe(3);
  expect(nameOf(OTHER, GOVERNOR)).toBe(nameOf(GOVERNOR, OTHER));
});

test('stored events are only accepted as they were read', async () => {
  const chain = new LogChain(100, []);
  chain.add(20, [PROPOSED], proposal(7n, 'Fund it'), GOVERNOR);
  const { check } = proposalStream(DEPLOYMENT, [GOVERNOR]);
  const [proposed] = await read(chain);
  expect(check(proposed)).toEqual(proposed);
  for (const change of [
    { proposer: undefined },
    { text: 5 },
    { text: 'x'.repeat(8193) },
    { id: -1n },
    { starts: 5 },
    { governor: '0x12' },
    { isCut: undefined },
    { block: '5' },
  ]) {
    expect(check({ ...proposed, ...change }), JSON.stringify(Object.keys(change))).toBeUndefined();
  }
});
