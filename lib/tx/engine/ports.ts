import type { Log } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { ExpectedEvent } from '@/lib/chain/calls/expected-event';
import type { Anchor, Verdict } from '@/lib/chain/identity/anchor';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** A transaction hash or other bytes. */
export type Hash = `0x${string}`;

/** A wallet request (EIP-1193). */
export type WalletRequest = { method: string; params?: unknown };

export type Transaction = {
  hash: Hash;
  from: Address;
  to: Address | null;
  input: Hash;
  value: bigint;
  nonce: number;
  gas: bigint;
  /** Null while it is in no block. */
  blockNumber?: bigint | null;
};

export type Receipt = {
  transactionHash: Hash;
  status: 'success' | 'reverted';
  blockNumber: bigint;
  blockHash: Hash;
  gasUsed: bigint;
  logs: readonly Log[];
};

/** What a flow reads from its chain. Every method throws `NoNodeError` when no RPC node responds. */
export type ChainPort = {
  /** The symbol of the chain's native coin, which pays for gas. */
  readonly nativeSymbol: string;
  /** The contract that mints with native coin and redeems to it, if deployed. */
  readonly nativeGateway: Address | undefined;
  /** The Treasury's grants contract. */
  readonly grants: Address;
  /** The contract that keeps orders at the next price. */
  readonly orders: Address;
  /** The price oracle, the contract that XMS is staked in, and the one that collects trading fees for its stakers. */
  readonly oracle: Address;
  readonly stakedXms: Address;
  readonly feeCollector: Address;
  /** The contracts that role holders call: the Treasury, the governance venue, the grants contract, the AccessManager. */
  readonly managed: readonly Address[];
  /** Milliseconds between two polls of a pending transaction. */
  readonly pollMs: number;
  snapshot(account: Address): Promise<Snapshot>;
  /**
   * Simulates a call on a block's state, the newest by default, with a gas limit or as much as it needs. Rejects with the
   * chain's error when it reverts.
   */
  simulate(account: Address, call: RawCall & { gas?: Hash }, block?: bigint): Promise<Hash>;
  /** Gas estimate for a call as of now. Rejects with the chain's error when it reverts. */
  estimate(account: Address, call: RawCall): Promise<bigint>;
  /** Whether an address accepts this much native coin (wei) from another. Also true when no node can tell. */
  acceptsNative(from: Address, to: Address, amount: bigint): Promise<boolean>;
  allowance(token: Address, owner: Address, spender: Address, block?: bigint): Promise<bigint>;
  transaction(hash: Hash): Promise<Transaction | undefined>;
  receipt(hash: Hash): Promise<Receipt | undefined>;
  /** The number of transactions the account has sent: as of a block, or including its pending ones. */
  nonce(account: Address, at?: bigint | 'pending'): Promise<number>;
  /** The newest block; its timestamp in Unix seconds. */
  head(): Promise<{ number: bigint; timestamp: bigint }>;
  /** A block of the chain that reorgs do not reach, by which it is recognised; undefined if the node does not return it. */
  anchor(head: bigint): Promise<Anchor | undefined>;
  /** Whether the chain is still that of this block. A node that serves another one while others do not is not used next. */
  compare(anchor: Anchor): Promise<Verdict | undefined>;
  /** The hash of the block with this number; undefined while no node has one. */
  blockHash(block: bigint): Promise<Hash | undefined>;
  /** The transactions of a block. */
  transactionsOf(block: bigint): Promise<readonly Transaction[]>;
  /** The Treasury's and the gateway's events for the account, in a range of blocks (inclusive). */
  treasuryLogs(account: Address, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** The grant claims paid to the account, in a range of blocks (inclusive). */
  grantLogs(account: Address, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** The events that may prove an action, by any account, in a range of blocks (inclusive). */
  proofLogs(proof: ExpectedEvent, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** Whether the account is a contract without a key, which cannot sign. False for an EIP-7702 delegation. */
  isContract(account: Address): Promise<boolean>;
  /**
   * Whether a token that checks signatures by the account's code can accept one: true without code, and for an EIP-7702
   * delegation whose code responds to `isValidSignature`.
   */
  checksSignatures(account: Address): Promise<boolean>;
};

/** No wallet is connected, so the request was not sent. */
export class NotSentError extends Error {
  override readonly name = 'NotSentError';
}

/** The wallet that is currently connected. `request` throws `NotSentError` when there is none. */
export type WalletPort = {
  current(): { account: Address | undefined; chainId: number | undefined };
  /** Calls back when the account, chain or connection changes; returns the function to unsubscribe. */
  onChange(listener: () => void): () => void;
  request(request: WalletRequest): Promise<unknown>;
  /** The accounts that approve with a transaction, because permits signed for them do not work. */
  readonly noPermits: { has(account: Address): boolean; add(account: Address): void };
};
