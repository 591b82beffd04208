import { expect } from '@playwright/test';
import { expectAccessible } from '@/e2e/fixtures/axe';
import { expectFits } from '@/e2e/fixtures/boxes';
import { expectFigures } from '@/e2e/fixtures/expect';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { actionCall } from '@/lib/chain/steward/steward-calls';
import type { Flow } from '@/lib/tx/engine/flow';
import { actionIntent } from '@/lib/tx/kinds/action-intent';
import { writeFlow } from '@/lib/tx/store/codec';

// In the middle of a transition, a colour has neither its old nor its new contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

test.beforeEach(async ({ chain, connected }) => {
  await giveRole(chain, 'steward', connected.address);
});

test('the result of a recall shows the amount returned on chain, in full or zero', async ({
  page,
  chain,
  frame,
  steward,
}) => {
  const expectReturned = (value: string) =>
    expect(steward.main).toContainText(new RegExp(`Returned\\s*${value}`));
  const recall = async () => {
    await steward.choose('Recall');
    await steward.select('Position', 'USDC from its vault');
    await steward.amount.fill('1000.5');
    await steward.preview();
    await steward.expectSuccess();
  };
  const { idle } = await chain.asset('USDC');
  await steward.open();
  await expectFigures(frame);
  await recall();
  await steward.sign.click();
  await expect(steward.flow('Recalled')).toBeFocused();
  await expectReturned('1,000.5 USDC');
  expect((await chain.asset('USDC')).idle).toBe(idle + 1_000_500_000n);
  await steward.main.getByRole('button', { name: 'Done' }).click();

  await recall();
  await chain.setVaultFrozen('USDC', true);
  await steward.sign.click();
  await expect(steward.flow('Done, but nothing was received')).toBeFocused();
  await expectReturned('0 USDC');
  expect((await chain.asset('USDC')).idle).toBe(idle + 1_000_500_000n);
  await expectAccessible(page);
  await expectFits(page);
});

test('an action altered in storage is dropped, and the wallet is asked for nothing', async ({
  page,
  chain,
  frame,
  connected,
  steward,
}) => {
  const { deployment } = chain;
  const call = actionCall({ kind: 'lend', asset: await chain.asset('USDC'), amount: 1n }, deployment);
  const flow: Flow = {
    id: 'altered',
    intent: actionIntent({ action: { kind: 'vote' }, call }, 'Vote for proposal 7'),
    ...{
      account: connected.address,
      chainId: 31337,
      treasury: deployment.treasury,
      screen: 'steward',
      status: 'halted',
    },
    steps: [
      { kind: 'claim', state: 'done' },
      { kind: 'action', state: 'todo' },
    ],
  };
  await steward.open();
  await expectFigures(frame);
  await page.evaluate((text) => localStorage.setItem('mars.flow.2.altered', text), writeFlow(flow));
  await page.reload();
  await expectFigures(frame);
  const stored = () => page.evaluate(() => localStorage.getItem('mars.flow.2.altered'));
  await expect.poll(stored).toBeNull();
  await expect(page.getByRole('button', { name: 'Continue' })).toHaveCount(0);
  await expect(steward.main).not.toContainText('Vote for proposal 7');
  expect(connected.asked).toEqual([]);
});
