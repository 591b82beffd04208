import { type GovernorClock, type Stage, supports } from './proposals';
import type { CastVote } from './uses';

/** The states of a proposal, in words. */
export const STAGE_WORDS: Record<Stage, string> = {
  pending: 'Voting not started',
  active: 'Voting open',
  canceled: 'Cancelled',
  defeated: 'Defeated',
  succeeded: 'Passed, awaiting execution',
  queued: 'Queued',
  expired: 'Expired',
  executed: 'Executed',
};

/** Writes blocks, times and spans. */
type VotingFormat = { count: (block: bigint) => string; moment: (seconds: bigint) => string };

/** The current block and its time. */
type Now = { blockNumber: bigint; timestamp: bigint };

/** The voting period on the clock of the Governor: after `starts`, up to and including `ends`. */
type VotingPeriod = { starts: bigint; ends: bigint; clock: GovernorClock };

/** The last second that a JavaScript date can represent. */
const LAST = 8_640_000_000_000n;

/** The voting period: "Voting runs from block 1,235 to block 3,234, ending in 1,998 blocks." */
export function votingWords({ starts, ends, clock }: VotingPeriod, now: Now, write: VotingFormat): string {
  const first = starts + 1n;
  switch (clock) {
    case 'blocks': {
      const span = `Voting runs from block ${write.count(first)} to block ${write.count(ends)}`;
      return `${span}${awayWords(first, ends, now.blockNumber, write)}.`;
    }
    case 'seconds': {
      const at = (second: bigint) => (second > LAST ? `second ${write.count(second)}` : write.moment(second));
      return `Voting runs from ${at(first)} to ${at(ends)}.`;
    }
    case 'unknown':
      return `Voting runs from ${write.count(first)} to ${write.count(ends)} on the Governor’s own clock, which this app cannot read.`;
  }
}

function awayWords(first: bigint, ends: bigint, now: bigint, { count }: VotingFormat): string {
  const blocks = (number: bigint) => (number === 1n ? 'one block' : `${count(number)} blocks`);
  if (now < first) return `, starting in ${blocks(first - now)}`;
  return now < ends ? `, ending in ${blocks(ends - now)}` : '';
}

const VOTED = { against: 'voted against it', for: 'voted for it', abstain: 'abstained' } as const;

/** How the Treasury voted: "The Treasury voted for it." */
export function castWords({ support }: CastVote): string {
  const known = supports[support];
  return `The Treasury ${known ? VOTED[known] : `voted with option ${support}, which is specific to this Governor`}.`;
}

/** A long ID shortened to its ends: `Proposal 7261…0934`. */
export function numberWords(id: bigint): string {
  const digits = `${id}`;
  return `Proposal ${digits.length > 12 ? `${digits.slice(0, 4)}…${digits.slice(-4)}` : digits}`;
}
