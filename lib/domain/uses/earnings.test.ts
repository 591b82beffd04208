import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf, assetOf } from '@/lib/domain/limits/fixture';
import { WAD } from '@/lib/domain/model/convert';
import { earningsOf, gainDown, pairEarned, vaultEarned } from './earnings';
import { NO_USES, poolOf, vaultOf } from './fixture';

const used = { first: 50n, deposited: 1000n, principal: 1000n };

describe('a vault', () => {
  test('has earned what was harvested plus what it has above its deposits', () => {
    expect(vaultEarned(vaultOf({ ...used, withdrawn: 50n, held: 1030n }))).toEqual({
      taken: 50n,
      there: 30n,
    });
  });

  test('has earned nothing by returning deposits', () => {
    const recalled = vaultOf({ ...used, principal: 600n, withdrawn: 400n, held: 600n });
    expect(vaultEarned(recalled)).toEqual({ taken: 0n, there: 0n });
  });

  test('has lost what it cannot return', () => {
    expect(vaultEarned(vaultOf({ ...used, withdrawn: 50n, held: 700n }))).toEqual({
      taken: 50n,
      there: -300n,
    });
  });

  test('keeps its record when it is written off, listed again, and then pays something', () => {
    const writtenOff = vaultOf({ ...used, listed: false, principal: 0n, withdrawn: 70n });
    expect(vaultEarned(writtenOff)).toEqual({ taken: -930n, there: 0n });
    const again = vaultOf({ deposited: 1010n, principal: 10n, withdrawn: 70n, held: 11n });
    expect(vaultEarned(again)).toEqual({ taken: -930n, there: 1n });
  });

  test('has earned in all what came out and is there, less what went in', () => {
    const amount = fc.bigInt({ min: 0n, max: 10n ** 30n });
    fc.assert(
      fc.property(amount, amount, amount, amount, (deposited, withdrawn, principal, held) => {
        const { taken, there } = vaultEarned(vaultOf({ deposited, withdrawn, principal, held }));
        expect(taken + there).toBe(withdrawn + held - deposited);
      }),
    );
  });
});

test('a pair has earned withdrawals plus what it holds, less deposits', () => {
  const now = poolOf({
    depositedAsset: 100n,
    depositedUsdm: 200n,
    withdrawnAsset: 30n,
    withdrawnUsdm: 70n,
    actualAsset: 60n,
    actualUsdm: 160n,
  });
  expect(pairEarned(now)).toEqual({ asset: -10n, usdm: 30n });
});

test('a loss is never understated, a gain never overstated', () => {
  const asset = assetOf({ dollars: WAD / 3n });
  fc.assert(
    fc.property(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), (amount) => {
      const gain = gainDown(asset, amount) * 10n ** 6n;
      const exact = amount * (WAD / 3n);
      expect(gain).toBeLessThanOrEqual(exact);
      expect(gain).toBeGreaterThan(exact - 10n ** 6n);
    }),
  );
});

describe('all together', () => {
  const asset = assetOf({ decimals: 2, dollars: 3n });
  const vault = vaultOf({ ...used, withdrawn: 50n, held: 1030n });
  const pool = (actualAsset: bigint, actualUsdm: bigint) =>
    poolOf({ first: 60n, depositedAsset: 5n, depositedUsdm: 7n, actualAsset, actualUsdm });

  test('each vault and each pair, in dollars rounded down', () => {
    expect(earningsOf({ assets: [asset] }, { ...NO_USES, vaults: [vault], pools: [pool(7n, 8n)] })).toEqual([
      {
        use: 'yield',
        asset: asset.token,
        place: vault.vault,
        since: 50n,
        earned: { taken: 50n, there: 30n },
        gain: 2n,
      },
      {
        use: 'liquidity',
        asset: asset.token,
        place: pool(7n, 8n).pair,
        since: 60n,
        earned: { asset: 2n, usdm: 1n },
        gain: 1n,
      },
    ]);
  });

  test('a pair gains or loses both sides together', () => {
    const gain = (actualAsset: bigint, actualUsdm: bigint) =>
      earningsOf({ assets: [asset] }, { vaults: [], pools: [pool(actualAsset, actualUsdm)] });
    expect(gain(155n, 17n)).toMatchObject([{ gain: 14n }]);
    expect(gain(0n, 8n)).toMatchObject([{ earned: { asset: -5n, usdm: 1n }, gain: 0n }]);
    expect(gain(0n, 0n)).toMatchObject([{ earned: { asset: -5n, usdm: -7n }, gain: -8n }]);
  });

  test('what was never used has no first deposit, and a delisted token no price', () => {
    const elsewhere = vaultOf({ ...used, asset: addressOf(2), principal: 0n, withdrawn: 1001n });
    expect(earningsOf({ assets: [asset] }, { vaults: [vaultOf(), elsewhere], pools: [] })).toMatchObject([
      { since: undefined, gain: 0n },
      { since: 50n, earned: { taken: 1n }, gain: undefined },
    ]);
    const lost = { ...pool(1n, 1n), asset: addressOf(2) };
    expect(earningsOf({ assets: [asset] }, { vaults: [], pools: [lost] })).toMatchObject([
      { gain: undefined },
    ]);
  });
});
