import { expect, onTestFinished, test, vi } from 'vitest';
import { parseDeployment } from '@/contracts/deploy/deployment';
import file from '@/lib/chain/deployments/31337.json';
import { appChain } from './app-chain';
import { chains } from './chains';
import { deploymentOf } from './deployments';

test('the committed local deployment is valid, and the local chain is the default', () => {
  const deployment = deploymentOf(31337);
  expect(deployment?.assets.length).toBeGreaterThanOrEqual(11);
  expect(deployment?.treasury).toBe(file.treasury);
  expect(appChain(undefined).id).toBe(31337);
});

/** The app's chains as they are with these deployments beside the local one, whichever there are. */
async function appWith(...publicDeployments: unknown[]) {
  vi.resetModules();
  vi.doMock('@/lib/chain/deployments', () => ({ publicDeployments }));
  onTestFinished(() => {
    vi.doUnmock('@/lib/chain/deployments');
    vi.resetModules();
  });
  return { ...(await import('./deployments')), ...(await import('./app-chain')) };
}

test('a chain without a deployment is not one that the app goes to', async () => {
  const app = await appWith();
  expect(app.deploymentOf(56)).toBeUndefined();
  expect(chains.map(({ id }) => id)).toEqual([31337, 56, 97]);
  for (const walletChain of [56, 97, 1]) expect(app.appChain(walletChain).id).toBe(31337);
});

test('a chain whose deployment file is listed is one that the app goes to with the wallet', async () => {
  const app = await appWith({ ...file, chainId: 97 });
  expect(app.deploymentOf(97)?.treasury).toBe(file.treasury);
  expect(app.appChain(97).id).toBe(97);
  for (const walletChain of [56, 1, undefined]) expect(app.appChain(walletChain).id).toBe(31337);
});

test('a file that is listed but is no deployment ends the start, naming the field', async () => {
  await expect(appWith({ ...file, chainId: 97, lens: '0x' })).rejects.toThrow('lens');
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
