import { expect } from '@playwright/test';
import { callsAsked, expectIssue, expectMinted } from '@/e2e/fixtures/expect';
import { test } from '@/e2e/fixtures/test';
import { unsupported, WalletError } from '@/e2e/fixtures/wallet/rpc';
import { transactionParams } from '@/e2e/fixtures/wallet/wallet-params';

/** A few cells of the matrix in docs/wallet-faults.md, as a user sees them. */

const USDP = 250n * 10n ** 18n;
const USDC = 250_000_000n;

test('wallet: no typed data during mint, which is approved instead and not asked for again', async ({
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDC', 2n * USDC);
  const usdmOut = await chain.previewMint('USDC', USDC);
  connected.next(async () => {
    throw unsupported('eth_signTypedData_v4');
  });
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expectMinted(mint, chain, connected, { symbol: 'USDC', usdmOut, left: USDC });
  await mint.again.click();
  await mint.amount.fill('250');
  await mint.submit.click();
  await expect.poll(() => chain.balance('USDC', connected.address)).toBe(0n);
  expect(connected.askedFor).toEqual([
    'eth_signTypedData_v4',
    ...['eth_sendTransaction', 'eth_sendTransaction'],
    ...['eth_sendTransaction', 'eth_sendTransaction'],
  ]);
});

test('wallet: insufficient funds nested in -32603 during mint is called so, and a late mint is found', async ({
  page,
  chain,
  connected,
  mint,
}) => {
  await chain.fund(connected.address, 'USDP', USDP);
  await chain.approve(connected.signer, 'USDP', USDP);
  const usdmOut = await chain.previewMint('USDP', USDP);
  let send = async (): Promise<unknown> => undefined;
  connected.next(async (agree) => {
    send = agree;
    const data = { code: -32000, message: 'insufficient funds for gas * price + value: have 0 want 9' };
    throw new WalletError(-32603, 'Internal JSON-RPC error.', data);
  });
  await mint.open({ asset: 'USDP', amount: '250' });
  await mint.submit.click();
  await expectIssue(page, { name: 'request-unclear', message: 'insufficient funds for gas * price + value' });
  await send();
  await expectMinted(mint, chain, connected, { symbol: 'USDP', usdmOut, left: 0n });
});

test('wallet: a gas limit lowered during redeem is called so, and the redemption can be tried again', async ({
  page,
  chain,
  connected,
  redeem,
}) => {
  await chain.fund(connected.address, 'USDm', USDP);
  connected.next(async (_, { params }) => {
    const [transaction] = transactionParams.parse(params);
    return connected.send({ ...transaction, gas: 120_000n });
  });
  await redeem.open({ asset: 'DAI', amount: '250' });
  await redeem.submit.click();
  await expect(redeem.reverted).toBeVisible();
  await expectIssue(page, { name: 'out-of-gas' });
  expect(await chain.balance('USDm', connected.address)).toBe(USDP);
  await redeem.again.click();
  await redeem.submit.click();
  await expect(redeem.flow(/^Redeemed/)).toBeVisible();
});

for (const status of [200, 500]) {
  test(`wallet: a batch with status ${status} and nothing on chain during mint leads to a way on`, async ({
    chain,
    connected,
    mint,
  }) => {
    connected.batches = true;
    await chain.fund(connected.address, 'USDP', USDP);
    connected.next(async () => ({ id: connected.rememberBatch(`0x${'77'.repeat(32)}`, status) }));
    await mint.open({ asset: 'USDP', amount: '250' });
    await mint.submit.click();
    await mint.tryAgainAnyway.click({ timeout: 60_000 });
    await expect(mint.amount).toHaveValue('250');
    await mint.submit.click();
    await expect(mint.flow(/^Minted/)).toBeVisible();
    expect(callsAsked(connected)).toHaveLength(4);
  });
}
