import type { Logged, Logs } from '@/lib/domain/history/history';
import { sameAddress } from '@/lib/domain/model/address';
import type { Address } from '@/lib/domain/model/types';
import type { Ballot } from './uses';

/** A proposal as its Governor announced it. */
export type Proposal = Logged & {
  kind: 'proposal';
  governor: Address;
  id: bigint;
  proposer: Address;
  /** On the Governor's clock: votes are taken after the first, and up to the second. */
  starts: bigint;
  ends: bigint;
  /** As the proposer wrote it: anything at all. */
  text: string;
  /** The text goes on: only its beginning is known here. */
  isCut: boolean;
};

/** A vote that the Treasury's venue cast. */
export type CastVote = Logged & {
  kind: 'vote';
  governor: Address;
  id: bigint;
  /** A place in `supports`, or a number that only this Governor understands. */
  support: number;
  reason: string;
  isCut: boolean;
};

export type GovernanceEvent = Proposal | CastVote;

/** A proposal with the Treasury's vote on it; one of them may not be known. */
export type Entry = {
  /** The same for the same proposal, see `proposalKey`. */
  key: string;
  governor: Address;
  id: bigint;
  proposal: Proposal | undefined;
  vote: CastVote | undefined;
};

/** What Governors call a proposal's state, in the order of their numbers; OpenZeppelin's and Governor Bravo's agree. */
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

/** By what a Governor counts time: the chain's blocks, Unix seconds, or something else. */
export type Clock = 'blocks' | 'seconds' | 'unknown';

/** As Governors count votes. */
export const supports = ['against', 'for', 'abstain'] as const;
export type Support = (typeof supports)[number];

/** Votes counted so far, in units of the vote token. */
export type Tally = Record<Support, bigint>;

/** How a proposal stands. What the Governor does not say, or not in a way that makes sense, is undefined. */
export type Standing = {
  stage: Stage | undefined;
  tally: Tally | undefined;
  clock: Clock;
  /** On that clock, where it is another than was announced. */
  ends: bigint | undefined;
};

/** Names a proposal of a Governor. */
export const proposalKey = (governor: Address, id: bigint): string => `${governor.toLowerCase()}.${id}`;

/** Nothing that happens changes how it stands. */
export const isFinal = ({ stage }: Standing): boolean =>
  stage === 'canceled' || stage === 'defeated' || stage === 'expired' || stage === 'executed';

/**
 * Proposals and the Treasury's votes on them, newest first. A vote without its proposal is left out as long as the
 * proposal may still be found.
 */
export function entriesOf({ events, state }: Logs<GovernanceEvent>): Entry[] {
  const entries = new Map<string, Entry>();
  for (const event of events) {
    const { governor, id } = event;
    const key = proposalKey(governor, id);
    const { proposal, vote } = entries.get(key) ?? {};
    // A number that is announced twice: what was voted on is the first.
    entries.set(
      key,
      event.kind === 'vote'
        ? { key, governor, id, proposal, vote: event }
        : { key, governor, id, proposal: proposal ?? event, vote },
    );
  }
  const known = [...entries.values()].filter(({ proposal }) => proposal || state.phase === 'complete');
  return known.sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : timeOf(a) > timeOf(b) ? -1 : 0));
}

const timeOf = ({ proposal, vote }: Entry): bigint => (proposal ?? vote)?.block ?? 0n;

/** Whose Governor it is: the position in its vote token, if it is still listed. */
export const ballotOf = (ballots: readonly Ballot[], governor: Address): Ballot | undefined =>
  ballots.find((ballot) => sameAddress(ballot.governor, governor));
