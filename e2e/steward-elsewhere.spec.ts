import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/axe';
import { expectFigures } from './fixtures/expect';
import { keepElsewhere } from './fixtures/roles';
import { test } from './fixtures/test';

const NOTHING = 'Nothing is announced: no change that needs a delay is on its way.';
/** Of `authority()`. */
const SELECTOR = '0xbf7e214f';

test('once another contract decides who may call the Treasury, nobody is told that nothing is on its way', async ({
  page,
  chain,
  frame,
  steward,
}) => {
  const { treasury, oracle } = chain.deployment;
  await steward.open();
  await expectFigures(frame);
  await expect(steward.main).toContainText(NOTHING);

  await keepElsewhere(chain, treasury, oracle);
  const expectSaid = async () => {
    await expect(steward.main).toContainText('Some changes may be announced elsewhere, or not at all');
    const contract = steward.main.getByRole('listitem').filter({ hasText: 'the Treasury: decided by' });
    await expect(contract.getByRole('button', { name: /^Copy the address of what decides/ })).toBeVisible();
    await expect(contract).toContainText(oracle.slice(-4));
    await expect(steward.main).toContainText('Nothing is announced to the AccessManager.');
    await expect(steward.main).not.toContainText(NOTHING);
  };
  await expectSaid();
  await expectAccessible(page);
  await steward.main.getByText('Carried out, cancelled and expired').click();
  await expect(
    steward.announced('Let the price oracle decide who may call the Treasury, instead of the AccessManager'),
  ).toContainText('Carried out');

  await page.reload();
  await expectSaid();
});

test('as long as no node says who decides, nobody is told that nothing is on its way', async ({
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
  await expect(steward.main).toContainText('None is found. No node has said yet');
  await expect(steward.main).not.toContainText('Nothing is announced');
  await page.unrouteAll();
  await expect(steward.main).toContainText(NOTHING);
});
