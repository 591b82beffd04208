import { expect } from '@playwright/test';
import { wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import type { LinkIssue } from '@/lib/domain/model/issues';

const RECEIVER = '0x90F79bf6EB2c4f870365E785982E1f101E93b906';

test('a link fills in asset, amount and recipient', async ({ chain, mint, redeem }) => {
  await mint.open({ asset: 'wbtc', amount: '0.5', to: RECEIVER });
  await expect(mint.asset).toHaveAccessibleName('Asset to deposit: WBTC');
  await expect(mint.amount).toHaveValue('0.5');
  await expect(mint.receiver).toHaveValue(RECEIVER);
  await redeem.open({ asset: chain.token('WETH'), amount: '12.5', to: RECEIVER });
  await expect(redeem.asset).toHaveAccessibleName('Asset to receive: WETH');
  await expect(redeem.amount).toHaveValue('12.5');
  await expect(redeem.receiver).toHaveValue(RECEIVER);
});

const BAD: { query: Record<string, string>; issue: LinkIssue }[] = [
  { query: { asset: 'DOGE' }, issue: { name: 'link-asset-unknown', text: 'DOGE' } },
  {
    query: { asset: '<img src=x onerror=alert(1)>' },
    issue: { name: 'link-asset-unknown', text: '<img src=x onerror=alert(1)>' },
  },
  { query: { amount: '1e18' }, issue: { name: 'link-amount-bad', text: '1e18' } },
  { query: { amount: '-5' }, issue: { name: 'link-amount-bad', text: '-5' } },
  { query: { to: '0x1234' }, issue: { name: 'link-receiver-bad', text: '0x1234' } },
];

for (const { query, issue } of BAD) {
  test(`a link with ${JSON.stringify(query)} is ignored with a notice`, async ({ page, mint }) => {
    await mint.open(query);
    const { title, text } = wordsOf(issue);
    const main = page.getByRole('main');
    await expect(main).toContainText(title);
    await expect(main).toContainText(text);
    await expect(mint.amount).toHaveValue('');
    await page.getByRole('button', { name: 'Dismiss' }).click();
    await expect(page.getByText(title)).toHaveCount(0);
  });
}

test('the valid parts of a link are used even if others are invalid', async ({ page, mint }) => {
  await page.goto('/mint/?asset=WETH&amount=1&amount=2&to=nobody');
  await expect(mint.asset).toHaveAccessibleName('Asset to deposit: WETH');
  await expect(mint.amount).toHaveValue('');
  const main = page.getByRole('main');
  await expect(main).toContainText(wordsOf({ name: 'link-repeated', parameter: 'amount' }).text);
  await expect(main).toContainText(wordsOf({ name: 'link-receiver-bad', text: 'nobody' }).text);
});

test('the overview links to assets that are open', async ({ page, mint, redeem }) => {
  await page.goto('/');
  await page.getByRole('link', { name: /^Mint with AAVE, / }).click();
  await expect(mint.asset).toHaveAccessibleName('Asset to deposit: AAVE');
  await page.goBack();
  await page.getByRole('link', { name: /^Redeem for WBNB, / }).click();
  await expect(redeem.asset).toHaveAccessibleName('Asset to receive: WBNB');
});

test('an unknown path shows a not-found page with links to other pages', async ({ page, frame, watch }) => {
  watch.allow(/404/);
  const response = await page.goto('/treasure/');
  expect(response?.status()).toBe(404);
  await expect(frame.title).toHaveText('Page not found');
  await page.getByRole('link', { name: 'View the Treasury' }).click();
  await expect(frame.status).toBeVisible();
});
