import { encodeFunctionResult, zeroAddress } from 'viem';
import { describe, expect, test, vi } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { deploymentOf } from '@/lib/chain/rpc/deployments';
import { snapshotData } from './snapshot-data';
import { toSnapshot } from './snapshot-parse';
import {
  isBehind,
  newestHead,
  type Sighting,
  STALE_AFTER_MS,
  snapshotKey,
  snapshotQuery,
} from './snapshot-query';
import { LENS_ANSWER, TEST_DEPLOYMENT } from './test-lens';

const MINUTE = 60_000;

function sighting(blockNumber: bigint, seenAt: number, chainId = 31337): Sighting {
  const shot = { ...LENS_ANSWER, blockNumber, chainId: BigInt(chainId) };
  return { snapshot: toSnapshot(shot, { ...TEST_DEPLOYMENT, chainId }), seenAt };
}

describe('of an old and a new answer', () => {
  test('the newer block is kept', () => {
    const fresh = sighting(11n, 5);
    expect(newestHead(sighting(10n, 1), fresh)).toBe(fresh);
    expect(newestHead(undefined, fresh)).toBe(fresh);
  });

  test('an older block is ignored, whatever it says', () => {
    const old = sighting(10n, 1);
    expect(newestHead(old, sighting(9n, 5))).toBe(old);
    expect(newestHead(old, sighting(9n, STALE_AFTER_MS))).toBe(old);
  });

  test('unless nobody has confirmed the newer one for five minutes: a chain that was started afresh', () => {
    const fresh = sighting(3n, 1 + STALE_AFTER_MS);
    expect(newestHead(sighting(10n, 1), fresh)).toBe(fresh);
  });

  test('the same block has the new content and its old age', () => {
    const old = sighting(10n, 1);
    const fresh = sighting(10n, 999);
    expect(newestHead(old, fresh)).toEqual({ snapshot: fresh.snapshot, seenAt: 1 });
  });
});

test('a node is behind when it shows an older head, or the same one for more than a minute', () => {
  const chain = 97;
  expect(isBehind(sighting(10n, 0, chain))).toBe(false);
  expect(isBehind(sighting(10n, MINUTE, chain))).toBe(false);
  expect(isBehind(sighting(10n, MINUTE + 1, chain))).toBe(true);
  expect(isBehind(sighting(9n, MINUTE + 2, chain))).toBe(true);
  expect(isBehind(sighting(11n, MINUTE + 3, chain))).toBe(false);
});

test('a local chain without transactions is not stuck', () => {
  expect(isBehind(sighting(500n, 0))).toBe(false);
  expect(isBehind(sighting(500n, 60 * MINUTE))).toBe(false);
});

describe('the query', () => {
  const deployment = deploymentOf(31337);
  const result = encodeFunctionResult({
    abi: treasuryLensAbi,
    functionName: 'snapshot',
    result: { ...LENS_ANSWER, treasury: deployment?.treasury ?? '0x', blockNumber: 1_000n },
  });
  const query = (request: () => Promise<`0x${string}`>) => {
    const distrust = vi.fn();
    const node = () => 'http://node.test';
    return { distrust, ...snapshotQuery({ reader: { request }, distrust, node }, 31337, undefined) };
  };

  test('has a key below that of its chain', () => {
    expect(query(async () => result).queryKey.slice(0, 2)).toEqual(snapshotKey(31337));
  });

  test('reads, trusting its node', async () => {
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

  test('an answer that makes no sense is an error, and another node is asked next', async () => {
    const { queryFn, distrust } = query(async () => '0x');
    await expect(queryFn()).rejects.toThrow();
    expect(distrust).toHaveBeenCalledOnce();
  });

  test('is off where nothing is deployed', () => {
    const source = { reader: { request: async () => result }, distrust: () => {}, node: () => undefined };
    expect(snapshotQuery(source, 56, undefined).enabled).toBe(false);
  });
});
