import type { Hex, Log } from 'viem';
import type { z } from 'zod';
import type { RawCall, SignedPermit } from '@/lib/chain/calls/calls';
import type { Outcome } from '@/lib/chain/calls/outcome';
import type { Domain } from '@/lib/chain/calls/permit';
import type { Attempt } from '@/lib/chain/calls/reverts';
import type { Activity } from '@/lib/domain/history/activity';
import type { Issue } from '@/lib/domain/model/issues';
import type { Address, Snapshot } from '@/lib/domain/model/types';
import type { ChainPort } from '@/lib/tx/engine/ports';
import type { RequiredApproval } from './approval';

/** The screens on which a transaction can be started and shown. */
export const SCREENS = [
  'mint',
  'redeem',
  'uses',
  'steward',
  'activity',
  'settings',
  'stake',
  'upkeep',
] as const;
export type FlowScreen = (typeof SCREENS)[number];

/** Steps that may come before the intent's own transaction. `batch` is all of them plus that transaction (EIP-5792). */
export const PREPARATIONS = ['reset', 'approve', 'permit', 'batch'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** What the wallet and the account support, as far as it affects the plan. */
export type Abilities = { canBatch: boolean; canPermit: boolean };

/** The inputs of a plan. */
export type Planning = Abilities & {
  chain: ChainPort;
  account: Address;
  snapshot: Snapshot;
  approval: RequiredApproval | undefined;
};

/** What a call depends on apart from its intent. */
export type Moment = {
  treasury: Address;
  /** Current chain time, in Unix seconds. */
  timestamp: bigint;
  permit: SignedPermit | undefined;
};

/** The account, chain and Treasury of a flow. */
export type FlowBinding = { account: Address; chainId: number; treasury: Address };

/** A range of blocks, inclusive. */
export type Range = { from: bigint; to: bigint };

/** How amounts are written, and the outcome as far as it is known. */
export type Wording = {
  /** "to your address", or to another one. */
  whom: string;
  outcome: Outcome | undefined;
  usdm: (value: bigint) => string;
  /** An amount of a token. A token that is no longer listed has no known decimals. */
  amount: (value: bigint, token: Address) => string;
  symbol: (token: Address) => string;
};

/** One line of the result: "Minted", "250 USDm". */
export type ResultLine = { term: string; value: string };

/**
 * Everything the engine needs to know about one kind of transaction. Optional members have a default. The members are
 * methods, so that the kind of a single intent is assignable to the record of all kinds; `kindOf` returns the right
 * one.
 */
export type Kind<Intent> = {
  /** Parses a stored intent. */
  readonly schema: z.ZodType<Intent>;
  readonly screen: FlowScreen;
  /** How often its call may value the whole Treasury, each of which needs gas. Default: a call of the Treasury once. */
  readonly valuations?: bigint;
  /** The screen of this intent, where it can be started on several. Default: `screen`. */
  screenOf?(intent: Intent): FlowScreen;
  /**
   * A single transaction, requested as soon as the flow starts. If its stored copy is in any other state after a
   * reload, it was altered and is not restored.
   */
  readonly isAtOnce?: true;
  /** Whether the contracts it calls belong to the chain's deployment. Default: yes. */
  isOurs?(intent: Intent, chain: ChainPort, snapshot: Snapshot): boolean;
  /** The snapshot as the intent sees it. Default: unchanged. */
  see?(intent: Intent, snapshot: Snapshot): Snapshot;
  /** The approval needed first. Default: none. */
  approval?(intent: Intent, treasury: Address): RequiredApproval | undefined;
  /**
   * The steps to request from the wallet, as few as possible: preparations, then the transaction by its kind.
   * @throws {RefusedError} when the last step would certainly fail
   */
  plan(intent: Intent, planning: Planning): Promise<readonly (Preparation | NameOf<Intent>)[]>;
  /** The token's permit that replaces an approval; undefined when the token has none. */
  permit?(
    intent: Intent,
    bound: FlowBinding,
    snapshot: Snapshot,
    chain: ChainPort,
  ): Promise<Permit | undefined>;
  /** The intent's own transaction; omitted when the intent is only an approval. */
  call?(intent: Intent, moment: Moment): RawCall;
  /** What the guard allows for that transaction. */
  readonly guard: {
    /** The contract called. */
    target(intent: Intent, treasury: Address): Address;
    /** Native coin sent with the call, in wei. Default: none. */
    coin?(intent: Intent): bigint;
    /** Whether this is the call that the user was shown. */
    isShown(intent: Intent, data: Hex): boolean;
    /** It must be a transaction of its own: the guard blocks batches, signatures and approvals. */
    readonly isAlone?: true;
  };
  /** The event that proves it was done, emitted by the Treasury or by the contract called. */
  readonly proof?: {
    /** The outcome in these logs, and the transaction that emitted it. */
    find(intent: Intent, bound: FlowBinding, logs: readonly Log[]): Found | undefined;
    /** The account's events in these blocks; undefined while a node cannot attribute them. */
    logs(
      intent: Intent,
      bound: FlowBinding,
      chain: ChainPort,
      range: Range,
    ): Promise<readonly Log[] | undefined>;
    /** The event says less than the call, so it proves nothing if the account itself sent an altered call. */
    readonly saysLess?: true;
    /** Anyone can do it: if another does, the account's own transaction reverts, and the event is the other's. */
    readonly isAnyones?: true;
    /** What it means if the transaction succeeds without the event. Default: that something is wrong. */
    readonly missing?: Issue;
  };
  /** What was attempted, to explain why it failed; or the issue itself. */
  attempt(intent: Intent, snapshot: Snapshot, error: unknown): Attempt | Issue;
  readonly words: {
    /** The request as it was shown before signing. A sentence. */
    lead(intent: Intent, telling: Wording): string;
    /** What the transaction does: the title of its step. */
    step(intent: Intent, telling: Wording): string;
    /** What a batch does. */
    batch?(intent: Intent, telling: Wording): string;
    done(intent: Intent, telling: Wording): string;
    results(intent: Intent, telling: Wording): ResultLine[];
    /** Extra lines for the receipt. */
    receipt?(intent: Intent): string[];
  };
  /** How it is listed in an account's activity. */
  activity(
    intent: Intent,
    outcome: Outcome | undefined,
  ): Pick<Activity, 'kind' | 'amounts' | 'usdm' | 'coin' | 'order' | 'spender'>;
};

/** The kind's own name, which names its transaction among the steps. */
type NameOf<Intent> = Intent extends { kind: infer Name } ? Exclude<Name, 'approve'> : never;

export type Permit = { domain: Domain; nonce: bigint };

export type Found = { outcome: Outcome; hash: Log['transactionHash'] };
