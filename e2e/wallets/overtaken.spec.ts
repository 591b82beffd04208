import { expect } from '@playwright/test';
import { encodeFunctionData, erc20Abi, maxUint256, parseUnits } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { agree, held, overtakenBy, sendsOtherData } from '@/e2e/fixtures/wallet/reactions';
import { checkMint } from '@/lib/domain/trade/mint';

const AMOUNT = 250n * 10n ** 18n;

test('a mint reverts with the contract’s reason if the asset closes between signing and mining', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  connected.next(overtakenBy(connected, () => chain.actions.pause('USDP', { mint: true })));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.reverted).toBeVisible();
  const asset = await chain.asset('USDP', connected.address);
  const issue = checkMint(await chain.snapshot(connected.address), asset, AMOUNT);
  expect(issue?.name).toBe('paused');
  if (issue) await expectIssue(page, issue);
  expect((await chain.mined(connected.lastSent)).status).toBe('reverted');
  expect(await chain.balance('USDP', connected.address)).toBe(AMOUNT);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
  await mint.again.click();
  await expect(mint.amount).toHaveValue('250');
});

test('a mint reverts without loss if the price moves beyond the tolerance before it is mined', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'WBTC', 100_000_000n);
  await chain.approve(connected.signer, 'WBTC', 100_000_000n);
  connected.next(overtakenBy(connected, () => chain.actions.setFeed('WBTC', '100000')));
  await mint.open({ asset: 'WBTC', amount: '1' });
  await mint.submit.click();
  await expect(mint.reverted).toBeVisible();
  await expectIssue(page, { name: 'quote-moved' });
  expect((await chain.mined(connected.lastSent)).status).toBe('reverted');
  expect(await chain.balance('WBTC', connected.address)).toBe(100_000_000n);
});

test('a redemption overtaken by a price change reverts, and the USDm is still there', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', AMOUNT);
  connected.next(overtakenBy(connected, () => chain.actions.setFeed('WETH', '4000')));
  await redeem.open({ asset: 'WETH', amount: '250' });
  await redeem.submit.click();
  await expect(redeem.reverted).toBeVisible();
  await expectIssue(page, { name: 'quote-moved' });
  expect(await chain.balance('USDm', connected.address)).toBe(AMOUNT);
});

test('an approval lowered in the wallet is requested again', async ({ page, chain, connected, mint }) => {
  const usdp = await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const lower = parseUnits('100', 18);
  const { reaction, release } = held();
  connected.next(sendsOtherData(connected, () => approval(chain.deployment.treasury, lower)));
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, {
    name: 'approval-lower',
    approved: { ...usdp, value: lower },
    wanted: { ...usdp, value: AMOUNT },
  });
  release();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`, `approve ${AMOUNT}`, 'mint']);
});

test('an approval raised in the wallet is pointed out', async ({ page, chain, connected, mint }) => {
  const usdp = await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const { reaction, release } = held();
  connected.next(sendsOtherData(connected, () => approval(chain.deployment.treasury, maxUint256)));
  connected.next(reaction);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, {
    name: 'approval-higher',
    approved: { ...usdp, value: maxUint256 },
    wanted: { ...usdp, value: AMOUNT },
  });
  release();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(await chain.allowance('USDP', connected.address)).toBe(maxUint256);
});

test('an approval that the wallet grants to a different spender raises an alarm', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const { account: thief } = await chain.newcomer(1);
  connected.next(sendsOtherData(connected, () => approval(thief.address, AMOUNT)));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.replaced).toBeVisible();
  await expectIssue(page, { name: 'call-changed' });
  expect(connected.asked).toHaveLength(1);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});

test('a mint whose recipient the wallet has changed raises an alarm', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  await chain.approve(connected.signer, 'USDP', AMOUNT);
  const { account: thief } = await chain.newcomer(1);
  const stolen = encodeFunctionData({
    abi: treasuryAbi,
    functionName: 'mint',
    args: [chain.token('USDP'), AMOUNT, 0n, thief.address, maxUint256],
  });
  connected.next(sendsOtherData(connected, () => stolen));
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'call-changed' });
  expect(await chain.balance('USDm', thief.address)).toBeGreaterThan(0n);
});

test('the next step waits while the wallet shows another account, and continues once it is back', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  const own = connected.signer;
  const other = await chain.newcomer(1);
  connected.next(async (asked) => {
    const hash = await asked();
    await connected.switchAccount(other);
    return hash;
  });
  connected.next(agree);
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.onHold).toBeVisible();
  await expectIssue(page, { name: 'account-changed' });
  expect(callsAsked(connected)).toEqual([`approve ${AMOUNT}`]);

  await connected.switchAccount(own);
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
  expect(await chain.balance('USDm', other.account.address)).toBe(0n);
});

test('the next step waits while the wallet is on another network, and continues once it is back', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', AMOUNT);
  const usdmOut = await chain.previewMint('USDP', AMOUNT);
  connected.next(async (asked) => {
    const hash = await asked();
    await connected.switchChain(1);
    return hash;
  });
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expect(mint.onHold).toBeVisible();
  await expectIssue(page, { name: 'chain-changed' });
  await connected.switchChain(31337);
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
});

const approval = (spender: `0x${string}`, amount: bigint) =>
  encodeFunctionData({ abi: erc20Abi, functionName: 'approve', args: [spender, amount] });
