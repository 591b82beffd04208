import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { encodeFunctionData, type Hex, isHex } from 'viem';
import { accessManagerAbi } from '@/contracts/deploy/abis';
import { plainAmount } from '@/lib/domain/format';
import { ROLE_IDS } from '@/lib/domain/steward';
import { GUARDIAN, STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { govern } from '@/scripts/local-chain/testing-governor';
import type { Chain } from './fixtures/chain';
import { expectFigures } from './fixtures/expect';
import { rawFigures } from './fixtures/raw-figures';
import { test } from './fixtures/test';

/** What a Safe would sign: the one transaction of a downloaded file. */
async function downloaded(page: Page): Promise<{ to: Hex; data: Hex }> {
  const button = page.getByRole('button', { name: 'Download for a Safe' });
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = await readFile(await download.path(), 'utf8');
  const [, to, data] = /"to": "(0x\w{40})"[^}]*"data": "(0x\w+)"/.exec(text) ?? [];
  if (!isHex(to) || !isHex(data)) throw new Error('There is no transaction in the file');
  const file: unknown = JSON.parse(text);
  expect(file).toEqual({
    version: '1.0',
    chainId: '31337',
    createdAt: expect.any(Number),
    meta: { name: expect.any(String), description: expect.any(String) },
    transactions: [{ to, value: '0', data }],
  });
  return { to, data };
}

const act = (page: Page) => page.getByLabel('Act', { exact: true });
const amount = (page: Page) => page.getByRole('textbox', { name: 'Amount' });

async function compose(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Compose and check' }).click();
}

/** A column of the table: the exact values of its cells, of the first so many rows. */
async function column(page: Page, index: number): Promise<(string | undefined)[]> {
  const rows = page.getByRole('table', { name: 'Before and after the act' }).getByRole('row');
  await expect(rows.nth(1)).toBeVisible();
  return rows
    .filter({ has: page.getByRole('rowheader') })
    .evaluateAll(
      (elements, at) => elements.map((row) => row.querySelectorAll('td')[at]?.querySelector('data')?.value),
      index,
    );
}

/** The same from the contracts' own getters. */
async function rawColumn(chain: Chain, symbol: string): Promise<string[]> {
  const figures = await rawFigures(chain);
  const token = chain.token(symbol);
  const names = [
    'backing',
    'backingWithoutXms',
    ...[1, 2, 3, 4, 5].map((tier) => `tier.${tier}.share`),
    ...['idle', 'liquid', 'held'].map((name) => `asset.${token}.${name}`),
  ];
  return names.map((name) => {
    const raw = figures.get(name);
    if (!raw) throw new Error(`There is no figure ${name}`);
    return `${raw.value}`;
  });
}

const expectSuccess = (main: Locator) =>
  expect(main.getByText(/^It would succeed, as of block/)).toBeVisible();

test('what an act would change is what it does change, signed as it was downloaded', async ({
  page,
  chain,
  frame,
}) => {
  await page.goto('/steward/');
  await expectFigures(frame);
  await amount(page).fill('1250000.5');
  await compose(page);
  const main = page.getByRole('main');
  await expectSuccess(main);
  await expect(main).toContainText('Lend 1,250,000.5 USDC to its vault.');
  expect(await column(page, 0)).toEqual(await rawColumn(chain, 'USDC'));
  const after = await column(page, 1);
  const { to, data } = await downloaded(page);
  await expect(main.locator('details')).toContainText(data);

  const { idle } = await chain.asset('USDC');
  await transact(chain.client, [{ title: 'as downloaded', from: STEWARD, to, data }]);
  expect((await chain.asset('USDC')).idle).toBe(idle - 1_250_000_500_000n);
  expect(after).toEqual(await rawColumn(chain, 'USDC'));
});

test('an account without the role is told so, and can take the act away all the same', async ({
  page,
  chain,
  frame,
  connected,
}) => {
  await page.goto('/steward/');
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  await expectFigures(frame);
  await amount(page).fill('10');
  await compose(page);
  const main = page.getByRole('main');
  await expectSuccess(main);
  await expect(main).toContainText('Your account may not do this');
  await expect(main).toContainText('It does not hold the steward’s role.');
  const { to, data } = await downloaded(page);
  const call = chain.client.call({ account: connected.address, to, data });
  // The selector of AccessManagedUnauthorized(address).
  await expect(call).rejects.toThrow(/0x068ca9d8|AccessManagedUnauthorized/);
});

test('an account that was given the role is told so, and nothing is said against it', async ({
  page,
  chain,
  connected,
}) => {
  const { client, deployment } = chain;
  const args = [ROLE_IDS.steward, connected.address, 0] as const;
  const data = encodeFunctionData({ abi: accessManagerAbi, functionName: 'grantRole', args });
  await govern({ client, deployment }, { to: deployment.manager, data });
  await page.goto('/steward/');
  const main = page.getByRole('main');
  await expect(main).toContainText('Your account holds the steward’s role');
  await amount(page).fill('10');
  await compose(page);
  await expectSuccess(main);
  await expect(main).not.toContainText('Your account may not do this');
});

test('too much is said in words with the most there is, and nothing typed is lost', async ({
  page,
  chain,
  frame,
}) => {
  const { idle, decimals } = await chain.asset('USDC');
  await page.goto('/steward/');
  await expectFigures(frame);
  const most = plainAmount(idle, decimals);
  await amount(page).fill(`9${most}`);
  await compose(page);
  await expect(page.getByRole('main')).toContainText('There is no more of it where it is taken from.');
  await expect(amount(page)).toHaveValue(`9${most}`);
  await act(page).selectOption({ label: 'Harvest a vault' });
  await act(page).selectOption({ label: 'Lend to a vault' });
  await expect(amount(page)).toHaveValue(`9${most}`);
  await page.getByRole('button', { name: `Use ${most}`, exact: true }).click();
  await compose(page);
  await expectSuccess(page.getByRole('main'));
});

test('a vote on what the Governor does not know is refused by its reason', async ({ page, frame }) => {
  await page.goto('/steward/');
  await expectFigures(frame);
  await act(page).selectOption({ label: 'Vote on a proposal' });
  await page.getByRole('textbox', { name: 'Number of the proposal' }).fill('1');
  await compose(page);
  await expect(page.getByRole('main')).toContainText('There is no such proposal');
});

test('a refusal that even the steward would get is told by its reason', async ({ page, chain, frame }) => {
  const { idle, decimals } = await chain.asset('USDC');
  await page.goto('/steward/');
  await expectFigures(frame);
  await act(page).selectOption({ label: 'Make a grant' });
  await page.getByLabel('Asset', { exact: true }).selectOption({ label: 'USDC' });
  await amount(page).fill(plainAmount(idle, decimals));
  await page.getByRole('textbox', { name: 'Recipient' }).fill(STEWARD);
  await page.getByRole('textbox', { name: 'Title' }).fill('Too much');
  await compose(page);
  await expect(page.getByRole('main')).toContainText('The surplus is too small for it');
});

for (const [label, from] of [
  ['Harvest a vault', STEWARD],
  ['Revoke a grant', STEWARD],
  ['Shut doors (guardian)', GUARDIAN],
] as const) {
  test(`“${label}” succeeds on the chain as the page says`, async ({ page, chain, frame }) => {
    await page.goto('/steward/');
    await expectFigures(frame);
    await act(page).selectOption({ label });
    await compose(page);
    await expectSuccess(page.getByRole('main'));
    const { to, data } = await downloaded(page);
    await transact(chain.client, [{ title: label, from, to, data }]);
  });
}

for (const label of ['Pair with USDm on Mars Swap', 'Move to where it votes', 'Recall']) {
  test(`“${label}” succeeds on the chain with the figures that the page shows`, async ({
    page,
    chain,
    frame,
  }) => {
    await page.goto('/steward/');
    await expectFigures(frame);
    await act(page).selectOption({ label });
    await amount(page).fill('1.5');
    await compose(page);
    await expectSuccess(page.getByRole('main'));
    const name = await page.getByRole('rowheader', { name: / idle$/ }).textContent();
    const symbol = name?.replace(/ idle$/, '') ?? '';
    const after = await column(page, 1);
    const { to, data } = await downloaded(page);
    await transact(chain.client, [{ title: label, from: STEWARD, to, data }]);
    expect(after).toEqual(await rawColumn(chain, symbol));
  });
}

test('a node that can’t simulate says so, and the act can be taken away', async ({ page, frame }) => {
  await page.route('**/rpc', async (route) => {
    const { id, method } = route.request().postDataJSON();
    if (method !== 'eth_simulateV1') return route.fallback();
    return route.fulfill({
      json: { jsonrpc: '2.0', id, error: { code: -32601, message: 'the method does not exist' } },
    });
  });
  await page.goto('/steward/');
  await expectFigures(frame);
  await amount(page).fill('10');
  await compose(page);
  await expect(page.getByRole('main')).toContainText('It would succeed now');
  await expect(page.getByRole('main')).toContainText('The node can’t show what the Treasury would look like');
  expect((await downloaded(page)).data).toMatch(/^0x/);
});
