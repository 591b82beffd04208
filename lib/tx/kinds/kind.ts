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

/** The screen on which a transaction is begun and shown. */
export const SCREENS = ['mint', 'redeem', 'uses', 'steward', 'activity'] as const;
export type FlowScreen = (typeof SCREENS)[number];

/** What may come before the transaction that an intent is for; `batch` is all of them and that one at once (EIP-5792). */
export const PREPARATIONS = ['reset', 'approve', 'permit', 'batch'] as const;
export type Preparation = (typeof PREPARATIONS)[number];

/** What the wallet and the account can do, as far as the plan depends on it. */
export type Abilities = { canBatch: boolean; canPermit: boolean };

/** What a plan is made of. */
export type Planning = Abilities & {
  chain: ChainPort;
  account: Address;
  snapshot: Snapshot;
  approval: RequiredApproval | undefined;
};

/** What a call depends on besides its intent. */
export type Moment = {
  treasury: Address;
  /** The chain's now, Unix seconds. */
  timestamp: bigint;
  permit: SignedPermit | undefined;
};

/** For whom and where it is done. */
export type FlowBinding = { account: Address; chainId: number; treasury: Address };

/** Blocks, both included. */
export type Range = { from: bigint; to: bigint };

/** How amounts are written, and what came of it as far as it is known. */
export type Wording = {
  /** "to your address", or to whose. */
  whom: string;
  outcome: Outcome | undefined;
  usdm: (value: bigint) => string;
  /** An amount of a token; one that is no longer listed has no decimals to write it with. */
  amount: (value: bigint, token: Address) => string;
  symbol: (token: Address) => string;
};

/** A line of what was done: "Minted", "250 USDm". */
export type Result = { term: string; value: string };

/**
 * All that the transaction engine has to know about one kind of transaction. What is left out has the usual meaning.
 * Its members are methods so that a kind of one intent can stand in the record of all: `kindOf` gives each its own.
 */
export type Kind<Intent> = {
  /** Reads a stored intent. */
  readonly schema: z.ZodType<Intent>;
  readonly screen: FlowScreen;
  /**
   * It is one transaction that is asked for at once. Found otherwise after a reload it was altered where it is stored,
   * and is not offered again.
   */
  readonly isAtOnce?: true;
  /** Whether the contracts that it calls are those of the chain's deployment. Default: they are. */
  isOurs?(intent: Intent, chain: ChainPort, snapshot: Snapshot): boolean;
  /** The snapshot as the intent sees it. Default: as it is. */
  see?(intent: Intent, snapshot: Snapshot): Snapshot;
  /** What must be approved first. Default: nothing. */
  approval?(intent: Intent, treasury: Address): RequiredApproval | undefined;
  /**
   * The steps that are asked of the wallet, with the fewest questions: preparations, and the transaction by its kind.
   * @throws {RefusedError} when it is already clear that the last of them would be refused
   */
  plan(intent: Intent, planning: Planning): Promise<readonly (Preparation | NameOf<Intent>)[]>;
  /** The token's permit that takes the place of an approval; undefined where it has none. */
  permit?(
    intent: Intent,
    bound: FlowBinding,
    snapshot: Snapshot,
    chain: ChainPort,
  ): Promise<Permit | undefined>;
  /** The transaction that it is for; none of a mere approval. */
  call?(intent: Intent, moment: Moment): RawCall;
  /** What the guard lets through of that transaction. */
  readonly guard: {
    /** The contract that is called. */
    target(intent: Intent, treasury: Address): Address;
    /** Native coin that the call carries, wei. Default: none. */
    coin?(intent: Intent): bigint;
    /** Whether this is the call that the user was shown. */
    isShown(intent: Intent, data: Hex): boolean;
    /** It is a transaction of its own: no batch and no signature passes, and nothing else may be approved with it. */
    readonly isAlone?: true;
  };
  /** The event that proves it done: the Treasury's, or that of the contract that is called. */
  readonly proof?: {
    /** What the event among these logs says, and the transaction that it is in. */
    find(intent: Intent, bound: FlowBinding, logs: readonly Log[]): Found | undefined;
    /** The events of what the account did, in these blocks; undefined when a node can't tell yet whose they are. */
    logs(
      intent: Intent,
      bound: FlowBinding,
      chain: ChainPort,
      range: Range,
    ): Promise<readonly Log[] | undefined>;
    /** The event says less than the call: written by an altered call of the account's own it proves nothing. */
    readonly saysLess?: true;
  };
  /** What was attempted, for the words about why it can't be done; or the issue itself. */
  attempt(intent: Intent, snapshot: Snapshot, error: unknown): Attempt | Issue;
  readonly words: {
    /** What is asked for, in the words that were shown before signing. A sentence. */
    lead(intent: Intent, telling: Wording): string;
    /** What the transaction does: the title of its step. */
    step(intent: Intent, telling: Wording): string;
    /** What a batch does. */
    batch?(intent: Intent, telling: Wording): string;
    done(intent: Intent, telling: Wording): string;
    results(intent: Intent, telling: Wording): Result[];
    /** More lines for the receipt. */
    receipt?(intent: Intent): string[];
  };
  /** How it is listed among the activity of an account. */
  activity(
    intent: Intent,
    outcome: Outcome | undefined,
  ): Pick<Activity, 'kind' | 'amounts' | 'usdm' | 'coin'>;
};

/** The kind's own name, which stands for its transaction among the steps. */
type NameOf<Intent> = Intent extends { kind: infer Name } ? Exclude<Name, 'approve'> : never;

export type Permit = { domain: Domain; nonce: bigint };

export type Found = { outcome: Outcome; hash: Log['transactionHash'] };
