/**
 * The table "Typed and linked input" of the reliability requirements, row by row: every row ends in an issue with a name
 * and words. Rows that need a wallet, a node or a browser are tested elsewhere.
 */
import { describe, expect, test } from 'vitest';
import { addressOf, assetOf, priceOf, snapshotOf } from '@/lib/domain/limits/fixture';
import { checkMint } from '@/lib/domain/trade/mint';
import { parseLink } from '@/lib/domain/trade/prefill';
import { checkProRata, checkRedeem } from '@/lib/domain/trade/redeem';
import { explain } from '@/lib/domain/words/words';
import { parseRecipient } from './address';
import { MAX_UINT256, WAD } from './convert';
import type { Issue } from './issues';
import { parseAmount } from './parse';
import type { Asset, Snapshot } from './types';

const usdc = assetOf();
const dai = assetOf({ token: addressOf(2), symbol: 'DAI', decimals: 18 });
const treasury = snapshotOf([usdc, dai]);

/** The name of the issue after typing `text` for `asset`; undefined if there is none. */
function typed(text: string, snapshot: Snapshot = treasury, asset: Asset = usdc): Issue | undefined {
  const amount = parseAmount(text, asset.decimals);
  if (amount.ok) return checkMint(snapshot, asset, amount.value);
  // An amount above any token balance is still above a limit that can be named.
  if (amount.issue.name === 'amount-too-large') return checkMint(snapshot, asset, amount.issue.value);
  return amount.issue;
}

function replaced(asset: Asset, change: Partial<Asset>): { snapshot: Snapshot; asset: Asset } {
  const changed = { ...asset, ...change };
  return { snapshot: snapshotOf([changed, dai]), asset: changed };
}

test.each(['', '.', '0', '0.000'])('%j: button off, no red', (text) => {
  const issue = typed(text);
  expect(issue?.name).toBe('amount-empty');
  expect(issue && explain(issue, 'en').tone).toBe('neutral');
});

test.each([
  ['-1', 'amount-sign'],
  ['+1', 'amount-sign'],
  ['1e18', 'amount-notation'],
  ['0x10', 'amount-notation'],
  ['NaN', 'amount-characters'],
  ['Infinity', 'amount-characters'],
  ['1.2.3', 'amount-many-points'],
  ['<script>', 'amount-characters'],
  ['ten', 'amount-characters'],
])('%j: inline message', (text, name) => {
  const issue = typed(text);
  expect(issue?.name).toBe(name);
  expect(issue && explain(issue, 'en').tone).toBe('warning');
});

test.each([
  ['1,5', '1.5 or 15?'],
  ['1,000.50', '1.0005 or 1000.5?'],
])('%j: ask which is meant', (text, question) => {
  const issue = typed(text);
  expect(issue?.name).toBe('amount-ambiguous');
  expect(issue && explain(issue, 'en').title).toBe(question);
});

test.each([' 1 ', '5.', '00012', '$25'])('%j: normalised', (text) => {
  expect(typed(text)).toBeUndefined();
});

test('.5 is normalised, though half a dollar is too little to mint', () => {
  expect(parseAmount('.5', 6)).toEqual({ ok: true, value: 500_000n, normalised: '0.5' });
  expect(typed('.5')?.name).toBe('below-minimum');
});

test('more decimals than the token has: rejected', () => {
  expect(typed('1.0000001')).toEqual({ name: 'amount-too-precise', decimals: 6, closest: '1' });
});

describe('too much: state the maximum and the limit that binds', () => {
  test('above uint256', () => {
    expect(typed(`${MAX_UINT256}0`)).toMatchObject({ name: 'flow-limit', max: { symbol: 'USDC' } });
  });

  test('above the balance', () => {
    const snapshot = { ...treasury, account: addressOf(77) };
    const max = { value: 0n, decimals: 6, symbol: 'USDC' };
    expect(typed('5', snapshot)).toEqual({ name: 'balance', max });
  });

  test('cap, supply cap, hourly limit reached', () => {
    const capped = replaced(usdc, { cap: 1n });
    expect(typed('5', capped.snapshot, capped.asset)?.name).toBe('asset-cap');
    const gold = replaced(usdc, { tier: 2 });
    expect(typed('5', gold.snapshot, gold.asset)?.name).toBe('tier-cap');
    expect(typed('5', { ...treasury, supplyCap: 0n })?.name).toBe('supply-cap');
    const mintLimit = { ...usdc.mintLimit, flowUsed: 10n ** 30n };
    const used = replaced(usdc, { mintLimit });
    expect(typed('5', used.snapshot, used.asset)).toMatchObject({ name: 'flow-limit', fitsIn: 3600n });
  });
});

test('the output rounds to zero, or is below $1: state the minimum', () => {
  expect(typed('0.999999')?.name).toBe('below-minimum');
  expect(checkRedeem(treasury, usdc, 1n)?.name).toBe('rounds-to-zero');
});

test('paused, feed stale, off peg: state which, since when, and what is open', () => {
  const mintLimit = { ...usdc.mintLimit, paused: true };
  const paused = replaced(usdc, { mintLimit });
  expect(typed('5', paused.snapshot, paused.asset)).toMatchObject({ name: 'paused', others: ['DAI'] });
  for (const status of ['stale', 'depegged'] as const) {
    const price = { ...priceOf(WAD), status, updatedAt: treasury.timestamp - 7200n };
    const { snapshot, asset } = replaced(usdc, { price });
    const expected = { name: `feed-${status}`, age: 7200n, others: ['DAI'] };
    expect(typed('5', snapshot, asset)).toMatchObject(expected);
  }
});

test('backing ratio below the floor: single-asset redemption closed, pro-rata offered', () => {
  const short = { ...treasury, supply: treasury.value * 2n };
  const issue = checkRedeem(short, usdc, WAD);
  expect(issue?.name).toBe('backing');
  expect(issue && explain(issue, 'en').hint).toMatch(/pro rata/);
  expect(checkProRata(short, WAD)).toBeUndefined();
});

test.each([
  ['bob', 'receiver-not-address'],
  ['0x5AAeb6053F3E94C9b9A09f33669435E7Ef1BeAed', 'receiver-checksum'],
  [`0x${'0'.repeat(40)}`, 'receiver-zero'],
  [addressOf(2), 'receiver-contract'],
  [treasury.treasury, 'receiver-contract'],
])('receiver %s: inline message', (text, name) => {
  const checked = parseRecipient(text, treasury);
  expect(checked.ok ? undefined : checked.issue.name).toBe(name);
});

test('unknown asset or broken query in the URL: ignored, with a notice', () => {
  const { asset, amount, notices } = parseLink('?asset=DOGE&amount=%zz', treasury, 'mint');
  expect({ asset, amount }).toEqual({ asset: undefined, amount: undefined });
  expect(notices.map(({ name }) => name)).toEqual(['link-asset-unknown', 'link-amount-bad']);
});
