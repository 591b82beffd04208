/** Invariants that users and the Treasury rely on, in every state and for any figures. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MAX_UINT256, max, min } from '@/lib/domain/model/convert';
import type { Asset, SideLimit, Snapshot, TierId } from '@/lib/domain/model/types';
import { checkMint, quoteMint } from '@/lib/domain/trade/mint';
import {
  checkProRata,
  checkRedeem,
  proRataCapacity,
  quoteProRata,
  quoteRedeem,
} from '@/lib/domain/trade/redeem';
import { mintCapacity, redeemCapacity } from './capacity';
import { addressOf, assetOf, snapshotOf } from './fixture';
import { BPS, driftLimit, tierOf } from './limits';
import { withHeld } from './tiers';

const RUNS = { numRuns: 2000 };

/** A number of any size between 10^low and 10^(high + 1). */
function sized(low: number, high: number): fc.Arbitrary<bigint> {
  return fc
    .tuple(fc.integer({ min: low, max: high }), fc.bigInt({ min: 0n, max: 10n ** 18n }))
    .map(([exponent, part]) => 10n ** BigInt(exponent) + (9n * part * 10n ** BigInt(exponent)) / 10n ** 18n);
}

/** `tenThousandths` of `whole`, rounded down. */
const partOf = (whole: bigint, tenThousandths: bigint): bigint => (whole * tenThousandths) / BPS;
const share = fc.bigInt({ min: 0n, max: BPS });

const assetArb = fc
  .record({
    tier: fc.constantFrom<TierId>(1, 1, 2, 3, 4, 5),
    decimals: fc.integer({ min: 0, max: 36 }),
    price: fc.oneof(sized(16, 23), sized(0, 36)),
    spread: fc.bigInt({ min: 0n, max: 500n }),
    worth: sized(15, 28),
    liquid: fc.oneof(fc.constant(BPS), share),
    cap: fc.oneof(fc.constant(BPS), fc.bigInt({ min: 1n, max: BPS })),
    mintUsed: fc.oneof(fc.constant(0n), share),
    redeemUsed: fc.oneof(fc.constant(0n), share),
    balance: sized(0, 40),
  })
  .map(({ tier, decimals, price, spread, worth, liquid, cap, mintUsed, redeemUsed, balance }) => {
    const held = (worth * 10n ** BigInt(decimals)) / price;
    const asset = assetOf({ tier, decimals, dollars: price, held, liquid: partOf(held, liquid), cap });
    const mintPrice = max(1n, partOf(price, BPS - spread));
    return {
      ...asset,
      price: { ...asset.price, mintPrice, redeemPrice: partOf(price, BPS + spread) },
      mintLimit: { ...asset.mintLimit, flowUsed: mintUsed },
      redeemLimit: { ...asset.redeemLimit, flowUsed: redeemUsed },
      account: { ...asset.account, balance },
    };
  });

/** A state and the asset of the action. The used flow is drawn as a share of its limit. */
const stateArb = fc
  .record({
    assets: fc.array(assetArb, { minLength: 1, maxLength: 5 }),
    ratio: fc.bigInt({ min: 9950n, max: 13_000n }),
    own: share,
    room: share,
    flowBase: sized(15, 28),
    hourly: share,
    cancels: share,
    connected: fc.boolean(),
    usdmBalance: sized(0, 30),
  })
  .map(({ assets, ratio, own, room, flowBase, hourly, cancels, connected, usdmBalance }) => {
    const listed = assets.map((asset, i) => ({ ...asset, token: addressOf(i + 1) }));
    const bare = snapshotOf(listed, { flowBase });
    const liabilities = (bare.value * BPS) / ratio;
    const treasuryUsdm = partOf(liabilities, own);
    const supply = liabilities + treasuryUsdm;
    const withFlow = listed.map((asset) => {
      const flowLimit = partOf(flowBase, hourly);
      const flow = ({ flowUsed, ...rest }: SideLimit, other: SideLimit) => ({
        ...rest,
        flowLimit,
        flowUsed: partOf(flowLimit, flowUsed),
        // At most what the other direction has used.
        flowCancels: partOf(partOf(flowLimit, other.flowUsed), cancels),
      });
      const { mintLimit, redeemLimit } = asset;
      return { ...asset, mintLimit: flow(mintLimit, redeemLimit), redeemLimit: flow(redeemLimit, mintLimit) };
    });
    const figures = { supply, treasuryUsdm, supplyCap: supply + partOf(supply, room), flowBase };
    const account = connected ? addressOf(77) : undefined;
    const snapshot = snapshotOf(withFlow, {
      ...figures,
      account,
      usdmBalance: min(usdmBalance, liabilities),
    });
    return { snapshot, asset: withFlow[0] ?? assetOf() };
  });

/** Runs `holds` in many states; rethrows its errors. */
function always(holds: (snapshot: Snapshot, asset: Asset) => void): void {
  fc.assert(
    fc.property(stateArb, ({ snapshot, asset }) => holds(snapshot, asset)),
    RUNS,
  );
}

describe('the maximum succeeds and one more unit does not', () => {
  test('minting', () => {
    let open = 0;
    always((snapshot, asset) => {
      const most = mintCapacity(snapshot, asset).max;
      if (most > 0n) {
        open++;
        expect(checkMint(snapshot, asset, most)).toBeUndefined();
      }
      expect(checkMint(snapshot, asset, most + 1n)).toBeDefined();
    });
    expect(open).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test('redeeming', () => {
    let open = 0;
    always((snapshot, asset) => {
      const most = redeemCapacity(snapshot, asset).max;
      if (most > 0n) {
        open++;
        expect(checkRedeem(snapshot, asset, most)).toBeUndefined();
      }
      expect(checkRedeem(snapshot, asset, most + 1n)).toBeDefined();
    });
    expect(open).toBeGreaterThan(RUNS.numRuns / 10);
  });

  test('redeeming pro rata, unless all amounts round to zero', () => {
    always((snapshot) => {
      const most = proRataCapacity(snapshot).max;
      if (quoteProRata(snapshot, most).shares.some(({ amount }) => amount > 0n)) {
        expect(checkProRata(snapshot, most)).toBeUndefined();
      }
      expect(checkProRata(snapshot, most + 1n)).toBeDefined();
    });
  });
});

describe('no account gains by', () => {
  test('minting and redeeming', () => {
    always((snapshot, asset) => {
      const amount = asset.account.balance;
      const { usdmOut } = quoteMint(snapshot, asset, amount);
      expect(quoteRedeem(snapshot, asset, usdmOut).assetOut <= amount).toBe(true);
    });
  });

  test('minting in two parts instead of one', () => {
    always((snapshot, asset) => {
      const { balance } = asset.account;
      const [first, second] = [balance / 3n, balance - balance / 3n];
      const out = (amount: bigint) => quoteMint(snapshot, asset, amount).usdmOut;
      expect(out(first) + out(second) <= out(balance)).toBe(true);
    });
  });

  test('redeeming pro rata for more than $1 or the backing ratio', () => {
    always((snapshot) => {
      const usdmIn = snapshot.usdmBalance;
      const { shares } = quoteProRata(snapshot, usdmIn);
      const value = shares.reduce((sum, share) => sum + share.value, 0n);
      expect(value <= usdmIn).toBe(true);
      expect(value * (snapshot.supply - snapshot.treasuryUsdm) <= usdmIn * snapshot.value).toBe(true);
    });
  });
});

describe('the tiers stay within their limits', () => {
  test('after the largest mint the tier and the asset are at most at their caps', () => {
    always((snapshot, asset) => {
      const { max: most } = mintCapacity(snapshot, asset);
      if (most === 0n) return;
      const after = withHeld(snapshot, asset, asset.held + most);
      const tier = tierOf(after, asset.tier);
      const grown = after.assets.find(({ token }) => token === asset.token)?.value ?? MAX_UINT256;
      expect(tier.value * BPS <= tier.cap * after.value).toBe(true);
      expect(grown * BPS <= asset.cap * after.value).toBe(true);
      expect(quoteMint(snapshot, asset, most).tiersAfter[asset.tier - 1]?.value).toBe(tier.value);
    });
  });

  test('after the largest redemption no other tier is above its drift limit', () => {
    always((snapshot, asset) => {
      const { max: most } = redeemCapacity(snapshot, asset);
      if (most === 0n) return;
      const { assetOut, tiersAfter } = quoteRedeem(snapshot, asset, most);
      const after = withHeld(snapshot, asset, asset.held - assetOut);
      for (const tier of after.tiers.filter(({ id }) => id !== asset.tier)) {
        const within = tier.value * BPS <= driftLimit(tier.cap) * after.value;
        const notRisen = tier.value * snapshot.value <= tierOf(snapshot, tier.id).value * after.value;
        expect(within || notRisen).toBe(true);
      }
      expect(tiersAfter.map(({ value }) => value)).toEqual(after.tiers.map(({ value }) => value));
    });
  });

  test('the backing ratio does not fall below 100 % by more than a few wei', () => {
    always((snapshot, asset) => {
      const liabilities = snapshot.supply - snapshot.treasuryUsdm;
      if (snapshot.value < liabilities) return;
      const { max: most } = mintCapacity(snapshot, asset);
      const { usdmOut } = quoteMint(snapshot, asset, most);
      const after = withHeld(snapshot, asset, asset.held + most);
      expect(after.value + 2n >= liabilities + usdmOut).toBe(true);
    });
  });
});

test('an empty Treasury mints for tier 1 only', () => {
  const empty = (tier: TierId) => assetOf({ tier, held: 0n, token: addressOf(tier) });
  const snapshot = snapshotOf([empty(1), empty(2), empty(5)]);
  const [stable, gold, xms] = snapshot.assets.map((asset) => mintCapacity(snapshot, asset));
  expect(stable).toMatchObject({ binding: 'flow-limit' });
  expect(stable?.max).toBe(1_000_000n * 10n ** 6n);
  expect(gold).toEqual({ max: 0n, binding: 'tier-cap' });
  expect(xms).toEqual({ max: 0n, binding: 'tier-cap' });
});
