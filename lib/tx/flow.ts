import type { Proof } from '@/lib/chain/calls/act-proof';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { Outcome } from '@/lib/chain/calls/receipts';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import type { Signed } from '@/lib/domain/steward/steward';
import type { MintStep } from '@/lib/domain/trade/steps';

export type Hash = `0x${string}`;

/**
 * The chain's own coin (of this symbol) in place of its wrapped form, which is the intent's asset: the gateway is called
 * and not the Treasury, and takes the USDm to be redeemed by allowance.
 */
export type Native = { gateway: Address; usdm: Address; symbol: string };

/** A grant of the Treasury's, which its own contract pays: that is called and not the Treasury. */
export type GrantOf = { contract: Address; id: bigint };

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
      native?: Native | undefined;
    }
  | {
      kind: 'redeem';
      asset: Address;
      usdmIn: bigint;
      minAssetOut: bigint;
      receiver: Address;
      deadlineSeconds: number;
      native?: Native | undefined;
    }
  | {
      kind: 'redeem-pro-rata';
      usdmIn: bigint;
      /** In the order of the snapshot's assets. */
      minAmountsOut: readonly bigint[];
      receiver: Address;
      deadlineSeconds: number;
    }
  /** What a redemption could not pay, or what of a grant has vested. */
  | { kind: 'claim'; asset: Address; receiver: Address; grant?: GrantOf | undefined }
  /** 0 revokes. */
  | { kind: 'approve'; asset: Address; amount: bigint }
  | ActIntent;

/** What the holder of a role does to the Treasury: this very call, as it was composed, checked and shown. */
export type ActIntent = {
  kind: 'act';
  act: Signed;
  /** The sentence that was shown, without a full stop, and what is called: "the Treasury". */
  words: string;
  contract: string;
  /** The asset that it is about, if it is about one: to word a refusal. */
  token?: Address | undefined;
  call: { to: Address; data: Hash };
  /** The event that shows that it was done. */
  proof: Proof;
};

export type StepKind = MintStep | 'redeem' | 'redeem-pro-rata' | 'claim' | 'act';

export type StepState = 'todo' | 'wallet' | 'pending' | 'done' | 'failed';

/** What the wallet was asked and what stood then: this settles a step of which the tab has seen no end. */
export type Asked = {
  /** Empty for a signature. */
  calls: readonly RawCall[];
  /** The account's next nonce. */
  nonce: number;
  /** The newest block: what came of it is not older. */
  block: bigint;
  /** After this the calls can only fail. Unix seconds of the chain; undefined for what can be done at any time. */
  deadline?: bigint | undefined;
};

export type Step = {
  kind: StepKind;
  state: StepState;
  hash?: Hash;
  /** The wallet's id of a batch (EIP-5792), until its transaction is known. */
  batch?: string;
  asked?: Asked;
  /** The transaction's nonce, once a node has shown it. */
  nonce?: number;
};

/**
 * Where a flow stands. Under way: `preparing` (simulated, not yet asked), `wallet` (asked), `pending` (sent), `halted`
 * (account or chain differ from the flow's), `awaiting-signers` (proposed to a multisig). Ended: `confirmed` (the
 * Treasury's event was found, or an act's), `refused` (by the user, or not sent for the reason in `issue`), `reverted`, `replaced`
 * (by something else than asked: alarm), `cancelled`. `unknown`: the wallet was asked and may have sent it, or not; the chain
 * is looked at until that is clear, and nothing else is signed before.
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

/** One intent on its way, bound to its account and chain. */
export type Flow = {
  id: string;
  intent: Intent;
  account: Address;
  chainId: number;
  treasury: Address;
  steps: readonly Step[];
  status: FlowStatus;
  outcome?: Outcome;
  /** Why it ended as it did, or what to know while it is under way. */
  issue?: Issue;
  /** It was `unknown`, and the user waits for it no longer: it is followed, out of sight, until it turns out to be sent. */
  released?: true | undefined;
};

/** An id for a flow that begins now. Sorts by time: base 36 keeps its length until the year 2059. */
export const newFlowId = (): string => `${Date.now().toString(36)}-${crypto.randomUUID()}`;

/** When the flow of an id began, in milliseconds of this computer's clock. */
export const beganAt = (id: string): number => Number.parseInt(id, 36);

const ENDED: readonly FlowStatus[] = ['confirmed', 'refused', 'reverted', 'replaced', 'cancelled'];

/** Whether nothing more happens to the flow. */
export const hasEnded = ({ status }: Flow): boolean => ENDED.includes(status);

/** The user may begin again although it is not certain that this was not sent, having been told what may come of that. */
export const mayRelease = ({ status, issue }: Flow): boolean =>
  status === 'unknown' && issue?.name === 'request-unseen';

/** The native coin that an intent is about, if it is. */
export const nativeOf = (intent: Intent): Native | undefined =>
  'native' in intent ? intent.native : undefined;

/** The grant that an intent claims from, if it does. */
export const grantOf = (intent: Intent): GrantOf | undefined =>
  'grant' in intent ? intent.grant : undefined;

/** The intent if it is a role holder's act. */
export const actOf = (intent: Intent): ActIntent | undefined => (intent.kind === 'act' ? intent : undefined);
