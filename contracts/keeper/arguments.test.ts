import { expect, test } from 'vitest';
import { DeployProblem } from '../deploy/problem';
import { parseKeeperOptions } from './arguments';

const NEEDED = ['--rpc', 'http://127.0.0.1:8545', '--deployment', 'a.json'];
const OWNERS = ['0x70997970C51812dc3A010C7d01b50e0d17dc79C8', '0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266'];

test('without options, it is one pass that sends, for everyone', () => {
  expect(parseKeeperOptions(NEEDED)).toEqual({
    ...{ rpc: 'http://127.0.0.1:8545', deployment: 'a.json' },
    ...{ every: undefined, dryRun: false, profitable: false, owners: [] },
  });
});

test('options are read, and owners may be several', () => {
  const args = [
    '--every',
    '12',
    '--dry-run',
    '--profitable',
    ...OWNERS.flatMap((owner) => ['--owner', owner]),
  ];
  expect(parseKeeperOptions([...NEEDED, ...args])).toMatchObject({
    ...{ every: 12, dryRun: true, profitable: true, owners: OWNERS },
  });
});

test.each([
  [['--rpc', 'http://127.0.0.1:8545'], '--deployment'],
  [[...NEEDED, '--nope'], '--nope'],
  [[...NEEDED, '--owner', '0x1234'], '0x1234 is not an address'],
  [[...NEEDED, '--every', '0'], 'not a number of seconds'],
  [[...NEEDED, '--every', '1.5'], 'not a number of seconds'],
  [[...NEEDED, '--every=-1'], 'not a number of seconds'],
])('%j is refused', (args, reason) => {
  expect(() => parseKeeperOptions(args)).toThrow(DeployProblem);
  expect(() => parseKeeperOptions(args)).toThrow(reason);
});

test('a key as an argument is refused and not repeated', () => {
  const key = 'ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80';
  for (const arg of [key, `0x${key}`, `--key=${key}`]) {
    expect(() => parseKeeperOptions([...NEEDED, arg])).toThrow(/^(?!.*ac0974bec).*KEEPER_KEY/);
  }
});
