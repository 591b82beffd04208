import {
  BaseError,
  decodeFunctionData,
  encodeAbiParameters,
  encodeEventTopics,
  erc20Abi,
  type Log,
  numberToHex,
} from 'viem';
import { stakedXmsAbi } from '@/abis/staked-xms';
import type { RawCall } from '@/lib/chain/calls/calls';
import { proves } from '@/lib/chain/calls/expected-event';
import { snapshotOf } from '@/lib/domain/limits/fixture';
import type { ChainPort, Hash, Receipt, Transaction } from '@/lib/tx/engine/ports';
import { ACCOUNT, at, TREASURY } from '@/lib/tx/tests/test-flow';

/** The contract that XMS is staked in, and XMS. */
export const STAKED = at(7);
export const XMS = at(8);

/** A thousand runs need a chain that takes no time: one account, one token and one contract to stake it in. */
export class FakeChain {
  private readonly blocks: { transactions: Transaction[]; receipts: Receipt[] }[] = [];
  private mempool: Transaction[] = [];
  private allowance = 0n;
  private sent = 0;
  /** How often the stake was executed. */
  stakes = 0;

  /** Sends a call of the account, which stays in the mempool until a block is mined. */
  send({ to, data }: Pick<RawCall, 'to' | 'data'>): Hash {
    this.sent += 1;
    const hash = numberToHex(this.sent, { size: 32 });
    const nonce = this.mined() + this.mempool.length;
    const figures = { value: 0n, nonce, gas: 100_000n };
    this.mempool.push({ hash, from: ACCOUNT, to, input: data, ...figures });
    return hash;
  }

  mine(): void {
    const blockNumber = this.number() + 1n;
    const transactions = this.mempool;
    this.mempool = [];
    const receipts = transactions.map((transaction) => this.execute(transaction, blockNumber));
    this.blocks.push({ transactions, receipts });
  }

  /** The chain as a flow reads it. */
  port(): ChainPort {
    const none = () => Promise.resolve([]);
    return {
      ...{ nativeSymbol: 'ETH', nativeGateway: undefined, grants: at(9), orders: at(9), oracle: at(9) },
      ...{ stakedXms: STAKED, feeCollector: at(9), managed: [], pollMs: 1_000 },
      snapshot: async () =>
        snapshotOf([], {
          ...{ treasury: TREASURY, xms: XMS, account: ACCOUNT, xmsBalance: 10n ** 18n, nativeBalance: 1n },
          ...{ blockNumber: this.number(), timestamp: this.number() },
        }),
      simulate: async (_, { to, data }) => {
        if (to === STAKED && this.allowance < amountIn(data)) throw REVERTED;
        return '0x';
      },
      estimate: async () => 50_000n,
      acceptsNative: async () => true,
      allowance: async () => this.allowance,
      transaction: async (hash) => this.all().find((each) => each.hash === hash),
      receipt: async (hash) => this.receipts().find(({ transactionHash }) => transactionHash === hash),
      nonce: async (_, when) => {
        if (typeof when === 'bigint') return this.minedAt(when);
        return this.mined() + (when === 'pending' ? this.mempool.length : 0);
      },
      head: async () => ({ number: this.number(), timestamp: this.number() }),
      blockHash: async (block) => (block > this.number() ? undefined : hashOf(block)),
      ...{ anchor: async () => undefined, compare: async () => undefined },
      transactionsOf: async (block) => this.blocks[Number(block) - 1]?.transactions ?? [],
      ...{ treasuryLogs: none, grantLogs: none },
      proofLogs: async (proof, from, to) =>
        this.receipts()
          .filter(({ blockNumber }) => blockNumber >= from && blockNumber <= to)
          .flatMap(({ logs }) => logs.filter((log) => proves(log, proof))),
      isContract: async () => false,
      checksSignatures: async () => true,
    };
  }

  private number = () => BigInt(this.blocks.length);
  private receipts = () => this.blocks.flatMap(({ receipts }) => receipts);
  private all = () => [...this.blocks.flatMap(({ transactions }) => transactions), ...this.mempool];
  private mined = () => this.minedAt(this.number());
  private minedAt = (block: bigint) =>
    this.blocks.slice(0, Number(block)).reduce((sum, { transactions }) => sum + transactions.length, 0);

  private execute({ hash, to, input }: Transaction, blockNumber: bigint): Receipt {
    const amount = amountIn(input);
    const isStake = to === STAKED;
    const fails = isStake && this.allowance < amount;
    if (!fails) this.allowance = isStake ? this.allowance - amount : amount;
    if (isStake && !fails) this.stakes += 1;
    const log = isStake ? depositLog(amount) : approvalLog(amount);
    const logs = fails ? [] : [{ ...log, transactionHash: hash, blockNumber }];
    return {
      ...{ transactionHash: hash, blockNumber, blockHash: hashOf(blockNumber), gasUsed: 40_000n, logs },
      status: fails ? 'reverted' : 'success',
    };
  }
}

/** No block is ever replaced, so its number tells its hash. */
const hashOf = (block: bigint): Hash => numberToHex(block, { size: 32 });

const REVERTED = new BaseError('x', { cause: Object.assign(new Error('execution reverted'), { code: 3 }) });

function amountIn(data: Hash): bigint {
  const { functionName, args } = decodeFunctionData({ abi: [...erc20Abi, ...stakedXmsAbi], data });
  if (functionName === 'approve') return args[1];
  if (functionName === 'deposit') return args[0];
  throw new Error(`No call of ${functionName}`);
}

const depositLog = (amount: bigint): Log =>
  logOf(
    STAKED,
    encodeEventTopics({
      ...{ abi: stakedXmsAbi, eventName: 'Deposit' },
      args: { sender: ACCOUNT, owner: ACCOUNT },
    }),
    encodeAbiParameters([{ type: 'uint256' }, { type: 'uint256' }], [amount, amount]),
  );

const approvalLog = (amount: bigint): Log =>
  logOf(
    XMS,
    encodeEventTopics({
      ...{ abi: erc20Abi, eventName: 'Approval' },
      args: { owner: ACCOUNT, spender: STAKED },
    }),
    encodeAbiParameters([{ type: 'uint256' }], [amount]),
  );

function logOf(address: Hash, topics: readonly unknown[], data: Hash): Log {
  const [first, ...rest] = topics.map((topic) => `0x${String(topic).slice(2)}` as const);
  return {
    ...{ address, data, topics: first ? [first, ...rest] : [], blockHash: null, blockNumber: null },
    ...{ transactionHash: null, transactionIndex: 0, logIndex: 0, removed: false },
  };
}
