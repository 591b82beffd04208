import { createClient, RpcRequestError } from 'viem';
import { describe, expect, test } from 'vitest';
import { revertOf } from '@/lib/chain/calls/reverts';
import { answer, type Behaviour, CHAIN, fault, json, testNode } from './test-node';
import { NodePool, NoNodeError, poolTransport } from './transport';

const LIMITS = { node: 500, total: 1_000 };

const block = { method: 'eth_blockNumber' };

describe('a node that fails', () => {
  const faults: [string, Behaviour][] = [
    ['hangs', () => {}],
    ['resets the connection', (_, res) => res.destroy()],
    [
      'answers 429 with an endless Retry-After',
      (_, res) => res.writeHead(429, { 'Retry-After': '1000000' }).end(),
    ],
    [
      'answers 429 with a date',
      (_, res) => res.writeHead(429, { 'Retry-After': 'Wed, 21 Oct 2076 07:28:00 GMT' }).end(),
    ],
    ['answers 500', (_, res) => res.writeHead(500).end()],
    ['answers 503', (_, res) => res.writeHead(503).end('busy')],
    ['answers 401', (_, res) => res.writeHead(401).end()],
    ['answers 403', (_, res) => res.writeHead(403).end()],
    ['redirects', (_, res) => res.writeHead(307, { Location: '/elsewhere' }).end()],
    [
      'answers HTML',
      (_, res) => res.writeHead(200, { 'Content-Type': 'text/html' }).end('<html>Sorry</html>'),
    ],
    ['answers nothing with 200', (_, res) => res.writeHead(200).end()],
    ['stops in the middle', ({ id }, res) => res.writeHead(200).end(`{"jsonrpc":"2.0","id":${id},"resu`)],
    [
      'stops in the middle without ending',
      ({ id }, res) => res.writeHead(200).write(`{"jsonrpc":"2.0","id":${id},"resu`),
    ],
    [
      'answers to another request',
      ({ id }, res) => json(res, { jsonrpc: '2.0', id: id + 1, result: '0xbad' }),
    ],
    [
      'answers with the id as text',
      ({ id }, res) => json(res, { jsonrpc: '2.0', id: `${id}`, result: '0xbad' }),
    ],
    ['leaves the result out', ({ id }, res) => json(res, { jsonrpc: '2.0', id })],
    ['answers null', ({ id }, res) => json(res, { jsonrpc: '2.0', id, result: null })],
    ['answers a list', (_, res) => json(res, [])],
    ['answers a text', (_, res) => json(res, 'ok')],
    [
      'answers an error that is none',
      ({ id }, res) => json(res, { jsonrpc: '2.0', id, error: { reason: 'no' } }),
    ],
    [
      'says its limit is exceeded',
      ({ id }, res) => json(res, { jsonrpc: '2.0', id, error: { code: -32005, message: 'limit exceeded' } }),
    ],
    [
      'has trouble of its own',
      ({ id }, res) => json(res, { jsonrpc: '2.0', id, error: { code: -32603, message: 'Internal error' } }),
    ],
  ];

  test.each(faults)('%s: the next one responds, and is used first from then on', async (_, behaviour) => {
    const [bad, good] = [await testNode(fault(behaviour)), await testNode(answer('0x10'))];
    const pool = new NodePool([bad.url, good.url], CHAIN, LIMITS);
    expect(await pool.request(block)).toBe('0x10');
    expect(await pool.request(block)).toBe('0x10');
    expect(bad.asked).toHaveLength(1);
    expect(good.asked).toHaveLength(2);
  });

  test.each(faults)('%s: alone, it returns no data', async (_, behaviour) => {
    const bad = await testNode(fault(behaviour));
    const pool = new NodePool([bad.url], CHAIN, LIMITS);
    await expect(pool.request(block)).rejects.toSatisfy(
      (error) => error instanceof NoNodeError || error instanceof RpcRequestError,
    );
  });

  test('a name that does not resolve and a port without a server: the next one responds', async () => {
    const good = await testNode(answer('0x10'));
    const pool = new NodePool(['http://nowhere.invalid', 'http://127.0.0.1:1', good.url], CHAIN, LIMITS);
    expect(await pool.request(block)).toBe('0x10');
  });
});

describe('time', () => {
  test('all nodes hang: the caller gets an error within the total limit', async () => {
    const nodes = await Promise.all([testNode(() => {}), testNode(() => {}), testNode(() => {})]);
    const pool = new NodePool(
      nodes.map(({ url }) => url),
      CHAIN,
      LIMITS,
    );
    const started = performance.now();
    const error: unknown = await pool.request(block).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(NoNodeError);
    expect(error instanceof NoNodeError && error.faults.map(({ fault }) => fault)).toEqual([
      'time',
      'time',
      'time',
    ]);
    expect(performance.now() - started).toBeLessThan(LIMITS.total + 150);
  });

  test('a node that refused is used first again after 30 seconds, even if it asked for more', async () => {
    let now = 0;
    const refusing = await testNode(fault((_, res) => res.writeHead(429, { 'Retry-After': '86400' }).end()));
    const other = await testNode(answer('0x2'));
    const pool = new NodePool([refusing.url, other.url], CHAIN, LIMITS, () => now);
    await pool.request(block);
    refusing.behave(answer('0x1'));
    now = 29_999;
    expect(await pool.request(block)).toBe('0x2');
    now = 30_000;
    expect(await pool.request(block)).toBe('0x1');
  });

  test('a node that asked for less is used sooner', async () => {
    let now = 0;
    const refusing = await testNode(fault((_, res) => res.writeHead(503, { 'Retry-After': '2' }).end()));
    const other = await testNode(answer('0x2'));
    const pool = new NodePool([refusing.url, other.url], CHAIN, LIMITS, () => now);
    await pool.request(block);
    refusing.behave(answer('0x1'));
    now = 2_000;
    expect(await pool.request(block)).toBe('0x1');
  });

  test('when all of them are in backoff, they are still used: the pool recovers automatically', async () => {
    const only = await testNode(fault((_, res) => res.writeHead(500).end()));
    const pool = new NodePool([only.url], CHAIN, LIMITS);
    await expect(pool.request(block)).rejects.toBeInstanceOf(NoNodeError);
    only.behave(answer('0x3'));
    expect(await pool.request(block)).toBe('0x3');
  });
});

describe('the chain', () => {
  test('a node of another chain is dropped for the session, and named', async () => {
    const [foreign, good] = [await testNode(answer('0xbad', 1)), await testNode(answer('0x10'))];
    const pool = new NodePool([foreign.url, good.url], CHAIN, LIMITS);
    expect(await pool.request(block)).toBe('0x10');
    expect(pool.nodes.filter(({ dropped }) => dropped)).toMatchObject([{ url: foreign.url }]);
    foreign.behave(answer('0x10'));
    good.behave((_, res) => res.destroy());
    await expect(pool.request(block)).rejects.toBeInstanceOf(NoNodeError);
  });

  test('is requested once per session', async () => {
    let times = 0;
    const good = await testNode((asked, res, req) => {
      if (asked.method === 'eth_chainId') times += 1;
      answer('0x10')(asked, res, req);
    });
    const pool = new NodePool([good.url], CHAIN, LIMITS);
    for (let i = 0; i < 3; i += 1) await pool.request(block);
    expect(times).toBe(1);
  });

  test('a result names its node, which is the one that rests, whichever returned something since', async () => {
    const [first, second] = [await testNode(answer('0x1')), await testNode(answer('0x2'))];
    const pool = new NodePool([first.url, second.url], CHAIN, LIMITS);
    const { node } = await pool.ask(block);
    expect(node).toBe(first.url);
    first.behave((_, res) => res.destroy());
    await pool.request(block);
    first.behave(answer('0x1'));
    expect(pool.answered).toBe(second.url);
    expect(pool.penalise(node)).toBe(true);
    expect(await pool.request(block)).toBe('0x2');
  });

  test('a distrusted node is replaced by another one', async () => {
    const [first, second] = [await testNode(answer('0x1')), await testNode(answer('0x2'))];
    const pool = new NodePool([first.url, second.url], CHAIN, LIMITS);
    expect(await pool.request(block)).toBe('0x1');
    pool.penalise(first.url);
    expect(await pool.request(block)).toBe('0x2');
  });
});

describe('a response', () => {
  test('null is valid if something may not exist yet', async () => {
    const good = await testNode(answer(null));
    const pool = new NodePool([good.url], CHAIN, LIMITS);
    expect(await pool.request({ method: 'eth_getTransactionReceipt', params: ['0x00'] })).toBeNull();
  });

  test('a revert is a result of the chain: no other node is used, and its data can be read through viem', async () => {
    const error = { code: 3, message: 'execution reverted', data: '0x1f2a2005' };
    const [first, second] = [
      await testNode(fault(({ id }, res) => json(res, { jsonrpc: '2.0', id, error }))),
      await testNode(answer('0x')),
    ];
    const client = createClient({
      transport: poolTransport(new NodePool([first.url, second.url], CHAIN, LIMITS)),
    });
    const call = client.request({ method: 'eth_call', params: [{}, 'latest'] });
    const caught: unknown = await call.catch((reason: unknown) => reason);
    expect(revertOf(caught)?.name).toBe('ZeroAmount');
    expect(second.asked).toEqual([]);
  });

  test('an internal error with data is a revert too', async () => {
    const error = { code: -32603, message: 'Internal error', data: '0x1f2a2005' };
    const first = await testNode(fault(({ id }, res) => json(res, { jsonrpc: '2.0', id, error })));
    const pool = new NodePool([first.url], CHAIN, LIMITS);
    const caught: unknown = await pool.request({ method: 'eth_call' }).catch((reason: unknown) => reason);
    expect(revertOf(caught)?.name).toBe('ZeroAmount');
  });

  test('"no node" stays the same error when passed through viem', async () => {
    const client = createClient({ transport: poolTransport(new NodePool([], CHAIN, LIMITS)) });
    await expect(client.request({ method: 'eth_chainId' })).rejects.toBeInstanceOf(NoNodeError);
  });
});

test('other nodes can be used later, in another order, and what is known about a node is kept', async () => {
  const [own, other] = [await testNode(answer('0x1')), await testNode(answer('0x2'))];
  const pool = new NodePool([other.url], CHAIN, LIMITS);
  expect(await pool.request(block)).toBe('0x2');
  pool.use([own.url, other.url]);
  expect(await pool.request(block)).toBe('0x1');
  own.behave((_, res) => res.destroy());
  expect(await pool.request(block)).toBe('0x2');
  expect(pool.lastFault?.url).toBe(own.url);
  pool.use([other.url]);
  expect(await pool.request(block)).toBe('0x2');
  expect(pool.answered).toBe(other.url);
});
