import type { Address } from 'viem';
import type { AssetConfig, Config } from './config';

/** `enum Kind` of contracts/src/interfaces/IPriceOracle.sol. */
const KIND = { stable: 0, market: 1, pair: 2 };

/** Where the price of `asset` comes from, as the oracle keeps it. */
export function feedRow({ token, tier, feed }: AssetConfig) {
  return { token, kind: tier === 1 ? KIND.stable : KIND.market, ...feed };
}

/** Where the price of XMS comes from, as the oracle keeps it. */
export function pairRow({ market: { heartbeat, min, max } }: Config, xms: Address, pair: Address) {
  return { token: xms, kind: KIND.pair, decimals: 18, heartbeat, source: pair, min, max };
}

/** `asset` as the Treasury lists it. */
export function listingRow({ token, tier, decimals, cap }: AssetConfig) {
  return { token, tier, decimals, cap };
}

/** All assets as the Treasury lists them, XMS last. */
export function listingRows({ assets, market }: Config, xms: Address) {
  return [...assets.map(listingRow), { token: xms, tier: 5, decimals: 18, cap: market.cap }];
}
