import { expect } from '@playwright/test';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { expectFigures } from '@/e2e/fixtures/expect';
import { setAuthority } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';

const NOTHING = 'No scheduled changes.';
/** Selector of `authority()`. */
const SELECTOR = '0xbf7e214f';

test('the console never says that nothing is scheduled while another contract controls the Treasury', async ({
  page,
  chain,
  frame,
  steward,
}) => {
  const { treasury, oracle } = chain.deployment;
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText(NOTHING);

  await setAuthority(chain, treasury, oracle);
  const expectSaid = async () => {
    await expect(steward.main).toContainText('Some changes may not appear here');
    const contract = steward.main.getByRole('listitem').filter({ hasText: 'the Treasury: controlled by' });
    await expect(
      contract.getByRole('button', { name: /^Copy the address of the contract that controls/ }),
    ).toBeVisible();
    await expect(contract).toContainText(oracle.slice(-4));
    await expect(steward.main).toContainText('Nothing is scheduled in the AccessManager.');
    await expect(steward.main).not.toContainText(NOTHING);
  };
  await expectSaid();
  await expectAccessible(page);
  await steward.main.getByText('Executed, cancelled and expired').click();
  await expect(
    steward.scheduled('Let the price oracle decide who may call the Treasury, instead of the AccessManager'),
  ).toContainText('Executed');

  await page.reload();
  await expectSaid();
});

test('the console never says that nothing is scheduled before it knows what controls the contracts', async ({
  page,
  frame,
  steward,
}) => {
  await page.route('**/rpc', async (route) => {
    if (!route.request().postData()?.includes(SELECTOR)) return route.fallback();
    const { id } = route.request().postDataJSON();
    return route.fulfill({ json: { jsonrpc: '2.0', id, error: { code: -32_000, message: 'busy' } } });
  });
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText('None found. We have not yet confirmed');
  await expect(steward.main).not.toContainText(/No scheduled changes|Nothing is scheduled/);
  await page.unrouteAll();
  await expect(steward.main).toContainText(NOTHING);
});
