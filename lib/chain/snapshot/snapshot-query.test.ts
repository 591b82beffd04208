import { createClient, encodeFunctionResult, zeroAddress } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { answer, type Behaviour, CHAIN, fault, json, testNode } from '@/lib/chain/rpc/test-node';
import { NodePool, NoNodeError, poolTransport } from '@/lib/chain/rpc/transport';
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

  test('the same block has the new content and its old age', () => {
    const old = sighting(10n, 1);
    const fresh = sighting(10n, 999);
    expect(newestHead(old, fresh)).toEqual({ snapshot: fresh.snapshot, minedAt: 1 });
  });
});

const deployment = deploymentOf(31337);
const snapshotAt = (blockNumber: bigint) =>
  encodeFunctionResult({
    abi: treasuryLensAbi,
    functionName: 'snapshot',
    result: { ...LENS_ANSWER, treasury: deployment?.treasury ?? '0x', blockNumber },
  });

describe('the query', () => {
  const result = snapshotAt(1_000n);
  const query = (request: () => Promise<`0x${string}`>) => {
    const distrust = vi.fn(() => false);
    const node = () => 'http://node.test';
    return { distrust, ...snapshotQuery({ reader: { request }, distrust, node }, 31337, undefined) };
  };

  test('has a key below that of its chain', () => {
    expect(query(async () => result).queryKey.slice(0, 2)).toEqual(snapshotKey(31337));
  });

  test('reads and trusts its node', async () => {
    const { queryFn, distrust } = query(async () => result);
    const { snapshot, evidence } = await queryFn();
    expect(snapshot.blockNumber).toBe(1_000n);
    expect(evidence).toEqual({
      contract: deployment?.lens,
      data: snapshotData(zeroAddress),
      result,
      node: 'http://node.test',
    });
    expect(distrust).not.toHaveBeenCalled();
  });

  test('an invalid result is an error, and another node is used next', async () => {
    const { queryFn, distrust } = query(async () => '0x');
    await expect(queryFn()).rejects.toThrow(SnapshotError);
    expect(distrust).toHaveBeenCalledOnce();
  });

  test('a failure of all nodes counts against none', async () => {
    const { queryFn, distrust } = query(async () => {
      throw new NoNodeError([]);
    });
    await expect(queryFn()).rejects.toThrow(NoNodeError);
    expect(distrust).not.toHaveBeenCalled();
  });

  test('is disabled if nothing is deployed', () => {
    const source = { reader: { request: async () => result }, distrust: () => false, node: () => undefined };
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
    const reader = createClient({ transport: poolTransport(pool) });
    const source = { reader, distrust: () => pool.distrust(), node: () => pool.answered };
    const { queryFn } = snapshotQuery(source, CHAIN, undefined);
    return {
      read: async () => (await queryFn()).snapshot.blockNumber,
      asked: () => nodes.map(({ asked }) => asked.length),
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

  test('the one that is behind is used if the other one fails', async () => {
    const head = await queryOf(answer(snapshotAt(5_000n)));
    await head.read();
    const { read } = await queryOf(answer(snapshotAt(4_998n)), (_, res) => res.destroy());
    expect(await read()).toBe(4_998n);
  });
});
