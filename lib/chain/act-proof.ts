import { type Abi, encodeEventTopics, type Hex, type Log } from 'viem';
import { sameAddress } from '@/lib/domain/address';
import type { Address } from '@/lib/domain/types';

/**
 * The event by which the chain shows that an act was done: of this contract, with every topic that is not null, and
 * with data that begins like this where it is certain beforehand.
 */
export type Proof = { contract: Address; topics: readonly (Hex | null)[]; data?: Hex | undefined };

/** An event by its name and what is certain of it: indexed arguments by name, and how its data begins. */
type Event = { abi: Abi; eventName: string; args: Record<string, unknown>; data?: Hex };

/** The proof that is this event of this contract. */
export function proofBy(contract: Address, { data, ...event }: Event): Proof {
  // No argument is a list of alternatives here, and so is no topic.
  const topics = encodeEventTopics(event).map((topic) => (typeof topic === 'string' ? topic : null));
  return { contract, topics, ...(data && { data }) };
}

/** Whether this very event is the proof. */
export function proves({ address, topics, data }: Log, proof: Proof): boolean {
  return (
    sameAddress(address, proof.contract) &&
    proof.topics.every((wanted, index) => wanted === null || topics[index] === wanted) &&
    data.startsWith(proof.data ?? '0x')
  );
}
