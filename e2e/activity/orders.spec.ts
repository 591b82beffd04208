import { expect } from '@playwright/test';
import { encodeFunctionData, erc20Abi, maxUint256, parseUnits } from 'viem';
import { expectAccessible } from '@/e2e/fixtures/axe';
import type { Chain } from '@/e2e/fixtures/chain';
import { reportNext } from '@/e2e/fixtures/order-book';
import { PHONES } from '@/e2e/fixtures/phones';
import { usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import type { Signer } from '@/e2e/fixtures/wallet/signer';
import { ordersPart } from '@/e2e/pages/orders-part';
import { approveAndOrder, type TestOrder } from '@/scripts/local-chain/testing-orders';

const HOUR = 3600n;
const ORDERED = parseUnits('2', 8);

/** An account orders to mint with 2 WBTC, or as given. */
async function order(chain: Chain, signer: Signer, change: Partial<TestOrder> = {}): Promise<void> {
  const { timestamp } = await chain.client.getBlock();
  const made = { owner: signer.account.address, token: chain.token('WBTC'), minting: true, amount: ORDERED };
  const deadline = timestamp + 4n * HOUR;
  for (const { to, data } of approveAndOrder(chain.deployment, { ...made, deadline, ...change })) {
    if (to) await chain.mined(await signer.send({ to, data }));
  }
}

test('orders are listed from being made to their end, once, as their owner’s', async ({
  activity,
  chain,
  connected,
  page,
}) => {
  const { address, signer } = connected;
  await chain.fund(address, 'WBTC', 2n * ORDERED);
  await chain.fund(address, 'USDm', parseUnits('300', 18));
  await order(chain, signer);
  await order(chain, signer, { minOut: parseUnits('900000', 18) });
  await order(chain, signer, { minting: false, amount: parseUnits('300', 18) });
  await activity.open();
  await expect(activity.rows).toHaveCount(6);
  await expect(activity.what(0)).toHaveText('Ordered to redeem 300 USDm for WBTC');
  await expect(activity.rows.nth(0)).toContainText('Open');
  await expect(activity.rows.nth(1)).toContainText('Approved 300 USDm for ordersUsed');
  await expect(activity.rows.nth(2)).toContainText('Minimum received 900,000 USDm.');
  await expect(activity.rows.nth(4)).toContainText('Ordered to mint with 2 WBTCOpen');
  await expect(ordersPart(page).panel.getByRole('listitem')).toHaveCount(3);

  await reportNext(chain, 'WBTC', '100000');
  await chain.actions.settleOrders();
  await expect(activity.rows).toHaveCount(9);
  await expect(activity.what(0)).toHaveText('Redeemed 300 USDm for 0.003 WBTC by order');
  await expect(activity.what(1)).toHaveText('Order of 2 WBTC refunded');
  await expect(activity.rows.nth(1)).toContainText('At $100,000. Below the minimum received.');
  await expect(activity.what(2)).toHaveText('Minted 200,000 USDm with 2 WBTC by order');
  await expect(activity.what(2)).toHaveAccessibleDescription(/ At \$100,000\.0*\.?$/);
  for (const row of [0, 1, 2]) await expect(activity.cell(row, 'account')).toHaveText('You');
  await expect(activity.rows.nth(3)).toContainText('Settled');
  await expect(activity.rows.nth(5)).toContainText('Refunded');
  await expect(ordersPart(page).panel).toBeHidden();
  await expectAccessible(page);

  await activity.choice('Type').selectOption('Orders');
  await expect(activity.rows).toHaveCount(6);
  await expect(page).toHaveURL(/kind=order/);
  const { text } = await activity.download('CSV');
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(7);
  expect(lines[0]).toMatch(/,spender,order,order_price_usd,order_minimum,order_refunded,refund_reason$/);
  expect(lines[2]).toMatch(/,\d+,100000,,2,minimum$/);
  const { entries } = JSON.parse((await activity.download('JSON')).text);
  expect(entries[2]).toMatchObject({
    kind: 'mint',
    sender: address,
    order: { priceUsd: '100000', refunded: '0' },
  });
  await activity.choice('Type').selectOption('Mints');
  await expect(activity.rows).toHaveCount(1);

  // The same for everybody else.
  await activity.button('All accounts').click();
  await expect(activity.rows.first()).toContainText('Minted 200,000 USDm with 2 WBTC by order');
});

test('an open order is settled where it is listed', async ({ activity, chain, connected, page }) => {
  const { panel, settle } = ordersPart(page);
  await chain.fund(connected.address, 'WBTC', ORDERED);
  await order(chain, connected.signer);
  await activity.open();
  await expect(panel).toContainText('Waiting for the next price');
  await reportNext(chain, 'WBTC', '100000');
  await expect(panel).toContainText(`it mints ${usdm(parseUnits('200000', 18))}`);
  await settle.click();
  await expect(activity.flow('Minted 200,000 USDm')).toBeVisible();
  expect(await chain.balance('USDm', connected.address)).toBe(parseUnits('200000', 18));
  await expect(activity.what(0)).toHaveText('Minted 200,000 USDm with 2 WBTC by order');
  await expect(activity.rows.nth(1)).toContainText('Settled');
  await expect(activity.flows).toHaveCount(0);
  await activity.button('Done').click();
  await expect(panel).toBeHidden();
});

test('an approval for orders is listed and revoked like one for the Treasury', async ({
  activity,
  chain,
  connected,
}) => {
  const spender = chain.deployment.orders;
  const approve = async (symbol: string, amount: bigint) => {
    const data = encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] });
    await chain.mined(await connected.signer.send({ to: chain.token(symbol), data }));
  };
  const left = (symbol: string) => {
    const args = [connected.address, spender] as const;
    const token = { address: chain.token(symbol), abi: erc20Abi } as const;
    return chain.client.readContract({ ...token, functionName: 'allowance', args });
  };
  await approve('USDm', maxUint256);
  await approve('USDP', 5n * 10n ** 18n);
  await chain.approve(connected.signer, 'USDP', 7n * 10n ** 18n);
  await activity.open({ kind: 'approval' });
  await expect(activity.rows).toHaveCount(3);
  await expect(activity.what(1)).toHaveText('Approved 5 USDP for orders');
  await expect(activity.what(2)).toHaveText('Approved unlimited USDm for orders');
  await activity.button('Revoke the USDm approval for orders').click();
  await expect(activity.flow('USDm approval revoked')).toBeVisible();
  await expect(activity.result('Spender')).toHaveText('Orders');
  expect(await left('USDm')).toBe(0n);
  await expect(activity.what(0)).toHaveText('USDm approval for orders now 0');
  await activity.button('Revoke the USDP approval for orders').click();
  await expect(activity.flow('USDP approval revoked')).toBeVisible();
  expect(await left('USDP')).toBe(0n);
  expect(await chain.allowance('USDP', connected.address)).toBe(7n * 10n ** 18n);
  await expect(activity.revoke('USDP')).toBeEnabled();
});

test.describe('on a phone', () => {
  test.use(PHONES['iPhone 13']);

  test('a refund is taken from activity', async ({ activity, chain, connected, page }) => {
    const { panel, refund } = ordersPart(page);
    await chain.fund(connected.address, 'WBTC', ORDERED);
    await order(chain, connected.signer);
    await chain.actions.warp(5 * Number(HOUR));
    await activity.open();
    await expect(panel).toContainText('No price in time');
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBe(PHONES['iPhone 13'].viewport.width);
    await refund.tap();
    await expect(activity.flow('Refunded 2 WBTC')).toBeVisible();
    expect(await chain.balance('WBTC', connected.address)).toBe(ORDERED);
    await expect(activity.what(0)).toHaveText('Order of 2 WBTC refunded');
    await expect(activity.rows.nth(0)).toContainText('No price before the deadline.');
  });
});
