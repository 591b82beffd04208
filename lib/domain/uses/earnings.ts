import { assetBy } from '@/lib/domain/model/address';
import { ceilDiv, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import type { Pool, Uses, Vault } from './uses';

/** The total return of a vault in token units, negative for a loss. */
export type VaultEarned = {
  /** Return already withdrawn, and return still in the vault. */
  taken: bigint;
  there: bigint;
};

/** The total return of a pair on both sides: token units, and USDm with 18 decimals. */
export type PairEarned = { asset: bigint; usdm: bigint };

/**
 * Everything a vault has earned since the first deposit: withdrawals plus what it holds, less deposits. A vault that was
 * delisted and listed again continues its record; what was written off in between is missing from the withdrawals.
 */
export const vaultEarned = ({ deposited, withdrawn, principal, held }: Vault): VaultEarned => ({
  taken: withdrawn + principal - deposited,
  there: held - principal,
});

/**
 * Withdrawals from a pair plus what could be withdrawn now, less deposits, for both sides. Includes swap fees and losses
 * from price changes.
 */
export const pairEarned = (pool: Pool): PairEarned => ({
  asset: pool.withdrawnAsset + pool.actualAsset - pool.depositedAsset,
  usdm: pool.withdrawnUsdm + pool.actualUsdm - pool.depositedUsdm,
});

/**
 * USD value (18 decimals) of a gain, or of a loss (negative), at the valuation of the Treasury. Rounded down, so that a
 * gain is never overstated and a loss never understated.
 */
export function gainDown({ price, decimals }: Asset, amount: bigint): bigint {
  const [value, unit] = [price.referencePrice, unitOf(decimals)];
  return amount < 0n ? -ceilDiv(-amount * value, unit) : toUsdDown(amount, value, unit);
}

/** The return of one vault or pair; `earned` as returned by `vaultEarned` and `pairEarned`. */
export type EarningsResult = {
  asset: Address;
  place: Address;
  /** The first deposit (Unix seconds). */
  since: bigint | undefined;
  /**
   * USD, 18 decimals, negative for a loss; for a pair both sides together, at $1 per USDm, compared with holding both
   * tokens. Undefined for a delisted token.
   */
  gain: bigint | undefined;
} & ({ use: 'yield'; earned: VaultEarned } | { use: 'liquidity'; earned: PairEarned });

type Positions = Pick<Uses, 'vaults' | 'pools'>;

/** The return of each of these vaults and pairs, vaults first. */
export function earningsOf(
  snapshot: Pick<Snapshot, 'assets'>,
  { vaults, pools }: Positions,
): readonly EarningsResult[] {
  const gainOf = (token: Address, amount: bigint) => {
    const asset = assetBy(snapshot, token);
    return asset && gainDown(asset, amount);
  };
  const sinceOf = ({ first }: Vault | Pool) => (first === 0n ? undefined : first);
  return [
    ...vaults.map((vault): EarningsResult => {
      const earned = vaultEarned(vault);
      const gain = gainOf(vault.asset, earned.taken + earned.there);
      return { use: 'yield', asset: vault.asset, place: vault.vault, since: sinceOf(vault), earned, gain };
    }),
    ...pools.map((pool): EarningsResult => {
      const earned = pairEarned(pool);
      const ofAsset = gainOf(pool.asset, earned.asset);
      const gain = ofAsset === undefined ? undefined : ofAsset + earned.usdm;
      return { use: 'liquidity', asset: pool.asset, place: pool.pair, since: sinceOf(pool), earned, gain };
    }),
  ];
}
