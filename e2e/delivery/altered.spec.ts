import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { test as base } from '@/e2e/fixtures/test';
import { SITE } from '@/scripts/app-build';
import { loadedScripts } from '@/scripts/exported-html';
import { serve } from '@/scripts/serve';

/** A copy of the site in which scripts can be changed, on a host that knows no headers. */
type Copy = { url: string; dir: string; chunks: string };

const test = base.extend<{ copy: Copy }>({
  copy: async ({ world, watch }, use) => {
    mkdirSync('.cache', { recursive: true });
    const dir = mkdtempSync(join('.cache', 'altered-'));
    cpSync(SITE, dir, { recursive: true });
    const site = await serve({ dir, port: 0, rpcUrl: world.rpcUrl, sendsHeaders: false });
    watch.allowHost(site.url);
    watch.allow(/integrity|Failed to load resource|Failed to load chunk|ChunkLoadError/i);
    const folder = readdirSync(join(dir, '_next', 'static')).find((name) => name.startsWith('chunks'));
    await use({ url: site.url, dir, chunks: join(dir, '_next', 'static', folder ?? '') });
    await site.close();
    rmSync(dir, { recursive: true });
  },
});

/** Puts a byte before a script, after which it still would run, and code that tells whether it did. */
function alter(file: string): void {
  writeFileSync(file, `self.altered=1;${readFileSync(file, 'utf8')}`);
}

const hasRun = (page: Page) => page.evaluate(() => 'altered' in window);

/** Names of the scripts in the pages themselves. */
function firstScripts({ dir }: Copy): Set<string> {
  const pages = readdirSync(dir, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const paths = pages.flatMap((name) => loadedScripts(readFileSync(join(dir, name), 'utf8')));
  return new Set(paths.map((path) => path.replace(/^.*\//, '')));
}

test('a changed script of the page itself does not run, whichever it is', async ({ page, copy }) => {
  const paths = loadedScripts(readFileSync(join(copy.dir, 'mint', 'index.html'), 'utf8'));
  expect(paths.length).toBeGreaterThan(5);
  for (const path of paths) {
    const file = join(copy.chunks, path.replace(/^.*\//, ''));
    const before = readFileSync(file);
    alter(file);
    await page.goto(`${copy.url}/mint/`, { waitUntil: 'load' });
    expect(await hasRun(page), path).toBe(false);
    writeFileSync(file, before);
  }
});

test('changed scripts that are loaded later do not run, and the page says that a part is missing', async ({
  page,
  frame,
  mint,
  connected,
  copy,
}) => {
  const first = firstScripts(copy);
  const later = readdirSync(copy.chunks).filter((name) => name.endsWith('.js') && !first.has(name));
  expect(later.length).toBeGreaterThan(50);
  for (const name of later) alter(join(copy.chunks, name));
  for (const route of ['/', '/treasury/history/', '/activity/', '/settings/']) {
    await page.goto(`${copy.url}${route}`);
    await expect(frame.status).toBeVisible();
  }
  await page.goto(`${copy.url}/mint/`);
  // The wallet's code is among them.
  await expect(page.getByRole('banner').getByRole('button', { name: 'Try again' })).toBeVisible();
  await mint.asset.click();
  await expect(page.getByRole('main').getByRole('alert').last()).toContainText(
    'This section could not be loaded',
  );
  expect(await hasRun(page)).toBe(false);
  expect(connected.asked).toEqual([]);
});

test('a changed script of the next page does not run, and neither does one with a changed list of hashes', async ({
  page,
  frame,
  copy,
}) => {
  const own = new Set(loadedScripts(readFileSync(join(copy.dir, 'index.html'), 'utf8')).map(nameOf));
  const next = loadedScripts(readFileSync(join(copy.dir, 'learn', 'index.html'), 'utf8')).map(nameOf);
  const [changed] = next.filter((name) => !own.has(name));
  if (changed === undefined) throw new Error('The next page has no script of its own');
  alter(join(copy.chunks, changed));
  await page.goto(`${copy.url}/`);
  await expect(frame.status).toBeVisible();
  await frame.goTo('Learn');
  await expect(page.getByText(/could not|went wrong|stopped working/i).first()).toBeVisible();
  expect(await hasRun(page)).toBe(false);

  const list = join(copy.dir, '_next', 'static', listOf(copy));
  writeFileSync(list, readFileSync(list, 'utf8').replace(/sha256-/g, 'sha384-'));
  await page.goto(`${copy.url}/`);
  await expect(frame.status).toBeVisible();
  await frame.goTo('Learn');
  await expect(page.getByText(/could not|went wrong|stopped working/i).first()).toBeVisible();
  expect(await hasRun(page)).toBe(false);
});

const nameOf = (path: string): string => path.replace(/^.*\//, '');

const listOf = ({ dir }: Copy): string =>
  readdirSync(join(dir, '_next', 'static')).find((name) => name.startsWith('hashes')) ?? '';
