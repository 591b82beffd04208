import { expect } from '@playwright/test';
import { expectFigures } from '@/e2e/fixtures/expect';
import { gate, gateBeforeNode } from '@/e2e/fixtures/gate';
import { interceptLogs } from '@/e2e/fixtures/nodes/log-questions';
import { giveRole } from '@/e2e/fixtures/roles';
import { ROUTES, TRADES } from '@/e2e/fixtures/routes';
import { placesOf, shiftsOf, watchShifts } from '@/e2e/fixtures/shifts';
import { test } from '@/e2e/fixtures/test';

/** A little longer than the local chain's refresh interval. */
const REFRESH_MS = 4_100;

for (const viewport of [
  { width: 360, height: 740 },
  { width: 1440, height: 900 },
]) {
  test.describe(`${viewport.width} px`, () => {
    test.use({ viewport });

    for (const route of ROUTES) {
      for (const typeface of ['our', 'another'] as const) {
        test(`nothing on ${route} moves when its figures load or change, in ${typeface} typeface`, async ({
          page,
          chain,
          frame,
        }) => {
          await watchShifts(page);
          await page.clock.install();
          const node = await gateBeforeNode(page);
          // On a slow first visit, the page keeps the device's own typeface.
          if (typeface === 'another') await page.route('**/*.woff2', (font) => font.fulfill({ body: '' }));
          await page.goto(route);
          await expect(frame.title).toBeVisible();
          await expect(frame.status).toHaveCount(0);
          expect(await shiftsOf(page), 'before the figures').toEqual([]);
          const places = await placesOf(page);

          node.open();
          await expectFigures(frame);
          expect(await shiftsOf(page), 'when they load').toEqual([]);
          expect(await placesOf(page), 'top and height of each part').toEqual(places);
          const block = await frame.status.textContent();
          await chain.actions.setFeed('WETH', '3512.34');
          await page.clock.runFor(REFRESH_MS);
          await expect(frame.status).not.toHaveText(block ?? '');
          expect(await shiftsOf(page), 'when they change').toEqual([]);
        });
      }
    }

    for (const route of ROUTES) {
      test(`nothing on ${route} moves while the page arrives in pieces`, async ({
        page,
        slowSite,
        frame,
      }) => {
        await watchShifts(page);
        await page.goto(slowSite + route);
        await expect(frame.title).toBeVisible();
        expect(await shiftsOf(page)).toEqual([]);
      });
    }

    for (const route of TRADES) {
      test(`nothing on ${route} moves while the wallet of an earlier visit reconnects`, async ({
        page,
        chain,
        frame,
        connected,
      }) => {
        await chain.fund(connected.address, 'USDC', 250_000_000n);
        await chain.fund(connected.address, 'USDm', 250n * 10n ** 18n);
        await watchShifts(page);
        const node = await gateBeforeNode(page);
        await page.goto(route);
        await expect(frame.accountButton).toContainText(connected.address.slice(-4));
        expect(await shiftsOf(page), 'before the figures').toEqual([]);
        const places = await placesOf(page);

        node.open();
        await expectFigures(frame);
        await expect(page.getByRole('button', { name: 'Enter an amount' })).toBeVisible();
        expect(await shiftsOf(page), 'when they load').toEqual([]);
        expect(await placesOf(page), 'top and height of each part').toEqual(places);
      });
    }

    test('nothing on /steward/ moves when the roles of the account load', async ({
      page,
      chain,
      frame,
      connected,
      steward,
    }) => {
      for (const role of ['steward', 'guardian', 'governor'] as const) {
        await giveRole(chain, role, connected.address);
      }
      await watchShifts(page);
      const node = await gateBeforeNode(page);
      await steward.open();
      await expect(frame.accountButton).toContainText(connected.address.slice(-4));
      const places = await placesOf(page);

      node.open();
      await expectFigures(frame);
      await expect(steward.main).toContainText('Your roles: governor');
      expect(await shiftsOf(page), 'when the roles load').toEqual([]);
      expect(await placesOf(page), 'top and height of each part').toEqual(places);
    });

    for (const { mined, found } of [
      { mined: 0, found: 'a page' },
      { mined: 60, found: 'a few actions' },
      { mined: 64, found: 'nothing' },
    ]) {
      test(`nothing on /activity/ moves when only the newest blocks have loaded, with ${found} in them`, async ({
        page,
        context,
        chain,
        frame,
        activity,
      }) => {
        // The newest 64 blocks are requested separately.
        await chain.client.mine({ blocks: mined });
        const head = Number(await chain.client.getBlockNumber());
        const older = gate();
        await interceptLogs(context, async (route, { from }) => {
          if (from < head - 64) await older.passed;
          await route.continue();
        });
        await watchShifts(page);
        const node = await gateBeforeNode(page);
        await activity.open();
        await expect(frame.title).toBeVisible();
        const places = await placesOf(page);

        node.open();
        await expect(
          activity.covered(/^Loaded back to .* of blocks\)\. Older activity is missing\.$/),
        ).toBeVisible();
        expect(await shiftsOf(page), 'when some have loaded').toEqual([]);
        expect(await placesOf(page), 'top and height of each part').toEqual(places);
        older.open();
        await expect(activity.complete).toBeVisible();
        expect(await shiftsOf(page), 'when all have loaded').toEqual([]);
        expect(await placesOf(page), 'top and height of each part').toEqual(places);
      });
    }
  });
}

test('a layout shift is detected', async ({ page, frame }) => {
  await watchShifts(page);
  await page.clock.install();
  await page.goto('/');
  await expectFigures(frame);
  await page.evaluate(() => document.body.prepend(document.createTextNode('Something of another height')));
  await expect.poll(() => shiftsOf(page)).not.toEqual([]);
});
