import { expect, test } from 'vitest';
import { countForge, STAGES } from './stages';

const total = (passed: number, failed: number) =>
  `Ran 3 test suites in 1s (2s CPU time): ${passed} tests passed, ${failed} failed, 0 skipped (${passed + failed} total tests)\n`;

test('the totals of every forge run are added up, not those of its suites', () => {
  const suite = 'Suite result: FAILED. 9 passed; 9 failed; 0 skipped; finished in 1s\n';
  expect(countForge(suite + total(40, 1) + suite + total(2, 0))).toEqual({ passed: 42, failed: 1 });
});

test('missing totals are an error, because nothing was tested', () => {
  expect(() => countForge('Compiler run failed')).toThrow('no totals');
});

test('no stage waits for one that comes after it in its lane, or for one that there is not', () => {
  const lanes = (['contracts', 'app'] as const).map((lane) => STAGES.filter((one) => one.lane === lane));
  const ended: string[] = [];
  const isReady = (stage: (typeof STAGES)[number] | undefined) =>
    stage?.needs.every((name) => ended.includes(name));
  for (
    let next = lanes.find(([first]) => isReady(first));
    next;
    next = lanes.find(([first]) => isReady(first))
  ) {
    ended.push(next.shift()?.name ?? '');
  }
  expect(lanes).toEqual([[], []]);
  expect(ended).toHaveLength(STAGES.length);
});

test('the public build is kept for the comparison before the local one replaces it', () => {
  const commands = STAGES.flatMap((stage) => stage.commands);
  const places = ['build', 'release -- --keep', 'build -- --local'].map((end) =>
    commands.indexOf(`npm run --silent ${end}`),
  );
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(commands).toContain('npm run --silent release -- --again');
});
