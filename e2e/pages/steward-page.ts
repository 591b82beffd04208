import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { type Hex, isHex } from 'viem';

/** The steward console: an action is prepared, previewed, and signed or exported. */
export class StewardPage {
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  get amount(): Locator {
    return this.field('Amount');
  }

  field(name: string): Locator {
    return this.main.getByRole('textbox', { name });
  }

  /** Whether the steward is stopped, and its loss budget. */
  get state(): Locator {
    return this.main.locator('section', {
      has: this.page.getByRole('heading', { name: 'Steward', exact: true }),
    });
  }

  open() {
    return this.page.goto('/steward/');
  }

  async choose(action: string): Promise<void> {
    await this.select('Action', action);
  }

  async select(label: string, option: string): Promise<void> {
    await this.main.getByLabel(label, { exact: true }).selectOption({ label: option });
  }

  async preview(): Promise<void> {
    await this.main.getByRole('button', { name: 'Preview' }).click();
  }

  async previewCap(percent: string): Promise<void> {
    await this.choose('Set a parameter (governor)');
    await this.select('Parameter', 'Tier 2 cap');
    await this.field('New value').fill(percent);
    await this.preview();
  }

  /** The sign button, enabled or not; only accounts with the role have it. */
  get sign(): Locator {
    return this.main.getByRole('button', { name: 'Sign and send' });
  }

  /** Headline of an action in progress, or of its result. */
  flow(title: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: title, exact: true });
  }

  async expectSuccess(): Promise<void> {
    await expect(this.main.getByText(/^Simulation succeeded at block/)).toBeVisible();
  }

  /** A column of the table: the exact values of its cells. */
  async column(index: number): Promise<(string | undefined)[]> {
    const rows = this.main.getByRole('table', { name: 'Before and after' }).getByRole('row');
    await expect(rows.nth(1)).toBeVisible();
    return rows
      .filter({ has: this.page.getByRole('rowheader') })
      .evaluateAll(
        (elements, at) => elements.map((row) => row.querySelectorAll('td')[at]?.querySelector('data')?.value),
        index,
      );
  }

  /** One of the two calls of an action with a delay: "1. Schedule", "2. Execute". */
  step(name: string): Locator {
    return this.main.getByRole('region', { name });
  }

  /** A scheduled change, by its description. */
  scheduled(words: string): Locator {
    const panel = this.main.locator('section', {
      has: this.page.getByRole('heading', { name: 'Scheduled', exact: true }),
    });
    return panel.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: words }) });
  }

  /** The only transaction in the exported Safe file. */
  async download(within = this.main): Promise<{ to: Hex; data: Hex }> {
    const button = within.getByRole('button', { name: 'Download Safe file' });
    const [download] = await Promise.all([this.page.waitForEvent('download'), button.click()]);
    const text = await readFile(await download.path(), 'utf8');
    const [, to, data] = /"to": "(0x\w{40})"[^}]*"data": "(0x\w+)"/.exec(text) ?? [];
    if (!isHex(to) || !isHex(data)) throw new Error('There is no transaction in the file');
    const file: unknown = JSON.parse(text);
    expect(file).toEqual({
      version: '1.0',
      chainId: '31337',
      createdAt: expect.any(Number),
      meta: { name: expect.any(String), description: expect.any(String) },
      transactions: [{ to, value: '0', data }],
    });
    return { to, data };
  }
}
