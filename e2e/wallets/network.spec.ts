import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { decline } from '@/e2e/fixtures/wallet/reactions';
import { chains } from '@/lib/chain/rpc/chains';
import { deploymentOf } from '@/lib/chain/rpc/deployments';

const ETHEREUM = 1;
const LOCAL = 31337;

test('with a wallet on another network everything is readable, and one button switches', async ({
  page,
  frame,
  connected,
}) => {
  connected.chainId = ETHEREUM;
  await page.goto('/mint/');
  await expect(frame.status).toBeVisible();
  await frame.switchNetwork.first().click();
  await expect(frame.switchNetwork).toHaveCount(0);
  expect(connected.askedFor).toEqual(['wallet_switchEthereumChain']);
  expect(connected.chainId).toBe(LOCAL);
});

test('a network unknown to the wallet is added', async ({ page, frame, connected, baseURL }) => {
  connected.chainId = ETHEREUM;
  connected.knownChains.delete(LOCAL);
  await page.goto('/mint/');
  await frame.switchNetwork.first().click();
  await expect(frame.switchNetwork).toHaveCount(0);
  expect(connected.askedFor).toEqual(['wallet_switchEthereumChain', 'wallet_addEthereumChain']);
  expect(connected.asked[1]?.params[0]).toMatchObject({ chainId: '0x7a69', rpcUrls: [`${baseURL}/rpc`] });
});

test('a declined network switch is reported and can be tried again', async ({ page, frame, connected }) => {
  connected.chainId = ETHEREUM;
  connected.next(decline);
  await page.goto('/mint/');
  await frame.switchNetwork.first().click();
  await expect(page.getByText('The network did not change.')).toBeVisible();
  await frame.switchNetwork.first().click();
  await expect(frame.switchNetwork).toHaveCount(0);
});

test('networks without a Treasury are listed as such', async ({ page, frame, connected }) => {
  await page.goto('/');
  await frame.accountButton.click();
  const networks = frame.accountMenu.getByRole('listitem');
  await expect(networks).toContainText(chains.map(({ name }) => name));
  await expect(networks.filter({ hasText: 'Mars local chain' })).toContainText('USDm contract');
  for (const [index, { id }] of chains.entries()) {
    await expect(networks.nth(index)).toContainText(deploymentOf(id) ? 'USDm contract' : 'Not deployed');
  }
  expect(connected.asked).toEqual([]);
});
