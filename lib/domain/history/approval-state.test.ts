import { describe, expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { MAX_UINT256 } from '@/lib/domain/model/convert';
import type { Activity } from './activity';
import { approvalState } from './approval-state';

const [ALICE, BOB, USDC, WETH] = [addressOf(1), addressOf(2), addressOf(11), addressOf(12)];
const USDM = addressOf(13);

/** An activity at block `n`, in a transaction of its own. */
function at(n: number, kind: Activity['kind'], amount: bigint, change: Partial<Activity> = {}): Activity {
  return {
    kind,
    status: 'confirmed',
    at: { block: BigInt(n), logIndex: 0, time: BigInt(n) },
    hash: `0x${n}`,
    sender: ALICE,
    spender: kind === 'approval' ? 'treasury' : undefined,
    receiver: undefined,
    amounts: [{ asset: USDC, amount }],
    usdm: undefined,
    ...change,
  };
}

const approved = (n: number, amount: bigint, change: Partial<Activity> = {}) =>
  at(n, 'approval', amount, change);
const minted = (n: number, amount: bigint, change: Partial<Activity> = {}) => at(n, 'mint', amount, change);

/** The state of the oldest of these, which are given oldest first. */
function stateOf([approval, ...later]: [Activity, ...Activity[]], allowance?: bigint) {
  const known = [...later.toReversed(), approval];
  const found = approvalState(approval, known, allowance, USDM);
  return found?.state === 'active' ? found.left : found?.state;
}

describe('the newest approval of a token', () => {
  test('is active while its allowance on chain is not zero', () => {
    expect(stateOf([approved(1, 100n)], 100n)).toBe(100n);
    expect(stateOf([approved(1, 100n), minted(2, 60n)], 40n)).toBe(40n);
    expect(stateOf([approved(1, MAX_UINT256), minted(2, 60n)], MAX_UINT256)).toBe(MAX_UINT256);
    // Whatever the activity suggests.
    expect(stateOf([approved(1, 100n), minted(2, 100n)], 7n)).toBe(7n);
  });

  test('is used when mints have spent all of it, and over when nothing shows why', () => {
    expect(stateOf([approved(1, 100n), minted(2, 60n), minted(3, 40n)], 0n)).toBe('used');
    expect(stateOf([approved(1, 100n), minted(1, 100n)], 0n)).toBe('used');
    expect(stateOf([approved(1, 100n), minted(2, 60n)], 0n)).toBe('over');
    expect(stateOf([approved(1, MAX_UINT256), minted(2, MAX_UINT256)], 0n)).toBe('over');
  });

  test('is unknown until the allowance is read, unless mints have used it', () => {
    expect(stateOf([approved(1, 100n)])).toBeUndefined();
    expect(stateOf([approved(1, 100n), minted(2, 99n)])).toBeUndefined();
    expect(stateOf([approved(1, 100n), minted(2, 100n)])).toBe('used');
  });

  test.each<[string, Activity]>([
    ['of another token', minted(2, 100n, { amounts: [{ asset: WETH, amount: 100n }] })],
    ['of another account', minted(2, 100n, { sender: BOB })],
    ['with native coin', minted(2, 100n, { coin: true })],
    ['back', at(2, 'redeem', 100n)],
  ])('is not used by a mint %s', (_, other) => {
    expect(stateOf([approved(1, 100n), other], 0n)).toBe('over');
  });

  test('is not ended by an approval of another token or account', () => {
    const others = [
      approved(2, 0n, { sender: BOB }),
      approved(3, 0n, { amounts: [{ asset: WETH, amount: 0n }] }),
    ];
    expect(stateOf([approved(1, 100n), ...others], 100n)).toBe(100n);
  });
});

describe('an earlier approval', () => {
  test('was used, revoked or replaced, whatever the newest one allows', () => {
    for (const allowance of [undefined, 0n, 9n]) {
      expect(stateOf([approved(1, 100n), minted(2, 100n), approved(3, 9n)], allowance)).toBe('used');
      expect(stateOf([approved(1, 100n), minted(2, 99n), approved(3, 0n)], allowance)).toBe('revoked');
      expect(stateOf([approved(1, 100n), approved(3, 9n), minted(4, 100n)], allowance)).toBe('replaced');
      expect(stateOf([approved(1, 100n), approved(2, 0n), approved(3, 9n)], allowance)).toBe('revoked');
    }
  });

  test('was used when the token logs the remainder after a mint', () => {
    const leaves = (left: bigint) => approved(2, left, { hash: '0xaa' });
    expect(stateOf([approved(1, 100n), leaves(0n), minted(2, 100n, { hash: '0xaa' })], 0n)).toBe('used');
    expect(stateOf([approved(1, 100n), leaves(40n), minted(2, 60n, { hash: '0xaa' })], 40n)).toBe('used');
  });

  test('was replaced by the permit of a mint, which used only the permit', () => {
    const permit = approved(2, 250n, { hash: '0xaa' });
    expect(stateOf([approved(1, 100n), permit, minted(2, 250n, { hash: '0xaa' })], 0n)).toBe('replaced');
  });
});

describe('an approval for orders', () => {
  const forOrders = (n: number, amount: bigint, change: Partial<Activity> = {}) =>
    approved(n, amount, { spender: 'orders', ...change });
  const ofUsdm = { amounts: [{ asset: USDM, amount: 100n }] };
  const redeems = at(2, 'order-redeem', 0n, { usdm: 100n });

  test('is used by orders, of an asset or of USDm', () => {
    expect(stateOf([forOrders(1, 100n), at(2, 'order-mint', 100n)], 0n)).toBe('used');
    expect(stateOf([forOrders(1, 100n, ofUsdm), redeems], 0n)).toBe('used');
    expect(stateOf([forOrders(1, 100n), redeems], 0n)).toBe('over');
    expect(stateOf([forOrders(1, 100n), at(2, 'order-mint', 100n, { coin: true })], 0n)).toBe('over');
  });

  test('has nothing to do with one for the Treasury', () => {
    expect(stateOf([forOrders(1, 100n), approved(2, 0n)], 100n)).toBe(100n);
    expect(stateOf([approved(1, 100n), forOrders(2, 0n)], 100n)).toBe(100n);
    expect(stateOf([forOrders(1, 100n), minted(2, 100n)], 0n)).toBe('over');
    const settled = minted(2, 100n, { order: { id: 1n } });
    expect(stateOf([approved(1, 100n), at(2, 'order-mint', 100n), settled], 0n)).toBe('over');
  });
});

test('an approval of 0, an unknown amount and anything else have no state', () => {
  expect(stateOf([approved(1, 0n)], 5n)).toBeUndefined();
  expect(stateOf([approved(1, 5n, { amounts: [{ asset: USDC, amount: undefined }] })], 5n)).toBeUndefined();
  expect(stateOf([minted(1, 5n)], 5n)).toBeUndefined();
  expect(approvalState(approved(1, 5n), [], 5n, USDM)).toBeUndefined();
});
