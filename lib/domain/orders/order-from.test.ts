import { expect, test } from 'vitest';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import { orderFrom } from './order-from';
import { ANY_PRICE } from './order-limits';

const [orders, usdm, gateway, asset, receiver] = [1, 2, 3, 4, 5].map(addressOf);
const contracts = { orders: orders ?? '0x', usdm: usdm ?? '0x' } as const;
const rest = { asset: asset ?? '0x', receiver: receiver ?? '0x', deadlineSeconds: 600 } as const;
const order = { ...rest, orders, waitSeconds: 120 + 7_200 + 3_600 };
const listed = assetOf({ heartbeat: 7_200n });
const mint = { kind: 'mint', ...rest, amountIn: 9n, minUsdmOut: 999n, approval: 'exact' } as const;

test('a mint or redemption becomes the order of the same amount, for 5 % less at worst', () => {
  expect(orderFrom(mint, listed, contracts, {}, 1_000n)).toEqual({
    ...{ kind: 'order-mint', ...order, amountIn: 9n, minUsdmOut: 950n },
  });
  const native = { gateway: gateway ?? '0x', usdm: contracts.usdm, symbol: 'ETH' } as const;
  expect(
    orderFrom(
      { kind: 'redeem', ...rest, usdmIn: 9n, minAssetOut: 999n, native },
      ...([listed, contracts, {}, 1_000n] as const),
    ),
  ).toEqual({
    kind: 'order-redeem',
    ...order,
    usdm,
    usdmIn: 9n,
    minAssetOut: 950n,
    native: { symbol: 'ETH' },
  });
});

test('or with the limits that were chosen', () => {
  const least = (orderBps: bigint) => orderFrom(mint, listed, contracts, { orderBps }, 1_000n);
  expect(least(100n)).toMatchObject({ minUsdmOut: 990n });
  expect(least(ANY_PRICE)).toMatchObject({ minUsdmOut: 0n });
  expect(orderFrom(mint, listed, contracts, { orderWait: 604_800 }, 1n).waitSeconds).toBe(604_800);
});
