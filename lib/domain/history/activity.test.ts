import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { type ActivityFilter, filterActivity, joinActivity, PAGE_SIZE, pageOf } from './activity';
import type { ApprovalEvent, LoggedAction, LoggedActionKind } from './history';

const [ALICE, BOB, USDC, WETH] = [addressOf(1), addressOf(2), addressOf(11), addressOf(12)];
const everything: ActivityFilter = { account: undefined, kind: 'all', asset: undefined, role: 'any' };

function action(block: number, change: Partial<LoggedAction> = {}): LoggedAction {
  return {
    kind: 'mint',
    block: BigInt(block),
    logIndex: 0,
    hash: `0x${block.toString(16).padStart(64, '0')}`,
    time: BigInt(1000 * block),
    sender: ALICE,
    receiver: ALICE,
    amounts: [{ asset: USDC, amount: 5n }],
    usdm: 7n,
    ...change,
  };
}

function approval(block: number, change: Partial<ApprovalEvent> = {}): ApprovalEvent {
  const { logIndex, hash, time } = action(block);
  const what = { token: USDC, owner: ALICE, amount: 9n, spender: 'treasury' } as const;
  return { block: BigInt(block), logIndex, hash, time, ...what, ...change };
}

describe('actions and approvals as one list', () => {
  test('newest first, by block and then by log index', () => {
    const list = joinActivity(
      [action(1), action(3, { logIndex: 4 }), action(5)],
      [approval(2), approval(3, { logIndex: 2 }), approval(3, { logIndex: 6 }), approval(9)],
    );
    expect(list.map(({ kind, at }) => [kind, Number(at?.block), at?.logIndex])).toEqual([
      ['approval', 9, 0],
      ['mint', 5, 0],
      ['approval', 3, 6],
      ['mint', 3, 4],
      ['approval', 3, 2],
      ['approval', 2, 0],
      ['mint', 1, 0],
    ]);
  });

  test('loses and reorders nothing', () => {
    const blocks = fc.uniqueArray(fc.nat(2000), { maxLength: 60 });
    fc.assert(
      fc.property(blocks, fc.nat(60), (all, split) => {
        const sorted = (part: number[]) => part.toSorted((a, b) => a - b);
        const [actions, approvals] = [sorted(all.slice(0, split)), sorted(all.slice(split))];
        const list = joinActivity(
          actions.map((block) => action(block)),
          approvals.map((block) => approval(block)),
        );
        expect(list.map(({ at }) => Number(at?.block))).toEqual(sorted(all).toReversed());
      }),
    );
  });

  test('has no USDm if none is minted or burned', () => {
    const kinds: LoggedActionKind[] = ['mint', 'redeem', 'redeem-pro-rata', 'credit', 'claim'];
    const list = joinActivity(
      kinds.map((kind, index) => action(index, { kind, usdm: index < 3 ? 7n : 0n })),
      [approval(9)],
    );
    expect(list.map(({ kind, usdm }) => [kind, usdm])).toEqual([
      ['approval', undefined],
      ['claim', undefined],
      ['credit', undefined],
      ['redeem-pro-rata', 7n],
      ['redeem', 7n],
      ['mint', 7n],
    ]);
  });
});

describe('orders', () => {
  const made = (block: number, kind: 'order-mint' | 'order-redeem', change: Partial<LoggedAction> = {}) =>
    action(block, {
      ...{ kind, order: { id: BigInt(block), minimum: 3n }, receiver: BOB },
      ...(kind === 'order-mint' ? { usdm: 0n } : { amounts: [{ asset: USDC, amount: 0n }] }),
      ...change,
    });
  const refunded = (block: number, id: bigint): LoggedAction =>
    action(block, {
      ...({ kind: 'order-refund', amounts: [], usdm: 0n } as const),
      order: { id, refunded: 4n, reason: 'no-price' },
    });

  test('are what they were made with', () => {
    const [redeem, mint] = joinActivity([made(1, 'order-mint'), made(2, 'order-redeem')], []);
    expect(mint).toMatchObject({ amounts: [{ asset: USDC, amount: 5n }], usdm: undefined });
    expect(redeem).toMatchObject({ amounts: [{ asset: USDC, amount: undefined }], usdm: 7n });
    expect(redeem?.order).toEqual({ id: 2n, minimum: 3n });
  });

  test('tell what their settlement leaves out', () => {
    const order = { id: 1n, price: 9n, refunded: 2n };
    const [settled] = joinActivity([made(1, 'order-mint', { coin: true }), action(2, { order })], []);
    expect(settled).toMatchObject({ kind: 'mint', sender: ALICE, receiver: BOB, coin: true, order });
  });

  test('tell what came back of them, to their owner', () => {
    const list = joinActivity(
      [
        made(1, 'order-mint', { coin: true }),
        made(2, 'order-redeem', { coin: true }),
        refunded(3, 1n),
        refunded(4, 2n),
        refunded(5, 9n),
      ],
      [],
    );
    expect(
      list.slice(0, 3).map(({ amounts, usdm, coin, receiver }) => [amounts, usdm, coin, receiver]),
    ).toEqual([
      [[], undefined, undefined, ALICE],
      [[{ asset: USDC, amount: undefined }], 4n, undefined, ALICE],
      [[{ asset: USDC, amount: 4n }], undefined, true, ALICE],
    ]);
  });

  test('are a kind of their own; what settled them is of two', () => {
    const list = joinActivity(
      [made(1, 'order-mint'), action(2, { order: { id: 1n } }), action(3), refunded(4, 8n)],
      [],
    );
    const blocks = (kind: ActivityFilter['kind']) =>
      filterActivity(list, { ...everything, kind }).map(({ at }) => Number(at?.block));
    expect(blocks('order')).toEqual([4, 2, 1]);
    expect(blocks('mint')).toEqual([3, 2]);
  });
});

describe('a filter selects', () => {
  const list = joinActivity(
    [
      action(1),
      action(2, { receiver: BOB }),
      action(3, { kind: 'redeem', sender: BOB, receiver: BOB, amounts: [{ asset: WETH, amount: 1n }] }),
      action(4, {
        kind: 'redeem-pro-rata',
        amounts: [
          { asset: USDC, amount: 1n },
          { asset: WETH, amount: 2n },
        ],
      }),
      action(5, { kind: 'credit', sender: BOB, receiver: BOB }),
      action(6, { kind: 'claim', sender: BOB, receiver: ALICE }),
    ],
    [approval(7), approval(8, { token: WETH, owner: BOB })],
  );
  const blocks = (filter: Partial<ActivityFilter>) =>
    filterActivity(list, { ...everything, ...filter }).map(({ at }) => Number(at?.block));

  test('the activity of an account, in any role', () => {
    expect(blocks({})).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
    expect(blocks({ account: ALICE })).toEqual([7, 6, 4, 2, 1]);
    expect(blocks({ account: ALICE, role: 'sender' })).toEqual([7, 4, 2, 1]);
    expect(blocks({ account: ALICE, role: 'recipient' })).toEqual([6, 4, 1]);
    expect(blocks({ role: 'recipient' })).toHaveLength(8);
  });

  test('a kind, with everything it includes', () => {
    expect(blocks({ kind: 'mint' })).toEqual([2, 1]);
    expect(blocks({ kind: 'redeem' })).toEqual([4, 3]);
    expect(blocks({ kind: 'claim' })).toEqual([6, 5]);
    expect(blocks({ kind: 'approval' })).toEqual([8, 7]);
  });

  test('an asset, even as one of many', () => {
    expect(blocks({ asset: WETH })).toEqual([8, 4, 3]);
    expect(blocks({ asset: WETH, account: BOB, kind: 'redeem' })).toEqual([3]);
  });

  test('addresses in any case', () => {
    const mixed = '0xAbCdEf0000000000000000000000000000000001';
    const lower = '0xabcdef0000000000000000000000000000000001';
    const one = joinActivity([action(1, { sender: mixed, amounts: [{ asset: mixed, amount: 1n }] })], []);
    expect(filterActivity(one, { ...everything, account: lower, asset: lower })).toHaveLength(1);
  });
});

describe('pages', () => {
  const list = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, index) => index);

  test('are full, except the last one', () => {
    expect(pageOf(list, 1)).toMatchObject({ page: 1, pages: 3, first: 1, last: 25, total: 51 });
    expect(pageOf(list, 3)).toMatchObject({ page: 3, first: 51, last: 51, rows: [50] });
  });

  test('a page beyond the last one is the last one', () => {
    expect(pageOf(list, 99)).toMatchObject({ page: 3, rows: [50] });
    expect(pageOf([], 2)).toEqual({ rows: [], page: 1, pages: 1, first: 0, last: 0, total: 0 });
  });
});

test('a hundred thousand entries are joined, filtered and paged in a moment', () => {
  const actions = Array.from({ length: 100_000 }, (_, index) =>
    action(index, { sender: addressOf(index % 100) }),
  );
  const began = performance.now();
  const list = joinActivity(actions, []);
  const some = filterActivity(list, { ...everything, account: addressOf(42), asset: USDC, kind: 'mint' });
  expect(pageOf(some, 1).total).toBe(1_000);
  expect(performance.now() - began).toBeLessThan(2_000);
});
