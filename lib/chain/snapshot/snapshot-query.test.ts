import { encodeFunctionResult, zeroAddress } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { answer, type Behaviour, CHAIN, fault, json, testNode } from '@/lib/chain/rpc/test-node';
import { NodePool, NoNodeError } from '@/lib/chain/rpc/transport';
import { snapshotData } from './snapshot-data';
import { SnapshotError, toSnapshot } from './snapshot-parse';
import {
  newestHead,
  type SnapshotResult,
  STALE_AFTER_MS,
  snapshotKey,
  snapshotQuery,
} from './snapshot-query';
import { LENS_ANSWER, TEST_DEPLOYMENT } from './test-lens';

function sighting(blockNumber: bigint, minedAt: number, chainId = 31337): SnapshotResult {
  const shot = { ...LENS_ANSWER, blockNumber, chainId: BigInt(chainId) };
  return { snapshot: toSnapshot(shot, { ...TEST_DEPLOYMENT, chainId }), minedAt };
}

describe('of an old and a new result', () => {
  test('the newer block is kept', () => {
    const fresh = sighting(11n, 5);
    expect(newestHead(sighting(10n, 1), fresh)).toBe(fresh);
    expect(newestHead(undefined, fresh)).toBe(fresh);
  });

  test('an older block is ignored, whatever its content', () => {
    const old = sighting(10n, 1);
    expect(newestHead(old, sighting(9n, 5))).toBe(old);
    expect(newestHead(old, sighting(9n, STALE_AFTER_MS))).toBe(old);
  });

  test('unless no node has confirmed the newer one for five minutes: a restarted chain', () => {
    const fresh = sighting(3n, 1 + STALE_AFTER_MS);
    expect(newestHead(sighting(10n, 1), fresh)).toBe(fresh);
  });

  test('that of the chain which replaced the other one is kept, although its block is lower', () => {
    const fresh = { ...sighting(3n, 2), replacedAt: 2 };
    expect(newestHead(sighting(10n, 1), fresh)).toBe(fresh);
    expect(newestHead(fresh, { ...sighting(2n, 3), replacedAt: 2 })).toBe(fresh);
  });

  test('the same block has the new content and its old age', () => {
    const old = sighting(10n, 1);
    const fresh = sighting(10n, 999);
    expect(newestHead(old, fresh)).toEqual({ snapshot: fresh.snapshot, minedAt: 1 });
  });
});

const deployment = deploymentOf(31337);
const snapshotAt = (blockNumber: bigint, later = 0n) =>
  encodeFunctionResult({
    abi: treasuryLensAbi,
    functionName: 'snapshot',
    result: {
      ...LENS_ANSWER,
      treasury: deployment?.treasury ?? '0x',
      blockNumber,
      timestamp: LENS_ANSWER.timestamp + later,
    },
  });

describe('the query', () => {
  const result = snapshotAt(1_000n);
  const query = (request: () => Promise<`0x${string}`>) => {
    const penalise = vi.fn(() => false);
    const ask = async () => ({ result: await request(), node: 'http://node.test' });
    return {
      penalise,
      ...snapshotQuery({ ask, penalise, nodes: [], lastFault: undefined }, 31337, undefined),
    };
  };

  test('has a key below that of its chain', () => {
    expect(query(async () => result).queryKey.slice(0, 2)).toEqual(snapshotKey(31337));
  });

  test('reads and trusts its node', async () => {
    const { queryFn, penalise } = query(async () => result);
    const { snapshot, evidence } = await queryFn();
    expect(snapshot.blockNumber).toBe(1_000n);
    expect(evidence).toEqual({
      contract: deployment?.lens,
      data: snapshotData(zeroAddress),
      result,
      node: 'http://node.test',
    });
    expect(penalise).not.toHaveBeenCalled();
  });

  test('an invalid result is an error, and another node is used next', async () => {
    const { queryFn, penalise } = query(async () => '0x');
    await expect(queryFn()).rejects.toThrow(SnapshotError);
    expect(penalise).toHaveBeenCalledOnce();
  });

  test('a failure of all nodes counts against none', async () => {
    const { queryFn, penalise } = query(async () => {
      throw new NoNodeError([]);
    });
    await expect(queryFn()).rejects.toThrow(NoNodeError);
    expect(penalise).not.toHaveBeenCalled();
  });

  test('is disabled if nothing is deployed', () => {
    const nodes = { penalise: () => false, nodes: [], lastFault: undefined };
    const source = { ask: async () => ({ result, node: '' }), ...nodes };
    expect(snapshotQuery(source, 1, undefined).enabled).toBe(false);
  });
});

describe('of two nodes', () => {
  const header: Behaviour = ({ id }, res) =>
    json(res, { jsonrpc: '2.0', id, error: { code: -32000, message: 'header not found' } });

  async function queryOf(...behaviours: Behaviour[]) {
    const nodes = await Promise.all(behaviours.map((behaviour) => testNode(fault(behaviour))));
    const pool = new NodePool(
      nodes.map(({ url }) => url),
      CHAIN,
    );
    const { queryFn } = snapshotQuery(pool, CHAIN, undefined);
    return {
      read: async () => (await queryFn()).snapshot.blockNumber,
      asked: () => nodes.map(({ asked }) => asked.filter((method) => method === 'eth_call').length),
    };
  }

  test('the second one is used if the first one has no header, and is then the first one', async () => {
    const { read, asked } = await queryOf(header, answer(snapshotAt(2_000n)));
    expect([await read(), await read()]).toEqual([2_000n, 2_000n]);
    expect(asked()).toEqual([1, 2]);
  });

  test('the second one is used immediately if the first one is behind or returns an invalid result', async () => {
    const head = await queryOf(answer(snapshotAt(3_000n)));
    await head.read();
    for (const first of [answer(snapshotAt(2_999n)), answer('0x')]) {
      const { read, asked } = await queryOf(first, answer(snapshotAt(3_001n)));
      expect(await read()).toBe(3_001n);
      expect(asked()).toEqual([1, 1]);
    }
  });

  test('the more recent one is used if both are behind, each contacted once', async () => {
    const head = await queryOf(answer(snapshotAt(4_000n)));
    await head.read();
    const { read, asked } = await queryOf(answer(snapshotAt(3_998n)), answer(snapshotAt(3_997n)));
    expect(await read()).toBe(3_998n);
    expect(asked()).toEqual([1, 1]);
  });

  test('a restarted chain is another one: seen with the first read, and all else is read again', async () => {
    const node = await testNode(fault(answer(snapshotAt(9_000n))));
    const { queryFn } = snapshotQuery(new NodePool([node.url], CHAIN), CHAIN, undefined);
    const resetQueries = vi.fn();
    const before = await queryFn({ client: { resetQueries } });
    expect(resetQueries).not.toHaveBeenCalled();
    node.behave(answer(snapshotAt(2_000n, 1n)));
    const restarted = await queryFn({ client: { resetQueries } });
    expect(newestHead(before, restarted)).toBe(restarted);
    expect(resetQueries).toHaveBeenCalledOnce();
    const { predicate } = resetQueries.mock.lastCall?.[0] ?? {};
    expect([['journal'], snapshotKey(CHAIN)].map((queryKey) => predicate({ queryKey }))).toEqual([
      true,
      false,
    ]);
    await queryFn({ client: { resetQueries } });
    expect(resetQueries).toHaveBeenCalledOnce();
  });

  test('one that turns to a longer chain changes nothing while the other one has the first; both do at once', async () => {
    const chain =
      (blockNumber: bigint, hash: string): Behaviour =>
      (asked, res, req) => {
        const block = { number: '0x1', hash: `0x${hash.repeat(64)}`, timestamp: '0x1' };
        const isHeader = asked.method === 'eth_getBlockByNumber';
        answer(isHeader ? block : snapshotAt(blockNumber))(asked, res, req);
      };
    const [first, second] = await Promise.all([1, 2].map(() => testNode(chain(20_000n, 'a'))));
    if (!first || !second) throw new Error('No nodes');
    const { queryFn } = snapshotQuery(new NodePool([first.url, second.url], CHAIN), CHAIN, undefined);
    // The heads of the tests before were higher or lower, and of the same chain.
    const { replacedAt } = await queryFn();
    await vi.waitFor(() => expect(first.asked).toContain('eth_getBlockByNumber'));
    first.behave(chain(30_000n, 'b'));
    second.behave(chain(20_001n, 'a'));
    const same = await queryFn();
    expect([same.snapshot.blockNumber, same.replacedAt]).toEqual([20_001n, replacedAt]);
    second.behave(chain(30_000n, 'b'));
    const other = await queryFn();
    expect(other.snapshot.blockNumber).toBe(30_000n);
    expect(other.replacedAt).not.toBe(replacedAt);
    expect(newestHead(same, other)).toBe(other);
  });

  test('the one that is behind is used if the other one fails', async () => {
    const head = await queryOf(answer(snapshotAt(5_000n)));
    await head.read();
    const { read } = await queryOf(answer(snapshotAt(4_998n)), (_, res) => res.destroy());
    expect(await read()).toBe(4_998n);
  });
});
