import { expect, test } from 'vitest';
import { assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { liabilitiesOf } from '@/lib/domain/limits/limits';
import { entryOf, type JournalEntry, pointsIn } from './journal';

const at = (time: bigint): JournalEntry => ({
  time,
  block: time,
  value: time,
  liabilities: time,
  supply: time,
  supplyCap: time,
  tierValues: [time, 0n, 0n, 0n, 0n],
});
const times = (points: readonly JournalEntry[]) => points.map(({ time }) => time);
const entries = [10n, 20n, 30n].map(at);

test('the last point is the current state', () => {
  const points = pointsIn(entries, { from: 10n, to: 40n }, at(40n));
  expect(times(points)).toEqual([10n, 20n, 30n, 40n]);
});

test('the first point tells how the range begins', () => {
  expect(times(pointsIn(entries, { from: 20n, to: 40n }, at(40n)))).toEqual([10n, 20n, 30n, 40n]);
  expect(times(pointsIn(entries, { from: 21n, to: 40n }, at(40n)))).toEqual([20n, 30n, 40n]);
  // The entries were read a while ago, when the range began earlier.
  expect(times(pointsIn(entries, { from: 35n, to: 40n }, at(40n)))).toEqual([30n, 40n]);
  expect(times(pointsIn(entries, { from: 5n, to: 40n }, at(40n)))).toEqual([10n, 20n, 30n, 40n]);
});

test('an entry of the current block is replaced by the current state', () => {
  const current = { ...at(30n), value: 31n };
  expect(pointsIn(entries, { from: 25n, to: 30n }, current)).toEqual([at(20n), current]);
});

test('without entries there is only the current state', () => {
  expect(times(pointsIn([], { from: 40n, to: 40n }, at(40n)))).toEqual([40n]);
});

test('the current state is that of the snapshot', () => {
  const snapshot = { ...snapshotOf([assetOf()]), treasuryUsdm: 5n };
  const { timestamp, blockNumber, value, supply, supplyCap, tiers } = snapshot;
  expect(entryOf(snapshot)).toEqual({
    time: timestamp,
    block: blockNumber,
    value,
    liabilities: liabilitiesOf(snapshot),
    supply,
    supplyCap,
    tierValues: tiers.map((tier) => tier.value),
  });
});
