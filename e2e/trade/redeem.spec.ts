import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { callsAsked } from '@/e2e/fixtures/expect';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import { quoteProRata } from '@/lib/domain/trade/redeem';

const wad = (amount: string) => parseUnits(amount, 18);

for (const symbol of ['USDC', 'WBTC', 'WETH', 'USDT']) {
  test(`USDm is redeemed for ${symbol} in one transaction without an approval`, async ({
    chain,
    connected,
    redeem,
  }) => {
    await chain.fund(connected.address, 'USDm', wad('1000'));
    const supply = (await chain.snapshot()).supply;
    const asset = await chain.asset(symbol);
    const out = await chain.previewRedeem(symbol, wad('400'));
    await redeem.open();
    await redeem.chooseAsset(symbol);
    await redeem.amount.fill('400');
    await expect(redeem.review).toContainText(`Redeem ${usdm(wad('400'))} for at least`);
    await redeem.submit.click();
    await expect(redeem.flow(`Redeemed ${usdm(wad('400'))} for ${amountOf(asset, out)}`)).toBeVisible();

    expect(callsAsked(connected)).toEqual(['redeem']);
    expect(await chain.balance(symbol, connected.address)).toBe(out);
    expect(await chain.balance('USDm', connected.address)).toBe(wad('600'));
    expect((await chain.snapshot()).supply, 'the USDm is burned').toBe(supply - wad('400'));
    expect(await chain.allowance('USDm', connected.address)).toBe(0n);
  });
}

test('a pro-rata redemption gives a share of every asset: what is available, and a credit for the rest', async ({
  chain,
  connected,
  redeem,
  page,
}) => {
  await chain.fund(connected.address, 'USDm', wad('5000'));
  const { shares } = quoteProRata(await chain.snapshot(), wad('5000'));
  const amounts = await chain.previewRedeemProRata(wad('5000'));
  await redeem.open({ amount: '5000' });
  await redeem.chooseProRata();
  await expect(redeem.shares).toHaveCount(shares.length + 2);
  await redeem.submit.click();
  await expect(redeem.flow(`Redeemed ${usdm(wad('5000'))} for a share of every asset`)).toBeVisible();

  expect(callsAsked(connected)).toEqual(['redeemProRata']);
  const received = page.getByRole('table', { name: 'What you received' }).getByRole('row');
  await expect(received).toHaveCount(shares.length + 1);
  for (const [index, { asset, amount, paid }] of shares.entries()) {
    const { symbol, decimals } = asset;
    expect(amount, symbol).toBeGreaterThan(0n);
    expect(amount, symbol).toBe(amounts[index]);
    const { account } = await chain.asset(symbol, connected.address);
    expect(account.balance, symbol).toBe(paid);
    // Whole shares of a vault are set aside, and earn from then on.
    const credited = amount - paid;
    expect(account.credit + 2n, symbol).toBeGreaterThanOrEqual(credited);
    expect(account.credit, symbol).toBeLessThanOrEqual(credited + credited / 100_000n);
    const share = received.filter({ hasText: symbol });
    await expect(share).toContainText(amountOf({ decimals, symbol }, paid));
    // The third cell: nothing, or what was credited.
    await expect(share.getByRole('cell').last()).toHaveText(
      paid < amount ? new RegExp(`\\d ${symbol}$`) : '–',
    );
  }
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});

test('an amount whose token transfer fails is credited, and can be claimed once transfers work again', async ({
  chain,
  connected,
  redeem,
  page,
}) => {
  await chain.fund(connected.address, 'USDm', wad('5000'));
  // None of it is in a vault, because a vault would fail together with the token.
  const index = chain.deployment.assets.findIndex(({ symbol }) => symbol === 'LINK');
  const owed = (await chain.previewRedeemProRata(wad('5000')))[index] ?? 0n;
  await redeem.open({ amount: '5000' });
  await redeem.chooseProRata();
  await expect(redeem.submit).toBeEnabled();
  const restore = await chain.breakToken('LINK');
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
  await restore();
  const link = await chain.asset('LINK', connected.address);
  expect(link.account.credit).toBe(owed);
  expect(link.account.balance).toBe(0n);

  await redeem.again.click();
  await page.getByRole('button', { name: 'Claim LINK' }).click();
  await expect(redeem.flow(`Claimed ${amountOf(link, owed)}`)).toBeVisible();
  expect(callsAsked(connected)).toEqual(['redeemProRata', 'claim']);
  expect(await chain.balance('LINK', connected.address)).toBe(owed);
});

test('what a frozen vault cannot pay waits there as a credit, and is claimed once the vault pays again', async ({
  chain,
  connected,
  redeem,
  page,
}) => {
  await chain.fund(connected.address, 'USDm', wad('50000'));
  await chain.setVaultFrozen('USDC', true);
  await redeem.open({ amount: '50000' });
  await redeem.chooseProRata();
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
  const { account } = await chain.asset('USDC', connected.address);
  expect(account.credit).toBeGreaterThan(0n);
  expect(account.claimable).toBe(0n);

  await redeem.again.click();
  const claim = page.getByRole('button', { name: 'Claim USDC' });
  await expect(claim).toBeDisabled();
  await expect(page.getByRole('main')).toContainText('None of it can be claimed now');
  await chain.setVaultFrozen('USDC', false);
  await expect(page.getByRole('main')).toContainText('All of it can be claimed now');
  await claim.click();
  await expect(redeem.flow(/^Claimed [\d,.]+ USDC$/)).toBeVisible();
  const after = (await chain.asset('USDC', connected.address)).account;
  expect(after.credit).toBe(0n);
  expect(after.balance).toBeGreaterThanOrEqual(account.balance + account.credit);
  await expect(claim).toHaveCount(0);
});

test('the form returns after a redemption, with the new balance', async ({ chain, connected, redeem }) => {
  await chain.fund(connected.address, 'USDm', wad('1000'));
  await redeem.open({ asset: 'USDC', amount: '1000' });
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
  await redeem.again.click();
  await expect(redeem.amount).toHaveValue('');
  await expect(redeem.balance).toHaveText(`Balance ${usdm(0n)}`);
  expect(await chain.balance('USDm', connected.address)).toBe(0n);
});
