import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { obstacleOf } from './obstacle';

const ME = addressOf(1);
const account = { address: ME, status: 'connected', wrongNetwork: false, viewAs: undefined } as const;
const ready = { state: 'live', account, figuresOf: ME, busy: false } as const;

test('there is none for an account connected to a live chain', () => {
  expect(obstacleOf(ready)).toBeUndefined();
});

test('names the first one, in the order in which users can clear them', () => {
  const noAccount = { ...account, address: undefined, status: 'disconnected' } as const;
  expect(obstacleOf({ ...ready, state: 'loading', account: noAccount })).toBe('loading');
  expect(obstacleOf({ ...ready, state: 'down', account: noAccount })).toBe('offline');
  expect(obstacleOf({ ...ready, state: 'stale' })).toBe('offline');
  expect(obstacleOf({ ...ready, state: 'not-deployed' })).toBe('offline');
  expect(obstacleOf({ ...ready, account: noAccount, figuresOf: undefined })).toBe('connect');
  expect(obstacleOf({ ...ready, account: { ...noAccount, status: 'reconnecting' } })).toBe('connecting');
  expect(obstacleOf({ ...ready, account: { ...account, wrongNetwork: true } })).toBe('wrong-network');
  expect(obstacleOf({ ...ready, busy: true })).toBe('busy');
});

test('nothing can be signed on figures without an account or of another account', () => {
  expect(obstacleOf({ ...ready, figuresOf: undefined })).toBe('reading-account');
  expect(obstacleOf({ ...ready, figuresOf: addressOf(2) })).toBe('reading-account');
});

test('nothing can be signed while another account is viewed', () => {
  const other = { ...account, viewAs: addressOf(2) };
  expect(obstacleOf({ ...ready, account: other, figuresOf: addressOf(2) })).toBe('viewing');
  expect(obstacleOf({ ...ready, account: { ...account, viewAs: ME } })).toBeUndefined();
});
