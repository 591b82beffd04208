import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { forDeployment } from './for-deployment';

const here = { chainId: 56, treasury: addressOf(1) };

test('returns only what belongs to the same chain and Treasury', () => {
  const composed = { ...here, words: 'Lend 5 USDC' };
  expect(forDeployment(composed, here)).toBe(composed);
  // Composed on a test network, where the Treasury may even have the same address.
  expect(forDeployment(composed, { ...here, chainId: 97 })).toBeUndefined();
  expect(forDeployment(composed, { ...here, treasury: addressOf(2) })).toBeUndefined();
  expect(forDeployment(composed, undefined)).toBeUndefined();
  expect(forDeployment(undefined, here)).toBeUndefined();
});
