import { describe, expect, test } from 'vitest';
import { newJudge } from '@/lib/chain/rpc/judge';
import { answer, CHAIN, testNode } from '@/lib/chain/rpc/test-node';
import { NodePool, NoNodeError } from '@/lib/chain/rpc/transport';

const LIMITS = { node: 2_000, total: 4_000 };

/** Two nodes that return these results. */
async function poolOf(...results: unknown[]) {
  const nodes = await Promise.all(results.map((result) => testNode(answer(result))));
  const pool = new NodePool(
    nodes.map(({ url }) => url),
    CHAIN,
    LIMITS,
  );
  pool.judge = newJudge();
  return { nodes, pool };
}

const HASH = `0x${'ab'.repeat(32)}`;
const OTHER = `0x${'cd'.repeat(32)}`;
const receipt = (change: object = {}) => ({
  transactionHash: HASH,
  status: '0x1',
  gasUsed: '0x30000',
  blockNumber: '0x5',
  logs: [{ address: HASH }],
  ...change,
});
const block = (number: string) => ({ number, hash: HASH, timestamp: '0x1' });

const ask = {
  call: { method: 'eth_call', params: [{}, 'latest'] },
  code: { method: 'eth_getCode', params: [HASH, 'latest'] },
  head: { method: 'eth_blockNumber' },
  nonce: { method: 'eth_getTransactionCount', params: [HASH, 'latest'] },
  gas: { method: 'eth_estimateGas', params: [{}] },
  logs: { method: 'eth_getLogs', params: [{}] },
  latest: { method: 'eth_getBlockByNumber', params: ['latest', false] },
  block: { method: 'eth_getBlockByNumber', params: ['0x5', false] },
  transaction: { method: 'eth_getTransactionByHash', params: [HASH] },
  receipt: { method: 'eth_getTransactionReceipt', params: [HASH] },
} as const;

describe('what is no result of its method is not data: the next node is asked', () => {
  test.each([
    ['a call that returns an object', ask.call, {}, '0x10'],
    ['a call that returns text', ask.call, 'ok', '0x10'],
    ['a call that returns true', ask.call, true, '0x10'],
    ['code that is a number', ask.code, 7, '0x'],
    ['a head that is a number', ask.head, 16, '0x10'],
    ['a head without digits', ask.head, '0x', '0x10'],
    ['a nonce that is text', ask.nonce, 'none', '0x1'],
    ['a nonce without digits, which would be read as zero', ask.nonce, '0x', '0x1'],
    ['gas that is a list', ask.gas, [], '0x5208'],
    ['logs that are null', ask.logs, null, []],
    ['logs that are an object', ask.logs, {}, []],
    ['a latest block that is null', ask.latest, null, block('0x5')],
    ['a block that is text', ask.block, '0x5', block('0x5')],
    ['another block than requested', ask.block, block('0x6'), block('0x5')],
    ['another transaction than requested', ask.transaction, { hash: OTHER }, { hash: HASH }],
    ['the receipt of another one', ask.receipt, receipt({ transactionHash: OTHER }), receipt()],
    ['a receipt without a hash', ask.receipt, {}, receipt()],
  ])('%s', async (_, request, wrong, right) => {
    const { nodes, pool } = await poolOf(wrong, right);
    expect(await pool.request(request)).toEqual(right);
    expect(await pool.request(request)).toEqual(right);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 2]);
    const { pool: alone } = await poolOf(wrong);
    await expect(alone.request(request)).rejects.toBeInstanceOf(NoNodeError);
  });
});

describe('a doubtful result is only used if no other node has a better one', () => {
  test.each([
    ['no block with this number', ask.block, null, block('0x5')],
    ['a success that ran code and logged nothing', ask.receipt, receipt({ logs: [] }), receipt()],
  ])('%s', async (_, request, doubtful, better) => {
    const { pool } = await poolOf(doubtful, better);
    expect(await pool.request(request)).toEqual(better);
    const { nodes, pool: agreeing } = await poolOf(doubtful, doubtful);
    expect(await agreeing.request(request)).toEqual(doubtful);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 1]);
    const { nodes: pair, pool: failing } = await poolOf(doubtful, better);
    pair[1]?.behave((_request, res) => res.destroy());
    expect(await failing.request(request)).toEqual(doubtful);
  });

  test('no receipt, once any node has returned it: the others are asked', async () => {
    const { nodes, pool } = await poolOf(receipt(), receipt());
    await pool.request(ask.receipt);
    nodes[0]?.behave(answer(null));
    expect(await pool.request(ask.receipt)).toEqual(receipt());
    nodes[1]?.behave(answer(null));
    expect(await pool.request(ask.receipt)).toBeNull();
  });

  test('no receipt of a transaction that a node returned as part of a block', async () => {
    const { nodes, pool } = await poolOf({ hash: HASH, blockNumber: '0x5' }, receipt());
    await pool.request(ask.transaction);
    nodes[0]?.behave(answer(null));
    expect(await pool.request(ask.receipt)).toEqual(receipt());
    const { nodes: pair, pool: waiting } = await poolOf({ hash: HASH, blockNumber: null }, receipt());
    await waiting.request(ask.transaction);
    pair[0]?.behave(answer(null));
    expect(await waiting.request(ask.receipt)).toBeNull();
  });

  test('no receipt for long: the others are asked now and then, for the first one may be behind', async () => {
    const { nodes, pool } = await poolOf(null, receipt());
    const found: unknown[] = [];
    for (let poll = 1; poll <= 6; poll += 1) found.push(await pool.request(ask.receipt));
    expect(found).toEqual([null, null, null, null, receipt(), receipt()]);
    expect(nodes.map(({ asked }) => asked.length)).toEqual([5, 2]);
  });

  test('a receipt that no node has returned yet is asked of one node only, as is one of a plain payment', async () => {
    for (const result of [
      null,
      receipt({ logs: [], gasUsed: '0x5208' }),
      receipt({ logs: [], status: '0x0' }),
    ]) {
      const { nodes, pool } = await poolOf(result, receipt());
      expect(await pool.request(ask.receipt)).toEqual(result);
      expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 0]);
    }
  });
});
