import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { leastMinted, ordersOf, reportNext } from '@/e2e/fixtures/order-book';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { ordersPart } from '@/e2e/pages/orders-part';
import { exactQuantity } from '@/lib/domain/format/format';
import { MAKER } from '@/scripts/local-chain/accounts';
import { mint as mintAction } from '@/scripts/local-chain/actions';
import { transact } from '@/scripts/local-chain/client';

const HOUR = 3600;
const WBTC = { symbol: 'WBTC', decimals: 8 };
const wbtc = (amount: string) => parseUnits(amount, 8);

test('below the minimum that was chosen, all of an order comes back', async ({
  page,
  chain,
  connected,
  mint,
  activity,
}) => {
  const order = ordersPart(page);
  await chain.fund(connected.address, 'WBTC', wbtc('5'));
  await mint.open({ asset: 'WBTC', amount: '5' });
  await order.next.check();
  await order.limits.click();
  await order.minimum('Own').check();
  await order.own.fill('0');
  await expect(mint.off('Check the minimum')).toBeVisible();
  await expect(page.getByText('Enter a percentage above 0')).toBeVisible();
  await order.own.fill('2.5');
  const least = await leastMinted(chain, '5', 250n);
  await expect(order.least).toContainText(usdm(least));
  await order.minimum('Any price').check();
  await expect(order.least).toContainText('None, any price is accepted');
  await order.minimum('1% below').check();
  await order.deadline('7 days').check();
  await expectAccessible(page);
  await order.submit.click();
  await expect(mint.flow('Ordered to mint with 5 WBTC')).toBeVisible();
  const [made] = await ordersOf(chain, connected.address);
  expect(made?.minOut).toBe(await leastMinted(chain, '5', 100n));
  const wait = Number((made?.deadline ?? 0n) - (made?.time ?? 0n));
  expect(wait).toBeGreaterThan(7 * 24 * HOUR);
  expect(wait).toBeLessThan(7 * 24 * HOUR + HOUR);

  await reportNext(chain, 'WBTC', '103000');
  await expect(order.panel).toContainText('Below the minimum');
  await order.refund.click();
  await expect(mint.flow('Refunded 5 WBTC')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('Below the minimum received');
  expect(await chain.balance('WBTC', connected.address)).toBe(wbtc('5'));
  await activity.open();
  await expect(activity.what(0)).toHaveText('Order of 5 WBTC refunded');
  await expect(activity.rows.nth(0)).toContainText('At $103,000. Below the minimum received.');
  await expect(activity.rows.nth(1)).toContainText('Refunded');
});

for (const when of ['with the page open', 'with the page closed']) {
  test(`a keeper settles an order by itself, ${when}`, async ({ page, chain, connected, mint, activity }) => {
    const order = ordersPart(page);
    const failures: unknown[] = [];
    const stop = chain.actions.keepSettling((error) => failures.push(error));
    try {
      await chain.fund(connected.address, 'WBTC', wbtc('5'));
      await mint.open({ asset: 'WBTC', amount: '5' });
      await order.next.check();
      await order.submit.click();
      await expect(mint.flow('Ordered to mint with 5 WBTC')).toBeVisible();
      await expect(order.panel).toContainText('Waiting for the next price');
      if (when === 'with the page closed') await page.goto('about:blank');
      await reportNext(chain, 'WBTC', '104000');
      const minted = parseUnits('520000', 18);
      await expect.poll(() => chain.balance('USDm', connected.address)).toBe(minted);
      if (when === 'with the page closed') await activity.open();
      else {
        await expect(order.panel).toContainText('It has been settled or refunded');
        await order.panel.getByRole('link', { name: 'View activity' }).click();
      }
      await expect(activity.what(0)).toHaveText(`Minted ${usdm(minted)} with 5 WBTC by order`);
      await expect(activity.rows.nth(0)).toContainText('At $104,000.');
      await expect(order.panel).toBeHidden();
    } finally {
      stop();
    }
    expect(failures).toEqual([]);
  });
}

test('what a tier has no headroom for comes back, and activity says so', async ({
  page,
  chain,
  connected,
  mint,
  activity,
}) => {
  const order = ordersPart(page);
  const amount = parseUnits('470000', 18);
  await chain.fund(connected.address, 'LINK', amount);
  await mint.open({ asset: 'LINK', amount: '470000' });
  await order.next.check();
  await order.submit.click();
  await expect(mint.flow('Ordered to mint with 470,000 LINK')).toBeVisible();
  // Its price rises: the tier has no headroom for all of it any more.
  await reportNext(chain, 'LINK', '19.1');
  await order.settle.click();
  await expect(mint.flow(/^Minted [\d,.]+ USDm$/)).toBeVisible();
  const [minted, back] = await Promise.all([
    chain.balance('USDm', connected.address),
    chain.balance('LINK', connected.address),
  ]);
  expect(back).toBeGreaterThan(0n);
  expect(back).toBeLessThan(amount / 10n);
  const link = (value: bigint) => amountOf({ symbol: 'LINK', decimals: 18 }, value);
  await expect(page.getByRole('main')).toContainText('Above a limit of the Treasury');
  await mint.again.click();

  await activity.open();
  await expect(activity.what(0)).toHaveText(`Minted ${usdm(minted)} with ${link(amount - back)} by order`);
  await expect(activity.rows.nth(0)).toContainText(
    `At $19.10. ${link(back)} refunded: above a limit of the Treasury.`,
  );
  await expect(activity.rows.nth(1)).toContainText('Ordered to mint with 470,000 LINK');
  await expect(activity.rows.nth(1)).toContainText('Settled in part');
});

test('what the supply cap leaves no space for comes back, with the reason', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const order = ordersPart(page);
  const amount = wbtc('200');
  await chain.fund(connected.address, 'WBTC', amount);
  await mint.open({ asset: 'WBTC', amount: '200' });
  await order.next.check();
  await order.submit.click();
  await expect(order.panel).toContainText('Waiting for the next price');

  // Meanwhile somebody else mints most of what the cap allows.
  const { timestamp } = await chain.client.getBlock();
  const theirs = parseUnits('15000000', 6);
  await chain.fund(MAKER, 'USDC', theirs);
  const moment = { treasury: chain.deployment.treasury, time: Number(timestamp) };
  await transact(chain.client, mintAction(moment, MAKER, chain.token('USDC'), theirs));
  await chain.actions.warp(130);
  await chain.actions.refresh();
  await order.settle.click();

  await expect(mint.flow(/^Minted [\d,.]+ USDm$/)).toBeVisible();
  const back = await chain.balance('WBTC', connected.address);
  expect(back).toBeGreaterThan(0n);
  expect(back).toBeLessThan(amount);
  const results = page.getByRole('main');
  await expect(results).toContainText(exactQuantity({ ...WBTC, value: amount - back }, 'en-US'));
  await expect(results).toContainText(exactQuantity({ ...WBTC, value: back }, 'en-US'));
  await expect(results).toContainText('Above a limit of the Treasury');
});
