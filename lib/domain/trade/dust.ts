import { ceilDiv, toAssetDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset } from '@/lib/domain/model/types';

/**
 * USDm that a redemption would burn for nothing, because the asset can't be divided far enough: all above the smallest
 * amount that gives the same. Undefined when it is less than a thousandth of `usdmIn`, or nothing comes out at all.
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
