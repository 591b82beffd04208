import { describe, expect, test } from 'vitest';
import { formatBps, formatCount } from '@/lib/domain/format/format';
import { coverageWords, isComplete, isKnown, joinCoverage } from './coverage';
import type { Coverage } from './history';

const complete: Coverage = {
  phase: 'complete',
  covered: 765n,
  total: 765n,
  from: 1n,
  to: 765n,
  completeSince: 1000n,
  stored: true,
  failing: false,
};
const half: Coverage = {
  ...complete,
  phase: 'reading',
  covered: 300n,
  from: 461n,
  to: 760n,
  completeSince: 5000n,
};
const nothing: Coverage = {
  ...complete,
  phase: 'starting',
  covered: 0n,
  total: 0n,
  from: 0n,
  to: 0n,
  completeSince: undefined,
};
const write = {
  count: (block: bigint) => formatCount(block, 'en-US'),
  moment: (seconds: bigint) => `day ${seconds}`,
  percent: (bps: bigint) => formatBps(bps, 'en-US'),
};
const say = (coverage: Coverage) => coverageWords(coverage, write);

describe('combined coverage', () => {
  test('covers what both parts cover', () => {
    expect(joinCoverage(complete, half)).toEqual({
      phase: 'reading',
      covered: 1065n,
      total: 1530n,
      from: 461n,
      to: 760n,
      completeSince: 5000n,
      stored: true,
      failing: false,
    });
    expect(isComplete(joinCoverage(complete, half))).toBe(false);
    expect(isComplete(joinCoverage(complete, { ...complete, to: 760n, covered: 760n, total: 760n }))).toBe(
      true,
    );
  });

  test('is empty while one part is, whatever the other covers', () => {
    const joined = joinCoverage(complete, nothing);
    expect(isKnown(joined)).toBe(false);
    expect(joined.phase).toBe('starting');
    expect(isComplete(joined)).toBe(false);
    // Zero of zero blocks is not complete.
    expect(isComplete(joinCoverage(nothing, nothing))).toBe(false);
  });

  test('is empty if the parts do not overlap', () => {
    expect(isKnown(joinCoverage({ ...half, from: 100n, to: 400n }, half))).toBe(false);
  });

  test('is failing, or not stored, if one part is', () => {
    const joined = joinCoverage(complete, { ...half, phase: 'waiting', failing: true, stored: false });
    expect(joined).toMatchObject({ phase: 'waiting', failing: true, stored: false });
  });
});

describe('the loaded blocks, in words', () => {
  test('complete only when it is', () => {
    expect(say(complete)).toBe('Complete since deployment (blocks 1 to 765).');
    expect(say(half)).toBe('Loaded back to day 5000 (39.21% of blocks). Older activity is missing.');
    expect(say({ ...complete, covered: 764n, phase: 'reading' })).not.toContain('Complete');
    // Until something has happened, no event carries a time.
    expect(say({ ...half, completeSince: undefined })).toMatch(/^Loaded back to block 461 /);
    expect(say({ ...complete, completeSince: undefined })).toMatch(/Complete since deployment/);
    expect(say(nothing)).toBe('History not loaded yet.');
  });

  test('with a condition if no state of a contract proves it', () => {
    expect(coverageWords(complete, write, false)).toBe(
      'Complete since deployment (blocks 1 to 765), unless an RPC node left events out.',
    );
    expect(coverageWords(half, write, false)).toBe(say(half));
  });

  test('and why loading does not continue', () => {
    expect(say({ ...half, phase: 'waiting', failing: true })).toMatch(
      /Older activity is missing\. No RPC node is returning events\. Retrying automatically\.$/,
    );
    expect(say({ ...half, phase: 'waiting' })).toMatch(/Loading continues while this page is open\.$/);
    expect(say({ ...complete, phase: 'waiting' })).toMatch(
      /^Complete since deployment \(blocks 1 to 765\)\.$/,
    );
    expect(say({ ...nothing, phase: 'unavailable' })).toMatch(/No RPC node is configured\.$/);
    expect(say({ ...half, stored: false })).toMatch(/so history reloads on every visit\.$/);
  });
});
