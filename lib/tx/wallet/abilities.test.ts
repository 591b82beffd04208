import { describe, expect, test, vi } from 'vitest';
import { NoPermits } from '@/lib/tx/store/no-permits';
import { ACCOUNT } from '@/lib/tx/tests/test-flow';
import { abilitiesOf } from './abilities';

const yes = async () => true;
const no = async () => false;
const key = { isContract: no, checksSignatures: yes };
const noPermits = new NoPermits();
const wallet = (answer: unknown) => ({ request: async () => answer, noPermits });

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
    const ignorant = {
      request: () => Promise.reject(Object.assign(new Error(), { code: 4200 })),
      noPermits,
    };
    expect((await abilitiesOf(key, ignorant, ACCOUNT, 31337)).canBatch).toBe(false);
    vi.useFakeTimers();
    const silent = abilitiesOf(key, { request: () => new Promise(() => {}), noPermits }, ACCOUNT, 31337);
    await vi.runAllTimersAsync();
    vi.useRealTimers();
    expect((await silent).canBatch).toBe(false);
  });
});

test.each<[string, boolean, { isContract: typeof yes; checksSignatures: typeof yes }]>([
  ['an account with a key', true, key],
  ['a contract account', false, { isContract: yes, checksSignatures: yes }],
  [
    'an account that delegates to code without signature check',
    false,
    { isContract: no, checksSignatures: no },
  ],
])('%s signs permits: %s', async (_, canPermit, chain) => {
  expect((await abilitiesOf(chain, wallet(null), ACCOUNT, 31337)).canPermit).toBe(canPermit);
});

test('an account whose permits did not work signs none', async () => {
  const failed = new NoPermits();
  failed.add(ACCOUNT);
  const abilities = await abilitiesOf(key, { ...wallet(null), noPermits: failed }, ACCOUNT, 31337);
  expect(abilities).toEqual({ canBatch: false, canPermit: false, paysGas: true });
});
