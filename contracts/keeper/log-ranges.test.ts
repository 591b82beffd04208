import { BaseError } from 'viem';
import { expect, test } from 'vitest';
import { readInRanges } from './log-ranges';

const sizes = { most: 100n, fewest: 10n };

/** Reads with a node that serves at most `limit` blocks. @returns the ranges that it served */
async function ranges(from: bigint, to: bigint, limit: bigint) {
  const served: [bigint, bigint][] = [];
  await readInRanges({ from, to, ...sizes }, async (first, last) => {
    if (last - first + 1n > limit) throw new BaseError('too many blocks');
    served.push([first, last]);
  });
  return served;
}

test('every block is read once, in order', async () => {
  expect(await ranges(5n, 250n, 100n)).toEqual([
    [5n, 104n],
    [105n, 204n],
    [205n, 250n],
  ]);
  expect(await ranges(7n, 6n, 100n)).toEqual([]);
});

test('where the node limits the range, half of it is asked for, and no more from then on', async () => {
  expect(await ranges(0n, 79n, 30n)).toEqual([
    [0n, 24n],
    [25n, 49n],
    [50n, 74n],
    [75n, 79n],
  ]);
  expect(await ranges(0n, 19n, 10n)).toEqual([
    [0n, 9n],
    [10n, 19n],
  ]);
});

test('a node that refuses the smallest range ends the reading', async () => {
  await expect(ranges(0n, 79n, 9n)).rejects.toThrow('too many blocks');
});

test('an error that is none of the node ends the reading at once', async () => {
  let asked = 0;
  const read = async () => {
    asked += 1;
    throw new TypeError('a mistake');
  };
  await expect(readInRanges({ from: 0n, to: 79n, ...sizes }, read)).rejects.toThrow('a mistake');
  expect(asked).toBe(1);
});
