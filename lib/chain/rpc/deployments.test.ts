import { expect, onTestFinished, test, vi } from 'vitest';
import { parseDeployment } from '@/contracts/deploy/deployment';
import file from '@/lib/chain/deployments/31337.json';
import { chains } from './chains';
import { appChain, type Deployment, deploymentOf } from './deployments';

const { assets, ...addresses } = parseDeployment(file);
const localDeployment = { ...addresses, assets: { length: assets.length } };

test('the committed local deployment is valid, and the local chain is the default', () => {
  const deployment = deploymentOf(31337);
  expect(deployment?.assets.length).toBeGreaterThanOrEqual(11);
  expect(deployment).toEqual(localDeployment);
  expect(appChain(undefined).id).toBe(31337);
});

/** The app's chains, with these deployments in addition to the local one. */
async function appWith(...publicDeployments: Deployment[]) {
  vi.resetModules();
  vi.doMock('@/lib/chain/deployments', () => ({ publicDeployments }));
  onTestFinished(() => {
    vi.doUnmock('@/lib/chain/deployments');
    vi.resetModules();
  });
  return { ...(await import('./deployments')), ...(await import('./deployments')) };
}

test('the app does not follow the wallet to a chain without a deployment', async () => {
  const app = await appWith();
  expect(app.deploymentOf(56)).toBeUndefined();
  expect(chains.map(({ id }) => id)).toEqual([31337, 56, 97]);
  for (const walletChain of [56, 97, 1]) expect(app.appChain(walletChain).id).toBe(31337);
});

test('a chosen chain comes before that of the wallet, if there is a deployment', async () => {
  const app = await appWith({ ...localDeployment, chainId: 56 }, { ...localDeployment, chainId: 97 });
  expect(app.appChain(97, 56).id).toBe(97);
  expect(app.appChain(undefined, 56).id).toBe(56);
  expect(app.appChain(1, 97).id).toBe(97);
  expect(app.appChain(1, 1).id).toBe(31337);
  expect(app.deployedChains.map(({ id }) => id)).toEqual([31337, 56, 97]);
});

test('the app follows the wallet to a chain with a deployment', async () => {
  const app = await appWith({ ...localDeployment, chainId: 97 });
  expect(app.deploymentOf(97)?.treasury).toBe(file.treasury);
  expect(app.appChain(97).id).toBe(97);
  for (const walletChain of [56, 1, undefined]) expect(app.appChain(walletChain).id).toBe(31337);
});
