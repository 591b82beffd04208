import { beyondHourly, isOrderable } from '@/lib/domain/limits/beyond-hourly';
import { mintCapacity, redeemCapacity } from '@/lib/domain/limits/capacity';
import { limitIssue } from '@/lib/domain/limits/limit-issue';
import { type Capacity, MIN_MINT } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { toAssetDown, toAssetUp, toUsdDown, unitOf, usdAtMost } from '@/lib/domain/model/convert';
import type { MintIssue, OrderIssue, RedeemIssue, Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { MAX_ORDERS } from './order';

/**
 * The largest order that the snapshot's account can make now (token units for minting, USDm for redemption), and the limit
 * that binds; for any account if the snapshot has none. All limits but the hourly one count, as when it settles.
 */
export function orderCapacity(snapshot: Snapshot, { token }: Pick<Asset, 'token'>, side: Side): Capacity {
  const seen = beyondHourly(snapshot);
  const asset = assetBy(seen, token);
  if (!asset) return { max: 0n, binding: 'none' };
  return side === 'mint' ? mintCapacity(seen, asset) : redeemCapacity(seen, asset);
}

/**
 * The first reason why an order of `amount` (token units to mint, USDm to redeem) would be rejected, or come back whole if
 * nothing changed until it settles; undefined if it is accepted.
 * @param open orders of the account
 */
export function checkOrder(
  snapshot: Snapshot,
  asset: Asset,
  side: Side,
  amount: bigint,
  open = 0,
): MintIssue | RedeemIssue | OrderIssue | undefined {
  if (amount <= 0n) return { name: 'amount-empty' };
  if (!isOrderable(asset)) return { name: 'not-orderable', symbol: asset.symbol };
  const usdm = side === 'mint' ? toUsdDown(amount, asset.price.mintPrice, unitOf(asset.decimals)) : amount;
  const capacity = orderCapacity(snapshot, asset, side);
  if (amount > capacity.max) return limitIssue(snapshot, asset, side, capacity, usdm);
  if (isTooSmall(asset, side, amount)) return tooSmall(asset, side);
  if (open >= MAX_ORDERS) return { name: 'too-many-orders', maximum: MAX_ORDERS };
  return undefined;
}

/** At the present price. */
function isTooSmall({ price, decimals }: Asset, side: Side, amount: bigint): boolean {
  const unit = unitOf(decimals);
  return side === 'mint'
    ? toUsdDown(amount, price.mintPrice, unit) < MIN_MINT
    : toAssetDown(amount, price.redeemPrice, unit) === 0n;
}

function tooSmall(asset: Asset, side: Side): MintIssue | RedeemIssue {
  const { price, decimals } = asset;
  const unit = unitOf(decimals);
  if (side === 'redeem') {
    return { name: 'rounds-to-zero', least: inUsdm(usdAtMost(0n, price.redeemPrice, unit) + 1n) };
  }
  const least = toAssetUp(MIN_MINT, price.mintPrice, unit);
  return { name: 'below-minimum', minimum: inUsdm(MIN_MINT), least: inAsset(asset, least) };
}
