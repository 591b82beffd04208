import { expect, test } from 'vitest';
import { addressOf } from '@/lib/domain/limits/fixture';
import { ofDeployment } from './for-deployment';

const here = { chainId: 56, treasury: addressOf(1) };

test('only what is of the very chain and Treasury is let through', () => {
  const composed = { ...here, words: 'Lend 5 USDC' };
  expect(ofDeployment(composed, here)).toBe(composed);
  // Made on a test network, where the Treasury may even have the same address.
  expect(ofDeployment(composed, { ...here, chainId: 97 })).toBeUndefined();
  expect(ofDeployment(composed, { ...here, treasury: addressOf(2) })).toBeUndefined();
  expect(ofDeployment(composed, undefined)).toBeUndefined();
  expect(ofDeployment(undefined, here)).toBeUndefined();
});
