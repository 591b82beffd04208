import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { min, WAD } from '@/lib/domain/model/convert';
import { viewStake } from './stake-form';
import { pace, type Staking, shareOf, sharesFor, stakedBy, worthOfShares } from './staking';

const staking = (change: Partial<Staking> = {}, own = 10n ** 24n * 250n): Staking => ({
  ...{ assets: 1_100n * WAD, shares: 1_000n * 10n ** 24n, unearned: 70n * WAD, seconds: 7n * 86_400n },
  account: { address: addressOf(5), shares: own, allowance: 0n },
  ...change,
});

describe('a stake', () => {
  test('is worth its part of all', () => {
    expect(stakedBy(staking())).toBe(275n * WAD - 1n);
    expect(shareOf(staking())).toBe(2_500n);
    expect(pace(staking())).toEqual({ all: 10n * WAD, own: (10n * WAD) / 4n });
  });

  test('of nothing is nothing', () => {
    const none = staking({ assets: 0n, shares: 0n, account: undefined });
    expect([stakedBy(none), shareOf(none), pace(none)]).toEqual([0n, 0n, { all: 0n, own: 0n }]);
  });

  test('earns what is left within the last day', () => {
    expect(pace(staking({ unearned: 5n * WAD, seconds: 3_600n })).all).toBe(5n * WAD);
    expect(pace(staking({ unearned: 0n, seconds: 0n })).all).toBe(0n);
  });

  test('pays out at least what was asked for, and never more shares than there are', () => {
    const amounts = { min: 1n, max: 10n ** 30n };
    fc.assert(
      fc.property(fc.bigInt(amounts), fc.bigInt(amounts), fc.bigInt(amounts), (assets, shares, part) => {
        const all = staking({ assets, shares }, shares);
        const most = stakedBy(all);
        const amount = min(part, most);
        const burned = sharesFor(all, amount);
        expect(burned).toBeLessThanOrEqual(shares);
        expect(worthOfShares(all, burned)).toBeGreaterThanOrEqual(amount);
      }),
    );
  });
});

describe('the form', () => {
  const view = (way: 'stake' | 'unstake', amount: string, of = staking(), canBatch = false) =>
    viewStake({ way, amount }, of, 100n * WAD, canBatch);

  test('stakes up to the balance, after an approval', () => {
    expect(view('stake', '100')).toMatchObject({
      ...{ max: 100n * WAD, amount: 100n * WAD, issue: undefined },
      steps: ['approve', 'mint'],
    });
    expect(view('stake', '100.1').issue).toMatchObject({ name: 'balance', max: { value: 100n * WAD } });
    expect(view('stake', '5', staking(), true).steps).toEqual(['batch']);
    const account = { address: addressOf(5), shares: 0n, allowance: 5n * WAD };
    expect(view('stake', '5', staking({ account })).steps).toEqual(['mint']);
  });

  test('unstakes up to the stake, and all of it leaves no share behind', () => {
    const all = view('unstake', '274.999999999999999999');
    expect(all).toMatchObject({ max: 275n * WAD - 1n, issue: undefined, steps: ['mint'] });
    expect(all.shares).toBe(10n ** 24n * 250n);
    expect(view('unstake', '275').issue?.name).toBe('balance');
  });

  test('all that is staked stays all while it earns', () => {
    const form = { way: 'unstake', amount: '1', all: true } as const;
    const later = viewStake(form, staking({ assets: 1_200n * WAD }), 0n, false);
    expect(later).toMatchObject({ text: '299.999999999999999999', shares: 10n ** 24n * 250n });
  });

  test('says what is wrong with what was typed', () => {
    expect(view('stake', '').issue).toEqual({ name: 'amount-empty' });
    expect(view('stake', '1,5').issue?.name).toBe('amount-ambiguous');
    // Without an account nothing is too much.
    expect(view('stake', '900', staking({ account: undefined })).issue).toBeUndefined();
  });
});
