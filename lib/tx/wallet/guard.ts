import { decodeFunctionData, erc20Abi, hexToBigInt, hexToNumber, isAddress, isHex } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Flow } from '@/lib/tx/engine/flow';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import { approvalOf } from '@/lib/tx/engine/step-calls';
import { kindOf } from '@/lib/tx/kinds';

/** What the user was shown, and therefore the limit of what may reach the wallet. */
export type ShownFlow = Pick<Flow, 'intent' | 'account' | 'chainId' | 'treasury'>;

/** The request is not one the user was shown, so it was not sent to the wallet. */
export class BlockedError extends Error {
  override readonly name = 'BlockedError';
}

/** Methods that query the wallet and change nothing. */
const HARMLESS = new Set(['eth_accounts', 'eth_chainId', 'wallet_getCapabilities', 'wallet_getCallsStatus']);

/**
 * The only path to the wallet. Allows the call that the flow's kind recognises as shown, to the contract shown and with
 * the native value shown; an approval of the shown token for the shown spender, for the shown amount or zero; a permit
 * of the same; and queries that change nothing. For a kind that `isAlone`, it allows only that call, in a transaction
 * of its own.
 * @throws {BlockedError} for everything else, before the wallet sees it
 */
export function guard<T>(
  request: (request: WalletRequest) => Promise<T>,
  shown: ShownFlow,
): (request: WalletRequest) => Promise<T> {
  return async (asked) => {
    check(asked, shown);
    return request(asked);
  };
}

function check({ method, params }: WalletRequest, shown: ShownFlow): void {
  const [first, second]: unknown[] = Array.isArray(params) ? params : [];
  if (method === 'eth_sendTransaction') checkTransaction(record(first), shown);
  else if (kindOf(shown.intent).guard.isAlone && !HARMLESS.has(method)) throw new BlockedError(method);
  else if (method === 'wallet_sendCalls') checkBatch(record(first), shown);
  else if (method === 'eth_signTypedData_v4') checkPermit(first, second, shown);
  else if (!HARMLESS.has(method)) throw new BlockedError(method);
}

function checkTransaction(tx: Record<string, unknown>, shown: ShownFlow): void {
  checkFrom(tx.from, shown);
  // Only a plain contract call, without other fields such as an authorization that would hand over the account.
  checkFields(tx, ['from', 'to', 'data', 'value', 'chainId', 'gas']);
  checkChain(tx.chainId, shown);
  checkCall(tx, shown);
}

function checkBatch(batch: Record<string, unknown>, shown: ShownFlow): void {
  checkFrom(batch.from, shown);
  checkFields(batch, ['version', 'from', 'chainId', 'atomicRequired', 'calls']);
  checkChain(batch.chainId, shown);
  if (batch.atomicRequired !== true) throw new BlockedError('a batch that may end half-way');
  const calls: unknown = batch.calls;
  if (!Array.isArray(calls) || calls.length === 0) throw new BlockedError('an empty batch');
  for (const call of calls) {
    const fields = record(call);
    checkFields(fields, ['to', 'data', 'value']);
    checkCall(fields, shown);
  }
}

function checkCall({ to, data, value = '0x0' }: Record<string, unknown>, shown: ShownFlow): void {
  if (typeof to !== 'string' || !isAddress(to, { strict: false }) || !isHex(data)) {
    throw new BlockedError('no call of a contract');
  }
  const { intent, treasury } = shown;
  const { target, coin, isShown } = kindOf(intent).guard;
  const isFinal = sameAddress(to, target(intent, treasury)) && isShown(intent, data);
  const carried = (isFinal && coin?.(intent)) || 0n;
  if (!isHex(value) || hexToBigInt(value) !== carried) throw new BlockedError('native coin');
  if (!isFinal && !isShownApproval({ to, data }, shown)) throw new BlockedError('a call that was not shown');
}

function isShownApproval({ to, data }: RawCall, shown: ShownFlow): boolean {
  const approval = approvalOf(shown);
  const call = decode(() => decodeFunctionData({ abi: erc20Abi, data }));
  if (!approval || call?.functionName !== 'approve' || !sameAddress(to, approval.token)) return false;
  const [spender, amount] = call.args;
  return sameAddress(spender, approval.spender) && (amount === approval.amount || amount === 0n);
}

function checkPermit(signer: unknown, text: unknown, shown: ShownFlow): void {
  checkFrom(signer, shown);
  const { chainId } = shown;
  const approval = approvalOf(shown);
  const { primaryType, domain, message } = typedData(text);
  const { owner, spender, value } = message;
  const known =
    approval !== undefined &&
    primaryType === 'Permit' &&
    same(domain.verifyingContract, approval.token) &&
    domain.chainId === chainId &&
    same(owner, shown.account) &&
    same(spender, approval.spender) &&
    value === approval.amount.toString();
  if (!known) throw new BlockedError('typed data that is no permit shown');
}

function typedData(text: unknown) {
  const data = record(typeof text === 'string' ? decode(() => parse(text)) : undefined);
  return { primaryType: data.primaryType, domain: record(data.domain), message: record(data.message) };
}

const parse = (text: string): unknown => JSON.parse(text);

function checkFrom(from: unknown, { account }: ShownFlow): void {
  if (!same(from, account)) throw new BlockedError('another account');
}

function checkChain(chainId: unknown, shown: ShownFlow): void {
  if (!isHex(chainId) || hexToNumber(chainId) !== shown.chainId) throw new BlockedError('another chain');
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
