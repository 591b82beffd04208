import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { actionOf } from './history-fixture';
import { changeBetween, priceAt, pricesIn, tradesOf } from './prices';

const points = [10, 20, 30].map((time) => ({ time: BigInt(time), price: BigInt(100 * time) }));

test('a price applies until the next one', () => {
  expect([9n, 10n, 19n, 20n, 99n].map((time) => priceAt(points, time))).toEqual([
    undefined,
    1000n,
    1000n,
    2000n,
    3000n,
  ]);
});

test('a range begins with the price before it and ends with the current one', () => {
  const times = (from: bigint, to: bigint, current?: bigint) =>
    pricesIn(points, { from, to }, current === undefined ? undefined : { time: current, price: 1n }).map(
      ({ time }) => time,
    );
  expect(times(15n, 40n)).toEqual([10n, 20n, 30n]);
  expect(times(20n, 25n)).toEqual([10n, 20n]);
  expect(times(15n, 40n, 35n)).toEqual([10n, 20n, 30n, 35n]);
  // Already among the points.
  expect(times(15n, 40n, 30n)).toEqual([10n, 20n, 30n]);
});

test('a change is in basis points', () => {
  expect(changeBetween(200n, 250n)).toBe(2500n);
  expect(changeBetween(3n, 2n)).toBe(-3333n);
  expect(changeBetween(0n, 2n)).toBeUndefined();
});

test('own trades have the price that they were made at', () => {
  const [token, other, me, someone] = [addressOf(1), addressOf(2), addressOf(8), addressOf(7)];
  const usdc = { token, decimals: 6 };
  const mint = { ...actionOf(5, 'mint', token, 2_000_000n), usdm: 3n * 10n ** 18n, receiver: me };
  const redeem = { ...actionOf(6, 'redeem', token, 4_000_000n), usdm: 8n * 10n ** 18n, sender: me };
  const actions = [
    mint,
    redeem,
    // Of somebody else, of another asset, and of every asset at once.
    { ...mint, receiver: someone },
    { ...mint, amounts: [{ asset: other, amount: 1n }] },
    { ...redeem, kind: 'redeem-pro-rata' as const },
  ];
  expect(tradesOf(actions, usdc, me)).toEqual([
    { side: 'mint', time: 5n, amount: 2_000_000n, price: 15n * 10n ** 17n },
    { side: 'redeem', time: 6n, amount: 4_000_000n, price: 2n * 10n ** 18n },
  ]);
});
