import { expect } from '@playwright/test';
import { expectIssue } from '@/e2e/fixtures/expect';
import { wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';

const AMOUNT = 250_000_000n;
/** One refresh of the local chain, and what a loaded machine takes. */
const SOON = { timeout: 4_000 + 4_000 };
/** Blocks by which the two chains differ. */
const MORE = 50;

for (const [side, before, after] of [
  ['lower', MORE, 0],
  ['higher', 0, MORE],
] as const) {
  test(`a chain restarted with a ${side} block is noticed at once, and what was pending on the other is set aside`, async ({
    page,
    world,
    connected,
    frame,
    mint,
    watch,
  }) => {
    watch.allow(/Failed to load resource/);
    await world.chain.fund(connected.address, 'USDC', AMOUNT);
    await world.chain.approve(connected.signer, 'USDC', AMOUNT);
    await world.chain.client.mine({ blocks: before + 1, interval: 0 });
    await world.chain.client.setAutomine(false);
    await mint.open({ asset: 'USDC', amount: '250' });
    await mint.submit.click();
    await expect(mint.pending).toBeVisible();
    const old = await world.chain.client.getBlockNumber({ cacheTime: 0 });

    await world.restart();
    await world.chain.client.mine({ blocks: after + 1, interval: 0 });
    const block = await world.chain.client.getBlockNumber({ cacheTime: 0 });
    expect(block < old).toBe(side === 'lower');

    await expectIssue(page, { name: 'chain-gone' });
    await expect(mint.gone).toBeVisible();
    await expect(mint.pending).toHaveCount(0);
    await expect(page.getByText(wordsOf({ name: 'chain-replaced' }).title).first()).toBeVisible(SOON);
    await expect(frame.status).toContainText(`Block ${block.toLocaleString('en-US')} on`, SOON);

    await page.reload();
    await expect(mint.gone).toBeVisible();
    await mint.again.click();
    await expect(mint.amount).toBeVisible();
    await page.reload();
    await expect(frame.status).toBeVisible();
    await expect(mint.gone).toHaveCount(0);
    expect(await world.chain.balance('USDm', connected.address)).toBe(0n);
    expect(connected.transactionsAsked).toHaveLength(1);
  });
}

test('the activity of a chain that was restarted with a higher block is replaced by that of the other one', async ({
  page,
  world,
  connected,
  activity,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  await world.chain.fund(connected.address, 'USDC', AMOUNT);
  await world.chain.approve(connected.signer, 'USDC', AMOUNT);
  await activity.open({ address: connected.address });
  await expect(page.getByText(/Complete since deployment \(blocks/)).toBeVisible(SOON);
  await expect(activity.rows).toHaveCount(1);

  await world.restart();
  await world.chain.client.mine({ blocks: 2 * MORE, interval: 0 });
  await expect(activity.rows).toHaveCount(0, SOON);
  await expect(page.getByText(/Complete since deployment \(blocks/)).toBeVisible(SOON);
});
