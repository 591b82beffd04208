import { pools } from '@/lib/chain/rpc/config';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import type { Refusal } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import { type Act, roleFor } from '@/lib/domain/steward/steward';
import type { ActCall } from './act-call';
import { announceCall, carryOutCall } from './delayed-calls';
import { actCall } from './steward-calls';
import { type ActCheck, checkAct, refusedTo } from './steward-check';
import { governorDelay } from './steward-roles';

/** An act of the governor: the two calls that do it. */
export type Delayed = {
  /** Undefined where the account may carry it out at once. */
  announce: ActCall | undefined;
  carryOut: ActCall;
  /** Seconds between both for the account that asked; undefined where it is no governor. */
  delay: bigint | undefined;
};

/** An act as a call, how it would end, and whether this account may do it. */
export type Composed = {
  /** Where it was composed for: to other deployments the call means something else. */
  chainId: number;
  treasury: Address;
  act: Act;
  call: ActCall;
  /** How the call is made, where the role has a delay. */
  delayed: Delayed | undefined;
  /** `no-node`: nobody answered. The call is right all the same. */
  check: ActCheck | { kind: 'no-node' };
  /** Why it, or announcing it, would be refused to the account that asked; undefined without one, or where it would not be. */
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
  const { chainId, treasury } = deployment;
  const composed = { chainId, treasury, act, call, account };
  const pool = pools.get(chainId);
  const request = async (question: RpcRequest) => pool?.request(question);
  const isDelayed = roleFor(act.kind) === 'governor';
  try {
    const delay = isDelayed && account ? await governorDelay(deployment, account) : undefined;
    const delayed = isDelayed ? delayedBy(delay, call, deployment, account) : undefined;
    const first = delayed?.announce ?? delayed?.carryOut ?? call;
    const [check, own] = await Promise.all([
      checkAct(request, deployment, call),
      account && refusedTo(request, account, first),
    ]);
    return { ...composed, delayed, check, own };
  } catch (error) {
    if (!(error instanceof NoNodeError)) throw error;
    const delayed = isDelayed ? delayedBy(undefined, call, deployment, account) : undefined;
    return { ...composed, delayed, check: { kind: 'no-node' }, own: undefined };
  }
}

function delayedBy(
  delay: bigint | undefined,
  call: ActCall,
  { manager }: Deployment,
  account: Address | undefined,
): Delayed {
  return {
    announce: delay === 0n ? undefined : announceCall(manager, call, account),
    carryOut: carryOutCall(manager, call),
    delay,
  };
}
