import { encodeFunctionData, encodeFunctionResult, type Hex } from 'viem';
import { expect, test } from 'vitest';
import { treasuryLensPastAbi } from '@/abis/treasury-lens-past';
import { decodeJournal, JournalError, type JournalQuestion, journalData, readJournal } from './journal';
import { TEST_DEPLOYMENT } from './test-lens';

const MILLIONTH = 10n ** 12n;
const question: JournalQuestion = { from: 15n, to: 100n, points: 4, block: 1000n, count: 9n };

const at = (time: number) => ({
  time,
  blockNumber: 10 * time,
  supply: 7n,
  liabilities: 6n,
  supplyCap: 2n ** 64n - 1n,
  tierValues: [1n, 2n, 3n, 4n, 5n] as const,
});

const answerOf = (entries: readonly ReturnType<typeof at>[]): Hex =>
  encodeFunctionResult({ abi: treasuryLensPastAbi, functionName: 'history', result: entries });

const answer = (...times: number[]) => answerOf(times.map(at));

test('the call is encoded as by viem', () => {
  const args = [2n ** 40n, 2n ** 41n + 3n, 400n] as const;
  const [from, to] = args;
  expect(journalData({ ...question, from, to, points: 400 })).toBe(
    encodeFunctionData({ abi: treasuryLensPastAbi, functionName: 'history', args }),
  );
});

test('entries are in dollars with 18 decimals', () => {
  expect(decodeJournal(answer(10, 20), question)[1]).toEqual({
    time: 20n,
    block: 200n,
    supply: 7n * MILLIONTH,
    liabilities: 6n * MILLIONTH,
    supplyCap: (2n ** 64n - 1n) * MILLIONTH,
    tierValues: [1n, 2n, 3n, 4n, 5n].map((value) => value * MILLIONTH),
    value: 15n * MILLIONTH,
  });
});

test('a range that begins with the journal has no entry before it', () => {
  expect(decodeJournal(answer(16, 17), question)).toHaveLength(2);
});

test('an empty journal has no entries', () => {
  expect(decodeJournal(answer(), { ...question, count: 0n })).toEqual([]);
});

test.each<[string, unknown, Partial<JournalQuestion>?]>([
  ['no data', '0x'],
  ['no hex', null],
  ['data of something else', `0x${'f'.repeat(128)}`],
  ['cut data', answer(10, 20).slice(0, -64)],
  ['no entries although there are some', answer()],
  ['more entries than requested', answer(10, 20, 30, 40, 50)],
  ['more entries than the journal has', answer(10, 20, 30), { count: 2n }],
  ['fewer entries than the journal has, since its beginning', answer(10, 20), { from: 0n, count: 3n }],
  ['fewer entries than requested, since the beginning', answer(10, 20), { from: 0n }],
  ['two entries before the range', answer(10, 12)],
  ['an entry after the range', answer(20, 101)],
  ['an entry of a later block', answer(20, 90), { block: 899n }],
  ['entries in the wrong order', answer(20, 19)],
  ['an entry twice', answer(20, 20)],
  ['blocks in the wrong order', answerOf([at(20), { ...at(30), blockNumber: 200 }])],
])('not a journal: %s', (_, data, change) => {
  expect(() => decodeJournal(data, { ...question, ...change })).toThrow(JournalError);
});

/** Nodes that return these results, one after the other. */
function source(...answers: Hex[]) {
  const asked: unknown[] = [];
  const ask = async ({ params }: { params?: unknown }) => {
    asked.push(params);
    return { result: answers[asked.length - 1], node: 'http://node.test' };
  };
  return { asked, ask, penalise: () => asked.length < answers.length };
}

const { lens } = TEST_DEPLOYMENT;

test('one call, at the block of the snapshot', async () => {
  const node = source(answer(10, 20));
  expect(await readJournal(node, lens, question)).toHaveLength(2);
  expect(node.asked).toEqual([[{ to: lens, data: journalData(question) }, '0x3e8']]);
});

test('after an invalid result, the next node is asked', async () => {
  const node = source('0x', answer(10, 20, 30));
  expect(await readJournal(node, lens, question)).toHaveLength(3);
});

test('without another node, an invalid result is an error', async () => {
  await expect(readJournal(source('0x', answer()), lens, question)).rejects.toThrow(JournalError);
});
