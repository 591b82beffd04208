import type { Address } from '@/lib/domain/model/types';

/**
 * The chain's own coin (of this symbol) in place of its wrapped form, which is the intent's asset: the gateway is called
 * and not the Treasury, and takes the USDm to be redeemed by allowance.
 */
export type Native = { gateway: Address; usdm: Address; symbol: string };

/** Amounts of an intent are token units, USDm has 18 decimals; `deadlineSeconds` count from the chain's now. */
export type MintIntent = {
  kind: 'mint';
  asset: Address;
  amountIn: bigint;
  minUsdmOut: bigint;
  receiver: Address;
  deadlineSeconds: number;
  approval: 'exact' | 'unlimited';
  native?: Native | undefined;
};

export type RedeemIntent = {
  kind: 'redeem';
  asset: Address;
  usdmIn: bigint;
  minAssetOut: bigint;
  receiver: Address;
  deadlineSeconds: number;
  native?: Native | undefined;
};

export type ProRataIntent = {
  kind: 'redeem-pro-rata';
  usdmIn: bigint;
  /** In the order of the snapshot's assets. */
  minAmountsOut: readonly bigint[];
  receiver: Address;
  deadlineSeconds: number;
};
