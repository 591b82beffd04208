import { expect, test } from 'vitest';
import type { Coverage } from '@/lib/domain/history/history';
import { addressOf } from '@/lib/domain/limits/fixture';
import { castWords, numberWords, votingWords } from './proposal-words';
import { entriesOf, isFinal, type Proposal, proposalKey, stages } from './proposals';
import type { CastVote } from './uses';

const [GOVERNOR, OTHER] = [addressOf(1), addressOf(2)];

const at = (block: bigint) => ({ block, logIndex: 0, hash: '0x12', time: block }) as const;

const proposed = (block: bigint, id: bigint, governor = GOVERNOR, text = 'Do it'): Proposal => ({
  ...at(block),
  governor,
  id,
  proposer: addressOf(9),
  starts: 10n,
  ends: 20n,
  text,
  isCut: false,
});

const voted = (block: bigint, id: bigint, support = 1, governor = GOVERNOR): CastVote => ({
  governor,
  id,
  support,
  reason: '',
  block,
  time: block,
});

const read = (events: Proposal[], votes: CastVote[], change: Partial<Coverage> = {}) => {
  const state = { phase: 'complete', covered: 1n, total: 1n, from: 0n, to: 1n, completeSince: 0n } as const;
  return entriesOf(votes, { events, state: { ...state, stored: true, failing: false, ...change } });
};

test('the newest proposal is first, each with its own vote', () => {
  const events = [proposed(1n, 7n), proposed(2n, 8n), proposed(3n, 7n, OTHER)];
  expect(read(events, [voted(4n, 7n)]).map(({ governor, id, vote }) => [governor, id, vote?.block])).toEqual([
    [OTHER, 7n, undefined],
    [GOVERNOR, 8n, undefined],
    [GOVERNOR, 7n, 4n],
  ]);
});

test('a vote is left out while its proposal may still be found', () => {
  const ids = (change?: Partial<Coverage>) =>
    read([proposed(1n, 7n)], [voted(4n, 8n)], change).map(({ id, proposal }) => [id, proposal?.id]);
  expect(ids({ phase: 'starting' })).toEqual([[7n, 7n]]);
  expect(ids({ phase: 'reading' })).toEqual([[7n, 7n]]);
  const both = [
    [8n, undefined],
    [7n, 7n],
  ];
  expect(ids()).toEqual(both);
  // No node returns events: the votes are shown alone.
  expect(ids({ phase: 'reading', failing: true })).toEqual(both);
  expect(ids({ phase: 'waiting' })).toEqual(both);
  expect(ids({ phase: 'unavailable' })).toEqual(both);
});

test('a repeated ID does not change what was voted on', () => {
  const events = [proposed(1n, 7n, GOVERNOR, 'Give'), proposed(3n, 7n, GOVERNOR, 'Take')];
  expect(read(events, [voted(2n, 7n)]).map(({ proposal, vote }) => [proposal?.text, vote?.block])).toEqual([
    ['Give', 2n],
  ]);
});

test('the last of several votes on a proposal counts', () => {
  expect(read([], [voted(2n, 7n, 0), voted(3n, 7n, 1)]).map(({ vote }) => vote?.support)).toEqual([1]);
});

test('an address is the same regardless of case', () => {
  expect(proposalKey('0xABCDEFabcdefABCDEFabcdefABCDEFabcdefABCD', 1n)).toBe(
    proposalKey('0xabcdefabcdefabcdefabcdefabcdefabcdefabcd', 1n),
  );
});

test('only a status that may still change is not final', () => {
  const standing = { tally: undefined, clock: 'blocks', ends: undefined } as const;
  expect(stages.filter((stage) => !isFinal({ stage, ...standing }))).toEqual([
    'pending',
    'active',
    'succeeded',
    'queued',
  ]);
  expect(isFinal({ stage: undefined, ...standing })).toBe(false);
});

const write = {
  count: (value: bigint) => `${value}`,
  moment: (seconds: bigint) => new Date(Number(seconds) * 1000).toISOString(),
};

test.each([
  [100n, 'Voting runs from block 110 to block 200, starting in 10 blocks.'],
  [109n, 'Voting runs from block 110 to block 200, starting in one block.'],
  [110n, 'Voting runs from block 110 to block 200, ending in 90 blocks.'],
  [200n, 'Voting runs from block 110 to block 200.'],
])('at block %s the voting period is given in blocks', (blockNumber, words) => {
  const now = { blockNumber, timestamp: 5n };
  expect(votingWords({ starts: 109n, ends: 200n, clock: 'blocks' }, now, write)).toBe(words);
});

test('the voting period is given in dates if the Governor counts seconds, however large they are', () => {
  const now = { blockNumber: 1n, timestamp: 5n };
  expect(votingWords({ starts: 59n, ends: 2n ** 256n - 1n, clock: 'seconds' }, now, write)).toBe(
    `Voting runs from 1970-01-01T00:01:00.000Z to second ${2n ** 256n - 1n}.`,
  );
  expect(votingWords({ starts: 59n, ends: 60n, clock: 'unknown' }, now, write)).toContain('own clock');
});

test('a vote is described by its option, an unknown one by its number', () => {
  expect([0, 1, 2, 7].map((support) => castWords(voted(1n, 1n, support)))).toEqual([
    'The Treasury voted against it.',
    'The Treasury voted for it.',
    'The Treasury abstained.',
    'The Treasury voted with option 7, which is specific to this Governor.',
  ]);
});

test('a long ID is shortened to its ends', () => {
  expect(numberWords(42n)).toBe('Proposal 42');
  expect(numberWords(2n ** 256n - 1n)).toBe('Proposal 1157…9935');
});
