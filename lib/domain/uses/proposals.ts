import type { Coverage, Logged, Logs } from '@/lib/domain/history/history';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Ballot, CastVote } from './uses';

/** A proposal as created on its Governor. */
export type Proposal = Logged & {
  governor: Address;
  id: bigint;
  proposer: Address;
  /** On the Governor's clock: voting is open after the first, up to and including the second. */
  starts: bigint;
  ends: bigint;
  /** As written by the proposer: untrusted. */
  text: string;
  /** Only the beginning of the text is known. */
  isCut: boolean;
};

/** A proposal with the Treasury's vote on it; one of the two may be unknown. */
export type Entry = {
  /** Identifies the proposal, see `proposalKey`. */
  key: string;
  governor: Address;
  id: bigint;
  proposal: Proposal | undefined;
  vote: CastVote | undefined;
};

/** States of a proposal, in the order of their numbers; the same for OpenZeppelin and Governor Bravo. */
export const stages = [
  'pending',
  'active',
  'canceled',
  'defeated',
  'succeeded',
  'queued',
  'expired',
  'executed',
] as const;
export type Stage = (typeof stages)[number];

/** The clock of a Governor: blocks, Unix seconds, or something else. */
export type GovernorClock = 'blocks' | 'seconds' | 'unknown';

/** As Governors count votes. */
export const supports = ['against', 'for', 'abstain'] as const;
export type Support = (typeof supports)[number];

/** Votes cast so far, in units of the vote token. */
export type Tally = Record<Support, bigint>;

/** The status of a proposal. Undefined where the Governor does not report it, or reports something invalid. */
export type Standing = {
  stage: Stage | undefined;
  tally: Tally | undefined;
  clock: GovernorClock;
  /** On that clock, if it differs from the original deadline. */
  ends: bigint | undefined;
};

/** Identifies a proposal of a Governor. */
export const proposalKey = (governor: Address, id: bigint): string => `${governor.toLowerCase()}.${id}`;

/** Whether its status can no longer change. */
export const isFinal = ({ stage }: Standing): boolean =>
  stage === 'canceled' || stage === 'defeated' || stage === 'expired' || stage === 'executed';

/**
 * Proposals and the Treasury's votes on them, newest first. A vote without its proposal is left out while the proposal
 * may still be found soon, so that it does not change into it.
 * @param votes in the order in which they were cast
 */
export function entriesOf(votes: readonly CastVote[], { events, state }: Logs<Proposal>): Entry[] {
  const entries = new Map<string, Entry>();
  for (const vote of votes) {
    const { governor, id } = vote;
    const key = proposalKey(governor, id);
    entries.set(key, { key, governor, id, proposal: undefined, vote });
  }
  for (const event of events) {
    const { governor, id } = event;
    const key = proposalKey(governor, id);
    const { proposal, vote } = entries.get(key) ?? {};
    // If an ID is used twice, the vote was on the first proposal.
    entries.set(key, { key, governor, id, proposal: proposal ?? event, vote });
  }
  const known = [...entries.values()].filter(({ proposal }) => proposal || !isReading(state));
  return known.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}

/** Whether more is being loaded, and a node returns it. */
export const isReading = ({ phase, failing }: Coverage): boolean =>
  (phase === 'starting' || phase === 'reading') && !failing;

const timeOf = ({ proposal, vote }: Entry): bigint => (proposal ?? vote)?.block ?? 0n;

/** The position in the vote token of a Governor, if it is still listed. */
export const ballotOf = (ballots: readonly Ballot[], governor: Address): Ballot | undefined =>
  ballots.find((ballot) => sameAddress(ballot.governor, governor));
