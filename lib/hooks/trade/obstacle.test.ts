import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { obstacleOf } from './obstacle';

const ME = addressOf(1);
const account = { address: ME, status: 'connected', wrongNetwork: false, viewAs: undefined } as const;
const ready = { state: 'live', account, figuresOf: ME, busy: false } as const;

test('lets through who is connected to a live chain', () => {
  expect(obstacleOf(ready)).toBeUndefined();
});

test('names the first obstacle in the order in which they can be cleared', () => {
  const nobody = { ...account, address: undefined, status: 'disconnected' } as const;
  expect(obstacleOf({ ...ready, state: 'loading', account: nobody })).toBe('loading');
  expect(obstacleOf({ ...ready, state: 'down', account: nobody })).toBe('offline');
  expect(obstacleOf({ ...ready, state: 'stale' })).toBe('offline');
  expect(obstacleOf({ ...ready, state: 'not-deployed' })).toBe('offline');
  expect(obstacleOf({ ...ready, account: nobody, figuresOf: undefined })).toBe('connect');
  expect(obstacleOf({ ...ready, account: { ...nobody, status: 'reconnecting' } })).toBe('connecting');
  expect(obstacleOf({ ...ready, account: { ...account, wrongNetwork: true } })).toBe('wrong-network');
  expect(obstacleOf({ ...ready, busy: true })).toBe('busy');
});

test('signs nothing on figures of nobody or of somebody else', () => {
  expect(obstacleOf({ ...ready, figuresOf: undefined })).toBe('reading-account');
  expect(obstacleOf({ ...ready, figuresOf: addressOf(2) })).toBe('reading-account');
});

test('signs nothing while another account is looked at', () => {
  const other = { ...account, viewAs: addressOf(2) };
  expect(obstacleOf({ ...ready, account: other, figuresOf: addressOf(2) })).toBe('viewing');
  expect(obstacleOf({ ...ready, account: { ...account, viewAs: ME } })).toBeUndefined();
});
