import { expect, test } from 'vitest';
import { countForge } from './test-stages';

const total = (passed: number, failed: number) =>
  `Ran 3 test suites in 1s (2s CPU time): ${passed} tests passed, ${failed} failed, 0 skipped (${passed + failed} total tests)\n`;

test('the totals of every forge run are added up, not those of its suites', () => {
  const suite = 'Suite result: FAILED. 9 passed; 9 failed; 0 skipped; finished in 1s\n';
  expect(countForge(suite + total(40, 1) + suite + total(2, 0))).toEqual({ passed: 42, failed: 1 });
});

test('missing totals are an error, because nothing was tested', () => {
  expect(() => countForge('Compiler run failed')).toThrow('no totals');
});
