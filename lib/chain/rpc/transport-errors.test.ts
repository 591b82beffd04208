import { describe, expect, test } from 'vitest';
import { revertOf } from '@/lib/chain/calls/reverts';
import { answer, type Behaviour, CHAIN, fault, json, testNode } from '@/lib/chain/rpc/test-node';
import { NodePool, NoNodeError } from '@/lib/chain/rpc/transport';

/** Long enough for a busy machine; only the test of silence waits for it. */
const LIMITS = { node: 1_000, total: 2_000 };

/** Errors that a node returns instead of a result, none of which shows the outcome of a call. */
const ERRORS: [string, { code: number; message: string; data?: unknown }][] = [
  ['header not found', { code: -32000, message: 'header not found' }],
  ['missing trie node', { code: -32000, message: 'missing trie node 1f2a (path )' }],
  ['too many requests', { code: -32000, message: 'too many requests' }],
  ['resource not available', { code: -32002, message: 'resource not available' }],
  ['limit exceeded', { code: -32005, message: 'limit exceeded' }],
  ['no access', { code: -32052, message: 'API key is not allowed to access blockchain' }],
  ['method not found', { code: -32601, message: 'the method does not exist/is not available' }],
  ['invalid params', { code: -32602, message: 'invalid argument 1' }],
  ['a revert without data', { code: 3, message: 'execution reverted' }],
  ['a revert with empty data', { code: 3, message: 'execution reverted', data: '0x' }],
  ['out of gas', { code: -32000, message: 'out of gas' }],
  ['data that is no revert', { code: -32000, message: 'pruned', data: { block: 1 } }],
];
const call = { method: 'eth_call', params: [{}, 'latest'] };
const head = { method: 'eth_blockNumber' };

const refusing = (error: { code: number; message: string; data?: unknown }): Behaviour =>
  fault(({ id }, res) => json(res, { jsonrpc: '2.0', id, error }));

/** Nodes with these behaviours, and their pool. */
async function poolOf(...behaviours: Behaviour[]) {
  const nodes = await Promise.all(behaviours.map(testNode));
  const pool = new NodePool(
    nodes.map(({ url }) => url),
    CHAIN,
    LIMITS,
  );
  return { nodes, pool };
}

const caught = (promise: Promise<unknown>): Promise<unknown> => promise.catch((error: unknown) => error);

describe('an error of a node', () => {
  test.each(ERRORS)(
    '(%s) is not a result if the next node has one, and counts against the node',
    async (_, error) => {
      const { nodes, pool } = await poolOf(refusing(error), answer('0x10'));
      expect(await pool.request(call)).toBe('0x10');
      expect(await pool.request(call)).toBe('0x10');
      expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 2]);
    },
  );

  test.each(ERRORS)(
    '(%s) is replaced by a revert with data, which is a result of the chain',
    async (_, error) => {
      const revert = { code: 3, message: 'execution reverted', data: '0x1f2a2005' };
      const { nodes, pool } = await poolOf(refusing(error), refusing(revert));
      expect(revertOf(await caught(pool.request(call)))?.name).toBe('ZeroAmount');
      expect(revertOf(await caught(pool.request(call)))?.name).toBe('ZeroAmount');
      expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 2]);
    },
  );

  test.each(ERRORS)('(%s) returned by all nodes is passed to the caller', async (_, error) => {
    const { nodes, pool } = await poolOf(refusing(error), refusing(error));
    const said = await caught(pool.request(call));
    if (error.code === -32005) expect(said).toBeInstanceOf(NoNodeError);
    else expect(said).toMatchObject({ code: error.code, details: error.message });
    expect(nodes.map(({ asked }) => asked.length)).toEqual([1, 1]);
  });

  test.each(ERRORS)('(%s) returned by all nodes counts against none', async (_, error) => {
    const { nodes, pool } = await poolOf(
      fault((_question, res) => res.destroy()),
      answer('0x10'),
    );
    const [first, second] = nodes;
    // The first one is in backoff, and is used last.
    await pool.request(head);
    for (const { behave } of nodes) behave(refusing(error));
    await caught(pool.request(call));
    first?.behave(answer('0x1'));
    second?.behave(answer('0x2'));
    expect(await pool.request(head)).toBe('0x2');
  });

  test('a revert without data is reported once every responding node has returned one', async () => {
    const plain = { code: -32000, message: 'execution reverted' };
    const { pool } = await poolOf(refusing(plain), refusing({ code: 3, message: 'execution reverted' }));
    expect(revertOf(await caught(pool.request(call)))).toEqual({ name: undefined, args: [] });
    const doubted = await poolOf(refusing(plain), refusing({ code: -32000, message: 'header not found' }));
    const error = await caught(doubted.pool.request(call));
    expect(error).toMatchObject({ details: 'header not found' });
    expect(revertOf(error)).toBeUndefined();
  });

  test('only a call can revert: what looks like a revert elsewhere is ignored', async () => {
    const { pool } = await poolOf(
      refusing({ code: -32000, message: 'unknown', data: '0x1f2a2005' }),
      answer('0x10'),
    );
    expect(await pool.request(head)).toBe('0x10');
  });

  test('a node that does not report its chain is replaced, whatever it returns', async () => {
    const { nodes, pool } = await poolOf(
      ({ id, method }, res) =>
        json(
          res,
          method === 'eth_chainId'
            ? { jsonrpc: '2.0', id, error: { code: -32601, message: 'no' } }
            : { jsonrpc: '2.0', id, result: '0xbad' },
        ),
      answer('0x10'),
    );
    expect(await pool.request(head)).toBe('0x10');
    const [silent] = nodes;
    const alone = new NodePool([silent?.url ?? ''], CHAIN, LIMITS);
    await expect(alone.request(head)).rejects.toBeInstanceOf(NoNodeError);
  });
});

describe('what sends or signs', () => {
  const send = { method: 'eth_sendTransaction', params: [{}] };

  test.each([
    ['an error', refusing({ code: -32000, message: 'nonce too low' })],
    ['silence', fault(() => {})],
    ['a broken connection', fault((_, res) => res.destroy())],
  ])('goes to one node only, and to no other after %s', async (_, behaviour) => {
    const { nodes, pool } = await poolOf(behaviour, answer('0xhash'));
    await expect(pool.request(send)).rejects.toThrow();
    expect(nodes.map(({ asked }) => asked)).toEqual([['eth_sendTransaction'], []]);
  });

  test('is not sent to a node of another chain', async () => {
    const { nodes, pool } = await poolOf(answer('0xhash', 1), answer('0xhash'));
    await expect(pool.request(send)).rejects.toBeInstanceOf(NoNodeError);
    expect(nodes.map(({ asked }) => asked)).toEqual([[], []]);
    expect(await pool.request(send)).toBe('0xhash');
  });
});
