import {
  encodeAbiParameters,
  encodeFunctionData,
  encodeFunctionResult,
  type Hex,
  slice,
  zeroAddress,
} from 'viem';
import { describe, expect, test } from 'vitest';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import { separatorOf } from '@/lib/chain/calls/permit';
import { feedKinds, limits, priceStatuses } from '@/lib/domain/model/types';
import { readSnapshot, withoutAccount } from './snapshot';
import { decodeSnapshot, type LensAnswer, snapshotData } from './snapshot-data';
import { SnapshotError, toSnapshot } from './snapshot-parse';
import { LENS_ANSWER, LENS_ASSET, TEST_DEPLOYMENT } from './test-lens';

const account = '0x70997970C51812dc3A010C7d01b50e0d17dc79C8';
const encoded = (shot: LensAnswer): Hex =>
  encodeFunctionResult({ abi: treasuryLensAbi, functionName: 'snapshot', result: shot });

const read = (change: Partial<LensAnswer> = {}) => toSnapshot({ ...LENS_ANSWER, ...change }, TEST_DEPLOYMENT);
const readAsset = (change: Partial<LensAnswer['assets'][number]>) =>
  read({ assets: [{ ...LENS_ASSET, ...change }] }).assets[0];

describe('the call', () => {
  test('is encoded and decoded as viem does it from the ABI', () => {
    const viaAbi = encodeFunctionData({ abi: treasuryLensAbi, functionName: 'snapshot', args: [account] });
    expect(snapshotData(account).toLowerCase()).toBe(viaAbi.toLowerCase());
    expect(decodeSnapshot(encoded(LENS_ANSWER))).toEqual(LENS_ANSWER);
  });

  test('is one request to the lens, at the latest block or a given one', async () => {
    const asked: unknown[] = [];
    const reader = {
      request: async (request: unknown) => {
        asked.push(request);
        return encoded(LENS_ANSWER);
      },
    };
    await readSnapshot(reader, TEST_DEPLOYMENT, account);
    await readSnapshot(reader, TEST_DEPLOYMENT, undefined, 255n);
    const to = TEST_DEPLOYMENT.lens;
    expect(asked).toEqual([
      { method: 'eth_call', params: [{ to, data: snapshotData(account) }, 'latest'] },
      { method: 'eth_call', params: [{ to, data: snapshotData(zeroAddress) }, '0xff'] },
    ]);
  });

  test.each<[string, Hex]>([
    ['no contract there', '0x'],
    ['a short answer', slice(encoded(LENS_ANSWER), 0, 250)],
    ['another contract’s answer', encodeAbiParameters([{ type: 'uint256' }], [1n])],
  ])('%s is not a snapshot', async (_, answer) => {
    const reader = { request: async () => answer };
    await expect(readSnapshot(reader, TEST_DEPLOYMENT, undefined)).rejects.toThrow(SnapshotError);
  });
});

describe('the result', () => {
  test('has the types of the domain, amounts as bigint', () => {
    const shot = read();
    expect(shot).toMatchObject({
      chainId: 31337,
      blockNumber: 100n,
      timestamp: 1_000n,
      backingFloor: 9_950n,
    });
    expect(shot.tiers.map(({ id, flowLimit }) => [id, flowLimit])).toEqual([
      [1, 2_000n],
      [2, 200n],
      [3, 200n],
      [4, 100n],
      [5, 50n],
    ]);
    expect(shot.assets[0]).toMatchObject({
      tier: 1,
      cap: 10_000n,
      kind: 'stable',
      price: { status: 'ok' },
      mintLimit: { binding: 'tier-cap' },
      redeemLimit: { binding: 'liquidity' },
    });
  });

  test('the zero address is no account', () => {
    expect(read().account).toBeUndefined();
    expect(read({ account }).account).toBe(account);
  });

  test('every limit, status and kind of the contract has its name', () => {
    limits.forEach((binding, index) => {
      const mintLimit = { ...LENS_ASSET.mintLimit, binding: index };
      expect(readAsset({ mintLimit })?.mintLimit.binding).toBe(binding);
    });
    priceStatuses.forEach((status, index) => {
      expect(readAsset({ price: { ...LENS_ASSET.price, status: index } })?.price.status).toBe(status);
    });
    feedKinds.forEach((kind, index) => {
      expect(readAsset({ kind: index })?.kind).toBe(kind);
    });
  });

  test('a permit is only offered with a separator that can be reproduced', () => {
    expect(readAsset({})?.account.permit).toBeUndefined();
    const domainSeparator = separatorOf({
      name: 'USD Coin',
      version: '2',
      chainId: 31337,
      verifyingContract: LENS_ASSET.token,
    });
    const holding = { ...LENS_ASSET.account, domainSeparator, nonce: 4n };
    expect(readAsset({ account: holding })?.account.permit).toEqual({ domainSeparator, nonce: 4n });
    expect(readAsset({ account: holding, name: 'Other' })?.account.permit).toBeUndefined();
  });

  test('a symbol is one short line without reversing characters; the name is as signed by permits', () => {
    const odd = { symbol: 'U\u202ENI\n\u0007V2\u2066', name: 'Uni\u202Eswap\n' };
    expect(readAsset(odd)).toMatchObject({ symbol: 'UNI V2', name: odd.name });
    expect(readAsset({ symbol: 'x'.repeat(160) })?.symbol).toBe(`${'x'.repeat(40)}…`);
    const verifyingContract = LENS_ASSET.token;
    const domainSeparator = separatorOf({ name: odd.name, version: '1', chainId: 31337, verifyingContract });
    const holding = { ...LENS_ASSET.account, domainSeparator, nonce: 4n };
    expect(readAsset({ ...odd, account: holding })?.account.permit).toEqual({ domainSeparator, nonce: 4n });
  });

  test.each<[string, Partial<LensAnswer>]>([
    ['another chain', { chainId: 56n }],
    ['another Treasury', { treasury: account }],
    [
      'an unknown limit',
      { assets: [{ ...LENS_ASSET, mintLimit: { ...LENS_ASSET.mintLimit, binding: 11 } }] },
    ],
    ['an unknown status', { assets: [{ ...LENS_ASSET, price: { ...LENS_ASSET.price, status: 5 } }] }],
    ['an unknown kind', { assets: [{ ...LENS_ASSET, kind: 3 }] }],
    ['tier 0', { assets: [{ ...LENS_ASSET, tier: 0 }] }],
    ['tier 6', { assets: [{ ...LENS_ASSET, tier: 6 }] }],
    ['37 decimals', { assets: [{ ...LENS_ASSET, decimals: 37 }] }],
  ])('%s is refused', (_, change) => {
    expect(() => read(change)).toThrow(SnapshotError);
  });

  test('without an account, nothing remains of it', () => {
    const shot = withoutAccount(read({ account }));
    expect(shot).toMatchObject({ account: undefined, usdmBalance: 0n, xmsBalance: 0n, nativeBalance: 0n });
    expect(shot.assets[0]?.account).toEqual({
      ...{ balance: 0n, allowance: 0n, credit: 0n, claimable: 0n },
      permit: undefined,
    });
    expect(shot.value).toBe(read().value);
  });
});
