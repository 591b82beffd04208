import type { Act } from '@/lib/domain/steward';
import type { Refusal } from '@/lib/domain/steward-refusals';
import type { Address } from '@/lib/domain/types';
import { pools } from './config';
import type { Deployment } from './deployments';
import type { RpcRequest } from './node';
import { type ActCall, actCall } from './steward-calls';
import { type ActCheck, checkAct, refusedTo } from './steward-check';
import { NoNodeError } from './transport';

/** An act as a call, how it would end, and whether this account may do it. */
export type Composed = {
  act: Act;
  call: ActCall;
  /** `no-node`: nobody answered. The call is right all the same. */
  check: ActCheck | { kind: 'no-node' };
  /** Why it would be refused to the account that asked; undefined without one, or where it would not be. */
  own: Refusal | undefined;
  /** The account that asked. */
  account: Address | undefined;
};

/** Encodes an act and asks the chain about it, once. */
export async function compose(
  act: Act,
  deployment: Deployment,
  account: Address | undefined,
): Promise<Composed> {
  const call = actCall(act, deployment);
  const pool = pools.get(deployment.chainId);
  const request = async (question: RpcRequest) => pool?.request(question);
  try {
    const [check, own] = await Promise.all([
      checkAct(request, deployment, call),
      account && refusedTo(request, account, call),
    ]);
    return { act, call, check, own, account };
  } catch (error) {
    if (!(error instanceof NoNodeError)) throw error;
    return { act, call, check: { kind: 'no-node' }, own: undefined, account };
  }
}
