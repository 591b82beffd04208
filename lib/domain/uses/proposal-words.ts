import { type CastVote, type Clock, type Stage, supports } from './proposals';

/** What a state means, in words. */
export const STAGE_WORDS: Record<Stage, string> = {
  pending: 'Voting has not begun',
  active: 'Open for votes',
  canceled: 'Cancelled',
  defeated: 'Defeated',
  succeeded: 'Passed, not carried out yet',
  queued: 'Passed, waiting to be carried out',
  expired: 'Passed, but not carried out in time',
  executed: 'Carried out',
};

/** Writes blocks, times and spans. */
type Write = { count: (block: bigint) => string; moment: (seconds: bigint) => string };

/** The chain's time. */
type Now = { blockNumber: bigint; timestamp: bigint };

/** Between which moments of its Governor's clock votes are taken: after `starts`, and up to `ends`. */
type Span = { starts: bigint; ends: bigint; clock: Clock };

/** The last second that a date can be of. */
const LAST = 8_640_000_000_000n;

/** When votes are taken: "Votes count from block 1,235 to block 3,234, ending in 1,998 blocks." */
export function votingWords({ starts, ends, clock }: Span, now: Now, write: Write): string {
  const first = starts + 1n;
  switch (clock) {
    case 'blocks': {
      const span = `Votes count from block ${write.count(first)} to block ${write.count(ends)}`;
      return `${span}${awayWords(first, ends, now.blockNumber, write)}.`;
    }
    case 'seconds': {
      const at = (second: bigint) => (second > LAST ? `second ${write.count(second)}` : write.moment(second));
      return `Votes count from ${at(first)} to ${at(ends)}.`;
    }
    case 'unknown':
      return `Votes count from ${write.count(first)} to ${write.count(ends)} on the Governor’s own clock, which this app can’t read.`;
  }
}

function awayWords(first: bigint, ends: bigint, now: bigint, { count }: Write): string {
  const blocks = (number: bigint) => (number === 1n ? 'one block' : `${count(number)} blocks`);
  if (now < first) return `, beginning in ${blocks(first - now)}`;
  return now < ends ? `, ending in ${blocks(ends - now)}` : '';
}

const VOTED = { against: 'against it', for: 'for it', abstain: 'to abstain' } as const;

/** How the Treasury voted: "The Treasury voted for it." */
export function castWords({ support }: CastVote): string {
  const known = supports[support];
  return `The Treasury voted ${known ? VOTED[known] : `with choice ${support}, which only this Governor understands`}.`;
}

/** A long number by its ends: `Proposal 7261…0934`. */
export function numberWords(id: bigint): string {
  const digits = `${id}`;
  return `Proposal ${digits.length > 12 ? `${digits.slice(0, 4)}…${digits.slice(-4)}` : digits}`;
}
