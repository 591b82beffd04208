import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { RpcRequest } from '@/lib/chain/rpc/node';
import { pools } from '@/lib/chain/rpc/own-nodes';
import { NoNodeError } from '@/lib/chain/rpc/transport';
import type { RefusedAction } from '@/lib/domain/model/steward-issue';
import type { Address } from '@/lib/domain/model/types';
import { type Action, roleFor } from '@/lib/domain/steward/steward';
import type { ActionCall } from './action-call';
import { executeScheduledCall, scheduleCall } from './delayed-calls';
import { actionCall } from './steward-calls';
import { type ActionCheck, checkAction, refusedTo } from './steward-check';
import { governorDelay } from './steward-roles';

/** The two calls of an action by the governor. */
export type ScheduledCalls = {
  /** Undefined if the account can execute it immediately. */
  schedule: ActionCall | undefined;
  execute: ActionCall;
  /** Seconds between the two for the requesting account; undefined if it is not a governor. */
  delay: bigint | undefined;
};

/** An action as a call, its simulated outcome, and whether this account may execute it. */
export type Composed = {
  /** The deployment of the preview: for others, the call has another meaning. */
  chainId: number;
  treasury: Address;
  action: Action;
  call: ActionCall;
  /** How to make the call if the role has a delay. */
  delayed: ScheduledCalls | undefined;
  /** `no-node`: no node responded. The call itself is still valid. */
  check: ActionCheck | { kind: 'no-node' };
  /** Why it, or scheduling it, would be rejected for the requesting account; undefined without one, or if it would not be. */
  own: RefusedAction | undefined;
  /** The requesting account. */
  account: Address | undefined;
};

/** Encodes an action and simulates it once. */
export async function compose(
  action: Action,
  deployment: Deployment,
  account: Address | undefined,
): Promise<Composed> {
  const call = actionCall(action, deployment);
  const { chainId, treasury } = deployment;
  const composed = { chainId, treasury, action, call, account };
  const pool = pools.get(chainId);
  const request = async (question: RpcRequest) => pool?.request(question);
  const isDelayed = roleFor(action.kind) === 'governor';
  try {
    const delay = isDelayed && account ? await governorDelay(deployment, account) : undefined;
    const delayed = isDelayed ? delayedBy(delay, call, deployment, account) : undefined;
    const first = delayed?.schedule ?? delayed?.execute ?? call;
    const [check, own] = await Promise.all([
      checkAction(request, deployment, call),
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
  call: ActionCall,
  { manager }: Deployment,
  account: Address | undefined,
): ScheduledCalls {
  return {
    schedule: delay === 0n ? undefined : scheduleCall(manager, call, account),
    execute: executeScheduledCall(manager, call),
    delay,
  };
}
