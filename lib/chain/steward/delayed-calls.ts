import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, parseAbiParameters } from 'viem';
import { type ExpectedEvent, proofBy } from '@/lib/chain/calls/expected-event';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import type { Address } from '@/lib/domain/model/types';
import { type Argument, named, shown } from './action-arguments';
import type { ActionCall } from './action-call';

/** A call with a delay, and the account that scheduled it. */
type DelayedCall = { caller: Address; target: Address; data: Hex };

const OPERATION = parseAbiParameters('address caller, address target, bytes data');

/** The operation ID of a call in the AccessManager: its `hashOperation`. */
export const operationId = ({ caller, target, data }: DelayedCall): Hex =>
  keccak256(encodeAbiParameters(OPERATION, [caller, target, data]));

/**
 * Schedules a call, to be executed as soon as its delay has passed.
 * @param caller the account that schedules it; undefined if it is not signed here, so that no proof is needed
 */
export function scheduleCall(manager: Address, call: ActionCall, caller: Address | undefined): ActionCall {
  const { to: target, data } = call;
  // 0: as early as the delay allows.
  const args = [target, data, 0] as const;
  return onManager(manager, {
    functionName: 'schedule',
    args,
    inside: insideOf(call),
    data: encodeFunctionData({ abi: managerAbi, functionName: 'schedule', args }),
    proof: proofOf(manager, 'OperationScheduled', caller && { caller, target, data }),
  });
}

/** Executes a scheduled call. The event of the call is the proof, whichever account sent it. */
export const executeScheduledCall = (manager: Address, call: ActionCall): ActionCall =>
  execute(manager, { target: call.to, data: call.data }, call.proof, insideOf(call));

/** Executes an operation of any kind. */
export const executeCall = (manager: Address, operation: DelayedCall): ActionCall =>
  execute(manager, operation, proofOf(manager, 'OperationExecuted', operation), []);

/** Cancels a scheduled call. */
export function cancelCall(manager: Address, operation: DelayedCall): ActionCall {
  const { caller, target, data } = operation;
  const args = [caller, target, data] as const;
  return onManager(manager, {
    functionName: 'cancel',
    args,
    inside: [],
    data: encodeFunctionData({ abi: managerAbi, functionName: 'cancel', args }),
    proof: proofOf(manager, 'OperationCanceled', operation),
  });
}

function execute(
  manager: Address,
  { target, data }: Omit<DelayedCall, 'caller'>,
  proof: ExpectedEvent,
  inside: readonly Argument[],
): ActionCall {
  const args = [target, data] as const;
  return onManager(manager, {
    functionName: 'execute',
    args,
    inside,
    data: encodeFunctionData({ abi: managerAbi, functionName: 'execute', args }),
    proof,
  });
}

const proofOf = (manager: Address, eventName: string, operation: DelayedCall | undefined): ExpectedEvent =>
  proofBy(manager, {
    abi: managerAbi,
    eventName,
    args: operation ? { operationId: operationId(operation) } : {},
  });

const insideOf = ({ functionName, args, inside }: ActionCall): Argument[] => [
  ...shown({ function: functionName }),
  ...args,
  ...inside,
];

type OnManager = Pick<ActionCall, 'functionName' | 'inside' | 'data' | 'proof'> & {
  args: readonly unknown[];
};

const onManager = (to: Address, { functionName, args, ...rest }: OnManager): ActionCall => ({
  to,
  contract: 'the AccessManager',
  functionName,
  args: named(managerAbi, functionName, args),
  ...rest,
});
