import { encodeFunctionData, encodeFunctionResult, type Hex } from 'viem';
import { expect, test } from 'vitest';
import { treasuryLensPastAbi } from '@/abis/treasury-lens-past';
import { decodePrices, PricesError, type PricesQuestion, pricesData, readPrices } from './prices';
import { TEST_DEPLOYMENT } from './test-lens';

const [ONE, TWO] = [TEST_DEPLOYMENT.usdm, TEST_DEPLOYMENT.xms];
const question: PricesQuestion = { tokens: [ONE], from: 15n, to: 100n, points: 4, block: 1000n };

const answer = (...times: number[][]): Hex =>
  encodeFunctionResult({
    abi: treasuryLensPastAbi,
    functionName: 'priceHistory',
    result: times.map((list) => list.map((time) => ({ time: BigInt(time), price: 7n * BigInt(time) }))),
  });

test('the call is encoded as by viem', () => {
  const tokens = [ONE, TWO];
  expect(pricesData({ ...question, tokens, from: 2n ** 40n })).toBe(
    encodeFunctionData({
      abi: treasuryLensPastAbi,
      functionName: 'priceHistory',
      args: [tokens, 2n ** 40n, 100n, 4n],
    }),
  );
});

test('each asset has its own points, and an asset without a past has none', () => {
  const tokens = [ONE, TWO];
  expect(decodePrices(answer([10, 20], []), { ...question, tokens })).toEqual([
    [
      { time: 10n, price: 70n },
      { time: 20n, price: 140n },
    ],
    [],
  ]);
});

test('of two reports in the same second, the later one applies', () => {
  const twice = encodeFunctionResult({
    abi: treasuryLensPastAbi,
    functionName: 'priceHistory',
    result: [[20n, 20n, 30n].map((time, index) => ({ time, price: BigInt(index) }))],
  });
  expect(decodePrices(twice, question)[0]).toEqual([
    { time: 20n, price: 1n },
    { time: 30n, price: 2n },
  ]);
});

test.each<[string, unknown]>([
  ['no data', '0x'],
  ['no hex', null],
  ['cut data', answer([10, 20]).slice(0, -64)],
  ['another number of assets', answer([10], [10])],
  ['more rounds than requested', answer([10, 20, 30, 40, 50])],
  ['two rounds before the range', answer([10, 12])],
  ['a round after the range', answer([20, 101])],
  ['rounds in the wrong order', answer([20, 19])],
])('not what a feed reported: %s', (_, data) => {
  expect(() => decodePrices(data, question)).toThrow(PricesError);
});

test('one call, at the block of the snapshot', async () => {
  const asked: unknown[] = [];
  const ask = async ({ params }: { params?: unknown }) => {
    asked.push(params);
    return { result: answer([10, 20]), node: 'http://node.test' };
  };
  const { lens } = TEST_DEPLOYMENT;
  expect((await readPrices({ ask, penalise: () => false }, lens, question))[0]).toHaveLength(2);
  expect(asked).toEqual([[{ to: lens, data: pricesData(question) }, '0x3e8']]);
});
