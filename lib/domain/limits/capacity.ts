/** Mint and redemption limits for the account of the snapshot, as used by the Max buttons and the ranking. */
import { min, toAssetDown, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { type Capacity, MIN_MINT, maxMint, maxRedeem } from './limits';

/**
 * The largest amount of `asset` (token units) that the snapshot's account can mint with now, and the limit that binds;
 * for any account if the snapshot has none.
 */
export function mintCapacity(snapshot: Snapshot, asset: Asset): Capacity {
  const limit = maxMint(snapshot, asset);
  const { balance } = asset.account;
  if (snapshot.account === undefined || balance >= limit.max) return limit;
  const out = toUsdDown(balance, asset.price.mintPrice, unitOf(asset.decimals));
  return { max: out < MIN_MINT ? 0n : balance, binding: 'balance' };
}

/** The largest amount of USDm that the snapshot's account can redeem for `asset` now, and the limit that binds. */
export function redeemCapacity(snapshot: Snapshot, asset: Asset): Capacity {
  const limit = maxRedeem(snapshot, asset);
  if (snapshot.account === undefined || snapshot.usdmBalance >= limit.max) return limit;
  const max = min(snapshot.usdmBalance, limit.max);
  const out = toAssetDown(max, asset.price.redeemPrice, unitOf(asset.decimals));
  return { max: out === 0n ? 0n : max, binding: 'balance' };
}
