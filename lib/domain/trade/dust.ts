import { ceilDiv, toAssetDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset } from '@/lib/domain/model/types';

/**
 * USDm that a redemption would lose to rounding, because the smallest unit of the asset is too coarse: everything above
 * the smallest amount that pays the same. Undefined if it is less than a thousandth of `usdmIn`, or nothing is paid.
 */
export function dustOf(asset: Asset, usdmIn: bigint): { exactIn: bigint; lost: bigint } | undefined {
  const { redeemPrice } = asset.price;
  const unit = unitOf(asset.decimals);
  const assetOut = toAssetDown(usdmIn, redeemPrice, unit);
  if (assetOut === 0n) return undefined;
  // The smallest x with floor(x * unit / price) >= assetOut.
  const exactIn = ceilDiv(assetOut * redeemPrice, unit);
  const lost = usdmIn - exactIn;
  return lost * 1000n >= usdmIn && lost > 0n ? { exactIn, lost } : undefined;
}
