import {
  BlockNotFoundError,
  type Client,
  encodeEventTopics,
  encodeFunctionData,
  erc20Abi,
  formatLog,
  type Hex,
  hexToBigInt,
  type LogTopic,
  numberToHex,
  padHex,
  TransactionNotFoundError,
  TransactionReceiptNotFoundError,
} from 'viem';
import { getBlock, getCode, getTransaction, getTransactionCount, getTransactionReceipt } from 'viem/actions';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import type { RawCall } from '@/lib/chain/calls/calls';
import { compareChains, readAnchor } from '@/lib/chain/identity/anchor';
import { isLocal } from '@/lib/chain/rpc/chains';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { revertDataOf } from '@/lib/chain/rpc/revert-data';
import type { NodePool } from '@/lib/chain/rpc/transport';
import { readSnapshot } from '@/lib/chain/snapshot/snapshot';
import type { Address } from '@/lib/domain/model/types';
import type { ChainPort } from '@/lib/tx/engine/ports';
import { acceptsNative } from './accepts-native';

/** EIP-7702: code of a delegated account starts with this prefix, followed by the delegate's address. */
const DELEGATION = '0xef0100';

const EVENTS = ['Minted', 'Redeemed', 'RedeemedProRata', 'Credited', 'Claimed'] as const;
const NATIVE_EVENTS = ['NativeMinted', 'NativeRedeemed'] as const;

/** A flow's access to its chain through the app's RPC nodes, never through the wallet. */
export function chainPort(
  client: Client,
  deployment: Deployment,
  nativeSymbol: string,
  nodes: Pick<NodePool, 'nodes' | 'answered' | 'penalise'>,
): ChainPort {
  const { treasury, nativeGateway, grants, orders, governanceDelegate, manager, chainId } = deployment;
  const { oracle, stakedXms, feeCollector } = deployment;
  const simulate = (from: Address, call: RawCall & { gas?: Hex }, block?: bigint) =>
    client.request({
      method: 'eth_call',
      params: [{ from, ...call }, block === undefined ? 'latest' : numberToHex(block)],
    });
  const logsOf = async (address: Address[], topics: LogTopic[], from: bigint, to: bigint) => {
    const fromBlock = numberToHex(from);
    const filter = { address, topics, fromBlock, toBlock: numberToHex(to) };
    const logs = await client.request({ method: 'eth_getLogs', params: [filter] });
    return logs.map((log) => formatLog(log));
  };
  return {
    nativeSymbol,
    nativeGateway,
    grants,
    orders,
    oracle,
    stakedXms,
    feeCollector,
    managed: [treasury, governanceDelegate, grants, manager],
    pollMs: isLocal(chainId) ? 500 : 3_000,
    snapshot: (account) => readSnapshot(client, deployment, account),
    simulate,
    estimate: async (from, call) =>
      hexToBigInt(await client.request({ method: 'eth_estimateGas', params: [{ from, ...call }] })),
    acceptsNative: (from, to, amount) => acceptsNative(client, from, to, amount),
    allowance: async (token, owner, spender, block) => {
      const data = encodeFunctionData({ abi: erc20Abi, functionName: 'allowance', args: [owner, spender] });
      return hexToBigInt(await simulate(owner, { to: token, data }, block));
    },
    transaction: (hash) => getTransaction(client, { hash }).catch(missing(TransactionNotFoundError)),
    receipt: (hash) =>
      getTransactionReceipt(client, { hash }).catch(missing(TransactionReceiptNotFoundError)),
    nonce: (address, at) =>
      getTransactionCount(client, {
        address,
        ...(at === 'pending' ? { blockTag: at } : { blockNumber: at }),
      }),
    head: () => getBlock(client),
    anchor: async (head) => (nodes.answered ? readAnchor(nodes.answered, chainId, head) : undefined),
    compare: async (anchor) => {
      const { answered } = nodes;
      const verdict = answered && (await compareChains(nodes, answered, anchor));
      if (answered && verdict === 'faulty') nodes.penalise(answered);
      return verdict || undefined;
    },
    blockHash: async (blockNumber) =>
      (await getBlock(client, { blockNumber }).catch(missing(BlockNotFoundError)))?.hash,
    transactionsOf: async (blockNumber) =>
      (await getBlock(client, { blockNumber, includeTransactions: true })).transactions,
    treasuryLogs: (account, from, to) =>
      logsOf(nativeGateway ? [treasury, nativeGateway] : [treasury], topicsOf(account), from, to),
    grantLogs: (account, from, to) => logsOf([grants], [CLAIMED, null, topicOf(account)], from, to),
    proofLogs: ({ contract, topics }, from, to) => logsOf([contract], [...topics], from, to),
    isContract: (address) => isContract(client, address),
    checksSignatures: (address) => checksSignatures(client, address),
  };
}

/** Whether the account is a contract that cannot sign. An account with an EIP-7702 delegation has code and a key. */
export async function isContract(client: Client, address: Address): Promise<boolean> {
  const code = await getCode(client, { address });
  return code !== undefined && code !== '0x' && !code.toLowerCase().startsWith(DELEGATION);
}

/**
 * Whether tokens can accept a signature of the account. Those that support contract accounts ask the code of an account that
 * has delegated (EIP-7702) instead of recovering the signer, and code without ERC-1271 rejects every signature.
 */
export async function checksSignatures(client: Client, address: Address): Promise<boolean> {
  const code = await getCode(client, { address });
  if (code === undefined || code === '0x') return true;
  const data = encodeFunctionData({ abi: SIGNATURE_ABI, args: ANY_SIGNATURE });
  const request = client.request({ method: 'eth_call', params: [{ to: address, data }, 'latest'] });
  // Code that rejects this signature responds with one word; code without the function reverts or returns nothing.
  return request.then(
    (answer) => answer.length >= WORD,
    (error: unknown) => {
      if (revertDataOf(error) === undefined) throw error;
      return false;
    },
  );
}

/** ERC-1271. */
const SIGNATURE_ABI = [
  {
    ...({ type: 'function', name: 'isValidSignature', stateMutability: 'view' } as const),
    inputs: [{ type: 'bytes32' }, { type: 'bytes' }],
    outputs: [{ type: 'bytes4' }],
  },
] as const;
/** An ERC-20 permit's signature is 65 bytes long. This one is of no account. */
const ANY_SIGNATURE = [`0x${'00'.repeat(32)}`, `0x${'11'.repeat(64)}1b`] as const;
/** Length of `0x` and 32 bytes, in hex digits. */
const WORD = 66;

/** The first indexed argument of all these events is the account that acted. */
function topicsOf(account: Address): [Hex[], Hex] {
  const names = [
    ...EVENTS.map((eventName) => encodeEventTopics({ abi: treasuryAbi, eventName })[0]),
    ...NATIVE_EVENTS.map((eventName) => encodeEventTopics({ abi: nativeGatewayAbi, eventName })[0]),
  ];
  return [names, topicOf(account)];
}

const [CLAIMED] = encodeEventTopics({ abi: grantsAbi, eventName: 'Claimed' });

const topicOf = (account: Address): Hex => padHex(account, { size: 32 });

/** A missing transaction, receipt or block is not an error. Everything else is rethrown. */
const missing =
  (kind: abstract new (...args: never[]) => Error) =>
  (error: unknown): undefined => {
    if (error instanceof kind) return undefined;
    throw error;
  };
