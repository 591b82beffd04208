import { encodeAbiParameters, encodeFunctionData, type Hex, keccak256, parseAbiParameters } from 'viem';
import { type Proof, proofBy } from '@/lib/chain/calls/act-proof';
import { managerAbi } from '@/lib/chain/calls/manager-abi';
import type { Address } from '@/lib/domain/model/types';
import { type Argument, named, shown } from './act-arguments';
import type { ActCall } from './act-call';

/** A call that has a delay, by whoever announced it. */
type Operation = { caller: Address; target: Address; data: Hex };

const OPERATION = parseAbiParameters('address caller, address target, bytes data');

/** What the AccessManager knows a call by: its `hashOperation`. */
export const operationId = ({ caller, target, data }: Operation): Hex =>
  keccak256(encodeAbiParameters(OPERATION, [caller, target, data]));

/**
 * Announces a call, to be carried out as soon as its delay is over.
 * @param caller who announces it; undefined where nobody is to sign it here, so that nothing is to be proved
 */
export function announceCall(manager: Address, call: ActCall, caller: Address | undefined): ActCall {
  const { to: target, data } = call;
  // 0: not later than the delay demands.
  const args = [target, data, 0] as const;
  return onManager(manager, {
    functionName: 'schedule',
    args,
    inside: insideOf(call),
    data: encodeFunctionData({ abi: managerAbi, functionName: 'schedule', args }),
    proof: proofOf(manager, 'OperationScheduled', caller && { caller, target, data }),
  });
}

/** Carries out a call that was announced. Its own event is the proof, which is there whoever made it. */
export const carryOutCall = (manager: Address, call: ActCall): ActCall =>
  execute(manager, { target: call.to, data: call.data }, call.proof, insideOf(call));

/** Carries out an operation, whatever it calls. */
export const executeCall = (manager: Address, operation: Operation): ActCall =>
  execute(manager, operation, proofOf(manager, 'OperationExecuted', operation), []);

/** Takes an announcement back. */
export function cancelCall(manager: Address, operation: Operation): ActCall {
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
  { target, data }: Omit<Operation, 'caller'>,
  proof: Proof,
  inside: readonly Argument[],
): ActCall {
  const args = [target, data] as const;
  return onManager(manager, {
    functionName: 'execute',
    args,
    inside,
    data: encodeFunctionData({ abi: managerAbi, functionName: 'execute', args }),
    proof,
  });
}

const proofOf = (manager: Address, eventName: string, operation: Operation | undefined): Proof =>
  proofBy(manager, {
    abi: managerAbi,
    eventName,
    args: operation ? { operationId: operationId(operation) } : {},
  });

const insideOf = ({ functionName, args, inside }: ActCall): Argument[] => [
  ...shown({ function: functionName }),
  ...args,
  ...inside,
];

type OnManager = Pick<ActCall, 'functionName' | 'inside' | 'data' | 'proof'> & { args: readonly unknown[] };

const onManager = (to: Address, { functionName, args, ...rest }: OnManager): ActCall => ({
  to,
  contract: 'the AccessManager',
  functionName,
  args: named(managerAbi, functionName, args),
  ...rest,
});
