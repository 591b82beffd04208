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

/** An event of a contract, by its name. */
type EventOf<abi extends Abi, name extends ContractEventName<abi>> = {
  contract: Address;
  abi: abi;
  eventName: name;
};

/**
 * The first of a contract's events among these logs that shows what is looked for.
 * @param outcomeOf what an event's arguments say, or undefined when it is another's or of something else
 */
export function findEvent<const abi extends Abi, const name extends ContractEventName<abi>>(
  logs: readonly Log[],
  { contract, abi, eventName }: EventOf<abi, name>,
  outcomeOf: (args: ParseEventLogsReturnType<abi, name, true>[number]['args']) => Outcome | undefined,
): Found | undefined {
  const ours = logs.filter(({ address }) => sameAddress(address, contract));
  for (const log of parseEventLogs({ abi, eventName, logs: ours })) {
    const outcome = outcomeOf(log.args);
    if (outcome) return { outcome, hash: log.transactionHash };
  }
  return undefined;
}

/** Whose event it is: who sent the transaction, and who gets the result. */
type Between = { sender: Address; receiver: Address };

/** Whether both are of the same two. */
export const isBetween = (found: Between, wanted: Between): boolean =>
  sameAddress(found.sender, wanted.sender) && sameAddress(found.receiver, wanted.receiver);
