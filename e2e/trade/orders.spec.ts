import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { leastMinted, ordersOf, reportNext, settleElsewhere } from '@/e2e/fixtures/order-book';
import { PHONES } from '@/e2e/fixtures/phones';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { agree, answerLost } from '@/e2e/fixtures/wallet/reactions';
import { ordersPart } from '@/e2e/pages/orders-part';

const HOUR = 3600;
const wbtc = (amount: string) => parseUnits(amount, 8);

test('above the hourly limit, an order mints at the next price by a second signature, across reloads', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const order = ordersPart(page);
  await chain.fund(connected.address, 'WBTC', wbtc('5'));
  await mint.open({ asset: 'WBTC', amount: '5' });
  await expect(mint.off('Exceeds the hourly limit')).toBeVisible();
  await expect(order.now).toBeChecked();
  await expect(order.now).toHaveAccessibleName(/^Now, up to 1\.\d+ WBTC/);
  await order.next.check();
  await expect(mint.review).toContainText(
    'Deposit 5 WBTC, receive USDm at the next price, sent to your address.',
  );
  await expect(mint.review).toContainText('Not possible once ordered');
  const least = await leastMinted(chain, '5', 500n);
  await expect(order.least).toContainText(usdm(least));
  await expect(mint.review).toContainText('All of 5 WBTC is returned');
  await expect(mint.steps).toHaveCount(2);
  await expectAccessible(page);

  await order.submit.click();
  await expect(mint.flow('Ordered to mint with 5 WBTC')).toBeVisible();
  expect(connected.transactionsAsked.at(-1)?.to).toBe(chain.deployment.orders);
  await expect(order.panel).toContainText('Waiting for the next price');
  expect(await chain.balance('WBTC', connected.address)).toBe(0n);
  expect((await ordersOf(chain, connected.address))[0]?.minOut).toBe(least);
  await expect(order.panel).toContainText(`Minimum received ${usdm(least)}`);

  await page.reload();
  await expect(order.panel).toContainText('mint with 5 WBTC');
  await expect(order.panel).toContainText('Waiting for the next price');
  await reportNext(chain, 'WBTC', '100000');
  await expect(order.panel).toContainText(`it mints ${usdm(parseUnits('500000', 18))}`);

  await page.reload();
  await order.settle.click();
  await expect(mint.flow(`Minted ${usdm(parseUnits('500000', 18))}`)).toBeVisible();
  expect(await chain.balance('USDm', connected.address)).toBe(parseUnits('500000', 18));
  await mint.again.click();
  await expect(order.panel).toBeHidden();

  await page.reload();
  await expect(mint.balance).toBeVisible();
  await expect(order.panel).toBeHidden();
});

test('without a price until its deadline, an order is refunded', async ({ page, chain, connected, mint }) => {
  const order = ordersPart(page);
  await chain.fund(connected.address, 'WBTC', wbtc('5'));
  await mint.open({ asset: 'WBTC', amount: '5' });
  await order.next.check();
  // The wallet sends the order, but the page is closed before it knows.
  connected.next(agree);
  connected.next(answerLost);
  await order.submit.click();
  await expect.poll(() => connected.transactionsAsked.length).toBe(2);
  await expect(order.panel).toContainText('Waiting for the next price');
  await page.reload();
  await expect(mint.flow('Ordered to mint with 5 WBTC')).toBeVisible();

  await chain.actions.warp(4 * HOUR);
  await expect(order.panel).toContainText('No price in time');
  await page.reload();
  await order.refund.click();
  await expect(mint.flow('Refunded 5 WBTC')).toBeVisible();
  expect(await chain.balance('WBTC', connected.address)).toBe(wbtc('5'));
});

for (const [name, phone] of Object.entries(PHONES)) {
  test.describe(name, () => {
    test.use(phone);

    test('an order to redeem for native coin is settled by someone else', async ({
      page,
      chain,
      connected,
      redeem,
    }) => {
      const order = ordersPart(page);
      const usdmIn = parseUnits('198000', 18);
      await chain.fund(connected.address, 'USDm', usdmIn);
      await redeem.open({ asset: 'WETH', amount: '198000' });
      await redeem.receive('ETH').check();
      await order.next.check();
      await expect(redeem.review).toContainText(`Redeem ${usdm(usdmIn)} for ETH at the next price`);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(phone.viewport.width);
      await order.submit.click();
      await expect(redeem.flow(`Ordered to redeem ${usdm(usdmIn)} for ETH`)).toBeVisible();
      await redeem.again.click();

      await page.reload();
      await expect(order.panel).toContainText('Waiting for the next price');
      const before = await chain.client.getBalance({ address: connected.address });
      await reportNext(chain, 'WETH', '3600');
      await expect(order.panel).toContainText('At $3,600.00 it pays 55 ETH');
      await settleElsewhere(chain, connected.address);
      await expect(order.panel).toContainText('It has been settled or refunded');
      const paid = (await chain.client.getBalance({ address: connected.address })) - before;
      expect(paid).toBe(parseUnits('55', 18));
    });
  });
}
