import { describe, expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { changeOf, flowsOf, holdingsOverTime } from './history';
import { actionOf } from './history-fixture';

const [USDC, WETH] = [addressOf(1), addressOf(2)];

const actions = [
  actionOf(1, 'mint', USDC, 100n),
  actionOf(2, 'mint', WETH, 7n),
  actionOf(3, 'redeem', USDC, 30n),
  {
    ...actionOf(4, 'redeem-pro-rata', USDC, 5n),
    amounts: [
      { asset: USDC, amount: 5n },
      { asset: WETH, amount: 1n },
    ],
  },
  actionOf(4, 'credit', USDC, 5n),
  actionOf(5, 'claim', USDC, 5n),
  actionOf(6, 'mint', USDC, 1n),
];

describe('holdings over time', () => {
  test('mints add, redemptions remove, credits and claims change nothing', () => {
    expect(holdingsOverTime(actions, USDC)).toEqual([
      { time: 1n, block: 1n, held: 100n },
      { time: 3n, block: 3n, held: 70n },
      { time: 4n, block: 4n, held: 65n },
      { time: 6n, block: 6n, held: 66n },
    ]);
    expect(holdingsOverTime(actions, WETH).map(({ held }) => held)).toEqual([7n, 6n]);
  });

  test('begin with the holdings before', () => {
    expect(holdingsOverTime(actions.slice(2, 3), USDC, 50n)).toEqual([{ time: 3n, block: 3n, held: 20n }]);
  });

  test('are empty for an asset that was never held', () => {
    expect(holdingsOverTime(actions, addressOf(3))).toEqual([]);
  });
});

test('flows include inflows and outflows, both ends included', () => {
  expect(flowsOf(actions, USDC, 0n, 9n)).toEqual({ in: 101n, out: 35n });
  expect(flowsOf(actions, USDC, 3n, 4n)).toEqual({ in: 0n, out: 35n });
  expect(flowsOf(actions, WETH, 5n, 9n)).toEqual({ in: 0n, out: 0n });
});

test('an asset listed twice in one action is counted twice', () => {
  const twice = {
    ...actionOf(1, 'redeem-pro-rata', USDC, 1n),
    amounts: Array(2).fill({ asset: USDC, amount: 2n }),
  };
  expect(changeOf(twice, USDC)).toBe(-4n);
});
