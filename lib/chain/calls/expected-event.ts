import { type Abi, encodeEventTopics, type Hex, type Log } from 'viem';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/**
 * The event that proves that an action was executed: from this contract, with all topics and data words given here.
 * Null means not known in advance.
 */
export type ExpectedEvent = {
  contract: Address;
  topics: readonly (Hex | null)[];
  words?: readonly (Hex | null)[] | undefined;
};

/** An event by its name and the parts known in advance: indexed arguments by name, and the words of its data. */
type Event = { abi: Abi; eventName: string; args: Record<string, unknown>; words?: readonly (Hex | null)[] };

/** The proof by this event of this contract. */
export function proofBy(contract: Address, { words, ...event }: Event): ExpectedEvent {
  // Arguments are never lists of alternatives here, so topics are not either.
  const topics = encodeEventTopics(event).map((topic) => (typeof topic === 'string' ? topic : null));
  return { contract, topics, ...(words && { words }) };
}

/** Encoded data as words of 32 bytes. */
export const abiWords = (data: Hex): Hex[] =>
  (data.slice(2).match(/.{64}/g) ?? []).map((digits): Hex => `0x${digits}`);

/** Whether this event is the proof. */
export function proves({ address, topics, data }: Log, proof: ExpectedEvent): boolean {
  return (
    sameAddress(address, proof.contract) &&
    isAs(topics, proof.topics) &&
    isAs(abiWords(data), proof.words ?? [])
  );
}

const isAs = (found: readonly Hex[], wanted: readonly (Hex | null)[]): boolean =>
  wanted.every((each, index) => each === null || found[index] === each);
