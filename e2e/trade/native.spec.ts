import { expect } from '@playwright/test';
import { decodeFunctionData, parseEther } from 'viem';
import { nativeGatewayAbi } from '@/abis/native-gateway';
import type { Chain } from '@/e2e/fixtures/chain';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { amountOf, usdm } from '@/e2e/fixtures/say';
import { test } from '@/e2e/fixtures/test';
import type { TestWallet } from '@/e2e/fixtures/wallet/wallet';
import { KEPT_FOR_FEES } from '@/lib/domain/limits/coin';
import { doubleOf } from '@/scripts/local-chain/doubles';

const ETH = { symbol: 'ETH', decimals: 18 };
const kept = { value: KEPT_FOR_FEES, ...ETH };

const coin = (chain: Chain, { address }: TestWallet) => chain.client.getBalance({ address });

/** The gateway's balances, which must stay zero. */
async function gatewayBalances(chain: Chain): Promise<bigint[]> {
  const address = chain.deployment.nativeGateway ?? '0x';
  const tokens = [chain.balance('WETH', address), chain.balance('USDm', address)];
  return Promise.all([chain.client.getBalance({ address }), ...tokens]);
}

/** Network fees of the wallet's transactions, in wei. */
async function feesOf(chain: Chain, { sent }: TestWallet): Promise<bigint> {
  const receipts = await Promise.all(sent.map((hash) => chain.mined(hash)));
  return receipts.reduce((sum, { gasUsed, effectiveGasPrice }) => sum + gasUsed * effectiveGasPrice, 0n);
}

/** The requested calls of the gateway. */
const gatewayCalls = ({ transactionsAsked }: TestWallet) =>
  transactionsAsked.map(({ data, value }) => {
    const { functionName } = decodeFunctionData({ abi: nativeGatewayAbi, data });
    return value ? `${functionName} with ${value}` : functionName;
  });

const AS_COIN = ' (as native coin)';

test('a new account with only native coin mints with it, then redeems for it', async ({
  chain,
  connected,
  activity,
  frame,
  mint,
  redeem,
}) => {
  const { address } = connected;
  const deposit = parseEther('1.5');
  const before = await coin(chain, connected);
  const held = await chain.balance('WETH', chain.deployment.treasury);
  const usdmOut = await chain.previewMint('WETH', deposit);

  await mint.open();
  await mint.useAsset('ETH').click();
  await expect(mint.asset).toHaveAccessibleName(/ETH/);
  await expect(mint.payWith('ETH')).toBeChecked();
  await expect(mint.balance).toContainText(amountOf(ETH, before));
  await mint.amount.fill('1.5');
  await expect(mint.steps).toHaveCount(1);
  await expect(mint.review).toContainText(`Deposit ${amountOf(ETH, deposit)}, receive at least`);
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(gatewayCalls(connected)).toEqual([`mint with ${deposit}`]);
  expect(await chain.balance('USDm', address)).toBe(usdmOut);
  expect(await chain.balance('WETH', chain.deployment.treasury)).toBe(held + deposit);
  const paid = await feesOf(chain, connected);
  expect(await coin(chain, connected)).toBe(before - deposit - paid);

  const burned = parseEther('400');
  const out = await chain.previewRedeem('WETH', burned);
  await frame.goTo('Redeem');
  await redeem.chooseAsset('WETH');
  await redeem.receive('ETH').check();
  await redeem.amount.fill('400');
  await expect(redeem.review).toContainText(`Redeem ${usdm(burned)} for at least`);
  await expect(redeem.review).toContainText('Contract and spender');
  await redeem.submit.click();
  await expect(redeem.flow(`Redeemed ${usdm(burned)} for ${amountOf(ETH, out)}`)).toBeVisible();
  expect(connected.askedFor).toEqual(['eth_sendTransaction', 'eth_signTypedData_v4', 'eth_sendTransaction']);
  expect(gatewayCalls(connected).at(-1)).toBe('redeemWithPermit');
  expect(await chain.balance('USDm', address)).toBe(usdmOut - burned);
  expect(await chain.balance('WETH', chain.deployment.treasury)).toBe(held + deposit - out);
  const fees = await feesOf(chain, connected);
  expect(await coin(chain, connected)).toBe(before - deposit + out - fees);
  expect(await gatewayBalances(chain)).toEqual([0n, 0n, 0n]);

  // The Treasury's events name only the gateway; the activity shows the account behind it.
  await activity.open({ address });
  const weth = { symbol: 'WETH', decimals: 18 };
  await expect(activity.rows).toHaveCount(2);
  await expect(activity.what(0)).toHaveText(`Redeemed ${usdm(burned)} for ${amountOf(weth, out)}${AS_COIN}`);
  await expect(activity.what(1)).toHaveText(
    `Minted ${usdm(usdmOut)} with ${amountOf(weth, deposit)}${AS_COIN}`,
  );
  await expect(activity.flows).toHaveCount(0);
});

test('Max reserves native coin for network fees, and a larger amount explains that', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  const most = parseEther('2.25');
  await chain.client.setBalance({ address: connected.address, value: most + KEPT_FOR_FEES });
  const usdmOut = await chain.previewMint('WETH', most);
  await mint.open({ asset: 'WETH', amount: '2.255' });
  await expectIssue(page, { name: 'balance', max: { value: most, ...ETH }, kept });
  await expect(page.getByRole('main')).toContainText(`less ${amountOf(ETH, KEPT_FOR_FEES)} for network fees`);
  await mint.max.click();
  await expect(mint.amount).toHaveValue('2.25');
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(await coin(chain, connected)).toBe(KEPT_FOR_FEES - (await feesOf(chain, connected)));
});

test('an account with the wrapped coin pays with it by default and can choose the native coin', async ({
  chain,
  connected,
  mint,
}) => {
  const deposit = parseEther('0.5');
  await chain.fund(connected.address, 'WETH', 2n * deposit);
  const usdmOut = await chain.previewMint('WETH', deposit);
  await mint.open({ asset: 'WETH', amount: '0.5' });
  await expect(mint.payWith('WETH')).toBeChecked();
  await expect(mint.steps).toHaveCount(2);
  await mint.payWith('ETH').check();
  await expect(mint.steps).toHaveCount(1);
  await mint.payWith('WETH').check();
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'WETH', usdmOut, left: deposit });
  expect(callsAsked(connected)).toEqual([`approve ${deposit}`, 'mint']);
});

test('a closed asset offers the native coin for minting, and both of its forms for redemption', async ({
  page,
  chain,
  connected,
  mint,
  redeem,
}) => {
  await chain.actions.pause('USDC', { mint: true });
  const deposit = parseEther('0.5');
  const usdmOut = await chain.previewMint('WETH', deposit);
  await mint.open({ asset: 'USDC', amount: '0.5' });
  const usdc = { name: 'paused', symbol: 'USDC', everywhere: false } as const;
  await expectIssue(page, { ...usdc, side: 'mint', others: ['ETH'] });
  await mint.useAsset('ETH').click();
  await expect(mint.payWith('ETH')).toBeChecked();
  await mint.submit.click();
  await expect(mint.flow(`Minted ${usdm(usdmOut)}`)).toBeVisible();
  expect(gatewayCalls(connected)).toEqual([`mint with ${deposit}`]);

  for (const symbol of ['USDC', 'USDT', 'DAI', 'USDP']) await chain.actions.pause(symbol, { redeem: true });
  await redeem.open({ asset: 'USDC', amount: '400' });
  await expectIssue(page, { ...usdc, side: 'redeem', others: ['WBTC', 'BTCB', 'WETH', 'ETH'] });
  await redeem.useAsset('WETH').click();
  await expect(redeem.receive('WETH')).toBeChecked();
  await redeem.chooseAsset('USDC');
  await expect(redeem.useAsset('ETH')).toHaveCount(0);
  await redeem.open({ asset: 'USDC', amount: '400' });
  await redeem.useAsset('ETH').click();
  await expect(redeem.receive('ETH')).toBeChecked();
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed 400 USDm for [\d.]+ ETH$/)).toBeVisible();
  expect(gatewayCalls(connected).at(-1)).toBe('redeemWithPermit');
});

test('a recipient that cannot receive native coin is rejected with the reason, and nothing is sent', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', parseEther('1000'));
  await redeem.open({ asset: 'WETH', amount: '400' });
  await redeem.receive('ETH').check();
  // A price feed, which is no contract of the protocol.
  await redeem.sendTo(doubleOf('WETH').feed);
  await redeem.submit.click();
  await expectIssue(page, { name: 'coin-refused', symbol: 'ETH' });
  expect(connected.askedFor).toEqual([]);
  expect(await chain.balance('USDm', connected.address)).toBe(parseEther('1000'));
});
