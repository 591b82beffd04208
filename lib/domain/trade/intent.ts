import type { Address } from '@/lib/domain/model/types';

/**
 * Replaces the wrapped token, which is the intent's asset, by native coin (with this symbol). The call then goes to the
 * gateway instead of the Treasury, and a redemption needs an allowance of USDm for the gateway.
 */
export type Native = { gateway: Address; usdm: Address; symbol: string };

/** Amounts are in token units (USDm has 18 decimals); `deadlineSeconds` counts from the current block time. */
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
