import type { Issue } from '@/lib/domain/issues';
import type { Address } from '@/lib/domain/types';

type Hash = `0x${string}`;

/** What the user wants done. Amounts are token units, USDm has 18 decimals; `deadlineSeconds` count from the chain's now. */
export type Intent =
  | {
      kind: 'mint';
      asset: Address;
      amountIn: bigint;
      minUsdmOut: bigint;
      receiver: Address;
      deadlineSeconds: number;
      approval: 'exact' | 'unlimited';
    }
  | {
      kind: 'redeem';
      asset: Address;
      usdmIn: bigint;
      minAssetOut: bigint;
      receiver: Address;
      deadlineSeconds: number;
    }
  | {
      kind: 'redeem-pro-rata';
      usdmIn: bigint;
      /** In the order of the snapshot's assets. */
      minAmountsOut: readonly bigint[];
      receiver: Address;
      deadlineSeconds: number;
    }
  | { kind: 'claim'; asset: Address; receiver: Address }
  /** 0 revokes. */
  | { kind: 'approve'; asset: Address; amount: bigint };

/** `permit`: a signature only. `batch`: reset, approval and mint in one atomic transaction. */
export type StepKind =
  | 'permit'
  | 'reset'
  | 'approve'
  | 'batch'
  | 'mint'
  | 'redeem'
  | 'redeem-pro-rata'
  | 'claim';

export type StepState = 'todo' | 'wallet' | 'pending' | 'done' | 'failed';

export type Step = { kind: StepKind; state: StepState; hash?: Hash };

/**
 * Where a flow stands. Under way: `preparing` (simulated, not yet asked), `wallet` (asked), `pending` (sent), `halted`
 * (account or chain differ from the flow's), `awaiting-signers` (proposed to a multisig). Ended: `confirmed` (the
 * Treasury's event was found), `refused` (by the user, or not sent for the reason in `issue`), `reverted`, `replaced`
 * (by something else than asked: alarm), `cancelled`. `unknown`: it can't be told whether it was sent.
 */
export type FlowStatus =
  | 'preparing'
  | 'wallet'
  | 'pending'
  | 'halted'
  | 'awaiting-signers'
  | 'confirmed'
  | 'refused'
  | 'reverted'
  | 'replaced'
  | 'cancelled'
  | 'unknown';

/** What the Treasury's event says was done. */
export type Outcome = {
  usdmOut?: bigint;
  assetOut?: bigint;
  /** In the order of `assets`. */
  amounts?: readonly bigint[];
  assets?: readonly Address[];
};

/** One intent on its way, bound to its account and chain. */
export type Flow = {
  id: string;
  intent: Intent;
  account: Address;
  chainId: number;
  steps: readonly Step[];
  status: FlowStatus;
  outcome?: Outcome;
  /** Why it ended as it did, or what to know while it is under way. */
  issue?: Issue;
};
