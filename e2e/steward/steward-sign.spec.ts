import { expect } from '@playwright/test';
import { treasuryAbi } from '@/abis/treasury';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { expectFits } from '@/e2e/fixtures/boxes';
import { expectFigures, expectIssue } from '@/e2e/fixtures/expect';
import { rawColumn } from '@/e2e/fixtures/raw/raw-column';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { decline, held, overtakenBy, sendsOtherData } from '@/e2e/fixtures/wallet/reactions';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';

// In the middle of a transition, a colour has neither its old nor its new contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

const LENT = 'Deposited in its vault';
const WORDS = 'Deposit 1,250,000.5 USDC in its vault.';

test.beforeEach(async ({ chain, connected }) => {
  await giveRole(chain, 'steward', connected.address);
});

test('the steward deposits in a vault with exactly the call shown, and the result matches the preview', async ({
  chain,
  frame,
  connected,
  steward,
}) => {
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1250000.5');
  await steward.preview();
  await steward.expectSuccess();
  const after = await steward.column(1);
  const { to, data } = await steward.download();
  await steward.sign.click();
  await expect(steward.flow(LENT)).toBeFocused();
  await expect(steward.main).toContainText(WORDS);
  expect(connected.askedFor).toEqual(['eth_sendTransaction']);
  const [asked] = connected.transactionsAsked;
  expect({ to: asked?.to, data: asked?.data }).toEqual({ to, data });
  expect(after).toEqual(await rawColumn(chain, 'USDC'));
  // It cannot be signed a second time, and the available amount is now lower.
  await expect(steward.sign).toHaveCount(0);
  await steward.main.getByRole('button', { name: 'Done' }).click();
  await expect(steward.sign).toHaveCount(0);
  await expect(steward.main).toContainText('Your transaction appears here');
  await steward.preview();
  await steward.expectSuccess();
  expect(await steward.column(0)).toEqual(after);
});

test('the guardian can pause only minting', async ({ chain, frame, connected, steward }) => {
  await giveRole(chain, 'guardian', connected.address);
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText('Your roles: steward, guardian');
  await steward.choose('Pause minting or redemption (guardian)');
  await steward.select('Asset', 'USDC');
  await steward.main.getByRole('radio', { name: 'Minting' }).check();
  await steward.preview();
  await steward.expectSuccess();
  await steward.sign.click();
  await expect(steward.flow('Paused')).toBeVisible();
  const at = { address: chain.deployment.treasury, abi: treasuryAbi } as const;
  const args = [chain.token('USDC')] as const;
  expect(await chain.client.readContract({ ...at, functionName: 'paused', args })).toEqual([true, false]);
});

test('a declined action can be signed again', async ({ chain, frame, connected, steward }) => {
  const { idle } = await chain.asset('USDC');
  connected.next(decline);
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('10');
  await steward.preview();
  await steward.sign.click();
  await expect(steward.flow('Not sent')).toBeFocused();
  await expectIssue(steward.page, { name: 'wallet-refused' });
  await steward.sign.click();
  await expect(steward.flow(LENT)).toBeFocused();
  expect((await chain.asset('USDC')).idle).toBe(idle - 10_000_000n);
});

test('an action no longer waited for cannot be signed again by mistake, and is shown when it is sent', async ({
  frame,
  connected,
  steward,
}) => {
  const waiting = held();
  connected.next(waiting.reaction);
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('10');
  await steward.preview();
  await steward.sign.click();
  await expect(steward.flow('Confirm in your wallet')).toBeVisible();
  await steward.main.getByRole('button', { name: 'Stop waiting' }).click();
  await expect(steward.main).toContainText('Your transaction appears here');
  await expect(steward.sign).toHaveCount(0);
  waiting.release();
  await expect(steward.flow(LENT)).toBeVisible();
});

test('an action that has become invalid since its preview is stopped before the wallet is asked', async ({
  chain,
  frame,
  connected,
  steward,
}) => {
  await steward.open();
  await expectFigures(frame);
  await steward.main.getByRole('button', { name: /^Max/ }).click();
  await steward.preview();
  await steward.expectSuccess();
  const { to, data } = await steward.download();
  await transact(chain.client, [{ title: 'the same', from: STEWARD, to, data }]);
  await steward.sign.click();
  await expect(steward.flow('Not sent')).toBeVisible();
  await expect(steward.main).toContainText('Only 0 USDC can be moved');
  expect(connected.asked).toEqual([]);
  // The preview is out of date, so a new one is needed.
  await expect(steward.sign).toHaveCount(0);
});

test('an action overtaken by another transaction reverts, and the reason is shown', async ({
  chain,
  frame,
  connected,
  steward,
}) => {
  await steward.open();
  await expectFigures(frame);
  await steward.main.getByRole('button', { name: /^Max/ }).click();
  await steward.preview();
  const { to, data } = await steward.download();
  const action = () => transact(chain.client, [{ title: 'the same', from: STEWARD, to, data }]);
  connected.next(overtakenBy(connected, async () => void (await action())));
  await steward.sign.click();
  await expect(steward.flow('Reverted, no assets moved')).toBeVisible();
  await expect(steward.main).toContainText('Only 0 USDC can be moved');
  await expect(steward.sign).toHaveCount(0);
});

test('a wallet that sends a different call raises an alarm', async ({ frame, connected, steward }) => {
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1000');
  await steward.preview();
  const other = (data: `0x${string}`): `0x${string}` =>
    `0x${data.slice(2).replace((1_000_000_000).toString(16), (1_000_000_001).toString(16))}`;
  connected.next(sendsOtherData(connected, other));
  await steward.sign.click();
  await expect(steward.flow('Replaced by another transaction')).toBeVisible();
  await expectIssue(steward.page, { name: 'call-changed' });
});

test('a pending action is found again, is listed in the activity and blocks a mint', async ({
  page,
  chain,
  frame,
  steward,
  activity,
}) => {
  await chain.client.setAutomine(false);
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1250000.5');
  await steward.preview();
  await steward.sign.click();
  await expect(steward.flow('Pending confirmation')).toBeVisible();
  await expect(steward.sign).toHaveCount(0);

  await page.goto('/mint/');
  await expect(page.getByRole('main')).toContainText('A Treasury action is in progress in this tab');
  await frame.goTo('Activity');
  await expect(activity.flows).toContainText(WORDS);
  await activity.flows.getByRole('link', { name: 'View', exact: true }).click();
  await expect(steward.flow('Pending confirmation')).toBeVisible();
  await chain.client.mine({ blocks: 1 });
  await expect(steward.flow(LENT)).toBeVisible();
});

test('an action cannot be signed on another network, for another account or during another transaction', async ({
  page,
  chain,
  frame,
  connected,
  mint,
  steward,
}) => {
  const expectOff = (name: string) => expect(steward.main.getByRole('button', { name })).toBeDisabled();
  const prepare = async (path: string) => {
    await page.goto(path);
    await expectFigures(frame);
    await steward.amount.fill('10');
    await steward.preview();
    await steward.expectSuccess();
  };
  connected.chainId = 1;
  await prepare('/steward/');
  await frame.switchNetwork.last().click();
  await expect(steward.sign).toBeEnabled();

  await prepare(`/steward/?address=${STEWARD}`);
  await expectOff('Read-only');

  await chain.fund(connected.address, 'USDC', 250_000_000n);
  const waiting = held();
  connected.next(waiting.reaction);
  await mint.open({ asset: 'USDC', amount: '250' });
  await mint.submit.click();
  await expect(mint.asksWallet).toBeVisible();
  await page.getByRole('contentinfo').getByRole('link', { name: 'Steward console' }).click();
  await steward.amount.fill('10');
  await steward.preview();
  const off = steward.main.getByRole('button', { name: 'Another transaction is in progress' });
  await expect(off).toBeDisabled();
  await steward.main.getByRole('link', { name: 'View', exact: true }).click();
  await expect(mint.asksWallet).toBeVisible();
  waiting.release();
});

test('an action is accessible and fits the screen before and after signing', async ({
  page,
  frame,
  connected,
  steward,
}) => {
  const waiting = held();
  connected.next(waiting.reaction);
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1250000.5');
  await steward.preview();
  await expect(steward.sign).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
  await steward.sign.click();
  await expect(steward.flow('Confirm in your wallet')).toBeFocused();
  await expectAccessible(page);
  waiting.release();
  await expect(steward.flow(LENT)).toBeVisible();
  await expectAccessible(page);
  await expectFits(page);
});
