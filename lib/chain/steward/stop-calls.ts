import { boolToHex, encodeFunctionData, numberToHex } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { proofBy } from '@/lib/chain/calls/expected-event';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import type { Address } from '@/lib/domain/model/types';
import type { Action } from '@/lib/domain/steward/steward';
import { named } from './action-arguments';
import type { ActionCall } from './action-call';

/** The calls that stop and resume the steward and single grants, and set the budget for grants. */

type ActionOf<Kind extends Action['kind']> = Extract<Action, { kind: Kind }>;

/** Stops the steward, or lets it act again. */
export function stopStewardCall(
  { treasury }: Deployment,
  { kind }: ActionOf<'stop-steward' | 'resume-steward'>,
): ActionCall {
  const isStop = kind === 'stop-steward';
  const functionName = isStop ? 'stopSteward' : 'resumeSteward';
  return {
    to: treasury,
    contract: 'the Treasury',
    functionName,
    args: [],
    inside: [],
    data: encodeFunctionData({ abi: treasuryAbi, functionName }),
    proof: proofBy(treasury, {
      abi: treasuryAbi,
      eventName: 'StewardStopped',
      args: {},
      words: [boolToHex(isStop, { size: 32 })],
    }),
  };
}

/** A call of the grants contract, proven by this event. */
function grantsCall(
  grants: Address,
  functionName: 'stop' | 'resume' | 'setBudget',
  value: bigint,
  event: Parameters<typeof proofBy>[1],
): ActionCall {
  const args = [value] as const;
  return {
    to: grants,
    contract: 'the grants contract',
    functionName,
    args: named(grantsAbi, functionName, args),
    inside: [],
    data: encodeFunctionData({ abi: grantsAbi, functionName, args }),
    proof: proofBy(grants, event),
  };
}

/** Stops the claims from a grant, or allows them again. */
export function stopGrantCall(
  { grants }: Deployment,
  { kind, grant: { id } }: ActionOf<'stop-grant' | 'resume-grant'>,
): ActionCall {
  const isStop = kind === 'stop-grant';
  return grantsCall(grants, isStop ? 'stop' : 'resume', id, {
    abi: grantsAbi,
    eventName: 'Stopped',
    args: { id },
    words: [boolToHex(isStop, { size: 32 })],
  });
}

/** Sets what grants may be worth per 30 days. */
export function budgetCall({ grants }: Deployment, { budget }: ActionOf<'grants-budget'>): ActionCall {
  return grantsCall(grants, 'setBudget', budget, {
    abi: grantsAbi,
    eventName: 'BudgetSet',
    args: {},
    words: [numberToHex(budget, { size: 32 })],
  });
}
