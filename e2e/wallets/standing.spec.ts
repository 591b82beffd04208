import { expect } from '@playwright/test';
import { encodeFunctionData, erc20Abi, maxUint256 } from 'viem';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { agree, decline, sendsOtherData } from '@/e2e/fixtures/wallet/reactions';
import type { Address } from '@/lib/domain/model/types';

/** What a transaction leaves approved is said when it ends, and can be used, lowered or revoked there. */

const AMOUNT = 250n * 10n ** 18n;
const approval = (spender: Address, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] });
const standing = { name: 'approval-standing', amount: '250 USDP', spender: 'The Treasury' } as const;

test.beforeEach(({ chain, connected }) => chain.fund(connected.address, 'USDP', AMOUNT));

test('declined after the approval was mined, a mint says what stands and continues with it', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(agree);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'step-declined' });
  await expectIssue(page, standing);
  await expect(mint.amount).toHaveValue('250');
  await page.getByRole('button', { name: 'Continue', exact: true }).click();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, 'mint', 'mint']);
});

test('declined after the approval was mined, a mint offers to revoke it', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  connected.next(agree);
  connected.next(decline);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, standing);
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(mint.flow('USDP approval revoked')).toBeVisible();
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
  await mint.again.click();
  await expect(mint.amount).toHaveValue('250');
});

test('an approval raised in the wallet is named after the mint, and revoked there', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const treasury = chain.deployment.treasury;
  connected.next(sendsOtherData(connected, () => approval(treasury, maxUint256)));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.flow(/^Minted/)).toBeVisible();
  await expectIssue(page, { name: 'approval-left', amount: 'unlimited USDP', spender: 'The Treasury' });
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(mint.flow('USDP approval revoked')).toBeVisible();
  expect(await chain.allowance('USDP', connected.address)).toBe(0n);
});

test('an approval that the wallet gave to someone else is revoked from the alarm', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const { account: thief } = await chain.newcomer(1);
  connected.next(sendsOtherData(connected, () => approval(thief.address, AMOUNT)));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'approval-foreign', amount: '250 USDP', spender: thief.address });
  await page.getByRole('button', { name: 'Revoke', exact: true }).click();
  await expect(mint.flow('USDP approval revoked')).toBeVisible();
  const { token: address } = await chain.asset('USDP', connected.address);
  const args = [connected.address, thief.address] as const;
  expect(await chain.client.readContract({ address, abi: erc20Abi, functionName: 'allowance', args })).toBe(
    0n,
  );
});
