import { expect } from '@playwright/test';
import { expectIssue } from '@/e2e/fixtures/expect';
import { wordsOf } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { parseAmount } from '@/lib/domain/model/parse';

/** Texts that are not amounts of USDC, by the issue they cause. */
const NOT_AMOUNTS = {
  '-1': 'amount-sign',
  '+1': 'amount-sign',
  '1e18': 'amount-notation',
  '0x10': 'amount-notation',
  NaN: 'amount-characters',
  '<script>': 'amount-characters',
  '1.2.3': 'amount-many-points',
  '1,5': 'amount-ambiguous',
  '1,000.50': 'amount-ambiguous',
  '1.0000001': 'amount-too-precise',
} as const;

test('text that is not an amount is kept and explained, and nothing can be signed', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 10_000_000n);
  await mint.open({ asset: 'USDC' });
  for (const [text, name] of Object.entries(NOT_AMOUNTS)) {
    const parsed = parseAmount(text, 6);
    if (parsed.ok) throw new Error(`${text} is an amount`);
    expect(parsed.issue.name, text).toBe(name);
    await mint.amount.fill(text);
    await expectIssue(page, parsed.issue);
    await expect(mint.amount).toHaveValue(text);
    await expect(mint.submit).toHaveCount(0);
  }
  expect(connected.asked).toEqual([]);
});

test('text that is not an amount is explained even without a balance or for a closed asset', async ({
  page,
  chain,
  connected,
  mint,
  redeem,
}) => {
  await mint.open({ asset: 'USDC' });
  await mint.amount.fill('1.2.3');
  await expectIssue(page, { name: 'balance', max: { value: 0n, decimals: 6, symbol: 'USDC' } });
  await expectIssue(page, { name: 'amount-many-points' });
  await redeem.open({ asset: 'USDC' });
  await redeem.amount.fill('1e3');
  await expectIssue(page, { name: 'amount-notation' });
  await redeem.chooseProRata();
  await expectIssue(page, { name: 'amount-notation' });
  await chain.actions.pause('USDC', { mint: true });
  await chain.fund(connected.address, 'USDC', 10_000_000n);
  await mint.open({ asset: 'USDC' });
  await mint.amount.fill('ten');
  await expectIssue(page, { name: 'amount-characters' });
  // For a valid amount, the notice says everything.
  await mint.amount.fill('10');
  await expect(mint.amount).not.toHaveAttribute('aria-invalid', 'true');
});

test('an empty field and an unfinished number are not errors', async ({ connected, chain, mint }) => {
  await chain.fund(connected.address, 'USDC', 10_000_000n);
  await mint.open({ asset: 'USDC' });
  const { title } = wordsOf({ name: 'amount-empty' });
  for (const text of ['', '.', '0', '0.000']) {
    await mint.amount.fill(text);
    await expect(mint.off(title), text).toBeDisabled();
    await expect(mint.amount).not.toHaveAttribute('aria-invalid', 'true');
  }
});

test('an ambiguous amount is questioned, and one click settles it', async ({ connected, chain, mint }) => {
  await chain.fund(connected.address, 'USDC', 10_000_000n);
  await mint.open({ asset: 'USDC' });
  await mint.amount.fill('1,5');
  await mint.useInstead.filter({ hasText: '1.5' }).click();
  await expect(mint.amount).toHaveValue('1.5');
  await expect(mint.submit).toBeEnabled();
});

test('a recipient that would lose the USDm is rejected', async ({ page, connected, chain, mint }) => {
  await chain.fund(connected.address, 'USDC', 10_000_000n);
  await mint.open({ asset: 'USDC', amount: '5' });
  await mint.sendTo('0x0000000000000000000000000000000000000000');
  const main = page.getByRole('main');
  await expect(main).toContainText(wordsOf({ name: 'receiver-zero' }).title);
  await mint.receiver.fill('0x90f79bf6EB2c4f870365E785982E1f101E93b906');
  await expect(main).toContainText(wordsOf({ name: 'receiver-checksum' }).title);
  await mint.receiver.fill('vitalik.eth');
  await expect(main).toContainText(wordsOf({ name: 'receiver-not-address' }).title);
  await mint.receiver.fill(chain.deployment.treasury);
  await expect(main).toContainText('Funds sent to this contract would be lost.');
  await expect(mint.submit).toHaveCount(0);
  expect(connected.asked).toEqual([]);
});
