import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { shiftsOf, watchShifts } from '@/e2e/fixtures/shifts';
import { test } from '@/e2e/fixtures/test';
import { LOCAL_GOVERNOR } from '@/scripts/local-chain/doubles';

/** A little longer than the local chain's refresh interval. */
const REFRESH_MS = 4_100;

test('proposals are requested only when scrolled to, and then not with every block', async ({
  page,
  chain,
  frame,
  watch,
  proposals,
}) => {
  const asked: string[] = [];
  page.on('request', (request) => asked.push((request.postData() ?? '').toLowerCase()));
  const aboutTheGovernor = () => asked.filter((body) => body.includes(LOCAL_GOVERNOR.toLowerCase())).length;
  /** Calls besides those for the snapshot, which the lens answers. */
  const calls = () => asked.filter((body) => body.includes('"eth_call"') && !body.includes(lens)).length;
  const lens = chain.deployment.lens.toLowerCase();

  await page.clock.install();
  await page.goto('/uses/');
  await expectFigures(frame);
  await expect(proposals.region).toBeVisible();
  expect(aboutTheGovernor()).toBe(0);
  await proposals.reach();
  await proposals.expectRead();
  expect(aboutTheGovernor()).toBeGreaterThan(0);

  /** The further calls of one refresh, once all have been answered. */
  const refresh = async () => {
    await expect.poll(() => watch.inFlight()).toBe(0);
    const before = calls();
    const block = await chain.client.getBlockNumber();
    await page.clock.runFor(REFRESH_MS);
    await expect(frame.status).toContainText(`Block ${block.toLocaleString('en-US')} on`);
    await expect.poll(() => watch.inFlight()).toBe(0);
    return calls() - before;
  };
  const blockAfter = async (seconds: bigint) => {
    const { timestamp } = await chain.client.getBlock();
    await chain.client.setNextBlockTimestamp({ timestamp: timestamp + seconds });
    await chain.client.mine({ blocks: 1 });
  };
  await refresh();
  expect(await refresh(), 'no new block').toBe(0);
  await blockAfter(5n);
  expect(await refresh(), 'a block that is only a little newer').toBe(0);
  await blockAfter(40n);
  await refresh();
  await expect.poll(refresh, 'the same block').toBe(0);
  const { blockNumber } = await chain.snapshot();
  await expect(proposals.region).toContainText(`as of block ${blockNumber.toLocaleString('en-US')}.`);
});

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    test('nothing moves when the proposals load', async ({ page, frame, proposals }) => {
      await watchShifts(page);
      await page.goto('/uses/');
      await expectFigures(frame);
      await proposals.reach();
      await proposals.expectRead();
      expect(await shiftsOf(page)).toEqual([]);
    });
  });
}
