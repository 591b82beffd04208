import { expect } from '@playwright/test';
import { encodeFunctionData } from 'viem';
import { treasuryAbi } from '@/abis/treasury';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { giveRole } from '@/e2e/fixtures/roles';
import { test } from '@/e2e/fixtures/test';
import { rawParams, schedule } from '@/e2e/fixtures/wallet/schedule';
import { govern } from '@/scripts/local-chain/testing-governor';

/** The contract sets all parameters at once, so one call can revert the change of another. */

type RawParams = Awaited<ReturnType<typeof rawParams>>;

const setParams = (params: RawParams) =>
  encodeFunctionData({ abi: treasuryAbi, functionName: 'setParams', args: [params] });

/** Another governor sets the support ratio to 400%, outside the app. */
async function raiseSupport({ client, deployment }: Chain, before: RawParams): Promise<RawParams> {
  const changed = { ...before, supportRatio: 40_000 };
  await govern({ client, deployment }, { to: deployment.treasury, data: setParams(changed) });
  return changed;
}

const withCap = (params: RawParams, cap: number): RawParams => {
  const [first, , ...rest] = params.tierCaps;
  return { ...params, tierCaps: [first, cap, ...rest] };
};

test('an action cannot revert a later parameter change and must be previewed again', async ({
  page,
  chain,
  connected,
  steward,
}) => {
  await giveRole(chain, 'governor', connected.address);
  const before = await rawParams(chain);
  await steward.open();
  await expect(steward.main).toContainText('Your roles: governor');
  await steward.previewCap('35');
  await steward.expectSuccess();
  const step = steward.step('Execute');
  const execute = step.getByRole('button', { name: 'Execute', exact: true });
  await expect(execute).toBeEnabled();

  const changed = await raiseSupport(chain, before);
  const warning = steward.main.getByRole('alert');
  await expect(warning).toContainText('this call would revert the following');
  await expect(warning).toContainText('support ratio');
  await expect(steward.main).not.toContainText('Other parameters keep their current values');
  await expect(execute).toBeDisabled();
  await expect(step).toContainText('Preview again: other parameters have changed.');

  await steward.preview();
  await steward.expectSuccess();
  await expect(steward.main).toContainText('Other parameters keep their current values');
  await execute.click();
  await expect(page.getByRole('heading', { name: 'Change executed', exact: true })).toBeFocused();
  expect(await rawParams(chain)).toEqual(withCap(changed, 3500));
});

test('a change scheduled on old parameters is shown with everything it would set', async ({
  chain,
  frame,
  steward,
}) => {
  const before = await rawParams(chain);
  await schedule(chain, setParams(withCap(before, 3500)));
  await steward.open();
  await expectFigures(frame);
  const cap = 'Change the tier 2 cap from 40% to 35%';
  await expect(steward.scheduled(cap).getByRole('heading')).toHaveText(cap);
  await raiseSupport(chain, before);
  await expect(steward.scheduled(cap).getByRole('heading')).toHaveText(
    `${cap}. Change the support ratio from 400% to 250%`,
  );
});
