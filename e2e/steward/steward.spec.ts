import { expect } from '@playwright/test';
import { encodeFunctionData } from 'viem';
import { grantsAbi } from '@/abis/grants';
import { treasuryAbi } from '@/abis/treasury';
import { expectFigures } from '@/e2e/fixtures/expect';
import { rawColumn } from '@/e2e/fixtures/raw/raw-column';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { plainAmount } from '@/lib/domain/format/format';
import { WAD } from '@/lib/domain/model/convert';
import { GUARDIAN, STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';

test('the preview of an action matches its effect when the exported call is signed', async ({
  chain,
  frame,
  steward,
}) => {
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('1250000.5');
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Deposit 1,250,000.5 USDC in its vault.');
  expect(await steward.column(0)).toEqual(await rawColumn(chain, 'USDC'));
  const after = await steward.column(1);
  const { to, data } = await steward.download();
  await expect(steward.main.locator('details').filter({ hasText: 'Call data' })).toContainText(data);

  const { idle } = await chain.asset('USDC');
  await transact(chain.client, [{ title: 'as downloaded', from: STEWARD, to, data }]);
  expect((await chain.asset('USDC')).idle).toBe(idle - 1_250_000_500_000n);
  expect(after).toEqual(await rawColumn(chain, 'USDC'));
});

test('an account without the role sees that and can still export the action', async ({
  chain,
  frame,
  connected,
  steward,
}) => {
  await steward.open();
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  await expectFigures(frame);
  await steward.amount.fill('10');
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Your account does not have permission');
  await expect(steward.main).toContainText('It does not hold the steward role.');
  await expect(steward.sign).toHaveCount(0);
  const { to, data } = await steward.download();
  const call = chain.client.call({ account: connected.address, to, data });
  // The selector of AccessManagedUnauthorized(address).
  await expect(call).rejects.toThrow(/0x068ca9d8|AccessManagedUnauthorized/);
});

test('an account with the role sees its role and no warning', async ({ chain, connected, steward }) => {
  await giveRole(chain, 'steward', connected.address);
  await steward.open();
  await expect(steward.main).toContainText('Your roles: steward');
  await steward.amount.fill('10');
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).not.toContainText('Your account does not have permission');
  // It cannot sign the guardian's actions.
  await steward.choose('Pause minting or redemption (guardian)');
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('It does not hold the guardian role.');
  await expect(steward.sign).toHaveCount(0);
});

test('an amount that is too large is explained with the maximum, and input is kept', async ({
  chain,
  frame,
  steward,
}) => {
  const { idle, decimals } = await chain.asset('USDC');
  await steward.open();
  await expectFigures(frame);
  const most = plainAmount(idle, decimals);
  await steward.amount.fill(`9${most}`);
  await steward.preview();
  await expect(steward.main).toContainText('That is the full amount available.');
  await expect(steward.amount).toHaveValue(`9${most}`);
  await steward.choose('Harvest vault yield');
  await steward.choose('Deposit in a vault');
  await expect(steward.amount).toHaveValue(`9${most}`);
  await steward.main.getByRole('button', { name: `Use ${most}`, exact: true }).click();
  await steward.preview();
  await steward.expectSuccess();
});

test('a vote on an unknown proposal is rejected with the reason', async ({ frame, steward }) => {
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Vote on a proposal');
  await steward.field('Proposal ID').fill('1');
  await steward.preview();
  await expect(steward.main).toContainText('Proposal not found');
});

test('an action that would fail even for the steward is rejected with the reason', async ({
  chain,
  frame,
  steward,
}) => {
  const { grants } = chain.deployment;
  const budget = await chain.client.readContract({ address: grants, abi: grantsAbi, functionName: 'budget' });
  const dollars = (budget * (await chain.snapshot()).value) / (10_000n * WAD);
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Make a grant');
  await steward.select('Asset', 'USDC');
  await steward.field('Recipient').fill(STEWARD);
  await steward.field('Title').fill('Too much');
  // More than the whole budget is an error of the form; what happens meanwhile, only the contract knows.
  await steward.amount.fill(`${2n * dollars}`);
  await steward.preview();
  await expect(steward.main).toContainText('That is the grants budget of 30 days.');
  await steward.amount.fill(`${dollars / 2n}`);
  await chain.actions.setFeed('WETH', '0');
  await steward.preview();
  await expect(steward.main).toContainText('No reliable price for an asset');
});

for (const [label, from] of [
  ['Harvest vault yield', STEWARD],
  ['Revoke a grant', STEWARD],
  ['Pause minting or redemption (guardian)', GUARDIAN],
  ['Stop the steward (guardian)', GUARDIAN],
  ['Stop a grant (guardian)', GUARDIAN],
] as const) {
  test(`“${label}” succeeds on chain as previewed`, async ({ chain, frame, steward }) => {
    await steward.open();
    await expectFigures(frame);
    await steward.choose(label);
    await steward.preview();
    await steward.expectSuccess();
    const { to, data } = await steward.download();
    await transact(chain.client, [{ title: label, from, to, data }]);
  });
}

test('while the steward is stopped, the page says so, no move succeeds, and it can be resumed', async ({
  chain,
  frame,
  steward,
}) => {
  await steward.open();
  await expectFigures(frame);
  await expect(steward.state).toContainText('Active');
  await expect(steward.state).toContainText(/\$[\d,.]+[KM]? of \$[\d,.]+[KM]? per week/);
  await steward.choose('Resume the steward (governor)');
  await expect(steward.main).toContainText('The steward is not stopped.');
  const { treasury } = chain.deployment;
  const data = encodeFunctionData({ abi: treasuryAbi, functionName: 'stopSteward' });
  await transact(chain.client, [{ title: 'stop', from: GUARDIAN, to: treasury, data }]);
  await expect(steward.state).toContainText('Stopped by a guardian');
  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Resume the steward.');
  await steward.choose('Deposit in a vault');
  await steward.amount.fill('10');
  await steward.preview();
  await expect(steward.main).toContainText('The steward is stopped');
});

for (const label of ['Add Mars Swap liquidity', 'Move to governance', 'Recall']) {
  test(`“${label}” succeeds on chain with the previewed figures`, async ({ chain, frame, steward }) => {
    await steward.open();
    await expectFigures(frame);
    await steward.choose(label);
    await steward.amount.fill('1.5');
    await steward.preview();
    await steward.expectSuccess();
    const name = await steward.main.getByRole('rowheader', { name: /^Idle / }).textContent();
    const symbol = name?.replace(/^Idle /, '') ?? '';
    const after = await steward.column(1);
    const { to, data } = await steward.download();
    await transact(chain.client, [{ title: label, from: STEWARD, to, data }]);
    expect(after).toEqual(await rawColumn(chain, symbol));
  });
}

test('without simulation support by the node, the page says so and the action can still be exported', async ({
  page,
  frame,
  steward,
}) => {
  await page.route('**/rpc', async (route) => {
    const { id, method } = route.request().postDataJSON();
    if (method !== 'eth_simulateV1') return route.fallback();
    return route.fulfill({
      json: { jsonrpc: '2.0', id, error: { code: -32601, message: 'the method does not exist' } },
    });
  });
  await steward.open();
  await expectFigures(frame);
  await steward.amount.fill('10');
  await steward.preview();
  await expect(steward.main).toContainText('Simulation succeeded');
  await expect(steward.main).toContainText('This node cannot simulate the Treasury’s state afterwards.');
  expect((await steward.download()).data).toMatch(/^0x/);
});
