/** Positions for tests. */

import { addressOf } from '@/lib/domain/limits/fixture';
import type { Pool, Uses, Vault } from './uses';

export const NO_USES: Uses = {
  pools: [],
  vaults: [],
  ballots: [],
  grants: [],
  former: { pools: [], vaults: [] },
  votes: { newest: [], older: 0n },
  silent: [],
};

/** A listed vault of the token 1 that was never used, unless overridden. */
export const vaultOf = (figures: Partial<Vault> = {}): Vault => ({
  asset: addressOf(1),
  vault: addressOf(50),
  listed: true,
  shares: 0n,
  principal: 0n,
  held: 0n,
  live: 0n,
  liquid: 0n,
  pace: 0n,
  since: 0n,
  first: 0n,
  deposited: 0n,
  withdrawn: 0n,
  ...figures,
});

/** A listed pair of the token 1 that was never used, unless overridden. */
export const poolOf = (figures: Partial<Pool> = {}): Pool => ({
  asset: addressOf(1),
  pair: addressOf(51),
  listed: true,
  liquidity: 0n,
  supply: 0n,
  fairAsset: 0n,
  fairUsdm: 0n,
  actualAsset: 0n,
  actualUsdm: 0n,
  reserveAsset: 0n,
  reserveUsdm: 0n,
  first: 0n,
  depositedAsset: 0n,
  depositedUsdm: 0n,
  withdrawnAsset: 0n,
  withdrawnUsdm: 0n,
  ...figures,
});
