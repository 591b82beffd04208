import type { Address } from 'viem';
import type { AssetConfig, Config } from './config';

/** `enum Kind` of contracts/src/interfaces/IPriceOracle.sol. */
const KIND = { stable: 0, market: 1, pair: 2 };

/** The feed of `asset`, as stored by the oracle. */
export function feedRow({ token, tier, feed }: AssetConfig) {
  const { source, decimals, heartbeat, min, max } = feed;
  return {
    token,
    kind: tier === 1 ? KIND.stable : KIND.market,
    decimals,
    heartbeat,
    source,
    min,
    max,
    minDepth: 0n,
  };
}

/** The feed of XMS, as stored by the oracle. */
export function pairRow({ market: { heartbeat, min, max, minDepth } }: Config, xms: Address, pair: Address) {
  return { token: xms, kind: KIND.pair, decimals: 18, heartbeat, source: pair, min, max, minDepth };
}

/** The Treasury's listing of `asset`. */
export function listingRow({ token, tier, decimals, cap, deviation }: AssetConfig) {
  return { token, tier, decimals, cap, deviation };
}

/** The Treasury's listings of all assets, XMS last. */
export function listingRows({ assets, market }: Config, xms: Address) {
  return [
    ...assets.map(listingRow),
    { token: xms, tier: 5, decimals: 18, cap: market.cap, deviation: market.deviation },
  ];
}
