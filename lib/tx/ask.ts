import { type Hex, isHash, numberToHex } from 'viem';
import type { RawCall } from '@/lib/chain/calls/calls';
import { type PermitMessage, permitDomain, permitTypedData, usdmDomain } from '@/lib/chain/calls/permit';
import type { Snapshot } from '@/lib/domain/model/types';
import { assetOf } from './attempt';
import type { Flow, StepKind } from './flow';
import type { WalletRequest } from './guard';
import { Refusal } from './session';
import { approvalOf, callsOf, type Moment } from './step-calls';

/** A step as it is asked of the wallet. `permit` is what the signature will be over. */
export type Ask = { request: WalletRequest; calls: readonly RawCall[]; permit?: PermitMessage };

/**
 * The request of a step, with its deadline on the chain's own clock.
 * @param gas for a transaction; without it the wallet decides
 */
export function askOf(flow: Flow, kind: StepKind, snapshot: Snapshot, moment: Moment, gas?: bigint): Ask {
  if (kind === 'permit') return permitAsk(flow, snapshot, moment);
  const calls = callsOf(kind, flow.intent, moment);
  const chainId = numberToHex(flow.chainId);
  const from = flow.account;
  if (kind === 'batch') {
    const batch = { version: '2.0.0', from, chainId, atomicRequired: true, calls };
    return { request: { method: 'wallet_sendCalls', params: [batch] }, calls };
  }
  const transaction = { from, chainId, ...calls[0], ...(gas !== undefined && { gas: numberToHex(gas) }) };
  return { request: { method: 'eth_sendTransaction', params: [transaction] }, calls };
}

function permitAsk(flow: Flow, snapshot: Snapshot, moment: Moment): Ask {
  const { intent, account } = flow;
  const approval = approvalOf(flow);
  const { domain, nonce } = permitState(flow, snapshot, moment);
  if (!domain || nonce === undefined || !approval || !('deadlineSeconds' in intent)) {
    throw new Refusal({ name: 'permit-refused' });
  }
  const permit: PermitMessage = {
    owner: account,
    spender: approval.spender,
    value: approval.amount,
    nonce,
    deadline: moment.timestamp + BigInt(intent.deadlineSeconds),
  };
  // Wallets take typed data as JSON; amounts go as decimal text, as JSON's numbers would lose digits.
  const text = JSON.stringify(permitTypedData(domain, permit), (_, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
  return { request: { method: 'eth_signTypedData_v4', params: [account, text] }, calls: [], permit };
}

/** Whose permit is signed: that of the asset to be deposited, or of USDm, which the gateway redeems. */
function permitState({ intent, chainId }: Flow, snapshot: Snapshot, { usdmNonce }: Moment) {
  if (intent.kind === 'redeem') return { domain: usdmDomain(chainId, snapshot.usdm), nonce: usdmNonce };
  const asset = 'asset' in intent ? assetOf(snapshot, intent.asset) : undefined;
  const state = asset?.account.permit;
  const domain = asset && state && permitDomain(chainId, asset.token, asset.name, state.domainSeparator);
  return { domain, nonce: state?.nonce };
}

/** The id of a batch, in the two forms that wallets answer with. */
export function batchIdOf(answer: unknown): string | undefined {
  if (typeof answer === 'string') return answer;
  const id = typeof answer === 'object' && answer !== null && 'id' in answer ? answer.id : undefined;
  return typeof id === 'string' ? id : undefined;
}

/** The hash of a transaction, or undefined when the wallet answered with something else. */
export function hashOf(answer: unknown): Hex | undefined {
  return typeof answer === 'string' && isHash(answer) ? answer : undefined;
}
