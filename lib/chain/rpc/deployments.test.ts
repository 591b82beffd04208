import { expect, test } from 'vitest';
import file from '@/lib/chain/deployments/31337.json';
import { appChain } from './app-chain';
import { chains } from './chains';
import { deploymentOf, parseDeployment } from './deployments';

test('the committed local deployment is valid, and the local chain is the default', () => {
  const deployment = deploymentOf(31337);
  expect(deployment?.assets.length).toBeGreaterThanOrEqual(11);
  expect(deployment?.treasury).toBe(file.treasury);
  expect(appChain(undefined).id).toBe(31337);
});

test('the app does not choose a chain without a deployment', () => {
  expect(deploymentOf(56)).toBeUndefined();
  expect(chains.map(({ id }) => id)).toEqual([31337, 56, 97]);
  for (const walletChain of [56, 97, 1]) expect(appChain(walletChain).id).toBe(31337);
});

test.each([
  ['treasury', { treasury: `${file.treasury.slice(0, -1)}0` }],
  ['lens', { lens: undefined }],
  ['usdm', { usdm: 'USDm' }],
  ['wrapped', { wrapped: 'WETH' }],
  ['chainId', { chainId: '31337' }],
  ['blockNumber', { blockNumber: -1 }],
  ['assets', { assets: {} }],
  ['assets[0].token', { assets: [{ symbol: 'A', token: '0x' }] }],
  ['assets[0].symbol', { assets: [{ token: file.treasury }] }],
])('a file with a bad %s is refused by that name', (name, change) => {
  expect(() => parseDeployment({ ...file, ...change })).toThrow(name);
});

test('anything but an object is rejected', () => {
  expect(() => parseDeployment(null)).toThrow('deployment');
});
