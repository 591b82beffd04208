import { encodeFunctionResult, zeroAddress, zeroHash } from 'viem';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { allFigures } from '@/lib/domain/figures/figures';
import { exportName, exportView } from './export-view';
import { snapshotData } from './snapshot-data';
import { toSnapshot } from './snapshot-parse';
import { LENS_ANSWER, TEST_DEPLOYMENT } from './test-lens';

const HUGE = 2n ** 255n + 1n;
const answer = { ...LENS_ANSWER, nativeBalance: HUGE };
const known = {
  snapshot: toSnapshot(answer, TEST_DEPLOYMENT),
  evidence: {
    contract: TEST_DEPLOYMENT.lens,
    data: snapshotData(zeroAddress),
    result: encodeFunctionResult({ abi: treasuryLensAbi, functionName: 'snapshot', result: answer }),
  },
};
const exported: unknown = JSON.parse(exportView(known, { hash: zeroHash, timestamp: 1000n }));

test('states the block, the call and its raw result', () => {
  expect(exported).toMatchObject({
    chainId: '31337',
    block: { number: '100', hash: zeroHash, timestamp: '1000' },
    call: {
      contract: TEST_DEPLOYMENT.lens,
      function: 'snapshot(address)',
      arguments: [zeroAddress],
      data: known.evidence.data,
      result: known.evidence.result,
    },
    answer: { value: '10000000000000000000', nativeBalance: `${HUGE}`, mintPaused: false },
  });
  expect(JSON.parse(exportView(known, undefined))).toMatchObject({ block: { hash: null } });
  expect(exportName(known)).toBe('mars-treasury-31337-100.json');
});

test('has no number that a reader could round', () => {
  const numbers: unknown[] = [];
  JSON.parse(exportView(known, undefined), (_, value: unknown) => {
    if (typeof value === 'number') numbers.push(value);
    return value;
  });
  expect(numbers).toEqual([]);
});

test('has every figure, exact and as text', () => {
  const row = z.object({ id: z.string(), value: z.string().nullable() }).loose();
  const { figures } = z.object({ figures: z.array(row) }).parse(exported);
  const shown = allFigures(known.snapshot).map(({ id, value }) => ({ id, value: value?.toString() ?? null }));
  expect(figures).toMatchObject(shown);
  const find = (id: string) => figures.find((figure) => figure.id === id);
  expect(find('backing')).toEqual({
    id: 'backing',
    label: 'Backing ratio',
    value: '12500000000000000000000',
    unit: '%',
    decimals: '2',
    text: '125,000,000,000,000,000,000.00%',
  });
  expect(find(`asset.${LENS_ANSWER.assets[0]?.token}.held`)).toMatchObject({ unit: 'USDC', decimals: '6' });
  expect(find('tier.1.headroom')).toMatchObject({ value: '8', unit: 'USD' });
});
