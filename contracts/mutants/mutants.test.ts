import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MUTANTS } from './all';

const SRC = 'contracts/src';
const TEST = 'contracts/test';

describe.each(MUTANTS)('mutants of $file', ({ file, tests, mutants }) => {
  const source = readFileSync(join(SRC, file), 'utf8');

  it.each(mutants)('$breaks', ({ from, to, tests: own }) => {
    expect(source.split(from).length - 1, `times that ${file} has: ${from}`).toBe(1);
    expect(to).not.toBe(from);
    for (const test of own ?? tests) {
      expect(existsSync(join(TEST, `${test}.t.sol`)), `${test}.t.sol exists`).toBe(true);
    }
  });
});

it('has every mutant once', () => {
  const all = MUTANTS.flatMap(({ file, mutants }) =>
    mutants.map(({ from, to }) => `${file}: ${from} -> ${to}`),
  );
  expect(new Set(all).size).toBe(all.length);
});
