import { encodeFunctionResult, type Hex, zeroHash } from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { type Behaviour, json, testNode } from '@/lib/chain/rpc/test-node';
import { checkNode, tryNode } from './check-node';
import { decodeSnapshot, type LensAnswer, snapshotData } from './snapshot-data';
import { toSnapshot } from './snapshot-parse';
import { LENS_ANSWER, LENS_ASSET, TEST_DEPLOYMENT } from './test-lens';

const encoded = (answer: LensAnswer): Hex =>
  encodeFunctionResult({ abi: treasuryLensAbi, functionName: 'snapshot', result: answer });

const result = encoded(LENS_ANSWER);
const known = {
  snapshot: toSnapshot(decodeSnapshot(result), TEST_DEPLOYMENT),
  evidence: { contract: TEST_DEPLOYMENT.lens, data: snapshotData(LENS_ANSWER.account), result },
};
const block = { hash: `0x${'ab'.repeat(32)}`, timestamp: '0x3e8' };

type Answers = Record<string, { result: unknown } | { error: unknown }>;

const HONEST: Answers = {
  eth_chainId: { result: '0x7a69' },
  eth_getBlockByNumber: { result: block },
  eth_call: { result },
  eth_blockNumber: { result: '0x64' },
};

/** An honest node except for these results. */
const node = (answers: Answers = {}): Behaviour => {
  const all = { ...HONEST, ...answers };
  return ({ id, method, params }, res) => {
    const [number]: unknown[] = Array.isArray(params) ? params : [];
    const said = all[method];
    const isBlock = said !== undefined && 'result' in said && said.result === block;
    json(res, { jsonrpc: '2.0', id, ...(isBlock ? { result: { ...block, number } } : said) });
  };
};

/** Only a node that hangs needs a short timeout; a busy machine may let an honest one take its time. */
const check = async (behaviour: Behaviour, limitMs = 5_000) =>
  checkNode((await testNode(behaviour)).url, known, limitMs);
const said = (code: number, message: string, data?: string) => ({ error: { code, message, data } });

describe('a node that returns', () => {
  test('the same result is the same, byte for byte', async () => {
    expect(await check(node())).toEqual({
      kind: 'compared',
      block: { hash: block.hash, timestamp: 1000n },
      sameAnswer: true,
      differences: [],
    });
  });

  test('the same result in capital digits is the same', async () => {
    const upper = `0x${result.slice(2).toUpperCase()}`;
    expect(await check(node({ eth_call: { result: upper } }))).toMatchObject({ sameAnswer: true });
  });

  test('other figures has its differences listed, with both values', async () => {
    const other = { ...LENS_ANSWER, supply: 10n, assets: [{ ...LENS_ASSET, held: 11n }] };
    expect(await check(node({ eth_call: { result: encoded(other) } }))).toMatchObject({
      sameAnswer: false,
      differences: [
        { path: 'assets[0].held', here: '10', there: '11' },
        { path: 'supply', here: '9', there: '10' },
      ],
    });
  });

  test('the same figures in other bytes is reported as such', async () => {
    expect(await check(node({ eth_call: { result: `${result}00` } }))).toMatchObject({
      sameAnswer: false,
      differences: [],
    });
  });

  test('another block with this number has its hash reported', async () => {
    const other = { eth_getBlockByNumber: { result: { ...block, number: '0x64', hash: zeroHash } } };
    expect(await check(node(other))).toMatchObject({ block: { hash: zeroHash } });
  });

  test('receives only these three requests, at this block', async () => {
    const { url, asked } = await testNode(node());
    await checkNode(url, known);
    expect(asked.sort()).toEqual(['eth_call', 'eth_getBlockByNumber']);
  });
});

describe('a node that cannot be compared', () => {
  const header = { eth_call: said(-32000, 'header not found') };
  test.each<[string, Behaviour, object]>([
    ['hangs', () => {}, { name: 'silent' }],
    ['breaks off', (_, res) => res.destroy(), { name: 'unreachable' }],
    ['answers 403', (_, res) => res.writeHead(403).end(), { name: 'refuses' }],
    ['answers 429', (_, res) => res.writeHead(429).end(), { name: 'refuses' }],
    ['answers HTML', (_, res) => res.writeHead(200).end('<html>'), { name: 'not-an-answer' }],
    ['has an empty chain id', node({ eth_chainId: { result: '0x' } }), { name: 'not-an-answer' }],
    ['has a block without hash', node({ eth_getBlockByNumber: { result: {} } }), { name: 'not-an-answer' }],
    ['has a number for an answer', node({ eth_call: { result: 7 } }), { name: 'not-an-answer' }],
    [
      'wants a key',
      node({ eth_chainId: said(-32000, 'Unauthorized') }),
      { name: 'says-no', said: 'Unauthorized' },
    ],
    [
      'is on another chain',
      node({ eth_chainId: { result: '0x38' }, eth_getBlockByNumber: { result: null }, ...header }),
      { name: 'other-chain', chainId: 56n, wanted: 31337n },
    ],
    [
      'is behind',
      node({ eth_getBlockByNumber: { result: null }, eth_blockNumber: { result: '0x5f' }, ...header }),
      { name: 'behind', block: 100n, head: 95n },
    ],
    [
      'is behind and does not report how far',
      node({ eth_getBlockByNumber: { result: null }, eth_blockNumber: said(-32601, 'unknown') }),
      { name: 'behind', block: 100n, head: undefined },
    ],
    [
      'has passed the block but has it not',
      node({ eth_getBlockByNumber: { result: null }, eth_blockNumber: { result: '0x65' } }),
      { name: 'no-block', block: 100n },
    ],
    [
      'has thrown the state away',
      node({ eth_call: said(-32000, 'missing trie node') }),
      { name: 'no-state', block: 100n, said: 'missing trie node' },
    ],
    [
      'has a contract that fails',
      node({ eth_call: said(3, 'execution reverted', '0x') }),
      { name: 'call-fails', said: 'execution reverted' },
    ],
    ['has no contract', node({ eth_call: { result: '0x' } }), { name: 'not-the-lens' }],
  ])('%s', async (_, behaviour, issue) => {
    const limitMs = 'name' in issue && issue.name === 'silent' ? 300 : undefined;
    expect(await check(behaviour, limitMs)).toEqual({ kind: 'not-compared', issue });
  });

  test('nothing listens', async () => {
    expect(await checkNode('http://127.0.0.1:1', known)).toMatchObject({ issue: { name: 'unreachable' } });
  });
});

describe('a node that is tried before it is used', () => {
  const head = { blockNumber: 100n, timestamp: 1_000n };
  const attempt = async (behaviour: Behaviour, known = head, limitMs = 5_000) =>
    tryNode((await testNode(behaviour)).url, TEST_DEPLOYMENT, known, limitMs);
  const issueOf = async (...asked: Parameters<typeof attempt>) => {
    const trial = await attempt(...asked);
    return trial.ok ? undefined : trial.issue;
  };

  test('is accepted if it serves the chain and runs the lens at its newest block', async () => {
    expect(await attempt(node())).toMatchObject({ ok: true, block: 100n });
  });

  test('is accepted although nothing else is known, or it is a little behind', async () => {
    const { url } = await testNode(node());
    expect(await tryNode(url, TEST_DEPLOYMENT)).toMatchObject({ ok: true });
    expect(await attempt(node(), { blockNumber: 120n, timestamp: 1_060n })).toMatchObject({ ok: true });
  });

  test('is refused on another chain, far behind, or without the lens', async () => {
    expect(await issueOf(node({ eth_chainId: { result: '0x38' } }))).toEqual({
      name: 'other-chain',
      chainId: 56n,
      wanted: 31_337n,
    });
    expect(await issueOf(node(), { blockNumber: 500n, timestamp: 1_061n })).toEqual({
      name: 'behind',
      block: 500n,
      head: 100n,
    });
    expect(await issueOf(node({ eth_call: { result: '0x' } }))).toEqual({ name: 'not-the-lens' });
    expect(await issueOf(node({ eth_call: said(3, 'execution reverted') }))).toMatchObject({
      name: 'call-fails',
    });
  });

  test('is refused if it does not respond, or not as a node', async () => {
    expect(await issueOf(() => {}, head, 100)).toEqual({ name: 'silent' });
    expect(await issueOf((_, res) => json(res, 'hello'))).toEqual({ name: 'not-an-answer' });
    expect(await issueOf(node({ eth_blockNumber: { result: 'soon' } }))).toEqual({ name: 'not-an-answer' });
  });
});
