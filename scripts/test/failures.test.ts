import { expect, test } from 'vitest';
import { failuresOfForge, failuresOfPlaywright, failuresOfVitest } from './failures';

test('forge: each failed test once', () => {
  const line = '[FAIL: NotEqual(1, 2)] test_sum() (gas: 1)';
  expect(failuresOfForge(`[PASS] test_a()\n${line}\nFailing tests:\n${line}\n`)).toEqual([line]);
});

test('vitest: the failed tests, with the beginning of the error', () => {
  const passed = { fullName: 'adds', status: 'passed', failureMessages: [] };
  const failed = {
    fullName: 'subtracts',
    status: 'failed',
    failureMessages: ['\u001b[31mexpected 1\u001b[39m\n\n at x'],
  };
  const report = { testResults: [{ assertionResults: [passed, failed] }] };
  expect(failuresOfVitest(report)).toEqual(['subtracts\n    expected 1\n     at x']);
});

test('Playwright: also in nested suites, with the file and every error', () => {
  const spec = (title: string, ...messages: string[]) => ({
    title,
    ok: messages.length === 0,
    tests: [{ results: [{ errors: messages.map((message) => ({ message })) }] }],
  });
  const suites = [
    {
      file: 'a.spec.ts',
      specs: [spec('opens')],
      suites: [{ file: 'a.spec.ts', specs: [spec('shuts', 'Timeout', 'Waiting\nfor a click')] }],
    },
  ];
  expect(failuresOfPlaywright({ suites })).toEqual([
    'a.spec.ts › shuts\n    Timeout\n    Waiting\n    for a click',
  ]);
});
