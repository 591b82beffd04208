import { expect, test } from 'vitest';
import { timesOfForge, timesOfPlaywright, timesOfVitest } from './times';

test('forge: every suite, whatever the unit', () => {
  const output = `Ran 2 tests for contracts/test/A.t.sol:ATest
[PASS] test_a() (gas: 1)
[PASS] test_b() (gas: 1)
Suite result: ok. 2 passed; 0 failed; 0 skipped; finished in 3.14ms (5.03ms CPU time)

Ran 1 test for contracts/test/B.t.sol:BTest
[PASS] test_c() (gas: 1)
Suite result: ok. 1 passed; 0 failed; 0 skipped; finished in 500.25s (999.11s CPU time)

Ran 2 test suites in 501.00s (1000.00s CPU time): 3 tests passed, 0 failed, 0 skipped (3 total tests)
`;
  expect(timesOfForge(output)).toEqual([
    { name: 'contracts/test/A.t.sol:ATest', seconds: 0.00314 },
    { name: 'contracts/test/B.t.sol:BTest', seconds: 500.25 },
  ]);
});

test('vitest: every test, also one that never ran', () => {
  const assertionResults = [{ fullName: 'adds', duration: 1500 }, { fullName: 'subtracts' }];
  expect(timesOfVitest({ testResults: [{ assertionResults }] })).toEqual([
    { name: 'adds', seconds: 1.5 },
    { name: 'subtracts', seconds: 0 },
  ]);
});

test('Playwright: every test with its file, in all browsers together', () => {
  const spec = (title: string, ...durations: number[]) => ({
    title,
    tests: durations.map((duration) => ({ results: [{ duration }] })),
  });
  const inner = { file: 'a.spec.ts', specs: [spec('shuts', 2000, 500)] };
  const suites = [{ file: 'a.spec.ts', specs: [spec('opens', 1000)], suites: [inner] }];
  expect(timesOfPlaywright({ suites })).toEqual([
    { name: 'a.spec.ts › opens', seconds: 1 },
    { name: 'a.spec.ts › shuts', seconds: 2.5 },
  ]);
});
