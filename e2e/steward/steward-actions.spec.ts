import { expect } from '@playwright/test';
import { parseUnits } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { grantsAbi } from '@/abis/grants';
import { expectFigures } from '@/e2e/fixtures/expect';
import { propose, rawTally } from '@/e2e/fixtures/proposals';
import { test } from '@/e2e/fixtures/test';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { VOTED } from '@/scripts/local-chain/assets';
import { transact } from '@/scripts/local-chain/client';

const DAY = 24 * 3600;

test('a vote prepared here is cast with all the Treasury’s votes, and only once', async ({
  chain,
  frame,
  steward,
}) => {
  const id = await propose(chain, 'Pay for an audit');
  const { governanceDelegate } = chain.deployment;
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Vote on a proposal');
  await steward.field('Proposal ID').fill(`${id}`);
  await steward.select('Vote', 'Against');
  await steward.field('Reason').fill('There was one last month.');
  await steward.preview();
  await steward.expectSuccess();
  const { to, data } = await steward.download();
  await transact(chain.client, [{ title: 'vote', from: STEWARD, to, data }]);

  const votes = await chain.client.readContract({
    address: governanceDelegate,
    abi: governanceDelegateAbi,
    functionName: 'votesOf',
    args: [chain.token(VOTED)],
  });
  expect(votes).toBeGreaterThan(0n);
  expect(await rawTally(chain, id)).toEqual({ against: votes, for: 0n, abstain: 0n });

  await steward.preview();
  await expect(steward.main).toContainText('The Treasury has already voted');
});

test('/uses shows a grant when it is made, partly claimed and revoked', async ({
  page,
  chain,
  frame,
  connected,
  steward,
}) => {
  const { grants } = chain.deployment;
  const recipient = connected.address;
  const title = 'Translate the handbook';
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Make a grant');
  await steward.select('Asset', 'USDC');
  await steward.amount.fill('12000');
  await steward.field('Recipient').fill(recipient);
  await steward.field('Title').fill(title);
  await steward.field('Cliff after').fill('0');
  await steward.field('Vests over').fill('40');
  await steward.preview();
  await steward.expectSuccess();
  const made = await steward.download();
  await transact(chain.client, [{ title: 'grant', from: STEWARD, ...made }]);
  const id =
    (await chain.client.readContract({ address: grants, abi: grantsAbi, functionName: 'count' })) - 1n;
  const stateOf = () =>
    chain.client.readContract({ address: grants, abi: grantsAbi, functionName: 'grantOf', args: [id] });
  expect((await stateOf()).grant).toMatchObject({
    asset: chain.token('USDC'),
    amount: parseUnits('12000', 6),
    terms: { recipient, title, cliff: 0n, duration: BigInt(40 * DAY) },
  });

  // It starts tomorrow.
  await chain.actions.warp(11 * DAY);
  await chain.actions.refresh();
  await page.goto('/uses/');
  await expectFigures(frame);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) });
  await expect(row).toContainText('Vesting');
  // In the first seconds, anything vested beyond that is less than the two decimals shown.
  await row.getByRole('button', { name: /^Claim 3,000(\.\d+)? USDC$/ }).click();
  await expect(page.getByRole('heading', { name: /^Claimed 3,000(\.\d+)? USDC$/ })).toBeFocused();
  await page.getByRole('button', { name: 'Done' }).click();
  const claimed = await chain.balance('USDC', recipient);
  expect((await stateOf()).grant.claimed).toBe(claimed);
  // A quarter, plus a few seconds of 3,456,000.
  expect(claimed / parseUnits('1', 6)).toBe(3000n);

  await chain.actions.warp(10 * DAY);
  await chain.actions.refresh();
  await page.reload();
  await expectFigures(frame);
  const shown = async () =>
    row.locator('data').evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value')));
  const { grant, claimable } = await stateOf();
  const [amount, , taken, open] = await shown();
  expect([amount, taken, open]).toEqual([`${grant.amount}`, `${claimed}`, `${claimable}`]);

  await steward.open();
  await expectFigures(frame);
  await steward.choose('Revoke a grant');
  await steward.select('Grant', title);
  await steward.preview();
  await steward.expectSuccess();
  const { idle } = await chain.asset('USDC');
  const revoked = await steward.download();
  await transact(chain.client, [{ title: 'revoke', from: STEWARD, ...revoked }]);
  const { returned } = (await stateOf()).grant;
  expect((await chain.asset('USDC')).idle).toBe(idle + returned);
  await page.goto('/uses/');
  await expectFigures(frame);
  await expect(row).toContainText('Revoked');
});
