import { type Abi, encodeEventTopics, type Hex, type Log } from 'viem';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';

/**
 * The event by which the chain shows that an act was done: of this contract, with every topic that is not null, and with
 * every word of its data that is not null, as far as these go. Null is what is not certain beforehand.
 */
export type Proof = {
  contract: Address;
  topics: readonly (Hex | null)[];
  words?: readonly (Hex | null)[] | undefined;
};

/** An event by its name and what is certain of it: indexed arguments by name, and the words of its data. */
type Event = { abi: Abi; eventName: string; args: Record<string, unknown>; words?: readonly (Hex | null)[] };

/** The proof that is this event of this contract. */
export function proofBy(contract: Address, { words, ...event }: Event): Proof {
  // No argument is a list of alternatives here, and so is no topic.
  const topics = encodeEventTopics(event).map((topic) => (typeof topic === 'string' ? topic : null));
  return { contract, topics, ...(words && { words }) };
}

/** Encoded data as its words of 32 bytes. */
export const wordsOf = (data: Hex): Hex[] =>
  (data.slice(2).match(/.{64}/g) ?? []).map((digits): Hex => `0x${digits}`);

/** Whether this very event is the proof. */
export function proves({ address, topics, data }: Log, proof: Proof): boolean {
  return (
    sameAddress(address, proof.contract) &&
    isAs(topics, proof.topics) &&
    isAs(wordsOf(data), proof.words ?? [])
  );
}

const isAs = (found: readonly Hex[], wanted: readonly (Hex | null)[]): boolean =>
  wanted.every((each, index) => each === null || found[index] === each);
