import { expect } from '@playwright/test';
import { encodeFunctionData } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gate } from '@/e2e/fixtures/gate';
import { interceptLogs } from '@/e2e/fixtures/nodes/log-questions';
import { outage } from '@/e2e/fixtures/outage';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { delist, schedule, wait } from '@/e2e/fixtures/wallet/schedule';
import { GOVERNOR } from '@/scripts/local-chain/accounts';
import { GOVERNOR_DELAY } from '@/scripts/local-chain/protocol';

const WEEK = 7 * 24 * 3600;

test('a scheduled change is visible to every account, and only its scheduler can act on it', async ({
  chain,
  frame,
  connected,
  steward,
}) => {
  await schedule(chain, delist(chain, 'WETH'));
  await steward.open();
  await expect(frame.accountButton).toContainText(connected.address.slice(-4));
  await expectFigures(frame);
  const operation = steward.scheduled('Delist an asset: WETH');
  await expect(operation).toContainText('Waiting');
  await operation.getByText('Call', { exact: true }).click();
  await expect(operation).toContainText(chain.token('WETH'));
  await expect(operation.getByRole('button', { name: /^(Execute|Cancel)$/ })).toBeHidden();
});

test('the role admin can cancel another account’s change, and an unexecuted change expires', async ({
  page,
  chain,
  connected,
  steward,
}) => {
  await giveRole(chain, 'admin', connected.address, GOVERNOR_DELAY);
  const unpause = (symbol: string) =>
    encodeFunctionData({
      abi: treasuryAbi,
      functionName: 'unpause',
      args: [chain.token(symbol), true, false],
    });
  await schedule(chain, unpause('USDC'));
  await schedule(chain, unpause('WETH'));
  await steward.open();
  const [usdc, weth] = [
    steward.scheduled('Resume minting with USDC'),
    steward.scheduled('Resume minting with WETH'),
  ];
  await usdc.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change cancelled', exact: true })).toBeFocused();
  await expect(usdc).toBeHidden();
  await expect(weth).toContainText('Waiting');
  await wait(chain, GOVERNOR_DELAY);
  await expect(weth).toContainText('Ready to execute');
  // Only its scheduler can execute it.
  await expect(weth.getByRole('button', { name: 'Execute', exact: true })).toBeHidden();
  await wait(chain, WEEK);
  await expect(steward.main).toContainText('No scheduled changes.');
  await steward.main.getByText('Executed, cancelled and expired').click();
  await expect(usdc).toContainText('Cancelled');
  await expect(weth).toContainText('Expired');
});

test('nothing can be executed on old figures, for another account, on another network or without the code for it', async ({
  page,
  chain,
  connected,
  steward,
  watch,
}) => {
  await giveRole(chain, 'governor', connected.address, GOVERNOR_DELAY);
  const args = [chain.token('USDC'), true, true] as const;
  const unpause = encodeFunctionData({ abi: treasuryAbi, functionName: 'unpause', args });
  await schedule(chain, unpause, connected.signer);
  await wait(chain, GOVERNOR_DELAY);
  const operation = steward.scheduled('Resume minting and redemption for USDC');
  const buttons = operation.getByRole('button', { name: /^(Execute|Cancel)$/ });
  const expectOff = async (why: string) => {
    await expect(operation).toContainText(why);
    await expect(buttons).toHaveCount(2);
    for (const button of await buttons.all()) await expect(button).toBeDisabled();
  };

  await page.goto(`/steward/?address=${GOVERNOR}`);
  await expectOff('You are viewing another account and cannot sign for it.');
  connected.chainId = 1;
  await steward.open();
  await expectOff('Your wallet is not on Mars local chain.');
  await connected.switchChain(31_337);
  await expect(buttons.first()).toBeEnabled();

  watch.allow(/Failed to load resource/);
  const node = await outage(page, '**/rpc', { reason: 'connectionreset' });
  await expectOff('Transactions cannot be sent until data is current.');
  node.end();
  await expect(buttons.first()).toBeEnabled();

  const asked = connected.asked.length;
  const code = await outage(page, '**/_next/static/chunks-*/*.js');
  await operation.getByRole('button', { name: 'Execute', exact: true }).click();
  await expect(operation).toContainText('could not be loaded, and nothing was sent');
  expect(connected.asked).toHaveLength(asked);
  code.end();
  await operation.getByRole('button', { name: 'Execute', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Change executed', exact: true })).toBeFocused();
});

test('the console never says that nothing is scheduled before the whole history has loaded', async ({
  chain,
  context,
  frame,
  steward,
}) => {
  await schedule(chain, delist(chain, 'WETH'));
  const block = Number(await chain.client.getBlockNumber());
  // Moves it out of the newest blocks, which are read first.
  await chain.client.mine({ blocks: 100 });
  await chain.actions.refresh();
  const older = gate();
  await interceptLogs(context, async (route, { from, to }) => {
    if (from <= block && block <= to) await older.passed;
    await route.continue();
  });
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText('None found in the blocks loaded so far.');
  await expect(steward.main).toContainText('Older activity is missing');
  older.open();
  await expect(steward.scheduled('Delist an asset: WETH')).toContainText('Waiting');
});
