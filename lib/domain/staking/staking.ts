import { ceilDiv, min, USDM_DECIMALS } from '@/lib/domain/model/convert';
import type { Quantity } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';

/** The staking contract at one block. XMS has 18 decimals, shares 24. */
export type Staking = {
  /** XMS staked with what it has earned so far, and all shares of it. */
  assets: bigint;
  shares: bigint;
  /** XMS that stakers will have earned in `seconds`. Both stand still while no XMS is staked. */
  unearned: bigint;
  seconds: bigint;
  /** The account's; undefined without one. `allowance`: XMS that the contract may take. */
  account: { address: Address; shares: bigint; allowance: bigint } | undefined;
};

/** Virtual shares against an inflated first share; see StakedXMS. */
const VIRTUAL = 10n ** 6n;
const DAY = 86_400n;

/** An amount of XMS with everything needed to write it. */
export const inXms = (value: bigint): Quantity => ({ value, decimals: USDM_DECIMALS, symbol: 'XMS' });

/** XMS that shares pay out now, rounded down. */
export const worthOfShares = ({ assets, shares }: Staking, own: bigint): bigint =>
  (own * (assets + 1n)) / (shares + VIRTUAL);

/** The shares that pay out at least `amount` XMS; for all that the account can unstake, all of its shares. */
export function sharesFor(staking: Staking, amount: bigint): bigint {
  const { assets, shares, account } = staking;
  const own = account?.shares ?? 0n;
  // The last fraction of a share would otherwise stay behind.
  if (amount >= stakedBy(staking)) return own;
  return min(ceilDiv(amount * (shares + VIRTUAL), assets + 1n), own);
}

/** XMS that the account can unstake now. */
export const stakedBy = (staking: Staking): bigint => worthOfShares(staking, staking.account?.shares ?? 0n);

/** The account's part of all staked XMS, in basis points rounded down. */
export const shareOf = ({ shares, account }: Staking): bigint =>
  shares === 0n ? 0n : ((account?.shares ?? 0n) * 10_000n) / shares;

/** XMS that all stakers, and the account, earn in a day at the present pace; nothing more is earned without new fees. */
export function pace({ unearned, seconds, shares, account }: Staking): { all: bigint; own: bigint } {
  const all = seconds === 0n || shares === 0n ? 0n : (unearned * min(seconds, DAY)) / seconds;
  return { all, own: shares === 0n ? 0n : (all * (account?.shares ?? 0n)) / shares };
}
