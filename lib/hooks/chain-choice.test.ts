import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { parseDeployment } from '@/contracts/deploy/deployment';
import file from '@/lib/chain/deployments/31337.json';

const deployment = parseDeployment(file);
const KEY = 'mars.chain';

/** A visit with this query and these stored values, to an app that is deployed on the local chain, 56 and 97. */
async function visit(search = '', stored: Record<string, string> = {}) {
  const kept = new Map(Object.entries(stored));
  const location = { origin: 'https://app.example', pathname: '/mint/', search, hash: '' };
  vi.stubGlobal('window', {
    location,
    history: {
      replaceState: (_: unknown, __: string, url: string) => {
        location.search = new URL(url, 'https://app.example').search;
      },
    },
    localStorage: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  });
  vi.doMock('@/lib/chain/deployments', () => ({
    publicDeployments: [
      { ...deployment, chainId: 56 },
      { ...deployment, chainId: 97 },
    ],
  }));
  return { ...(await import('./chain-choice')), ...(await import('./choose-chain')), kept, location };
}

beforeEach(() => void vi.resetModules());
afterEach(() => {
  vi.doUnmock('@/lib/chain/deployments');
  vi.unstubAllGlobals();
  vi.resetModules();
});

test('nothing is chosen on a first visit', async () => {
  expect((await visit()).chosenChain()).toBeUndefined();
});

test('a choice is kept for the next visit', async () => {
  const { chooseChain, chosenChain, kept } = await visit();
  chooseChain(97);
  expect(chosenChain()).toBe(97);
  vi.resetModules();
  expect((await visit('', Object.fromEntries(kept))).chosenChain()).toBe(97);
});

test('the chain of the link comes before the stored one, and is not stored', async () => {
  const { chosenChain, kept } = await visit('?chain=56', { [KEY]: '97' });
  expect(chosenChain()).toBe(56);
  expect(kept.get(KEY)).toBe('97');
});

test.each(['1', 'bnb', '', '-56', '56.5', '0x38'])('%j in a link names no chain of the app', async (text) => {
  const { chosenChain } = await visit(`?chain=${text}`, { [KEY]: '97' });
  expect(chosenChain()).toBe(97);
});

test.each(['1', 'x', ''])('a stored %j is no choice', async (text) => {
  expect((await visit('', { [KEY]: text })).chosenChain()).toBeUndefined();
});

test('a choice replaces the chain of the link and keeps the rest of the query', async () => {
  const { chooseChain, location } = await visit('?chain=56&asset=USDC');
  chooseChain(97);
  expect(location.search).toBe('?chain=97&asset=USDC');
});

test('a choice is not added to a link without a chain', async () => {
  const { chooseChain, location } = await visit('?asset=USDC');
  chooseChain(97);
  expect(location.search).toBe('?asset=USDC');
});

test('a forgotten choice is neither stored nor in the link', async () => {
  const { chooseChain, chosenChain, kept, location } = await visit('?chain=56&amount=5', { [KEY]: '97' });
  chooseChain(undefined);
  expect(chosenChain()).toBeUndefined();
  expect(kept.size).toBe(0);
  expect(location.search).toBe('?amount=5');
});

test('listeners are notified of a choice', async () => {
  const { chooseChain, onChainChoice } = await visit();
  const listener = vi.fn();
  const stop = onChainChoice(listener);
  chooseChain(56);
  stop();
  chooseChain(97);
  expect(listener).toHaveBeenCalledOnce();
});
