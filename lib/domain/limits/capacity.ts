/** The doors as they stand for the account of the snapshot: what the Max buttons and the ranking are made from. */
import { min, toAssetDown, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { type Capacity, MIN_MINT, maxMint, maxRedeem } from './limits';

/**
 * The largest amount of `asset` (token units) that a mint accepts now from the snapshot's account, and what binds it;
 * from anybody when there is no account.
 */
export function mintCapacity(snapshot: Snapshot, asset: Asset): Capacity {
  const door = maxMint(snapshot, asset);
  const { balance } = asset.account;
  if (snapshot.account === undefined || balance >= door.max) return door;
  const out = toUsdDown(balance, asset.price.mintPrice, unitOf(asset.decimals));
  return { max: out < MIN_MINT ? 0n : balance, binding: 'balance' };
}

/** The largest amount of USDm that a redemption for `asset` accepts now from the snapshot's account, and what binds it. */
export function redeemCapacity(snapshot: Snapshot, asset: Asset): Capacity {
  const door = maxRedeem(snapshot, asset);
  if (snapshot.account === undefined || snapshot.usdmBalance >= door.max) return door;
  const max = min(snapshot.usdmBalance, door.max);
  const out = toAssetDown(max, asset.price.redeemPrice, unitOf(asset.decimals));
  return { max: out === 0n ? 0n : max, binding: 'balance' };
}
