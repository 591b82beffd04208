import {
  type Abi,
  type ContractEventName,
  type Log,
  type ParseEventLogsReturnType,
  parseEventLogs,
} from 'viem';
import type { Outcome } from '@/lib/chain/calls/outcome';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Found } from './kind';

/** A contract's event, by its name. */
type EventOf<abi extends Abi, name extends ContractEventName<abi>> = {
  contract: Address;
  abi: abi;
  eventName: name;
};

/**
 * The first event of a contract in these logs that matches.
 * @param outcomeOf the outcome in an event's arguments, or undefined when the event belongs to another transaction
 */
export function findEvent<const abi extends Abi, const name extends ContractEventName<abi>>(
  logs: readonly Log[],
  { contract, abi, eventName }: EventOf<abi, name>,
  outcomeOf: (
    args: ParseEventLogsReturnType<abi, name, true>[number]['args'],
    log: Log,
  ) => Outcome | undefined,
): Found | undefined {
  const ours = logs.filter(({ address }) => sameAddress(address, contract));
  for (const log of parseEventLogs({ abi, eventName, logs: ours })) {
    const outcome = outcomeOf(log.args, log);
    if (outcome) return { outcome, hash: log.transactionHash };
  }
  return undefined;
}

/** The parties of an event: the sender of the transaction and the recipient of the result. */
type Between = { sender: Address; receiver: Address };

/** Whether two events have the same parties. */
export const isBetween = (found: Between, wanted: Between): boolean =>
  sameAddress(found.sender, wanted.sender) && sameAddress(found.receiver, wanted.receiver);
