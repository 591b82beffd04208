import { type Hex, isHash, numberToHex } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import { type PermitMessage, permitTypedData } from '@/lib/chain/calls/permit-data';
import { RefusedError } from '@/lib/tx/engine/errors';
import type { Flow, StepKind } from '@/lib/tx/engine/flow';
import type { WalletRequest } from '@/lib/tx/engine/ports';
import { approvalOf } from '@/lib/tx/engine/step-calls';
import type { Permit } from '@/lib/tx/kinds/kind';

/** A step as a wallet request. `permit` is what the signature will cover. */
export type StepRequest = { request: WalletRequest; calls: readonly RawCall[]; permit?: PermitMessage };

/** What a request depends on apart from its flow. */
export type RequestContext = {
  /** Chain time, in Unix seconds. */
  timestamp: bigint;
  calls: readonly RawCall[];
  /** What a signature would cover. */
  permit: Permit | undefined;
  /** Gas limit of the transaction; when omitted the wallet decides. */
  gas: bigint | undefined;
};

/**
 * The wallet request of a step.
 * @throws {RefusedError} when a permit is needed but the token has none
 */
export function walletRequestFor(flow: Flow, kind: StepKind, situation: RequestContext): StepRequest {
  if (kind === 'permit') return permitAsk(flow, situation);
  const { calls, gas } = situation;
  const chainId = numberToHex(flow.chainId);
  const from = flow.account;
  if (kind === 'batch') {
    const batch = { version: '2.0.0', from, chainId, atomicRequired: true, calls };
    return { request: { method: 'wallet_sendCalls', params: [batch] }, calls };
  }
  const transaction = { from, chainId, ...calls[0], ...(gas !== undefined && { gas: numberToHex(gas) }) };
  return { request: { method: 'eth_sendTransaction', params: [transaction] }, calls };
}

function permitAsk(flow: Flow, { permit, timestamp }: RequestContext): StepRequest {
  const { intent, account } = flow;
  const approval = approvalOf(flow);
  if (!permit || !approval || !('deadlineSeconds' in intent))
    throw new RefusedError({ name: 'permit-refused' });
  const message: PermitMessage = {
    owner: account,
    spender: approval.spender,
    value: approval.amount,
    nonce: permit.nonce,
    deadline: timestamp + BigInt(intent.deadlineSeconds),
  };
  // Wallets take typed data as JSON. Amounts are decimal strings, as JSON numbers would lose digits.
  const text = JSON.stringify(permitTypedData(permit.domain, message), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return { request: { method: 'eth_signTypedData_v4', params: [account, text] }, calls: [], permit: message };
}

/** The id of a batch, from either form in which wallets return it. */
export function batchIdOf(answer: unknown): string | undefined {
  if (typeof answer === 'string') return answer;
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The transaction hash, or undefined when the wallet returned something else. */
export function hashOf(answer: unknown): Hex | undefined {
  return typeof answer === 'string' && isHash(answer) ? answer : undefined;
}
