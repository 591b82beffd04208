import type { Log } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import type { ExpectedEvent } from '@/lib/chain/calls/expected-event';
import type { Address, Snapshot } from '@/lib/domain/model/types';

/** A transaction hash or other bytes. */
export type Hash = `0x${string}`;

/** What is asked of a wallet (EIP-1193). */
export type WalletRequest = { method: string; params?: unknown };

export type Transaction = {
  hash: Hash;
  from: Address;
  to: Address | null;
  input: Hash;
  value: bigint;
  nonce: number;
  gas: bigint;
};

export type Receipt = {
  transactionHash: Hash;
  status: 'success' | 'reverted';
  blockNumber: bigint;
  gasUsed: bigint;
  logs: readonly Log[];
};

/** What a flow reads from its chain. Every method throws `NoNodeError` when no node answers. */
export type ChainPort = {
  /** The chain's own words for what gas is paid in. */
  readonly nativeSymbol: string;
  /** The contract that mints with native coin and redeems to it, where there is one. */
  readonly nativeGateway: Address | undefined;
  /** The contract of the Treasury's grants. */
  readonly grants: Address;
  /** The contracts that role holders call: the Treasury, the votes' venue, the AccessManager. */
  readonly managed: readonly Address[];
  /** Milliseconds between two looks at a pending transaction. */
  readonly pollMs: number;
  snapshot(account: Address): Promise<Snapshot>;
  /** Runs a call without sending it, on a block's state or the newest. Rejects as the chain does when it reverts. */
  simulate(account: Address, call: RawCall, block?: bigint): Promise<Hash>;
  /** Gas that a call needs now. Rejects as the chain does when it reverts. */
  estimate(account: Address, call: RawCall): Promise<bigint>;
  /** Whether an address takes so much native coin (wei) from another. Also true when no node can tell. */
  takesCoin(from: Address, to: Address, amount: bigint): Promise<boolean>;
  allowance(token: Address, owner: Address, spender: Address, block?: bigint): Promise<bigint>;
  transaction(hash: Hash): Promise<Transaction | undefined>;
  receipt(hash: Hash): Promise<Receipt | undefined>;
  /** Transactions that an account has sent: as of a block, or with those that wait in the mempool. */
  nonce(account: Address, at?: bigint | 'pending'): Promise<number>;
  /** The newest block; its time in Unix seconds. */
  head(): Promise<{ number: bigint; timestamp: bigint }>;
  /** Transactions of a block. */
  transactionsOf(block: bigint): Promise<readonly Transaction[]>;
  /** The Treasury's (and the gateway's) events of what the account did, in these blocks (both included). */
  treasuryLogs(account: Address, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** The claims of grants that were paid to the account, in these blocks (both included). */
  grantLogs(account: Address, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** The events of these blocks (both included) that may show an action done, whoever did it. */
  proofLogs(proof: ExpectedEvent, from: bigint, to: bigint): Promise<readonly Log[]>;
  /** The account is a contract and not a key (an EIP-7702 delegation has both): it signs nothing by itself. */
  isContract(account: Address): Promise<boolean>;
};

/** There is no wallet to be asked: the request went nowhere. */
export class NotSentError extends Error {
  override readonly name = 'UnaskedError';
}

/** The connected wallet, whichever it is now. `request` throws `UnaskedError` where there is none. */
export type WalletPort = {
  current(): { account: Address | undefined; chainId: number | undefined };
  /** Calls back when account, chain or connection change; returns the way to stop it. */
  onChange(listener: () => void): () => void;
  request(request: WalletRequest): Promise<unknown>;
};
