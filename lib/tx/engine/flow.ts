import type { RawCall } from '@/lib/chain/calls/calls';
import type { Outcome } from '@/lib/chain/calls/outcome';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address } from '@/lib/domain/model/types';
import type { Intent } from '@/lib/tx/kinds';
import type { FlowScreen, Preparation } from '@/lib/tx/kinds/kind';
import type { Hash } from './ports';

/** A preparation, or the transaction that the intent is for, by the name of its kind. */
export type StepKind = Preparation | Exclude<Intent['kind'], 'approve'>;

export type StepState = 'todo' | 'wallet' | 'pending' | 'done' | 'failed';

/** What the wallet was asked and what stood then: this settles a step of which the tab has seen no end. */
export type SentRequest = {
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
  asked?: SentRequest;
  /** The transaction's nonce, once a node has shown it. */
  nonce?: number;
};

/**
 * Where a flow stands. Under way: `preparing` (simulated, not yet asked), `wallet` (asked), `pending` (sent), `halted`
 * (account or chain differ from the flow's), `awaiting-signers` (proposed to a multisig). Ended: `confirmed` (the
 * Treasury's event was found, or an action's), `refused` (by the user, or not sent for the reason in `issue`), `reverted`, `replaced`
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
  /** Where it is begun and shown. */
  screen: FlowScreen;
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

/** The user may begin again although it is not certain that this was not sent, having been told the risk. */
export const mayRelease = ({ status, issue }: Flow): boolean =>
  status === 'unknown' && issue?.name === 'request-unseen';
