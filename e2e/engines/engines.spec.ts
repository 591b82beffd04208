import { test as base, expect } from '@playwright/test';
import { ROUTES } from '@/e2e/fixtures/routes';
import { startWorld, type World } from '@/e2e/fixtures/world';
import { type EngineName, firefoxPath, webkitPaths } from '@/scripts/browsers/other-engines';
import { WALLET } from '@/scripts/local-chain/accounts';
import type { Engine } from './engine';
import { EnginePage } from './engine-page';
import { startFirefox } from './firefox';
import { recordingSite } from './recorder';
import { startWebKit } from './webkit';

type PerWorker = { engineName: EngineName; world: World; enginePage: EnginePage };

const test = base.extend<object, PerWorker>({
  engineName: ['firefox', { option: true, scope: 'worker' }],
  world: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the needed fixtures from this pattern
    async ({}, use) => {
      const world = await startWorld();
      await use(world);
      await world.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  enginePage: [
    async ({ engineName, world }, use) => {
      const site = await recordingSite(world.siteUrl);
      const engine = await start(engineName);
      await use(new EnginePage(engine, site.url));
      await engine.stop();
      site.close();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
});

// Each engine has one browser, so the tests take turns.
test.describe.configure({ mode: 'default' });

const WINDOWS = [
  { width: 1440, height: 900 },
  // The least width of a window is more than this in both engines, but still that of the phone layout.
  { width: 360, height: 740 },
];

test.afterEach(async ({ enginePage }, info) => {
  if (info.status === info.expectedStatus) return;
  await info.attach('screenshot', { body: await enginePage.screenshot(), contentType: 'image/png' });
});

for (const route of ROUTES) {
  test(`${route} shows its figures without errors or sideways scrolling`, async ({ enginePage }) => {
    await enginePage.open(route);
    await enginePage.expectText(/Block [\d,]+ on /);
    await enginePage.expectLoaded();
    for (const { width, height } of WINDOWS) {
      expect(await enginePage.resize(width, height)).toBeLessThan(width + 200);
      const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;
      await expect.poll(() => enginePage.run(overflow), `sideways at ${width} px`).toBe(0);
    }
    await expectNoFaults(enginePage);
  });
}

test('the local wallet connects and mints', async ({ enginePage, world: { chain } }) => {
  const amount = 250n * 10n ** 6n;
  const usdmOut = await chain.previewMint('USDC', amount);
  const before = { usdm: await chain.balance('USDm', WALLET), usdc: await chain.balance('USDC', WALLET) };
  await enginePage.resize(1440, 900);
  await enginePage.open('/mint/?asset=USDC&amount=250');
  await enginePage.expectText(/Block [\d,]+ on /);
  await enginePage.click('^Connect$');
  await enginePage.click('Local wallet');
  await enginePage.click('^Mint [\\d,.]+ USDm$');
  await enginePage.expectText(/Minted [\d,.]+ USDm/);
  expect((await chain.balance('USDm', WALLET)) - before.usdm).toBe(usdmOut);
  expect(before.usdc - (await chain.balance('USDC', WALLET))).toBe(amount);
  await expectNoFaults(enginePage);
});

async function expectNoFaults(page: EnginePage): Promise<void> {
  expect(await page.run(() => window.faults), 'faults').toEqual([]);
}

function start(name: EngineName): Promise<Engine> {
  const firefox = firefoxPath();
  const webkit = webkitPaths();
  if (name === 'firefox' && firefox) return startFirefox(firefox);
  if (name === 'webkit' && webkit) return startWebKit(webkit);
  throw new Error(`${name} is not installed`);
}
