import { max, min } from '@/lib/domain/model/convert';
import type { Coverage, Logged } from './history';

/** From the worst to the best: together, readings are in the worst phase of any. */
const PHASES: readonly Coverage['phase'][] = ['unavailable', 'starting', 'waiting', 'reading', 'complete'];

/** What is known where several readings are needed: only the blocks that all of them cover. */
export function joinCoverage(first: Coverage, ...others: readonly Coverage[]): Coverage {
  return others.reduce(join, first);
}

/** Some of the past is known: the blocks from `from` to `to`. */
export const isKnown = ({ covered }: Coverage): boolean => covered > 0n;

/** Everything from the deployment to `to` is known. */
export const isComplete = (coverage: Coverage): boolean =>
  isKnown(coverage) && coverage.covered === coverage.total;

/** Without what is older than block `from`: below the blocks that are known without a gap some may be missing. */
export function since<T extends Logged>(list: readonly T[], from: bigint): readonly T[] {
  const start = list.findIndex(({ block }) => block >= from);
  if (start === 0) return list;
  return start < 0 ? [] : list.slice(start);
}

function join(a: Coverage, b: Coverage): Coverage {
  const [from, to] = [max(a.from, b.from), min(a.to, b.to)];
  const areKnown = isKnown(a) && isKnown(b) && from <= to;
  const [since, alsoSince] = [a.completeSince, b.completeSince];
  return {
    phase: PHASES.find((phase) => a.phase === phase || b.phase === phase) ?? 'starting',
    covered: areKnown ? a.covered + b.covered : 0n,
    total: a.total + b.total,
    from,
    to,
    completeSince: since === undefined || alsoSince === undefined ? undefined : max(since, alsoSince),
    stored: a.stored && b.stored,
    failing: a.failing || b.failing,
  };
}

/** Writes the figures of a coverage. */
type Write = {
  count: (block: bigint) => string;
  moment: (seconds: bigint) => string;
  percent: (bps: bigint) => string;
};

/** Which blocks were read, what is missing, and what happens next, in sentences. */
export function coverageWords(coverage: Coverage, write: Write): string {
  return [knownWords(coverage, write), nextWords(coverage), keptWords(coverage)].filter(Boolean).join(' ');
}

function knownWords(coverage: Coverage, { count, moment, percent }: Write): string {
  const { completeSince, from, to, covered, total } = coverage;
  if (!isKnown(coverage)) return 'Nothing of the past is read yet.';
  if (isComplete(coverage)) {
    return `Blocks ${count(from)} to ${count(to)} are read: complete since the deployment.`;
  }
  const back = completeSince === undefined ? `block ${count(from)}` : moment(completeSince);
  return `Read back to ${back}, ${percent((10_000n * covered) / total)} of the blocks: older activity is missing.`;
}

function nextWords(coverage: Coverage): string {
  if (coverage.phase === 'unavailable') return 'There is no node to read it from.';
  if (coverage.failing) return 'No node answers for it now; it is tried again by itself.';
  return coverage.phase === 'waiting' && !isComplete(coverage)
    ? 'It goes on while you look at this page.'
    : '';
}

const keptWords = (coverage: Coverage): string =>
  coverage.stored || !isKnown(coverage)
    ? ''
    : 'This browser keeps nothing, so it is read again at every visit.';
