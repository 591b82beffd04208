import { type Browser, chromium, type Page } from '@playwright/test';
import { appIsCurrent, buildApp, SITE } from '../app-build';
import { chromiumPath } from '../browsers/chromium';
import { startLocalChain } from '../local-chain';
import { serve } from '../serve';

/** How many events the browser has stored at the second visit. */
const EVENTS = 100_000;
const LOADS = 3;
/** Every figure is of a processor slowed this many times too. */
const SLOWED = 4;

/**
 * A second visit to `/activity` with the history of 100,000 events that the first one stored: how long the page is busy
 * without a pause. The stored history is that of the local chain, in which every mint and redemption is repeated.
 * @returns whether there was a site to measure
 */
export async function benchActs(): Promise<boolean> {
  if (!appIsCurrent('local') && !(await buildApp('local')).ok) return false;
  const chain = await startLocalChain({ live: false });
  const site = await serve({ dir: SITE, port: 0, rpcUrl: chain.rpcUrl });
  const browser = await chromium.launch({ executablePath: chromiumPath() });
  console.log(
    '| events | processor | longest task | tasks above 50 ms, in all | heap |\n| --- | --- | --- | --- | --- |',
  );
  for (const events of [0, EVENTS]) {
    for (const processor of [1, SLOWED]) {
      const loads = [];
      for (let i = 0; i < LOADS; i++) loads.push(await secondLoad(browser, site.url, { events, processor }));
      loads.sort((a, b) => a.longest - b.longest);
      const { stored, longest, blocked, heap } = loads[Math.floor(LOADS / 2)] ?? { ...NOTHING };
      const cells = [
        stored.toLocaleString('en-US'),
        processor === 1 ? 'as it is' : `/ ${processor}`,
        `${longest.toFixed(0)} ms`,
        `${blocked.toFixed(0)} ms`,
        `${(heap / 2 ** 20).toFixed(1)} MiB`,
      ];
      console.log(`| ${cells.join(' | ')} |`);
    }
  }
  await Promise.all([browser.close(), site.close(), chain.stop()]);
  return true;
}

const NOTHING = { stored: 0, longest: Number.NaN, blocked: Number.NaN, heap: Number.NaN };

async function secondLoad(
  browser: Browser,
  url: string,
  { events, processor }: { events: number; processor: number },
): Promise<typeof NOTHING> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
  try {
    const page = await context.newPage();
    await page.goto(`${url}/activity/`);
    await isComplete(page);
    // No code of the app runs meanwhile.
    await page.goto(`${url}/robots.txt`);
    const stored = await page.evaluate(repeatStored, events);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: processor });
    await page.addInitScript(noteTasks);
    await page.goto(`${url}/activity/`);
    await isComplete(page);
    // What follows the last figures counts too.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
    const tasks = await page.evaluate(() => window.benchTasks);
    const { usedSize } = await devtools.send('Runtime.getHeapUsage');
    return {
      stored,
      longest: Math.max(0, ...tasks),
      blocked: tasks.reduce((sum, duration) => sum + duration - 50, 0),
      heap: usedSize,
    };
  } finally {
    await context.close();
  }
}

const isComplete = (page: Page) =>
  page.getByText('Complete since deployment').first().waitFor({ timeout: 120_000 });

declare global {
  interface Window {
    /** Milliseconds of each task above 50. */
    benchTasks: number[];
  }
}

/** Runs in the page, before anything of it. */
function noteTasks(): void {
  window.benchTasks = [];
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.benchTasks.push(duration);
  }).observe({ type: 'longtask', buffered: true });
}

/**
 * Runs in the page: repeats stored mints and redemptions, each in its block, until there are about `wanted` events. The
 * block at the end of a record is compared with the chain, and stays.
 * @returns how many there are then
 */
async function repeatStored(wanted: number): Promise<number> {
  const request = indexedDB.open('mars-history');
  await new Promise((done) => request.addEventListener('success', done));
  const store = request.result.transaction('segments', 'readwrite').objectStore('segments');
  const reading = store.getAll();
  await new Promise((done) => reading.addEventListener('success', done));
  const records = reading.result;
  records.sort((a, b) => a.to - b.to);
  let [count, repeated] = [0, 0];
  for (const { events } of records) count += events.length;
  const times = Math.ceil(wanted / count);
  for (const record of records) {
    const pieces = [];
    const none: unknown[] = [];
    let piece = { ...record, hash: undefined, events: none };
    for (const [place, event] of record.events.entries()) {
      const after = record.events[place + 1];
      const isAlone = ['mint', 'redeem'].includes(event.kind) && !event.order && after?.hash !== event.hash;
      // A block is never divided.
      if (piece.events.length > 400 && event.block > record.events[place - 1]?.block) {
        piece.to = Number(event.block) - 1;
        pieces.push(piece);
        piece = { ...record, hash: undefined, from: Number(event.block), since: event.time, events: [] };
      }
      const copies = isAlone ? times * 4 : 1;
      for (let copy = 0; copy < copies && (copy === 0 || repeated + count < wanted); copy++) {
        const previous = copy === 0 || event.previous === undefined ? event.previous : event.block;
        piece.events.push({ ...event, previous, logIndex: event.logIndex * 10_000 + copy });
        if (copy > 0) repeated += 1;
      }
    }
    pieces.push({ ...piece, hash: record.hash });
    store.delete([record.stream, record.from]);
    for (const each of pieces) store.put(each);
  }
  await new Promise((done) => store.transaction.addEventListener('complete', done));
  return count + repeated;
}
