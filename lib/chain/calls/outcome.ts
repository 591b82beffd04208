import type { Address } from '@/lib/domain/model/types';

/** What the Treasury's event says was done. USDm has 18 decimals, the rest are token units. */
export type Outcome = {
  usdmOut?: bigint;
  assetOut?: bigint;
  /** In the order of `assets`. */
  amounts?: readonly bigint[];
  assets?: readonly Address[];
  /** What an act has put out or, where it takes back, what came of it: often less than was asked for, or nothing. */
  moved?: { amount: bigint; usdm: bigint };
};
