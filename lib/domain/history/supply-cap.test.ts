import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { toUsdDown, WAD } from '@/lib/domain/model/convert';
import type { Rule, TreasuryEvent } from './history';
import { actionOf, checkpointOf } from './history-fixture';
import { CAP_BASIS, supplyCapAt, withEvent } from './supply-cap';

const [XMS, USDC] = [addressOf(5), addressOf(1)];
const { block, logIndex, hash, time } = checkpointOf(0);
const AT = { block, logIndex, hash, time };
const params = (supportRatio: bigint, launchCap: bigint): Rule => ({
  ...AT,
  kind: 'params',
  supportRatio,
  launchCap,
});

const basisAfter = (...events: TreasuryEvent[]) =>
  events.reduce((basis, event) => withEvent(basis, event, XMS), CAP_BASIS);

/** As in TreasuryBase._assemble. */
function capOf(price: bigint, held: bigint, ratio: bigint, launchCap: bigint, own: bigint): bigint {
  const supported = (((price * (10n ** 27n - held)) / WAD) * 10_000n) / ratio + own;
  return supported > launchCap ? supported : launchCap;
}

/** A checkpoint of a Treasury that holds only XMS. */
const checkpoint = (xmsValue: bigint, own = 0n) =>
  checkpointOf(9, { tierValues: [0n, 0n, 0n, 0n, xmsValue], supply: 5n * WAD + own, liabilities: 5n * WAD });

const held = fc.bigInt({ min: WAD, max: 10n ** 27n });
const price = fc.bigInt({ min: 0n, max: 10n ** 24n });
const amount = fc.bigInt({ min: 0n, max: 10n ** 30n });
const ratio = fc.bigInt({ min: 10_000n, max: 2n ** 32n - 1n });

test('equals that of the Treasury to the last unit if at least one XMS is held', () => {
  fc.assert(
    fc.property(held, price, ratio, amount, amount, (xms, xmsPrice, supportRatio, launchCap, own) => {
      const basis = basisAfter(params(supportRatio, launchCap), actionOf(1, 'mint', XMS, xms));
      const cap = supplyCapAt(basis, checkpoint(toUsdDown(xms, xmsPrice, WAD), own));
      expect(cap).toBe(capOf(xmsPrice, xms, supportRatio, launchCap, own));
    }),
  );
});

test('is never above that of the Treasury if less than one XMS is held', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 1n, max: WAD - 1n }), price, ratio, (xms, xmsPrice, supportRatio) => {
      const basis = basisAfter(params(supportRatio, 0n), actionOf(1, 'mint', XMS, xms));
      const cap = supplyCapAt(basis, checkpoint(toUsdDown(xms, xmsPrice, WAD)));
      expect(cap).toBeLessThanOrEqual(capOf(xmsPrice, xms, supportRatio, 0n, 0n));
    }),
  );
});

describe('follows the events', () => {
  const value = 100n * WAD;
  const mint = actionOf(1, 'mint', XMS, 400n * WAD);

  test('the latest parameters apply', () => {
    const basis = basisAfter(params(25_000n, 0n), mint, params(50_000n, 0n));
    expect(supplyCapAt(basis, checkpoint(value))).toBe(capOf(WAD / 4n, 400n * WAD, 50_000n, 0n, 0n));
  });

  test('single-asset and pro-rata redemptions of XMS reduce the holdings; credits, claims and other assets do not', () => {
    const basis = basisAfter(
      params(25_000n, 0n),
      mint,
      actionOf(2, 'mint', USDC, 10n ** 12n),
      actionOf(3, 'redeem', XMS, 100n * WAD),
      actionOf(4, 'redeem-pro-rata', XMS, 50n * WAD),
      actionOf(4, 'credit', XMS, 50n * WAD),
      actionOf(5, 'claim', XMS, 50n * WAD),
    );
    expect(basis.heldXms).toBe(250n * WAD);
  });

  test('the launch cap is the minimum', () => {
    const basis = basisAfter(params(25_000n, 10n ** 30n), mint);
    expect(supplyCapAt(basis, checkpoint(value))).toBe(10n ** 30n);
  });

  const unknown: [string, TreasuryEvent[]][] = [
    ['before the parameters', [mint]],
    ['while no XMS is held', [params(25_000n, 0n)]],
    ['when all XMS was redeemed', [params(25_000n, 0n), mint, actionOf(2, 'redeem', XMS, 400n * WAD)]],
    [
      'with another asset in tier 5',
      [params(25_000n, 0n), mint, { ...AT, kind: 'listed', asset: USDC, tier: 5 }],
    ],
    ['after XMS went into a venue', [params(25_000n, 0n), mint, { ...AT, kind: 'deployed', asset: XMS }]],
  ];
  test.each(unknown)('%s it is unknown', (_, events) => {
    expect(supplyCapAt(basisAfter(...events), checkpoint(value))).toBeUndefined();
  });

  test('listing XMS itself or other assets in other tiers, and deploying those, changes nothing', () => {
    const basis = basisAfter(
      params(25_000n, 0n),
      { ...AT, kind: 'listed', asset: XMS, tier: 5 },
      { ...AT, kind: 'listed', asset: USDC, tier: 1 },
      { ...AT, kind: 'deployed', asset: USDC },
      mint,
      checkpointOf(3),
    );
    expect(supplyCapAt(basis, checkpoint(value))).toBe(capOf(WAD / 4n, 400n * WAD, 25_000n, 0n, 0n));
  });
});
