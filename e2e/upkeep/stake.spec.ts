import { expect } from '@playwright/test';
import { erc20Abi, parseUnits } from 'viem';
import { stakedXmsAbi } from '@/abis/staked-xms';
import { expectAccessible } from '@/e2e/fixtures/axe';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { PHONES } from '@/e2e/fixtures/phones';
import { test } from '@/e2e/fixtures/test';
import { UpkeepPage } from '@/e2e/pages/upkeep-page';
import { formatAmount } from '@/lib/domain/format/format';
import type { Address } from '@/lib/domain/model/types';
import { stake } from '@/scripts/local-chain/actions';

const xms = (amount: string) => parseUnits(amount, 18);
const DAY = 86_400;

const staked = ({ deployment }: Chain) => ({ address: deployment.stakedXms, abi: stakedXmsAbi }) as const;

const sharesOf = (chain: Chain, owner: Address) =>
  chain.client.readContract({ ...staked(chain), functionName: 'balanceOf', args: [owner] });

/** XMS that an account’s shares are worth. */
const worth = async (chain: Chain, owner: Address) =>
  chain.client.readContract({
    ...{ ...staked(chain), functionName: 'convertToAssets', args: [await sharesOf(chain, owner)] },
  });

test('XMS is staked by two requests, earns fees, and is unstaked with them', async ({
  page,
  chain,
  connected,
}) => {
  const screen = new UpkeepPage(page);
  await chain.fund(connected.address, 'XMS', xms('1000'));
  await page.goto('/stake/');
  await expect(screen.panel('Your stake')).toContainText('0 XMS');
  await screen.amount.fill('1000');
  await expect(page.getByRole('list', { name: 'Steps' }).getByRole('listitem')).toHaveText([
    /Approve 1,000 XMS/,
    /Stake 1,000 XMS/,
  ]);
  await screen.submit('Stake 1,000 XMS').click();
  await expect(screen.flow('Staked 1,000 XMS')).toBeVisible();
  const { deployment } = chain;
  expect(connected.transactionsAsked.map(({ to }) => to)).toEqual([deployment.xms, deployment.stakedXms]);
  expect(await chain.balance('XMS', connected.address)).toBe(0n);
  const allowance = { address: deployment.xms, abi: erc20Abi, functionName: 'allowance' } as const;
  const args = [connected.address, deployment.stakedXms] as const;
  expect(await chain.client.readContract({ ...allowance, args })).toBe(0n);
  await screen.done.click();
  await expect(screen.panel('Your stake')).toContainText(/(1,000(\.\d+)?|999\.9999) XMS/);

  await chain.actions.warp(DAY);
  await chain.actions.refresh();
  const earned = await worth(chain, connected.address);
  expect(earned).toBeGreaterThan(xms('1000'));
  await page.reload();
  await expect(screen.panel('Your stake')).toContainText(`${formatAmount(earned, 18, 'en-US')} XMS`);

  await screen.choose('Unstake');
  await screen.max.click();
  await screen.submit(/^Unstake [\d,.]+ XMS$/).click();
  await expect(screen.flow(/^Unstaked 1,0\d\d(\.\d+)? XMS$/)).toBeVisible();
  expect(await sharesOf(chain, connected.address)).toBe(0n);
  expect(await chain.balance('XMS', connected.address)).toBeGreaterThanOrEqual(earned);
  await screen.done.click();
  await expect(screen.panel('Your stake')).toContainText('0 XMS');
});

test('a part is unstaked, and at least what was shown is paid', async ({ page, chain, connected }) => {
  const screen = new UpkeepPage(page);
  await chain.fund(connected.address, 'XMS', xms('500'));
  for (const { to, data } of stake(chain.deployment, connected.address, xms('500'))) {
    await chain.mined(await connected.signer.send({ to: to ?? '0x', data }));
  }
  await page.goto('/stake/');
  await screen.choose('Unstake');
  await screen.amount.fill('200.5');
  await screen.submit('Unstake 200.5 XMS').click();
  await expect(screen.flow(/^Unstaked 200\.5(\d+)? XMS$/)).toBeVisible();
  expect(connected.transactionsAsked).toHaveLength(1);
  expect(await chain.balance('XMS', connected.address)).toBeGreaterThanOrEqual(xms('200.5'));
  const left = await worth(chain, connected.address);
  expect(left).toBeGreaterThan(xms('299'));
  expect(left).toBeLessThan(xms('300'));
});

test('more than there is can be neither staked nor unstaked, and one press corrects it', async ({
  page,
  chain,
  connected,
}) => {
  const screen = new UpkeepPage(page);
  await chain.fund(connected.address, 'XMS', xms('10'));
  await page.goto('/stake/');
  await expect(screen.max).toHaveAccessibleName('Max, 10 XMS');
  await screen.amount.fill('11');
  await expect(page.getByRole('main')).toContainText('The most you can use now is 10 XMS');
  await expect(screen.submit('Stake 11 XMS')).toHaveCount(0);
  await page.getByRole('button', { name: 'Use 10', exact: true }).click();
  await expect(screen.submit('Stake 10 XMS')).toBeEnabled();
  await screen.amount.fill('1,5');
  await expect(screen.submit('Check the amount')).toHaveAttribute('aria-disabled', 'true');

  await screen.choose('Unstake');
  await expect(screen.amount).toHaveValue('');
  await screen.amount.fill('1');
  await expect(page.getByRole('main')).toContainText('More than you have staked');
  expect(connected.asked).toEqual([]);
});

test('XMS that is spent meanwhile is not staked, and nothing is asked', async ({
  page,
  chain,
  connected,
}) => {
  const screen = new UpkeepPage(page);
  await chain.fund(connected.address, 'XMS', xms('10'));
  await page.goto('/stake/');
  await screen.amount.fill('10');
  await expect(screen.submit('Stake 10 XMS')).toBeEnabled();
  await chain.fund(connected.address, 'XMS', xms('4'));
  await screen.submit('Stake 10 XMS').click();
  await expect(screen.flow('Not sent')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('The most you can use now is 4 XMS');
  expect(connected.asked).toEqual([]);
});

test('without a wallet, what all have staked is shown, and how to connect', async ({
  page,
  chain,
  frame,
}) => {
  const screen = new UpkeepPage(page);
  await page.goto('/stake/');
  await expectFigures(frame);
  const all = await chain.client.readContract({ ...staked(chain), functionName: 'totalAssets' });
  expect(all).toBeGreaterThan(xms('100000'));
  await expect(screen.panel('All stakers')).toContainText(`${formatAmount(all, 18, 'en-US')} XMS`);
  await expect(screen.panel('Your stake')).toContainText('Connect a wallet to see your stake.');
  await expect(page.getByRole('main')).toContainText('it can lose most of its value');
  await screen.submit('Connect').click();
  await expect(frame.walletDialog).toBeVisible();
});

for (const [name, phone] of Object.entries(PHONES)) {
  test.describe(name, () => {
    test.use(phone);

    test('XMS is staked on a phone', async ({ page, chain, connected }) => {
      const screen = new UpkeepPage(page);
      await chain.fund(connected.address, 'XMS', xms('25'));
      await page.goto('/stake/');
      await screen.max.tap();
      await expect(screen.amount).toHaveValue('25');
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(width).toBe(phone.viewport.width);
      await expectAccessible(page);
      await screen.submit('Stake 25 XMS').tap();
      await expect(screen.flow('Staked 25 XMS')).toBeVisible();
      expect(await sharesOf(chain, connected.address)).toBeGreaterThan(0n);
    });
  });
}
