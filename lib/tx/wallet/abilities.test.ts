import { describe, expect, test, vi } from 'vitest';
import { ACCOUNT } from '@/lib/tx/tests/test-flow';
import { abilitiesOf } from './abilities';

const key = { isContract: async () => false };
const wallet = (answer: unknown) => ({ request: async () => answer });

describe('a wallet supports batches', () => {
  test.each([
    ['supported', { '0x7a69': { atomic: { status: 'supported' } } }],
    ['ready', { '0x7a69': { atomic: { status: 'ready' } } }],
    ['supported on every chain', { '0x0': { atomic: { status: 'supported' } } }],
  ])('when it reports: %s', async (_, answer) => {
    expect((await abilitiesOf(key, wallet(answer), ACCOUNT, 31337)).canBatch).toBe(true);
  });

  test.each([
    ['unsupported', { '0x7a69': { atomic: { status: 'unsupported' } } }],
    ['supported on another chain', { '0x38': { atomic: { status: 'supported' } } }],
    ['the first draft’s format', { '0x7a69': { atomicBatch: { supported: true } } }],
    ['nothing', null],
    ['a text', 'supported'],
  ])('but not when it reports: %s', async (_, answer) => {
    expect((await abilitiesOf(key, wallet(answer), ACCOUNT, 31337)).canBatch).toBe(false);
  });

  test('not when it does not know the method, or never responds', async () => {
    const ignorant = { request: () => Promise.reject(Object.assign(new Error(), { code: 4200 })) };
    expect((await abilitiesOf(key, ignorant, ACCOUNT, 31337)).canBatch).toBe(false);
    vi.useFakeTimers();
    const silent = abilitiesOf(key, { request: () => new Promise(() => {}) }, ACCOUNT, 31337);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect((await silent).canBatch).toBe(false);
  });
});

test('a contract account does not sign permits', async () => {
  const contract = { isContract: async () => true };
  expect((await abilitiesOf(contract, wallet(null), ACCOUNT, 31337)).canPermit).toBe(false);
  expect((await abilitiesOf(key, wallet(null), ACCOUNT, 31337)).canPermit).toBe(true);
});
