import type { Proof } from '@/lib/chain/calls/act-proof';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { Outcome } from '@/lib/chain/calls/receipts';
import type { Issue } from '@/lib/domain/model/issues';
import type { Signed } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import type { MintIntent, Native, ProRataIntent, RedeemIntent } from '@/lib/domain/trade/intent';
import type { MintStep } from '@/lib/domain/trade/steps';

export type Hash = `0x${string}`;

/** A grant of the Treasury's, which its own contract pays: that is called and not the Treasury. */
export type GrantOf = { contract: Address; id: bigint };

/** What the user wants done. Amounts are token units, USDm has 18 decimals; `deadlineSeconds` count from the chain's now. */
export type Intent =
  | MintIntent
  | RedeemIntent
  | ProRataIntent
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
};

/** Nothing more happens by itself; `unknown` may still turn out. */
const ENDED: readonly FlowStatus[] = ['confirmed', 'refused', 'reverted', 'replaced', 'cancelled', 'unknown'];

/** Whether the flow has ended, as far as can be told. */
export const hasEnded = ({ status }: Flow): boolean => ENDED.includes(status);

/** The native coin that an intent is about, if it is. */
export const nativeOf = (intent: Intent): Native | undefined =>
  'native' in intent ? intent.native : undefined;

/** The grant that an intent claims from, if it does. */
export const grantOf = (intent: Intent): GrantOf | undefined =>
  'grant' in intent ? intent.grant : undefined;

/** The intent if it is a role holder's act. */
export const actOf = (intent: Intent): ActIntent | undefined => (intent.kind === 'act' ? intent : undefined);
