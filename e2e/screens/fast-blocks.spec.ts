import { expect } from '@playwright/test';
import { test } from '@/e2e/fixtures/nodes/two-chains';

/** Requests a minute of a tab that is left alone; while the past is filled in from events, twice that. */
const A_MINUTE = 10;
const WHILE_FILLING = 2 * A_MINUTE;
const MINUTES = 2;
const STEP_SECONDS = 10;
const BLOCKS_PER_STEP = 22;

for (const [route, allowed] of [
  ['/', A_MINUTE],
  ['/mint/', A_MINUTE],
  ['/uses/', A_MINUTE],
  ['/activity/', WHILE_FILLING],
] as const) {
  test(`${route} left alone makes at most ${allowed} requests a minute, with blocks every 0.45 seconds`, async ({
    page,
    frame,
    bnb,
    bnbRequests,
    connected,
  }) => {
    // The chain may be ahead of the wall clock.
    const { timestamp: start } = await bnb.client.getBlock();
    await page.clock.install({ time: Number(start) * 1000 });
    await page.goto(`${route}?chain=56`);
    await expect(frame.accountButton).toContainText(connected.address.slice(-4));
    await expect(frame.status).toBeVisible();
    bnbRequests.methods.length = 0;
    // From now on, time passes only below, in the page and on the chain alike.
    const now = Number(start) + 60;
    await page.clock.pauseAt(now * 1000);
    await bnb.client.setBlockTimestampInterval({ interval: 0 });
    for (let second = STEP_SECONDS; second <= MINUTES * 60; second += STEP_SECONDS) {
      // Even more of them with the same time than on BNB Chain.
      await bnb.client.setNextBlockTimestamp({ timestamp: BigInt(now + second) });
      await bnb.client.mine({ blocks: BLOCKS_PER_STEP });
      await page.clock.runFor(STEP_SECONDS * 1000);
      await expect.poll(() => bnbRequests.open).toBe(0);
    }
    // What follows takes as long as this machine needs.
    const made = [...bnbRequests.methods];
    await bnb.client.removeBlockTimestampInterval();
    const { blockNumber, timestamp } = await bnb.snapshot();
    expect(timestamp, 'not later than the last step').toBe(BigInt(now + MINUTES * 60));
    const newest = `Block ${blockNumber.toLocaleString('en-US')} on BNB Smart Chain`;
    await expect
      .poll(async () => {
        await page.clock.runFor(1_000);
        return frame.status.textContent();
      })
      .toContain(newest);
    await expect(frame.status).toContainText(/(just now|1?\d seconds ago)$/);
    await expect(frame.tryAgain).toHaveCount(0);
    expect(made.length).toBeGreaterThan(MINUTES);
    expect(made.length).toBeLessThanOrEqual(MINUTES * allowed);
    test.info().annotations.push({ type: 'requests', description: made.join(' ') });
  });
}
