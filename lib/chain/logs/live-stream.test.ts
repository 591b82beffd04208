import { expect, test } from 'vitest';
import { tab } from '@/lib/chain/browser/tab-visibility';
import type { History, TreasuryEvent } from '@/lib/domain/history/history';
import { HistoryView } from './history-view';
import { LiveStream } from './live-stream';
import { LogStore } from './log-store';
import { treasuryStream } from './streams/treasury-log';
import { actions, DEPLOYMENT, LogChain, nodesOf } from './test-log-chain';

/** Watches the history of a chain; `until` resolves with the view once it meets a condition. */
async function watch(chain: LogChain) {
  const shown: History[] = [];
  let look = () => {};
  const view = new HistoryView(DEPLOYMENT.orders);
  const deps = { nodes: await nodesOf(chain), store: new LogStore(), tab };
  const watched = new LiveStream<TreasuryEvent, History>(
    treasuryStream(DEPLOYMENT),
    deps,
    (reader) => view.of(reader),
    () => {
      if (watched.value) shown.push(watched.value);
      look();
    },
  );
  const until = (isSo: (history: History) => boolean) =>
    new Promise<History>((resolve) => {
      look = () => {
        if (watched.value && isSo(watched.value)) resolve(watched.value);
      };
      look();
    });
  return { watched, until, shown };
}

test('shows what is loaded so far, and everything in the end', async () => {
  const chain = new LogChain(100_000, actions(10, 100_000));
  chain.refuse = (from) => (from > 49_936 ? undefined : (_, res) => res.writeHead(503).end());
  const { watched, until } = await watch(chain);
  watched.reader.see(100_000n);
  const half = await until(({ state, actions }) => state.failing && actions.length > 0);
  expect(half).toMatchObject({ state: { phase: 'waiting', to: 100_000n } });
  chain.refuse = () => undefined;
  const all = await until(({ state }) => state.phase === 'complete');
  expect(all.actions.map(({ block }) => Number(block))).toEqual(actions(10, 100_000));
  watched.reader.stop();
});

test('is identical until something in it changes, and only notifies of changes', async () => {
  const chain = new LogChain(3000, actions(10, 3000));
  const { watched, until, shown } = await watch(chain);
  watched.reader.see(3000n);
  const before = await until(({ state }) => state.phase === 'complete');
  watched.reader.see(3000n);
  chain.head = 3001;
  watched.reader.see(3001n);
  const after = await until(({ state }) => state.to === 3001n);
  expect(after.actions).toBe(before.actions);
  expect(new Set(shown).size).toBe(shown.length);
  watched.reader.stop();
});

test('shows nothing of a chain before there is a head', async () => {
  const { watched } = await watch(new LogChain(3000, []));
  expect(watched.value).toBeUndefined();
});
