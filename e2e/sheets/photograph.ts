import type { Browser, Page } from '@playwright/test';
import type { Chain } from '@/e2e/fixtures/chain';
import { reconnect } from '@/e2e/fixtures/test';
import { TestWallet } from '@/e2e/fixtures/wallet/wallet';
import { layoutFaults } from './figure-faults';
import { type Device, type Shot, THEMES } from './looks';
import { folderOf } from './sheet';
import type { State } from './states';

type World = { browser: Browser; baseURL: string | undefined; chain: Chain; fund: State['fund'] };

/** A page on a device, with a connected account if that is given something. */
export async function pageOn(device: Device, { browser, baseURL, chain, fund }: World): Promise<Page> {
  const context = await browser.newContext({
    baseURL,
    locale: 'en-US',
    reducedMotion: 'reduce',
    ...device.options,
  });
  if (fund) {
    await chain.reset();
    const wallet = new TestWallet(context, await chain.newcomer(0), (request) => chain.forward(request));
    await wallet.announce();
    await reconnect(context, wallet);
    await fund(chain, wallet);
  }
  return await context.newPage();
}

type Subject = {
  route: string;
  /** Of the state, or of the dialog. */
  name: string;
  /** Resolves once it can be photographed. */
  reached: () => Promise<void>;
  /** The whole page, and not only what the window shows. */
  whole: boolean;
};

/** Takes a picture at each width of a device in both themes. */
export async function photograph(
  page: Page,
  device: Device,
  { route, name, reached, whole }: Subject,
): Promise<Shot[]> {
  const shots: Shot[] = [];
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    for (const width of device.widths) {
      await page.setViewportSize({ width, height: device.height });
      await reached();
      if (whole) {
        await showAll(page);
        await reached();
        await showAll(page);
      }
      const file = `${folderOf(route, name)}/${width}-${theme}.png`;
      await page.screenshot({ path: file, fullPage: whole, scale: 'css', animations: 'disabled' });
      shots.push({ device, width, theme, file, faults: await layoutFaults(page) });
    }
  }
  return shots;
}

/** Makes the window as high as the page, so that all of it loads and the navigation at its bottom covers nothing. */
async function showAll(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height });
}
