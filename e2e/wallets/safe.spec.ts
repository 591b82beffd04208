import { expect, type FrameLocator, type Page } from '@playwright/test';
import { type Hex, keccak256, toHex } from 'viem';
import { z } from 'zod';
import { openIn, SAFE, test } from '@/e2e/fixtures/tabs/framed';

const AMOUNT = 250n * 10n ** 18n;
const PROPOSAL = keccak256(toHex('a proposal of a Safe'));

const hex = z.custom<Hex>((text) => typeof text === 'string' && text.startsWith('0x'));
const proposed = z.object({ txs: z.array(z.object({ to: hex, data: hex, value: z.string() })) });

/** What Safe’s app answers to the page in its frame, by the methods of its SDK. */
type Answers = Record<string, (params: unknown) => unknown>;

/** Opens the page in Safe’s app, which speaks to it as version 9 of its SDK expects. */
async function openInSafe(page: Page, url: string, answers: Answers): Promise<FrameLocator> {
  await page.exposeFunction('answerAsSafe', (method: string, params: unknown) => {
    const answer = answers[method];
    if (!answer) throw new Error(`${method} is not supported`);
    return answer(params);
  });
  const script = `addEventListener('message', async ({ data, source }) => {
    if (!data || !data.method) return;
    const answer = await answerAsSafe(data.method, data.params).then(
      (result) => ({ success: true, data: result }),
      (error) => ({ success: false, error: error.message }),
    );
    source.postMessage({ id: data.id, version: '9.1.0', ...answer }, '*');
  });`;
  return openIn(page, SAFE, url, script);
}

const infoOf = (safeAddress: string) => () => ({
  safeAddress,
  chainId: 31337,
  threshold: 2,
  owners: [],
  isReadOnly: false,
});

test('in the app of Safe, its Safe is connected, and a mint waits for the other signers', async ({
  page,
  bare,
  chain,
}) => {
  const safe = await chain.newcomer(0);
  const { address } = safe.account;
  await chain.fund(address, 'USDP', AMOUNT);
  await chain.approve(safe, 'USDP', AMOUNT);
  await chain.makeContract(address);
  const proposals: z.infer<typeof proposed>[] = [];
  const inside = await openInSafe(page, `${bare}/mint/?asset=USDP&amount=250`, {
    getSafeInfo: infoOf(address),
    sendTransactions: (params) => {
      proposals.push(proposed.parse(params));
      return { safeTxHash: PROPOSAL };
    },
    getTxBySafeTxHash: () => ({ txStatus: 'AWAITING_CONFIRMATIONS' }),
  });
  await expect(inside.getByRole('button', { name: /^Account 0x/ })).toContainText(address.slice(-4));
  await inside.getByRole('button', { name: /^Mint [\d,.]+ USDm$/ }).click();
  await expect(inside.getByRole('heading', { name: 'Waiting for other signers' })).toBeVisible();
  expect(await chain.balance('USDm', address)).toBe(0n);
  expect(proposals).toHaveLength(1);

  for (const { to, data, value } of proposals[0]?.txs ?? []) {
    await chain.mined(await safe.send({ to, data, value: BigInt(value) }));
  }
  await expect(inside.getByRole('heading', { name: /^Minted/ })).toBeVisible();
  expect(await chain.balance('USDm', address)).toBeGreaterThan(0n);
  expect(proposals).toHaveLength(1);
});

const connectIn = (inside: FrameLocator) =>
  inside.getByRole('banner').getByRole('button', { name: 'Connect', exact: true });

test('if Safe does not say which Safe it shows, Connect is there, and asks it again', async ({
  page,
  bare,
  chain,
}) => {
  const { account } = await chain.newcomer(0);
  const answers: Answers = {};
  const inside = await openInSafe(page, `${bare}/mint/`, answers);
  await expect(connectIn(inside).and(inside.locator(':not([aria-busy])'))).toBeVisible();
  answers.getSafeInfo = infoOf(account.address);
  await connectIn(inside).click();
  await expect(inside.getByRole('button', { name: /^Account 0x/ })).toContainText(account.address.slice(-4));
});

test('a Safe that was disconnected is connected again by Connect', async ({ page, bare, chain }) => {
  const { account } = await chain.newcomer(0);
  const inside = await openInSafe(page, `${bare}/mint/`, { getSafeInfo: infoOf(account.address) });
  const shown = inside.getByRole('button', { name: /^Account 0x/ });
  for (const _ of ['first', 'second']) {
    await shown.click();
    await inside.getByRole('button', { name: 'Disconnect' }).click();
    await expect(shown).toHaveCount(0);
    await connectIn(inside).click();
    await expect(shown).toContainText(account.address.slice(-4));
  }
});
