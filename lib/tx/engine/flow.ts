import type { RawCall } from '@/lib/chain/calls/calls';
import type { Outcome } from '@/lib/chain/calls/outcome';
import type { Anchor } from '@/lib/chain/identity/anchor';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import type { Intent } from '@/lib/tx/kinds';
import type { FlowScreen, Preparation } from '@/lib/tx/kinds/kind';
import type { Hash } from './ports';

/** A preparation, or the intent's own transaction, named by its kind. */
export type StepKind = Preparation | Exclude<Intent['kind'], 'approve'>;

export type StepState = 'todo' | 'wallet' | 'pending' | 'done' | 'failed';

/**
 * The request that went to the wallet and the chain state at that time. Settles a step whose end this tab did not see.
 */
export type SentRequest = {
  /** Empty for a signature. */
  calls: readonly RawCall[];
  /** The account's next nonce. */
  nonce: number;
  /** The newest block at the time: the outcome can only be in a later one. */
  block: bigint;
  /** A block of the chain at the time, by which it is recognised. Undefined if no node returned it. */
  anchor?: Anchor | undefined;
  /** Chain time in Unix seconds after which the calls can only fail. Undefined for calls without a deadline. */
  deadline?: bigint | undefined;
};

export type Step = {
  kind: StepKind;
  state: StepState;
  hash?: Hash;
  /** The wallet's id of a batch (EIP-5792), until its transaction is known. */
  batch?: string;
  asked?: SentRequest;
  /** The transaction's nonce, once a node has returned the transaction. */
  nonce?: number;
};

/**
 * Where a flow is. In progress: `preparing` (being simulated, nothing requested yet), `wallet` (requested), `pending`
 * (sent), `halted` (the wallet's account or chain differs from the flow's), `awaiting-signers` (proposed to a
 * multisig). Ended: `confirmed` (the Treasury's event, or an action's, was found), `refused` (by the user, or not sent
 * because of `issue`), `reverted`, `replaced` (by something other than the request: an alarm), `cancelled`, `gone` (its
 * chain was replaced by another one, so that what became of it can no longer be seen). `unknown`:
 * the wallet may or may not have sent the request. The chain is polled until that is clear, and nothing else is signed
 * before then.
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
  | 'gone'
  | 'unknown';

/** What the spender may still take from the flow's account: 0 when an earlier approval was reset. */
export type StandingApproval = { token: Address; spender: Address; amount: bigint };

/** One intent being carried through, bound to its account and chain. */
export type Flow = {
  id: string;
  intent: Intent;
  /** The screen on which it is started and shown. */
  screen: FlowScreen;
  account: Address;
  chainId: number;
  treasury: Address;
  steps: readonly Step[];
  status: FlowStatus;
  outcome?: Outcome;
  /** Why it ended this way, or a warning while it is in progress. */
  issue?: Issue;
  /**
   * Set when the user stopped waiting for an `unknown` flow. It is polled in the background in case it was sent after
   * all.
   */
  released?: true | undefined;
  /** An approval that is left although the flow has ended: to be used, lowered or revoked. */
  standing?: StandingApproval | undefined;
};

/** An id for a flow that starts now. Ids sort by time: the base-36 timestamp keeps its length until the year 2059. */
export const newFlowId = (): string => `${Date.now().toString(36)}-${crypto.randomUUID()}`;

/** When the flow with this id started, in milliseconds of this computer's clock. */
export const startedAt = (id: string): number => Number.parseInt(id, 36);

const ENDED: readonly FlowStatus[] = ['confirmed', 'refused', 'reverted', 'replaced', 'cancelled', 'gone'];

/** Whether nothing more can happen to the flow. */
export const hasEnded = ({ status }: Flow): boolean => ENDED.includes(status);

/** Whether the user may start again although the request may still have been sent. The UI has warned of that risk. */
export const mayRelease = ({ status, issue }: Flow): boolean =>
  status === 'unknown' && issue?.name === 'request-unseen';

/** Whether an approval of the flow, or the reset of an older one, has been mined. */
export const hasApproved = ({ steps }: Flow): boolean =>
  steps.some(({ kind, state }) => (kind === 'approve' || kind === 'reset') && state === 'done');
