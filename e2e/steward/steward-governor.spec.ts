import { expect } from '@playwright/test';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { treasuryAbi } from '@/abis/treasury';
import { expectFigures } from '@/e2e/fixtures/expect';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { rawParams, wait } from '@/e2e/fixtures/wallet/schedule';
import { GOVERNOR } from '@/scripts/local-chain/accounts';
import { VOTED } from '@/scripts/local-chain/assets';
import { transact } from '@/scripts/local-chain/client';
import { GOVERNOR_DELAY } from '@/scripts/local-chain/protocol';

test('a cap change is scheduled exactly as exported, waits, and then changes only that cap', async ({
  page,
  chain,
  connected,
  steward,
}) => {
  await giveRole(chain, 'governor', connected.address, GOVERNOR_DELAY);
  const before = await rawParams(chain);
  await steward.open();
  await expect(steward.main).toContainText('Your roles: governor');
  await steward.previewCap('35');
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Change the tier 2 cap from 40% to 35%.');
  await expect(steward.main).toContainText('Other parameters keep their current values');
  const row = steward.main
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: 'Tier 2 cap' }) });
  await expect(row.locator('data')).toHaveText(['40.00%', '35.00%']);
  await expect(steward.step('2. Execute').getByRole('button', { name: 'Execute', exact: true })).toBeHidden();

  const call = await steward.download(steward.step('1. Schedule'));
  await steward.step('1. Schedule').getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change scheduled', exact: true })).toBeFocused();
  expect(connected.transactionsAsked).toEqual([expect.objectContaining(call)]);
  expect(await rawParams(chain)).toEqual(before);
  await page.getByRole('button', { name: 'Done' }).click();

  const operation = steward.scheduled('Change the tier 2 cap from 40% to 35%');
  await expect(operation).toContainText('Waiting');
  await expect(operation.getByRole('button', { name: 'Cancel', exact: true })).toBeVisible();
  await expect(operation.getByRole('button', { name: 'Execute', exact: true })).toBeHidden();

  await wait(chain, GOVERNOR_DELAY);
  await expect(operation).toContainText('Ready to execute');
  await operation.getByRole('button', { name: 'Execute', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change executed', exact: true })).toBeFocused();
  expect(await rawParams(chain)).toEqual({ ...before, tierCaps: before.tierCaps.with(1, 3500) });
  await expect(operation).toBeHidden();
  await steward.main.getByText('Executed, cancelled and expired').click();
  // The other one is of the chain's history.
  await expect(steward.scheduled('Change parameters').first()).toContainText('Executed');
});

test('executing too early and scheduling twice are rejected with the reason and not sent', async ({
  page,
  chain,
  connected,
  steward,
}) => {
  await giveRole(chain, 'governor', connected.address, GOVERNOR_DELAY);
  await steward.open();
  await expect(steward.main).toContainText('Your roles: governor');
  await steward.previewCap('35');
  await steward.step('1. Schedule').getByRole('button', { name: 'Schedule', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change scheduled', exact: true })).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(steward.scheduled('Change the tier 2 cap')).toContainText('Waiting');

  await steward.preview();
  await expect(steward.main).toContainText('Already scheduled');
  await expect(steward.main).not.toContainText('Another parameter change is scheduled');
  await expect(
    steward.step('1. Schedule').getByRole('button', { name: 'Schedule', exact: true }),
  ).toBeDisabled();
  await steward.step('2. Execute').getByRole('button', { name: 'Execute', exact: true }).click();
  await expect(steward.main).toContainText('Not ready yet');
  expect(connected.transactionsAsked).toHaveLength(1);
  await page.getByRole('button', { name: 'Dismiss' }).click();

  await steward.previewCap('36');
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Another parameter change is scheduled');
});

test('votes can be delegated with two exported files signed elsewhere, without a connected wallet', async ({
  page,
  chain,
  frame,
  steward,
}) => {
  const { governanceDelegate } = chain.deployment;
  const voter = (await chain.newcomer(1)).account.address;
  const delegatee = () =>
    chain.client.readContract({
      address: governanceDelegate,
      abi: governanceDelegateAbi,
      functionName: 'delegateeOf',
      args: [chain.token(VOTED)],
    });
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText('No scheduled changes.');
  await steward.choose('Delegate votes (governor)');
  await steward.field('Address').fill(voter);
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('after the governor delay');
  const before = await delegatee();
  expect(before).toBe(governanceDelegate);
  const [votes, ...rest] = await steward.column(1);
  expect([votes, rest.length]).toEqual(['0', 13]);
  const first = await steward.download(steward.step('1. Schedule'));
  const second = await steward.download(steward.step('2. Execute'));
  await transact(chain.client, [{ title: 'schedule', from: GOVERNOR, ...first }]);
  await expect(steward.scheduled(`Delegate the votes of ${VOTED} to ${voter}`)).toContainText('Waiting');
  expect(await delegatee()).toBe(before);
  await wait(chain, GOVERNOR_DELAY);
  await transact(chain.client, [{ title: 'execute', from: GOVERNOR, ...second }]);
  expect(await delegatee()).toBe(voter);

  await page.goto('/uses/');
  const table = page.getByRole('table', { name: 'The Treasury’s votes' });
  await expect(table).toContainText('Delegated to');
  await expect(table.getByTitle(voter)).toHaveCount(1);
});

test('only what is paused can be resumed', async ({ chain, frame, steward }) => {
  await chain.actions.pause('WETH', { mint: true });
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Resume minting or redemption (governor)');
  await expect(steward.main.getByLabel('Asset', { exact: true }).getByRole('option')).toHaveText(['WETH']);
  await expect(steward.main.getByRole('radio')).toHaveCount(1);
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main.getByRole('row', { name: /^Minting with WETH/ })).toContainText('Opens');
  const { deployment, client } = chain;
  const first = await steward.download(steward.step('1. Schedule'));
  const second = await steward.download(steward.step('2. Execute'));
  await transact(client, [{ title: 'schedule', from: GOVERNOR, ...first }]);
  await wait(chain, GOVERNOR_DELAY);
  await transact(client, [{ title: 'execute', from: GOVERNOR, ...second }]);
  const at = { address: deployment.treasury, abi: treasuryAbi } as const;
  const args = [chain.token('WETH')] as const;
  expect(await client.readContract({ ...at, functionName: 'paused', args })).toEqual([false, false]);
});

test('an account without the governor role sees that and has nothing to sign', async ({
  frame,
  connected,
  steward,
}) => {
  await steward.open();
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  await expectFigures(frame);
  await steward.previewCap('35');
  await steward.expectSuccess();
  await expect(steward.main).toContainText('It does not hold the governor role.');
  await expect(
    steward.step('1. Schedule').getByRole('button', { name: 'Schedule', exact: true }),
  ).toBeHidden();
});

test('a governor without a delay executes directly and sees no scheduling step', async ({
  page,
  chain,
  connected,
  steward,
}) => {
  await giveRole(chain, 'governor', connected.address);
  await steward.open();
  await expect(steward.main).toContainText('Your roles: governor');
  await steward.previewCap('0.5');
  await expect(steward.field('New value')).toBeFocused();
  await steward.previewCap('45.25');
  await steward.expectSuccess();
  await expect(steward.step('1. Schedule')).toBeHidden();
  const before = await rawParams(chain);
  await steward.step('Execute').getByRole('button', { name: 'Execute', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change executed', exact: true })).toBeFocused();
  expect(await rawParams(chain)).toEqual({ ...before, tierCaps: before.tierCaps.with(1, 4525) });
});
