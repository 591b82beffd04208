import { BaseError, encodeErrorResult, type Hex, parseAbi, RpcRequestError } from 'viem';
import { describe, expect, test } from 'vitest';
import { ordersAbi } from '@/abis/orders';
import { treasuryAbi } from '@/abis/treasury';
import { toSnapshot } from '@/lib/chain/snapshot/snapshot-parse';
import { LENS_ANSWER, TEST_DEPLOYMENT } from '@/lib/chain/snapshot/test-lens';
import { limits } from '@/lib/domain/model/types';
import { type Attempt, revertIssue, revertOf } from './reverts';

const snapshot = toSnapshot(LENS_ANSWER, TEST_DEPLOYMENT);
const asset = snapshot.assets[0];
const token = asset?.token ?? '0x';
const mint: Attempt = { snapshot, side: 'mint', asset, usdm: 5n * 10n ** 18n };
const redeem: Attempt = { ...mint, side: 'redeem' };
const proRata: Attempt = { ...redeem, asset: undefined };
const known = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';

const rpcError = (data: unknown, code = 3) =>
  new RpcRequestError({ body: {}, error: { code, message: 'execution reverted', data }, url: 'http://node' });
const reverted = (data: Hex) => revertOf(new BaseError('Call failed', { cause: rpcError(data) }));

describe('the revert in an error', () => {
  const data = encodeErrorResult({ abi: treasuryAbi, errorName: 'Expired', args: [7n] });

  test('is found inside the errors of viem, with its arguments', () => {
    expect(reverted(data)).toEqual({ name: 'Expired', args: [7n] });
  });

  test('is found if a node nests it, or uses another code', () => {
    expect(revertOf(rpcError({ data }, -32000))?.name).toBe('Expired');
    expect(revertOf(rpcError(data, -32603))?.name).toBe('Expired');
  });

  test('may be empty, from an unknown contract, a text or a panic', () => {
    expect(revertOf(rpcError(undefined))).toEqual({ name: undefined, args: [] });
    expect(revertOf(rpcError(undefined, -32000))).toEqual({ name: undefined, args: [] });
    expect(reverted('0x')).toEqual({ name: undefined, args: [] });
    expect(reverted('0xdeadbeef')).toEqual({ name: '0xdeadbeef', args: [] });
    const abi = parseAbi(['error Error(string)', 'error Panic(uint256)']);
    expect(reverted(encodeErrorResult({ abi, errorName: 'Error', args: ['no'] }))).toEqual({
      name: 'Error',
      args: ['no'],
    });
    expect(reverted(encodeErrorResult({ abi, errorName: 'Panic', args: [17n] }))?.name).toBe('Panic');
  });

  test('is not in an error of another kind', () => {
    expect(revertOf(rpcError(undefined, -32602))).toBeUndefined();
    expect(revertOf(new Error('execution reverted'))).toBeUndefined();
    expect(revertOf(undefined)).toBeUndefined();
  });
});

test('errors of orders, and of the price oracle about them, are known by name', () => {
  const abi = parseAbi(['error RoundNotAfter(uint80 round, uint256 observedAt)']);
  expect(reverted(encodeErrorResult({ abi, errorName: 'RoundNotAfter', args: [4n, 5n] }))?.name).toBe(
    'RoundNotAfter',
  );
  expect(reverted(encodeErrorResult({ abi: ordersAbi, errorName: 'NotOpen', args: [4n] }))?.name).toBe(
    'NotOpen',
  );
});

describe('the issue of a revert', () => {
  test('every limit of the contract has its own issue, with the maximum reported by the contract', () => {
    const limited = (limit: number, attempt: Attempt) =>
      revertIssue({ name: 'LimitExceeded', args: [token, limit, 77n] }, attempt);
    expect(limited(limits.indexOf('tier-cap'), mint)).toMatchObject({
      name: 'tier-cap',
      max: { value: 77n, decimals: 6, symbol: 'USDC' },
    });
    expect(limited(limits.indexOf('liquidity'), redeem)).toMatchObject({
      name: 'liquidity',
      max: { value: 77n, symbol: 'USDm' },
    });
    const names = limits.slice(1).map((_, index) => limited(index + 1, redeem).name);
    expect(names).toEqual([
      ...['balance', 'tier-cap', 'asset-cap', 'supply-cap', 'flow-limit', 'paused', 'feed-invalid'],
      ...['backing', 'liquidity', 'drift-limit'],
    ]);
    expect(limited(99, mint)).toEqual({ name: 'reverted', error: 'LimitExceeded' });
  });

  test.each<[string, readonly unknown[], Attempt, object]>([
    ['BelowMinimum', [1n, 10n ** 18n], mint, { name: 'below-minimum', least: { value: 10n ** 6n } }],
    ['InsufficientOutput', [token, 1n, 2n], mint, { name: 'quote-moved' }],
    ['InsufficientLiquidity', [9n, 4n], proRata, { name: 'reverted', error: 'InsufficientLiquidity' }],
    ['InsufficientLiquidity', [9n, 4n], redeem, { name: 'liquidity', symbol: 'USDC' }],
    [
      'ERC20InsufficientBalance',
      [known, 3n, 9n],
      mint,
      { name: 'balance', max: { value: 3n, symbol: 'USDC' } },
    ],
    ['ERC20InsufficientBalance', [known, 3n, 9n], redeem, { name: 'balance', max: { symbol: 'USDm' } }],
    ['ERC20InsufficientAllowance', [known, 3n, 9n], mint, { name: 'allowance-short' }],
    ['ERC2612ExpiredSignature', [1n], mint, { name: 'permit-refused' }],
    ['ERC2612InvalidSigner', [known, known], mint, { name: 'permit-refused' }],
    ['Expired', [1n], mint, { name: 'expired' }],
    ['NotListed', [token], mint, { name: 'not-listed' }],
    ['LengthMismatch', [1n, 2n], proRata, { name: 'list-changed' }],
    ['NothingToClaim', [known, token], redeem, { name: 'nothing-to-claim' }],
    ['NothingKept', [known, token], redeem, { name: 'nothing-to-claim' }],
    ['DeadlineOutOfRange', [1n, 2n, 3n], mint, { name: 'expired' }],
    ['TooManyOrders', [known, 32n], mint, { name: 'too-many-orders', maximum: 32 }],
    ['NoRounds', [token], mint, { name: 'not-orderable', symbol: 'USDC' }],
    ['RoundHistory', [token], mint, { name: 'not-orderable', symbol: 'USDC' }],
    ['NotHealthy', [token, 1], mint, { name: 'feed-invalid', symbol: 'USDC' }],
    ['NotOpen', [1n], mint, { name: 'order-closed' }],
    ['RoundMissing', [1n], mint, { name: 'order-waiting' }],
    ['RoundNotAfter', [1n, 2n], mint, { name: 'order-waiting' }],
    ['NotRefundable', [1n], mint, { name: 'order-not-refundable' }],
    ['SettlementFailed', [1n, '0x'], mint, { name: 'order-stays-open' }],
    ['InvalidReceiver', [snapshot.usdm], mint, { name: 'receiver-contract' }],
    ['InvalidReceiver', [`0x${'0'.repeat(40)}`], mint, { name: 'receiver-zero' }],
    ['InvalidReceiver', [known], mint, { name: 'reverted', error: 'InvalidReceiver' }],
    ['ZeroAmount', [], mint, { name: 'amount-empty' }],
    ['ZeroAmount', [], proRata, { name: 'pro-rata-nothing' }],
    [
      'Error',
      ['Dai/insufficient-allowance'],
      mint,
      { name: 'reverted', error: '“Dai/insufficient-allowance”' },
    ],
    ['AccessManagedUnauthorized', [known], mint, { name: 'reverted', error: 'AccessManagedUnauthorized' }],
  ])('%s: %#', (name, args, attempt, issue) => {
    expect(revertIssue({ name, args }, attempt)).toMatchObject(issue);
  });

  test('no error of the Treasury, or of orders, is without an issue', () => {
    for (const item of [...treasuryAbi, ...ordersAbi]) {
      if (item.type !== 'error') continue;
      for (const attempt of [mint, redeem, proRata]) {
        expect(revertIssue({ name: item.name, args: [] }, attempt).name).toBeTruthy();
      }
    }
    expect(revertIssue({ name: undefined, args: [] }, mint)).toEqual({ name: 'reverted', error: undefined });
  });
});
