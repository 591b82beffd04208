import { expect, test } from 'vitest';
import { assetOf, snapshotOf } from './fixture';
import { changesOf } from './steward-changes';

const usdc = assetOf({ idle: 900n, liquid: 950n, held: 1000n });
const before = snapshotOf([usdc], { treasuryUsdm: 0n });

test('backing, tiers and what of the asset can be paid out, before and after', () => {
  const lent = assetOf({ idle: 100n, liquid: 940n, held: 999n });
  const changes = changesOf(before, snapshotOf([lent], { supply: before.supply }), usdc);
  expect(changes.map(({ key }) => key)).toEqual([
    'backing',
    'withoutXms',
    ...[1, 2, 3, 4, 5].map((tier) => `tier${tier}`),
    'idle',
    'liquid',
    'held',
  ]);
  const of = (key: string) => changes.find((change) => change.key === key);
  expect(of('backing')).toMatchObject({ before: 10_000n, after: 9_990n });
  expect(of('idle')).toMatchObject({ before: 900n, after: 100n, unit: { decimals: 6, symbol: 'USDC' } });
  expect(of('liquid')).toMatchObject({ before: 950n, after: 940n });
});

test('an act about no asset changes nothing of one, and no ratio is made of no liabilities', () => {
  const nothing = snapshotOf([]);
  const changes = changesOf(nothing, nothing, undefined);
  expect(changes).toHaveLength(7);
  expect(changes[0]).toMatchObject({ before: undefined, after: undefined });
});
