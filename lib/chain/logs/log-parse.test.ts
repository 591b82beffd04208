import { describe, expect, test } from 'vitest';
import { LogError, parseHeader, parseLogs } from './log-parse';
import { actions, type JsonLog, LogChain, nodesOf, readerOf, TREASURY, USDC, word } from './test-log-chain';

const FILTER = { address: [TREASURY], topics: [] };

/** Three mints in blocks 20 to 22, six logs in all, with the second one changed. */
function changed(fields: Record<string, unknown>): unknown[] {
  const logs = new LogChain(100, [20, 21, 22]).logs(10, 100);
  return logs.map((log, index) => (index === 1 ? { ...log, ...fields } : log));
}

const lies: [string, (logs: JsonLog[]) => unknown][] = [
  ['no list', () => ({})],
  ['a text', () => 'logs'],
  ['null among them', (logs) => [...logs, null]],
  ['another contract’s log', () => changed({ address: USDC })],
  ['a log from below the range', () => changed({ blockNumber: '0x9' })],
  ['a log from above the range', () => changed({ blockNumber: '0x65' })],
  ['a removed log', () => changed({ removed: true })],
  ['a log twice', (logs) => [...logs, logs[0]]],
  ['two logs in one place', () => changed({ logIndex: '0x3' })],
  ['a block with two hashes', () => changed({ blockHash: word(1) })],
  ['a pending log', () => changed({ blockHash: null, blockNumber: null, transactionHash: null })],
  ['a place that is no number', () => changed({ logIndex: '3' })],
  ['a place beyond all numbers', () => changed({ logIndex: `0x${'f'.repeat(17)}` })],
  ['no topics', () => changed({ topics: undefined })],
  ['five topics', () => changed({ topics: Array(5).fill(word(1)) })],
  ['a topic of the wrong length', () => changed({ topics: ['0x12'] })],
  ['data that is no data', () => changed({ data: '0xzz' })],
  ['half a byte of data', () => changed({ data: '0x123' })],
  ['an address of the wrong length', () => changed({ address: '0x1234' })],
];

describe('an impossible result is rejected', () => {
  test.each(lies)('%s', async (_, lie) => {
    const logs = lie(new LogChain(100, [20, 21, 22]).logs(10, 100));
    await expect(parseLogs(logs, FILTER, 10n, 100n)).rejects.toBeInstanceOf(LogError);
  });

  test('a topic that was not requested', async () => {
    const logs = new LogChain(100, [20]).logs(10, 100);
    await expect(parseLogs(logs, { ...FILTER, topics: [word(1)] }, 10n, 100n)).rejects.toThrow(LogError);
    const asked = { ...FILTER, topics: [[word(1), word(2)]] };
    await expect(parseLogs(logs, asked, 10n, 100n)).rejects.toThrow(LogError);
  });

  test.each(lies)('%s: another node is used', async (_, lie) => {
    const [liar, good] = [new LogChain(3000, [20, 21, 22]), new LogChain(3000, actions(10, 3000))];
    liar.falsify = lie;
    const { complete, minted } = readerOf(await nodesOf(liar, good));
    await complete(3000);
    expect(minted()).toEqual(actions(10, 3000));
  });

  test('events that do not match their topic: another node is used', async () => {
    const [liar, good] = [new LogChain(90, [20]), new LogChain(90, [20])];
    liar.falsify = (logs) => logs.map((log) => ({ ...log, data: '0x' }));
    const { complete, minted } = readerOf(await nodesOf(liar, good));
    await complete(90);
    expect(minted()).toEqual([20]);
  });
});

test('logs in any order are put into that of the chain', async () => {
  const logs = new LogChain(100, [20, 21, 22]).logs(10, 100).reverse();
  const parsed = await parseLogs(logs, FILTER, 10n, 100n);
  expect(parsed.map(({ block, logIndex }) => [block, logIndex])).toEqual([
    [20n, 3],
    [20n, 4],
    [21n, 3],
    [21n, 4],
    [22n, 3],
    [22n, 4],
  ]);
});

test('an invalid time is treated as no time', async () => {
  const parsed = await parseLogs(changed({ blockTimestamp: null }), FILTER, 10n, 100n);
  expect(parsed.map(({ time }) => time !== undefined)).toEqual([true, false, true, true, true, true]);
});

test.each([
  ['another block', { number: '0x15' }],
  ['no hash', { hash: undefined }],
  ['no time', { timestamp: 'now' }],
])('a header of %s is refused', (_, fields) => {
  const header = { number: '0x14', hash: word(1), parentHash: word(2), timestamp: '0x5' };
  expect(parseHeader(header, 20n)).toMatchObject({ block: 20n, hash: word(1), time: 5n });
  expect(() => parseHeader({ ...header, ...fields }, 20n)).toThrow(LogError);
});
