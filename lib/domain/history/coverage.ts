import { max, min } from '@/lib/domain/model/convert';
import type { Coverage, Logged } from './history';

/** From worst to best: combined coverage has the worst phase of its parts. */
const PHASES: readonly Coverage['phase'][] = ['unavailable', 'starting', 'waiting', 'reading', 'complete'];

/** The coverage of data that needs several streams of logs: only the blocks that all of them cover. */
export function joinCoverage(first: Coverage, ...others: readonly Coverage[]): Coverage {
  return others.reduce(join, first);
}

/** Whether any history is loaded: the blocks from `from` to `to`. */
export const isKnown = ({ covered }: Coverage): boolean => covered > 0n;

/** Whether everything from the deployment to `to` is loaded. */
export const isComplete = (coverage: Coverage): boolean =>
  isKnown(coverage) && coverage.covered === coverage.total;

/** The entries from block `from` on: older ones lie outside the gapless range, so some may be missing. */
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
type CoverageFormat = {
  count: (block: bigint) => string;
  moment: (seconds: bigint) => string;
  percent: (bps: bigint) => string;
};

/**
 * Which blocks were loaded, what is missing, and what happens next, in sentences.
 * @param isProven whether the contract's state proves that a node left none of the events out
 */
export function coverageWords(coverage: Coverage, write: CoverageFormat, isProven = true): string {
  return [knownWords(coverage, write, isProven), nextWords(coverage), keptWords(coverage)]
    .filter(Boolean)
    .join(' ');
}

function knownWords(
  coverage: Coverage,
  { count, moment, percent }: CoverageFormat,
  isProven: boolean,
): string {
  const { completeSince, from, to, covered, total } = coverage;
  if (!isKnown(coverage)) return 'History not loaded yet.';
  if (isComplete(coverage)) {
    const condition = isProven ? '' : ', unless an RPC node left events out';
    return `Complete since deployment (blocks ${count(from)} to ${count(to)})${condition}.`;
  }
  const back = completeSince === undefined ? `block ${count(from)}` : moment(completeSince);
  return `Loaded back to ${back} (${percent((10_000n * covered) / total)} of blocks). Older activity is missing.`;
}

function nextWords(coverage: Coverage): string {
  if (coverage.phase === 'unavailable') return 'No RPC node is configured.';
  if (coverage.failing) return 'No RPC node is returning events. Retrying automatically.';
  return coverage.phase === 'waiting' && !isComplete(coverage)
    ? 'Loading continues while this page is open.'
    : '';
}

const keptWords = (coverage: Coverage): string =>
  coverage.stored || !isKnown(coverage) ? '' : 'Browser storage is off, so history reloads on every visit.';
