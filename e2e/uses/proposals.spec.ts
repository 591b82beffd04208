import { expect } from '@playwright/test';
import { encodeFunctionData, parseAbiItem } from 'viem';
import { governanceDelegateAbi } from '@/abis/governance-delegate';
import { EVERY_LOOK, expectAccessible } from '@/e2e/fixtures/axe';
import { expectFits } from '@/e2e/fixtures/boxes';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { propose, rawStage, rawTally } from '@/e2e/fixtures/proposals';
import { test } from '@/e2e/fixtures/test';
import { STAGE_WORDS } from '@/lib/domain/uses/proposal-words';
import type { Tally } from '@/lib/domain/uses/proposals';
import { STEWARD } from '@/scripts/local-chain/accounts';
import { transact } from '@/scripts/local-chain/client';
import { LOCAL_GOVERNOR } from '@/scripts/local-chain/doubles';

// In the middle of a transition, a colour has neither its old nor its new contrast.
test.use({ contextOptions: { reducedMotion: 'reduce' } });

/** A little longer than the local chain's refresh interval. */
const REFRESH_MS = 4_100;
const proposedEvent = parseAbiItem(
  'event ProposalCreated(uint256 proposalId, address proposer, address[] targets, uint256[] values, string[] signatures, bytes[] calldatas, uint256 voteStart, uint256 voteEnd, string description)',
);
const votedEvent = parseAbiItem(
  'event VoteCast(address indexed governor, uint256 indexed proposalId, uint8 support, string reason)',
);

/** The seeded proposal and the Treasury's vote on it, read with viem. */
async function seeded({ client, deployment }: Chain) {
  const [proposed] = await client.getLogs({
    address: LOCAL_GOVERNOR,
    event: proposedEvent,
    fromBlock: 0n,
    strict: true,
  });
  const [voted] = await client.getLogs({
    address: deployment.governanceDelegate,
    event: votedEvent,
    fromBlock: 0n,
    strict: true,
  });
  if (!proposed || !voted) throw new Error('Nothing is seeded');
  return { proposal: proposed.args, vote: voted.args };
}

/** A vote of the Treasury. */
async function castVote({ client, deployment }: Chain, id: bigint, support: number, reason: string) {
  const args = [LOCAL_GOVERNOR, id, support, reason] as const;
  const data = encodeFunctionData({ abi: governanceDelegateAbi, functionName: 'castVote', args });
  await transact(client, [{ title: 'vote', from: STEWARD, to: deployment.governanceDelegate, data }]);
}

const inOrder = (tally: Tally) => [tally.for, tally.against, tally.abstain].map(String);

test('a proposal is shown with its on-chain text, state and votes', async ({ page, chain, proposals }) => {
  const { proposal, vote } = await seeded(chain);
  const [title = '', ...rest] = proposal.description.split('\n');
  await proposals.open();
  await expect(proposals.rows).toHaveCount(1);
  const row = proposals.row(title);
  const stage = await rawStage(chain, proposal.proposalId);
  await expect(row).toContainText(stage ? STAGE_WORDS[stage] : 'nothing');
  expect(await proposals.tally(row)).toEqual(inOrder(await rawTally(chain, proposal.proposalId)));
  const block = (value: bigint) => value.toLocaleString('en-US');
  await expect(row).toContainText(
    `Voting runs from block ${block(proposal.voteStart + 1n)} to block ${block(proposal.voteEnd)}`,
  );
  expect(vote.support).toBe(1);
  await expect(row).toContainText('The Treasury voted for it.');
  await expect(row.getByRole('blockquote')).toHaveText(vote.reason);

  await row.getByText('Full text', { exact: true }).click();
  await expect(row).toContainText(rest.join(' ').trim());
  await expect(row).toContainText(`${proposal.proposalId}`);
  await expectAccessible(page, EVERY_LOOK);
});

test('the steward votes on a chosen proposal, and /uses shows the vote with its reason', async ({
  chain,
  frame,
  steward,
  proposals,
}) => {
  const { proposal } = await seeded(chain);
  const id = await propose(chain, 'Pay for an audit\n\nA second one.');
  const later = await propose(chain, 'Pay for another audit', 0);
  await steward.open();
  await expectFigures(frame);
  await steward.choose('Vote on a proposal');
  const choice = steward.main.getByLabel('Proposal', { exact: true });
  const number = steward.field('Proposal ID');
  await expect(choice.getByRole('option')).toHaveText([
    'Enter a proposal ID',
    `Pay for an audit · ${STAGE_WORDS.active}`,
    `Pay for another audit · ${STAGE_WORDS.pending}`,
  ]);
  await choice.selectOption({ label: `Pay for another audit · ${STAGE_WORDS.pending}` });
  await expect(number).toHaveValue(`${later}`);
  await choice.selectOption({ label: `Pay for an audit · ${STAGE_WORDS.active}` });
  await expect(number).toHaveValue(`${id}`);
  // A proposal already voted on is no longer offered, but its ID can be typed.
  await number.fill(`${proposal.proposalId}`);
  await expect(choice).toHaveValue('');
  await number.fill(`${id}`);
  await expect(choice).toHaveValue(`${id}`);
  await steward.select('Vote', 'Against');
  const reason = 'There was one last month.';
  await steward.field('Reason').fill(reason);
  await steward.preview();
  await steward.expectSuccess();
  const signed = await steward.download();
  expect(await rawTally(chain, id)).toEqual({ for: 0n, against: 0n, abstain: 0n });
  await transact(chain.client, [{ title: 'vote', from: STEWARD, ...signed }]);

  await proposals.open();
  const row = proposals.row('Pay for an audit');
  await expect(row).toContainText('The Treasury voted against it.');
  await expect(row.getByRole('blockquote')).toHaveText(reason);
  const tally = await rawTally(chain, id);
  expect(tally.against).toBeGreaterThan(0n);
  expect(await proposals.tally(row)).toEqual(inOrder(tally));
  await expect(proposals.row('Pay for another audit')).toContainText('The Treasury has not voted.');
});

test('a proposal’s state and a new vote are updated while the page is open', async ({
  page,
  chain,
  proposals,
}) => {
  await page.clock.install();
  const id = await propose(chain, 'Pay for an audit', 0);
  await proposals.open();
  const row = proposals.row('Pay for an audit');
  await expect(row).toContainText(STAGE_WORDS.pending);
  expect(await rawStage(chain, id)).toBe('pending');
  await expect(row).toContainText('starting in');

  await chain.actions.warp(60);
  await chain.actions.warp(60);
  await page.clock.runFor(REFRESH_MS);
  await expect(row).toContainText(STAGE_WORDS.active);
  expect(await rawStage(chain, id)).toBe('active');
  await expect(row).toContainText('ending in');

  await castVote(chain, id, 2, 'Neither');
  await page.clock.runFor(REFRESH_MS);
  await expect(row).toContainText('The Treasury abstained.');
  const tally = await rawTally(chain, id);
  expect(tally.abstain).toBeGreaterThan(0n);
  await expect.poll(() => proposals.tally(row)).toEqual(inOrder(tally));
});

test('a hostile proposal text runs no code, reverses no text direction and fits a phone', async ({
  page,
  chain,
  proposals,
}) => {
  const start = '<script>document.title = "taken over"</script><img src=x onerror="document.title=1">';
  await propose(chain, `\u202E# ${start}${'W'.repeat(10_000)}\n[link](javascript:alert(1)) \u2067end`);
  await proposals.open();
  const row = proposals.row(/^<script>/);
  await row.getByText('Full text', { exact: true }).click();
  await expect(row).toContainText('Text shortened. The full text is in the proposal transaction.');
  await expect(page).toHaveTitle(/How the reserves are used/);
  await expect(row.locator('script, img, a')).toHaveCount(0);
  const text = (await row.textContent()) ?? '';
  expect(text).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  expect(text.length).toBeGreaterThan(8000);
  await expectFits(page);
});

test('many proposals are shown a few at a time', async ({ chain, proposals }) => {
  for (let index = 1; index <= 6; index += 1) await propose(chain, `Proposal of day ${index}`, 2);
  await proposals.open();
  await expect(proposals.rows).toHaveCount(5);
  await expect(proposals.rows.getByRole('heading')).toHaveText(
    [6, 5, 4, 3, 2].map((day) => `Proposal of day ${day}`),
  );
  await proposals.region.getByRole('button', { name: 'Show more' }).click();
  await expect(proposals.rows).toHaveCount(7);
  await expect(proposals.rows.getByText(STAGE_WORDS.active)).toHaveCount(7);
  await expect(proposals.region.getByRole('button', { name: 'Show more' })).toHaveCount(0);
});

test('votes older than those in the snapshot are read when there are any', async ({ chain, proposals }) => {
  const { vote } = await seeded(chain);
  for (let index = 1; index <= 17; index += 1) {
    await castVote(chain, await propose(chain, `Proposal of day ${index}`, 2), 0, `No. ${index}`);
  }
  await proposals.open();
  const more = proposals.region.getByRole('button', { name: 'Show more' });
  for (const shown of [10, 15, 18]) {
    await more.click();
    await expect(proposals.rows).toHaveCount(shown);
  }
  await expect(proposals.rows.getByRole('blockquote')).toHaveText([
    ...Array.from({ length: 17 }, (_, index) => `No. ${17 - index}`),
    vote.reason,
  ]);
});

test('a Governor whose calls all fail leaves the page intact and the vote shown', async ({
  chain,
  steward,
  proposals,
}) => {
  const { vote } = await seeded(chain);
  await chain.client.setCode({ address: LOCAL_GOVERNOR, bytecode: '0xfe' });
  await proposals.open();
  const [row] = await proposals.rows.all();
  if (!row) throw new Error('There is no row');
  await expect(row).toContainText('Status unknown');
  await expect(row).toContainText('Vote totals are not available from this Governor.');
  await expect(row.getByRole('blockquote')).toHaveText(vote.reason);
  await steward.open();
  await steward.choose('Vote on a proposal');
  await expect(steward.main.getByLabel('Proposal', { exact: true })).toContainText('Enter an ID.');
  await steward.field('Proposal ID').fill('7');
});
