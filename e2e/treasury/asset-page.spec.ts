import { expect } from '@playwright/test';
import { erc20Abi, parseAbiItem, parseUnits } from 'viem';
import { test } from '@/e2e/fixtures/test';
import { exactQuantity, formatAmount, formatQuantity } from '@/lib/domain/format/format';

const LOCALE = 'en-US';
const mintedEvent = parseAbiItem(
  'event Minted(address indexed sender, address indexed receiver, address indexed asset, uint256 amountIn, uint256 usdmOut, uint256 previousBlock)',
);

test('the table links to an asset’s page, and its limits link to filled-in forms', async ({
  page,
  treasury,
  mint,
}) => {
  await page.goto('/treasury/assets/');
  await treasury.assets.getByRole('link', { name: 'WBNB' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'WBNB' })).toBeVisible();
  await expect(page).toHaveTitle('WBNB · Mars Treasury');
  await page.getByRole('link', { name: 'Mint with WBNB' }).click();
  await expect(mint.asset).toContainText('WBNB');
});

test('an asset page can be opened by address as well as by symbol', async ({ page, chain }) => {
  await page.goto(`/treasury/asset/?asset=${chain.token('AAVE')}`);
  await expect(page.getByRole('heading', { level: 1, name: 'AAVE' })).toBeVisible();
  await page.goto('/treasury/asset/?asset=aave');
  await expect(page.getByRole('heading', { level: 1, name: 'AAVE' })).toBeVisible();
});

for (const [query, words] of [
  ['', 'Choose an asset'],
  ['?asset=DOGE', 'No asset called “DOGE”'],
  ['?asset=%3Cscript%3Ealert(1)%3C/script%3E', 'No asset called “<script>'],
] as const) {
  test(`"${query}" names no asset, so the listed ones are offered`, async ({ page, chain }) => {
    await page.goto(`/treasury/asset/${query}`);
    const main = page.getByRole('main');
    await expect(main).toContainText(words);
    for (const { symbol } of chain.deployment.assets) {
      await expect(main.getByRole('link', { name: symbol, exact: true })).toBeVisible();
    }
    await main.getByRole('link', { name: 'USDC', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'USDC' })).toBeVisible();
  });
}

test('the inflow is the sum of the events', async ({ page, chain, treasury }) => {
  const logs = await chain.client.getLogs({
    address: chain.deployment.treasury,
    event: mintedEvent,
    args: { asset: chain.token('WBNB') },
    fromBlock: 0n,
    strict: true,
  });
  const deposited = logs.reduce((sum, { args }) => sum + args.amountIn, 0n);
  await page.goto('/treasury/asset/?asset=WBNB');
  await expect(treasury.complete).toBeVisible();
  await page.locator('#flows').getByRole('radio', { name: 'All' }).check();
  const inflow = page.getByRole('main').getByText('Deposited by minting').locator('../../..');
  await expect(inflow).toContainText(
    formatQuantity({ value: deposited, decimals: 18, symbol: 'WBNB' }, LOCALE),
  );

  // None of it is deployed, so inflow minus outflow is the holding.
  const { held } = await chain.asset('WBNB');
  await expect(treasury.chart('Net WBNB deposits over time')).toHaveAccessibleDescription(
    new RegExp(`^Newest: .* ${formatAmount(held, 18, LOCALE).replace('.', '\\.')} WBNB`),
  );
});

test('tokens sent directly to the Treasury are shown separately and not counted', async ({
  page,
  chain,
  wallet,
  treasury,
}) => {
  const before = await chain.asset('DAI');
  const gift = parseUnits('12.5', 18);
  await chain.fund(wallet.address, 'DAI', gift);
  await chain.client.impersonateAccount({ address: wallet.address });
  const hash = await chain.client.writeContract({
    account: wallet.address,
    chain: null,
    address: chain.token('DAI'),
    abi: erc20Abi,
    functionName: 'transfer',
    args: [chain.deployment.treasury, gift],
  });
  await chain.mined(hash);
  await page.goto('/treasury/asset/?asset=DAI');
  const main = page.getByRole('main');
  await expect(main).toContainText('12.5 DAI above the Treasury’s records');
  const figure = (name: string) => treasury.figures.and(page.locator(`[data-figure$=".${name}"]`)).first();
  await expect(figure('balance')).toHaveAttribute(
    'title',
    exactQuantity({ value: before.balance + gift, decimals: 18, symbol: 'DAI' }, LOCALE),
  );
  await expect(figure('held')).toHaveAttribute('value', `${before.held}`);
});

test('a failing feed is shown with its consequences', async ({ page, chain }) => {
  await chain.silenceFeed('LINK');
  await page.goto('/treasury/asset/?asset=LINK');
  const main = page.getByRole('main');
  await expect(main).toContainText('Price unavailable');
  await expect(main).toContainText('Minting and redeeming this asset are closed until the price recovers');
  await expect(main).toContainText('falling to zero over 24 hours');
  await expect(main).toContainText('Closed: Price feed');
});

test('a token whose calls fail still has a page', async ({ page, chain }) => {
  const address = chain.token('UNI');
  const mend = await chain.breakToken('UNI');
  await page.goto(`/treasury/asset/?asset=${address}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Unnamed token' })).toBeVisible();
  await expect(page.getByRole('main')).toContainText(
    'Some token data (name, symbol or balance) could not be read',
  );
  await mend();
  await expect(page.getByRole('heading', { level: 1, name: 'UNI' })).toBeVisible();
});
