import { describe, expect, test } from 'vitest';
import { actions, type JsonLog, LogChain, nodesOf, readerOf } from './test-log-chain';

const HEAD = 20_000;

/** Every way in which a node may leave logs out of a list without saying so. */
const CUTS: [string, (logs: JsonLog[]) => JsonLog[]][] = [
  ['returns no logs', () => []],
  ['returns the first half', (logs) => logs.slice(0, Math.ceil(logs.length / 2))],
  ['returns the last half', (logs) => logs.slice(Math.floor(logs.length / 2))],
  ['returns at most 82', (logs) => logs.slice(0, 82)],
  ['leaves one out', (logs) => logs.filter((_, index) => index < 4 || index > 5)],
  ['leaves the first one out', (logs) => logs.slice(2)],
  ['leaves the last one out', (logs) => logs.slice(0, -2)],
];

const chainThat = (falsify: (logs: JsonLog[]) => unknown = (logs) => logs) => {
  const chain = new LogChain(HEAD, actions(10, HEAD));
  chain.falsify = falsify;
  return chain;
};
const LAST = chainThat().lastMint(HEAD);

describe('a node that', () => {
  test.each(CUTS)('%s, beside a healthy one: everything is read', async (_, cut) => {
    const { complete, minted } = readerOf(await nodesOf(chainThat(cut), chainThat()));
    await complete(HEAD, LAST);
    expect(minted()).toEqual(actions(10, HEAD));
  });

  test.each(CUTS)(
    '%s, alone: the history is never called complete without what it leaves out',
    async (_, cut) => {
      const { reader, until, minted } = readerOf(await nodesOf(chainThat(cut)));
      reader.see(BigInt(HEAD), BigInt(LAST));
      const state = await until(({ failing, phase }) => failing || phase === 'complete');
      if (state.phase === 'complete') expect(minted()).toEqual(actions(10, HEAD));
      else expect(state.phase).toBe('waiting');
    },
  );
});

test('two actions in one block are linked too', async () => {
  const chain = new LogChain(HEAD, [100, 100, 100, 5_000]);
  chain.mint(19_990);
  chain.mint(19_990);
  const { complete, minted } = readerOf(await nodesOf(chain));
  await complete(HEAD, 19_990);
  expect(minted()).toEqual([100, 100, 100, 5_000, 19_990, 19_990]);
});
