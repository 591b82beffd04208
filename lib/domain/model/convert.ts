/**
 * Conversions between token units and USD (18 decimals), after contracts/src/libraries/Convert.sol. `price` is USD for
 * one whole token (18 decimals), `unit` is 10^decimals. The direction of rounding is in the name.
 */

/** The largest amount a token can have: 2^256 - 1. */
export const MAX_UINT256 = 2n ** 256n - 1n;

/** One USD, and one USDm. */
export const WAD = 10n ** 18n;

/** Decimals of USDm and XMS, and of dollar values and prices. */
export const USDM_DECIMALS = 18;

/** Decimals of the native coin of every EVM chain. */
export const NATIVE_DECIMALS = 18;

/** 10^decimals. */
export function unitOf(decimals: number): bigint {
  return 10n ** BigInt(decimals);
}

/** floor(amount * price / unit) */
export function toUsdDown(amount: bigint, price: bigint, unit: bigint): bigint {
  return (amount * price) / unit;
}

/** floor(usd * unit / price); 0 for an asset without a price. */
export function toAssetDown(usd: bigint, price: bigint, unit: bigint): bigint {
  return price === 0n ? 0n : (usd * unit) / price;
}

/** The smallest amount with toUsdDown(amount) >= usd: ceil(usd * unit / price). `price` > 0. */
export function toAssetUp(usd: bigint, price: bigint, unit: bigint): bigint {
  return ceilDiv(usd * unit, price);
}

/** The largest amount with toUsdDown(amount) <= usd; saturates at 2^256 - 1. */
export function assetAtMost(usd: bigint, price: bigint, unit: bigint): bigint {
  return atMost(usd, unit, price);
}

/** The largest usd with toAssetDown(usd) <= amount; saturates at 2^256 - 1. `price` > 0. */
export function usdAtMost(amount: bigint, price: bigint, unit: bigint): bigint {
  return atMost(amount, price, unit);
}

/** The largest x with floor(x * d / m) <= y, that is ceil((y + 1) * m / d) - 1; saturates at 2^256 - 1. */
export function atMost(y: bigint, m: bigint, d: bigint): bigint {
  if (y === MAX_UINT256) return y;
  const product = (y + 1n) * m;
  if (product >> 256n >= d) return MAX_UINT256;
  return ceilDiv(product, d) - 1n;
}

export function ceilDiv(a: bigint, b: bigint): bigint {
  return (a + b - 1n) / b;
}

/** a - b, but not below 0. */
export function saturatingSub(a: bigint, b: bigint): bigint {
  return a > b ? a - b : 0n;
}

/** a + b, but not above 2^256 - 1. */
export function saturatingAdd(a: bigint, b: bigint): bigint {
  return min(a + b, MAX_UINT256);
}

export function min(a: bigint, b: bigint): bigint {
  return a < b ? a : b;
}

export function max(a: bigint, b: bigint): bigint {
  return a > b ? a : b;
}

/** The integer square root, rounded down. */
export function sqrtDown(value: bigint): bigint {
  if (value < 2n) return value;
  let [guess, next] = [value, (value + 1n) / 2n];
  while (next < guess) [guess, next] = [next, (next + value / next) / 2n];
  return guess;
}
