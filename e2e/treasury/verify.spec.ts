import { readFile } from 'node:fs/promises';
import { expect } from '@playwright/test';
import { encodeFunctionData, zeroAddress } from 'viem';
import { treasuryLensAbi } from '@/abis/treasury-lens';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { outage } from '@/e2e/fixtures/outage';
import { test } from '@/e2e/fixtures/test';
import { VerifyDialog } from '@/e2e/pages/verify-dialog';
import { formatCount } from '@/lib/domain/format/format';

/** The lens result, read with viem instead of the app's code. */
async function lensAt(chain: Chain, blockNumber: bigint) {
  const lens = { address: chain.deployment.lens, abi: treasuryLensAbi } as const;
  const question = { functionName: 'snapshot', args: [zeroAddress] } as const;
  const data = encodeFunctionData({ abi: treasuryLensAbi, ...question });
  const [raw, answer, block] = await Promise.all([
    chain.client.call({ to: lens.address, data, blockNumber }),
    chain.client.readContract({ ...lens, ...question, blockNumber }),
    chain.client.getBlock({ blockNumber }),
  ]);
  return { raw: raw.data, answer, block, data };
}

test('a figure opens to the call, the block and the raw response behind it', async ({ page, chain }) => {
  const number = await chain.client.getBlockNumber();
  const { raw, answer, block, data } = await lensAt(chain, number);
  await page.goto('/');
  const verify = new VerifyDialog(page);
  await verify.open('Backing ratio');

  await expect(verify.valueOf('Contract').getByTitle(chain.deployment.lens)).toBeVisible();
  await expect(verify.valueOf('Function')).toHaveText('snapshot(address)');
  await expect(verify.valueOf('Argument')).toContainText(zeroAddress);
  await expect(verify.valueOf('Block')).toHaveText(formatCount(number, 'en-US'));
  await expect(verify.blockHash).toHaveAttribute('title', block.hash);
  await expect(verify.valueOf('Block time')).toHaveText(
    new Date(Number(block.timestamp) * 1000).toISOString().replace('T', ' ').replace('.000Z', ' UTC'),
  );
  expect(await verify.copied('Copy the raw response')).toBe(raw);
  const curl = await verify.copied('Copy for curl');
  expect(curl).toContain(`[{"to":"${chain.deployment.lens}","data":"${data}"},"0x${number.toString(16)}"]`);

  await verify.figure('Backing ratio').click();
  const owed = answer.supply - answer.treasuryUsdm;
  await expect(verify.valueOf('value')).toHaveText(`${answer.value}`);
  await expect(verify.valueOf('supply')).toHaveText(`${answer.supply}`);
  await expect(verify.valueOf('treasuryUsdm')).toHaveText(`${answer.treasuryUsdm}`);
  await expect(verify.valueOf('Result')).toHaveText(`${(answer.value * 10_000n) / owed}`);
});

test('the verified figures stay at their block while the chain moves on', async ({ page, chain, frame }) => {
  const number = await chain.client.getBlockNumber();
  await page.goto('/');
  const verify = new VerifyDialog(page);
  await verify.open('Backing ratio');
  await chain.client.mine({ blocks: 3 });
  await expect(frame.status).toContainText(`Block ${formatCount(number + 3n, 'en-US')}`);
  await expect(verify.valueOf('Block')).toHaveText(formatCount(number, 'en-US'));
  await page.keyboard.press('Escape');
  await verify.open('Backing ratio');
  await expect(verify.valueOf('Block')).toHaveText(formatCount(number + 3n, 'en-US'));
});

test('the export contains the whole view at that block, to the last digit', async ({ page, chain }) => {
  const number = await chain.client.getBlockNumber();
  const { raw, answer, block, data } = await lensAt(chain, number);
  await page.goto('/');
  const verify = new VerifyDialog(page);
  await verify.open('Backing ratio');
  const [download] = await Promise.all([page.waitForEvent('download'), verify.exportButton.click()]);
  expect(download.suggestedFilename()).toBe(`mars-treasury-31337-${number}.json`);
  const exported: unknown = JSON.parse(await readFile(await download.path(), 'utf8'));
  expect(exported).toMatchObject({
    chainId: '31337',
    block: { number: `${number}`, hash: block.hash, timestamp: `${block.timestamp}` },
    call: { contract: chain.deployment.lens, arguments: [zeroAddress], data, result: raw },
  });
  expect(exported).toHaveProperty('answer', asTexts(answer));
  const value = { id: 'value', label: 'Reserves', value: `${answer.value}`, unit: 'USD' };
  expect(exported).toHaveProperty('figures', expect.arrayContaining([expect.objectContaining(value)]));
});

/** Converts bigints to digits, as in the exported file. */
function asTexts(value: unknown): unknown {
  const text = JSON.stringify(value, (_, item: unknown) =>
    typeof item === 'bigint' || typeof item === 'number' ? item.toString() : item,
  );
  return JSON.parse(text);
}

test('the search finds figures among many', async ({ page, chain }) => {
  await page.goto('/');
  const verify = new VerifyDialog(page);
  await verify.open('Mint and redemption limits');
  const { assets } = await chain.snapshot();
  await expect(verify.figures).toHaveCount(20);
  await verify.dialog.getByRole('button', { name: `Show all ${5 * assets.length} figures` }).click();
  await expect(verify.figures).toHaveCount(5 * assets.length);
  await verify.search.fill('weth value');
  await expect(verify.figures).toHaveCount(1);
  const index = assets.findIndex(({ symbol }) => symbol === 'WETH');
  await verify.figure('WETH: value').click();
  await expect(verify.valueOf(`assets[${index}].value`)).toHaveText(`${assets[index]?.value}`);
  await verify.search.fill('no such thing');
  await expect(verify.dialog).toContainText('No matching figures.');
});

test('the dialog can be opened, searched and closed by keyboard, and the focus returns', async ({
  page,
  frame,
}) => {
  await page.goto('/');
  await expectFigures(frame);
  const verify = new VerifyDialog(page);
  await verify.button('Mint and redemption limits').focus();
  await page.keyboard.press('Enter');
  await expect(verify.search).toBeFocused();
  await page.keyboard.type('uni: price');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(verify.dialog).toContainText('PriceOracle.priceOf(');
  await page.keyboard.press('Escape');
  await expect(verify.dialog).toBeHidden();
  await expect(verify.button('Mint and redemption limits')).toBeFocused();
});

test('opened before the first figures, it shows them once there are some, and the focus still returns', async ({
  page,
  watch,
}) => {
  watch.allow(/Failed to load resource/);
  const nodes = await outage(page, '**/rpc');
  await page.goto('/');
  const verify = new VerifyDialog(page);
  await verify.button('Backing ratio').click();
  await expect(verify.dialog).toContainText('Nothing to verify yet');
  nodes.end();
  await expect(verify.blockHash).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(verify.dialog).toBeHidden();
  await expect(verify.button('Backing ratio')).toBeFocused();
});
