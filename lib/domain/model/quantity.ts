import { USDM_DECIMALS } from './convert';
import type { Quantity } from './issues';
import type { Asset } from './types';

/** An amount of `asset` with everything needed to write it. */
export function inAsset({ decimals, symbol }: Asset, value: bigint): Quantity {
  return { value, decimals, symbol };
}

/** An amount of USDm with everything needed to write it. */
export function inUsdm(value: bigint): Quantity {
  return { value, decimals: USDM_DECIMALS, symbol: 'USDm' };
}
