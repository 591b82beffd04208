import { createServer } from 'node:http';
import { expect, onTestFinished, test } from 'vitest';
import { parseWatchOptions } from './arguments';
import type { Level } from './condition';
import { exitCodeOf, linesOf, type Report, stateOf } from './report';
import { webhookTo } from './webhook';

const OF = { chainId: 56, treasury: '0x00000000000000000000000000000000000000AA' };

const reportWith = (level: Level, text = 'as usual', about: string[] = []): Report => ({
  ...{ block: 1n, time: 2n },
  conditions: [
    { name: 'feeds', level, text, about },
    { name: 'backing', level: 'ok', text: 'enough', about: [] },
  ],
});

/** A receiver for the duration of the test. @param status what it responds */
async function receiver(status = () => 200) {
  const got: unknown[] = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    got.push(JSON.parse(body));
    response.writeHead(status()).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('No port');
  return { url: `http://127.0.0.1:${address.port}`, got };
}

test.each([
  ['ok', 0],
  ['unknown', 0],
  ['warning', 1],
  ['critical', 2],
] as const)('the worst level %s is exit code %s', (level, code) => {
  expect(exitCodeOf(reportWith(level))).toBe(code);
});

test('what could not be read is exit code 3 and one line', () => {
  const report = { unreadable: 'HTTP request failed.' };
  expect(exitCodeOf(report)).toBe(3);
  expect(linesOf(report)).toEqual(['unreadable  HTTP request failed.']);
});

test('there is one line for each condition', () => {
  expect(linesOf(reportWith('warning', 'WETH is old'))).toEqual([
    'warning     feeds: WETH is old',
    'ok          backing: enough',
  ]);
});

test('a state is what is wrong, not by how much', () => {
  expect(stateOf(reportWith('warning', '81 %', ['WETH']))).toBe(
    stateOf(reportWith('warning', '82 %', ['WETH'])),
  );
  expect(stateOf(reportWith('warning', '', ['WETH']))).not.toBe(
    stateOf(reportWith('critical', '', ['WETH'])),
  );
  expect(stateOf(reportWith('warning', '', ['WETH']))).not.toBe(stateOf(reportWith('warning', '', ['UNI'])));
});

test('the webhook is told changes only, and nothing at first while all is well', async () => {
  const { url, got } = await receiver();
  const tell = webhookTo(url, OF);
  for (const report of [reportWith('ok'), reportWith('ok', 'other figures')]) await tell(report);
  expect(got).toEqual([]);
  await tell(reportWith('warning', '81 %', ['WETH']));
  await tell(reportWith('warning', '82 %', ['WETH']));
  await tell({ unreadable: 'no node' });
  await tell(reportWith('ok'));
  const states = got.map((message) => (typeof message === 'object' ? { ...message } : {}));
  expect(states).toEqual([
    {
      ...{ ...OF, exitCode: 1, block: 1, time: 2 },
      conditions: [
        { name: 'feeds', level: 'warning', text: '81 %' },
        { name: 'backing', level: 'ok', text: 'enough' },
      ],
    },
    { ...OF, exitCode: 3, unreadable: 'no node' },
    expect.objectContaining({ exitCode: 0 }),
  ]);
});

test('what the webhook did not take is told again', async () => {
  let status = 500;
  const { url, got } = await receiver(() => status);
  const tell = webhookTo(url, OF);
  expect(await tell(reportWith('critical'))).toContain('500');
  status = 200;
  expect(await tell(reportWith('critical'))).toBeUndefined();
  expect(await tell(reportWith('critical'))).toBeUndefined();
  expect(got).toHaveLength(2);
  expect(await webhookTo('http://127.0.0.1:1', OF)(reportWith('critical'))).toContain('did not respond');
});

test('arguments are checked', () => {
  expect(() => parseWatchOptions(['--rpc', 'http://127.0.0.1'])).toThrow('--deployment');
  expect(() => parseWatchOptions(['--nope'])).toThrow('--nope');
  const needed = ['--rpc', 'http://127.0.0.1', '--deployment', 'a.json'];
  for (const every of ['0', '1.5', 'soon', '-1']) {
    expect(() => parseWatchOptions([...needed, `--every=${every}`])).toThrow('not a number of seconds');
  }
  expect(parseWatchOptions([...needed, '--every', '60'])).toMatchObject({ every: 60, webhook: undefined });
});
