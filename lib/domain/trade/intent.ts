import type { Address } from '@/lib/domain/model/types';

/**
 * The native coin (with this symbol) instead of its wrapped form, which is the asset of the intent: the call goes to the
 * gateway instead of the Treasury, and the gateway spends the USDm to be redeemed by allowance.
 */
export type Native = { gateway: Address; usdm: Address; symbol: string };

/** Amounts of an intent are token units, USDm has 18 decimals; `deadlineSeconds` count from the current block time. */
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
