import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/test';
import { decline, silence } from '@/e2e/fixtures/wallet/reactions';

const ETHEREUM = 1;
const LOCAL = 31337;
const THIRD = 56;

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
  await expect.poll(() => connected.askedFor).toEqual(['wallet_switchEthereumChain']);
  await expect.poll(() => connected.chainId).toBe(LOCAL);
});

test('a network unknown to the wallet is added', async ({ page, frame, connected, baseURL }) => {
  connected.chainId = ETHEREUM;
  connected.knownChains.delete(LOCAL);
  await page.goto('/mint/');
  await frame.switchNetwork.first().click();
  await expect(frame.switchNetwork).toHaveCount(0);
  await expect
    .poll(() => connected.askedFor)
    .toEqual(['wallet_switchEthereumChain', 'wallet_addEthereumChain']);
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

/** What wallets answer to a request to switch without doing it. */
const WRONG_ANSWERS = {
  'answers but stays': async () => null,
  'never answers': silence,
};

for (const [what, reaction] of Object.entries(WRONG_ANSWERS)) {
  test(`a wallet that ${what} is reported after 15 seconds, and can be asked again`, async ({
    page,
    frame,
    connected,
  }) => {
    connected.chainId = ETHEREUM;
    connected.next(reaction);
    await page.clock.install();
    await page.goto('/mint/');
    await frame.switchNetwork.first().click();
    await expect.poll(() => connected.askedFor).toEqual(['wallet_switchEthereumChain']);
    await page.clock.fastForward(15_000);
    await expect(page.getByText('The network did not change.')).toBeVisible();
    await frame.switchNetwork.first().click();
    await expect(frame.switchNetwork).toHaveCount(0);
    expect(connected.chainId).toBe(LOCAL);
  });
}

test('a wallet that goes to a third network is reported, and can be asked again', async ({
  page,
  frame,
  connected,
}) => {
  connected.chainId = ETHEREUM;
  connected.next(async () => {
    await connected.switchChain(THIRD);
    return null;
  });
  await page.clock.install();
  await page.goto('/mint/');
  await frame.switchNetwork.first().click();
  await expect.poll(() => connected.chainId).toBe(THIRD);
  await page.clock.fastForward(15_000);
  await expect(page.getByText('The network did not change.')).toBeVisible();
  await frame.switchNetwork.first().click();
  await expect(frame.switchNetwork).toHaveCount(0);
});
