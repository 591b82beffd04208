import { toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot, VenueUse } from '@/lib/domain/model/types';

/** The value of an asset, idle, deployed and available: USD, 18 decimals. */
export type AtWork = Record<'idle' | Exclude<VenueUse, 'grants'>, bigint> & {
  /** Can be paid out in this block. */
  liquid: bigint;
};

/** USD value of `amount` units, as the Treasury values it. */
export const worthOf = ({ price, decimals }: Asset, amount: bigint): bigint =>
  toUsdDown(amount, price.referencePrice, unitOf(decimals));

/** The value of an asset by location. */
export function atWork(asset: Asset): AtWork {
  return {
    idle: worthOf(asset, asset.idle),
    liquidity: worthOf(asset, asset.inLiquidity),
    yield: worthOf(asset, asset.inYield),
    governance: worthOf(asset, asset.inVoting),
    liquid: worthOf(asset, asset.liquid),
  };
}

/** The value of all assets by location. */
export function allAtWork({ assets }: Snapshot): AtWork {
  const sum: AtWork = { idle: 0n, liquidity: 0n, yield: 0n, governance: 0n, liquid: 0n };
  for (const part of assets.map(atWork)) {
    sum.idle += part.idle;
    sum.liquidity += part.liquidity;
    sum.yield += part.yield;
    sum.governance += part.governance;
    sum.liquid += part.liquid;
  }
  return sum;
}
