import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectFits } from '@/e2e/fixtures/boxes';
import { expectFigures, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { emptyTest as test } from '@/e2e/fixtures/extreme-worlds';
import { ROUTES } from '@/e2e/fixtures/routes';

for (const route of ROUTES) {
  test(`${route} shows an empty Treasury with clear texts and without overflow`, async ({
    page,
    chain,
    frame,
  }) => {
    const { value, supply } = await chain.snapshot();
    expect({ value, supply }).toEqual({ value: 0n, supply: 0n });
    await page.goto(route);
    await expectFigures(frame);
    await expect(page.getByRole('main')).not.toContainText(/NaN|Infinity|undefined/);
    await expectFits(page);
  });
}

test('the overview says that there is nothing to back', async ({ page }) => {
  await page.goto('/');
  const main = page.getByRole('main');
  await expect(main).toContainText('No USDm in circulation yet.');
  await expect(main).toContainText('The Treasury has no assets and no liabilities yet.');
  await expect(main.getByText('N/A')).toHaveCount(3);
  const tiers = main.getByRole('meter');
  await expect(tiers).toHaveCount(5);
  for (const tier of await tiers.all()) await expect(tier).toHaveAttribute('aria-valuenow', '0');
});

test('nothing can be redeemed, and the page points to minting', async ({ page, redeem }) => {
  await redeem.open({ asset: 'DAI' });
  await expectIssue(page, { name: 'nothing-minted' });
  await redeem.chooseProRata();
  await expectIssue(page, { name: 'nothing-minted' });
  await page.getByRole('main').getByRole('link', { name: 'Mint USDm' }).click();
  await expect(page).toHaveURL('/mint/');
});

test('the first USDm can be minted', async ({ chain, connected, mint }) => {
  const amount = parseUnits('250', 6);
  await chain.fund(connected.address, 'USDC', amount);
  const usdmOut = await chain.previewMint('USDC', amount);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: 0n });
  expect((await chain.snapshot()).supply).toBe(usdmOut);
});
