import { expect, test } from 'vitest';
import { addressOf, assetOf, snapshotOf } from '@/lib/domain/limits/fixture';
import type { Snapshot } from '@/lib/domain/model/types';
import { NO_USES } from '@/lib/domain/uses/fixture';
import type { Uses } from '@/lib/domain/uses/uses';
import { PARAMS, paramsOf } from './params';
import { changesOf, overwrittenBy, type View } from './steward-changes';

const usdc = assetOf({ idle: 900n, liquid: 950n, held: 1000n });
const before = snapshotOf([usdc], { treasuryUsdm: 0n });
const uses: Uses = NO_USES;
const view = (snapshot: Snapshot, more: Partial<Uses> = {}): View => ({
  snapshot,
  uses: { ...uses, ...more },
});

test('backing ratio, tiers and available liquidity of the asset, before and after', () => {
  const lent = assetOf({ idle: 100n, liquid: 940n, held: 999n });
  const changes = changesOf(
    { kind: 'lend', asset: usdc, amount: 800n },
    { before: view(before), after: view(snapshotOf([lent], { supply: before.supply })) },
  );
  expect(changes.map(({ key }) => key)).toEqual([
    'backing',
    'withoutXms',
    ...[1, 2, 3, 4, 5].map((tier) => `tier${tier}`),
    'supplyCap',
    'mintLimit',
    'redeemLimit',
    'idle',
    'liquid',
    'held',
  ]);
  const of = (key: string) => changes.find((change) => change.key === key);
  expect(of('backing')).toMatchObject({ before: 10_000n, after: 9_990n });
  expect(of('idle')).toMatchObject({ before: 900n, after: 100n, unit: { decimals: 6, symbol: 'USDC' } });
  expect(of('liquid')).toMatchObject({ before: 950n, after: 940n });
});

test('an action without an asset has no changes of one, and without liabilities there is no ratio', () => {
  const nothing = view(snapshotOf([]));
  const vote = { kind: 'vote', governor: addressOf(5), proposal: 1n, support: 'for', reason: '' } as const;
  const changes = changesOf(vote, { before: nothing, after: nothing });
  expect(changes).toHaveLength(10);
  expect(changes[0]).toMatchObject({ before: undefined, after: undefined });
});

test('a parameter is shown first, in its unit, before everything that follows from it', () => {
  const now = paramsOf(before);
  const [support, base] = ['supportRatio', 'flowBase'].map((name) =>
    PARAMS.find((each) => each.name === name),
  );
  if (!support || !base) throw new Error('There are no such parameters');
  const first = (param: typeof base, after: Snapshot) =>
    changesOf({ kind: 'params', param, value: 1n, now }, { before: view(before), after: view(after) })[0];
  expect(first(support, { ...before, supportRatio: 30_000n })).toEqual({
    key: 'supportRatio',
    name: 'Support ratio',
    unit: 'bps',
    before: 25_000n,
    after: 30_000n,
  });
  expect(first(base, { ...before, leastFlowBase: 5n })).toMatchObject({
    name: 'Hourly limit base',
    unit: { decimals: 18, symbol: 'USD' },
    after: 5n,
  });
});

test('the effect of a parameter on minting and redemption is counted', () => {
  const [cap] = PARAMS;
  if (!cap) throw new Error('There are no parameters');
  const open = assetOf({
    ...usdc,
    mintLimit: { ...usdc.mintLimit, max: 1n },
    redeemLimit: { ...usdc.redeemLimit, max: 1n },
  });
  const was = snapshotOf([open]);
  const after = { ...was, supplyCap: 5n, assets: [{ ...open, mintLimit: usdc.mintLimit }] };
  const changes = changesOf(
    { kind: 'params', param: cap, value: 1n, now: paramsOf(before) },
    { before: view(was), after: view(after) },
  );
  const of = (key: string) => changes.find((change) => change.key === key);
  expect(of('supplyCap')).toMatchObject({ before: was.supplyCap, after: 5n });
  expect(of('mintLimit')).toMatchObject({ before: 1n, after: 0n });
  expect(of('redeemLimit')).toMatchObject({ before: 1n, after: 1n });
});

test('every other parameter that the call would overwrite is shown, too', () => {
  const [cap] = PARAMS;
  if (!cap) throw new Error('There are no parameters');
  // Another account changed these after the preview: the call sets them back.
  const meanwhile = { ...before, supportRatio: 40_000n, launchCap: before.launchCap + 5n };
  const tiers = before.tiers.map((tier) => (tier.id === 2 ? { ...tier, cap: 3500n } : tier));
  const changes = changesOf(
    { kind: 'params', param: cap, value: 3500n, now: paramsOf(before) },
    { before: view(meanwhile), after: view({ ...before, tiers }) },
  );
  expect(changes.slice(0, 3).map(({ key, before: was, after: is }) => [key, was, is])).toEqual([
    ['cap2', 4000n, 3500n],
    ['supportRatio', 40_000n, 25_000n],
    ['launchCap', before.launchCap + 5n, before.launchCap],
  ]);
  expect(changes[3]?.key).toBe('backing');
});

test('an action reverts what has changed since its preview, but not its own parameter', () => {
  const [cap] = PARAMS;
  if (!cap) throw new Error('There are no parameters');
  const action = { kind: 'params', param: cap, value: 3500n, now: paramsOf(before) } as const;
  const tiers = before.tiers.map((tier) => (tier.id === 2 ? { ...tier, cap: 3700n } : tier));
  const names = (...present: Snapshot[]) => overwrittenBy(action, present).map(({ name }) => name);
  expect(names(before, { ...before, tiers })).toEqual([]);
  // Either of two snapshots can show it: one of them may come from a node that is behind.
  const meanwhile = { ...before, tiers, supportRatio: 40_000n };
  expect(names(before, meanwhile)).toEqual(['supportRatio']);
  expect(names({ ...before, launchCap: 7n }, meanwhile)).toEqual(['supportRatio', 'launchCap']);
});

test('minting and redemption are shown open or closed, for one asset or for all', () => {
  const paused = assetOf({ ...usdc, mintLimit: { ...usdc.mintLimit, paused: true } });
  const was = { ...snapshotOf([paused]), redeemPaused: true };
  const both = { mint: true, redeem: true };
  const of = (asset: typeof paused | undefined) =>
    changesOf({ kind: 'reopen', asset, ...both }, { before: view(was), after: view(before) })
      .filter(({ unit }) => unit === 'open')
      .map(({ name, before: from, after: to }) => [name, from, to]);
  expect(of(paused)).toEqual([
    ['Minting with USDC', 0n, 1n],
    ['Redemption for USDC', 1n, 1n],
  ]);
  expect(of(undefined)).toEqual([
    ['Minting with every asset', 1n, 1n],
    ['Redemption for every asset', 0n, 1n],
  ]);
});

test('delegated votes no longer belong to the voting power of the Treasury', () => {
  const ballot = { asset: usdc.token, governor: addressOf(6), delegatee: addressOf(7), held: 9n };
  const [first] = changesOf(
    { kind: 'delegate', asset: usdc, to: addressOf(8) },
    {
      before: view(before, { ballots: [{ ...ballot, votes: 9n }] }),
      after: view(before, { ballots: [{ ...ballot, votes: 0n }] }),
    },
  );
  expect(first).toMatchObject({ key: 'votes', before: 9n, after: 0n, unit: { symbol: 'USDC' } });
});
