import { decodeFunctionData, erc20Abi, hexToBigInt, hexToNumber, isAddress, isHex } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import { treasuryAbi } from '@/abis/treasury';
import type { RawCall } from '@/lib/chain/calls/calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/** What the user was shown, and so all that may reach the wallet. */
export type Permitted = {
  account: Address;
  chainId: number;
  treasury: Address;
  /** The token that the spender shown may be allowed to take, and how much of it; 0 is always allowed. */
  approval: { token: Address; spender: Address; amount: bigint } | undefined;
  /** The gateway that acts in place of the Treasury, and the native coin (wei) that minting there takes. */
  native: { gateway: Address; coin: bigint } | undefined;
  /** The grant that is claimed from: its contract acts in place of the Treasury. */
  grant: { contract: Address; id: bigint } | undefined;
  /** The role holder's call: then that, byte for byte, and nothing else. */
  act: RawCall | undefined;
  /** The receiver shown. */
  receiver: Address | undefined;
  /** The asset shown; undefined for the pro-rata mix. */
  asset: Address | undefined;
};

export type WalletRequest = { method: string; params?: unknown };

/** A request that is not one the user was shown. It was not passed on. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** They ask the wallet about itself and change nothing. */
const HARMLESS = new Set(['eth_accounts', 'eth_chainId', 'wallet_getCapabilities', 'wallet_getCallsStatus']);

/**
 * The one way to the wallet: lets through an approval of the shown token to the shown spender for the shown amount or
 * zero, the Treasury's user functions for the shown receiver (or in their place the gateway's, or the claim of the shown
 * grant), permits of the shown token to the shown spender for the shown amount, and questions that change nothing. Native
 * coin goes to the gateway only, with a mint, and is the amount shown. Of a role holder's act it is the very call that was
 * shown, in a transaction of its own, and nothing beside it.
 * @throws {BlockedError} for everything else, before the wallet sees it
 */
export function guard<T>(
  request: (request: WalletRequest) => Promise<T>,
  permitted: Permitted,
): (request: WalletRequest) => Promise<T> {
  return async (asked) => {
    check(asked, permitted);
    return request(asked);
  };
}

function check({ method, params }: WalletRequest, permitted: Permitted): void {
  const [first, second]: unknown[] = Array.isArray(params) ? params : [];
  if (method === 'eth_sendTransaction') checkTransaction(record(first), permitted);
  else if (permitted.act && !HARMLESS.has(method)) throw new BlockedError(`${method} for an act`);
  else if (method === 'wallet_sendCalls') checkBatch(record(first), permitted);
  else if (method === 'eth_signTypedData_v4') checkPermit(first, second, permitted);
  else if (!HARMLESS.has(method)) throw new BlockedError(method);
}

function checkTransaction(tx: Record<string, unknown>, permitted: Permitted): void {
  checkFrom(tx.from, permitted);
  // Nothing but a call of a contract: no other fields, such as an authorization that hands over the account.
  checkFields(tx, ['from', 'to', 'data', 'value', 'chainId', 'gas']);
  checkChain(tx.chainId, permitted);
  checkCall(tx, permitted);
}

function checkBatch(batch: Record<string, unknown>, permitted: Permitted): void {
  checkFrom(batch.from, permitted);
  checkFields(batch, ['version', 'from', 'chainId', 'atomicRequired', 'calls']);
  checkChain(batch.chainId, permitted);
  if (batch.atomicRequired !== true) throw new BlockedError('a batch that may end half-way');
  const calls: unknown = batch.calls;
  if (!Array.isArray(calls) || calls.length === 0) throw new BlockedError('an empty batch');
  for (const call of calls) {
    const fields = record(call);
    checkFields(fields, ['to', 'data', 'value']);
    checkCall(fields, permitted);
  }
}

function checkCall({ to, data, value = '0x0' }: Record<string, unknown>, permitted: Permitted): void {
  if (typeof to !== 'string' || !isAddress(to, { strict: false }) || !isHex(data)) {
    throw new BlockedError('no call of a contract');
  }
  const target = { to, data };
  const { native, grant, act, treasury } = permitted;
  const isFinal = sameAddress(to, act?.to ?? native?.gateway ?? grant?.contract ?? treasury);
  const coin = (isFinal && native?.coin) || 0n;
  if (!isHex(value) || hexToBigInt(value) !== coin) throw new BlockedError('native coin');
  const known = isFinal ? isFinalCall(target, permitted) : isApproval(target, permitted);
  if (!known) throw new BlockedError('a call that was not shown');
}

function isFinalCall(target: RawCall, permitted: Permitted): boolean {
  if (permitted.act) return target.data === permitted.act.data;
  if (permitted.native) return isGatewayCall(target, permitted);
  return permitted.grant ? isGrantClaim(target, permitted) : isTreasuryCall(target, permitted);
}

function isGrantClaim({ data }: RawCall, { grant, receiver }: Permitted): boolean {
  const call = decode(() => decodeFunctionData({ abi: grantsAbi, data }));
  return call?.functionName === 'claim' && call.args[0] === grant?.id && same(call.args[1], receiver);
}

function isGatewayCall({ data }: RawCall, { native, receiver }: Permitted): boolean {
  const call = decode(() => decodeFunctionData({ abi: nativeGatewayAbi, data }));
  const mints = native !== undefined && native.coin > 0n;
  switch (call?.functionName) {
    case 'mint':
      return mints && same(call.args[1], receiver);
    case 'redeem':
    case 'redeemWithPermit':
      return !mints && same(call.args[2], receiver);
    default:
      return false;
  }
}

function isTreasuryCall({ data }: RawCall, { asset, receiver }: Permitted): boolean {
  const call = decode(() => decodeFunctionData({ abi: treasuryAbi, data }));
  if (!call || !receiver) return false;
  switch (call.functionName) {
    case 'mint':
    case 'redeem':
    case 'mintWithPermit':
      return same(call.args[0], asset) && same(call.args[3], receiver);
    case 'redeemProRata':
      return asset === undefined && same(call.args[2], receiver);
    case 'claim':
      return same(call.args[0], asset) && same(call.args[1], receiver);
    default:
      return false;
  }
}

function isApproval({ to, data }: RawCall, { approval }: Permitted): boolean {
  const call = decode(() => decodeFunctionData({ abi: erc20Abi, data }));
  if (!approval || call?.functionName !== 'approve' || !sameAddress(to, approval.token)) return false;
  const [spender, amount] = call.args;
  return sameAddress(spender, approval.spender) && (amount === approval.amount || amount === 0n);
}

function checkPermit(signer: unknown, text: unknown, permitted: Permitted): void {
  checkFrom(signer, permitted);
  const { approval, chainId } = permitted;
  const { primaryType, domain, message } = typedData(text);
  const { owner, spender, value } = message;
  const known =
    approval !== undefined &&
    primaryType === 'Permit' &&
    same(domain.verifyingContract, approval.token) &&
    domain.chainId === chainId &&
    same(owner, permitted.account) &&
    same(spender, approval.spender) &&
    value === approval.amount.toString();
  if (!known) throw new BlockedError('typed data that is no permit shown');
}

function typedData(text: unknown) {
  const data = record(typeof text === 'string' ? decode(() => parse(text)) : undefined);
  return { primaryType: data.primaryType, domain: record(data.domain), message: record(data.message) };
}

const parse = (text: string): unknown => JSON.parse(text);

function checkFrom(from: unknown, { account }: Permitted): void {
  if (!same(from, account)) throw new BlockedError('another account');
}

function checkChain(chainId: unknown, permitted: Permitted): void {
  if (!isHex(chainId) || hexToNumber(chainId) !== permitted.chainId) throw new BlockedError('another chain');
}

function checkFields(value: Record<string, unknown>, known: readonly string[]): void {
  const other = Object.keys(value).find((key) => !known.includes(key));
  if (other !== undefined) throw new BlockedError(`the field ${other}`);
}

const same = (value: unknown, address: Address | undefined): boolean =>
  typeof value === 'string' && address !== undefined && sameAddress(value, address);

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? { ...value } : {};

function decode<T>(work: () => T): T | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
