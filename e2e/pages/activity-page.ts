import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';

export class ActivityPage {
  private readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  async open(query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/activity/?${new URLSearchParams(query)}`);
  }

  get account(): Locator {
    return this.main.getByRole('textbox', { name: 'Account' });
  }

  choice(name: 'Type' | 'Asset' | 'Direction'): Locator {
    return this.main.getByRole('combobox', { name });
  }

  button(name: string): Locator {
    return this.main.getByRole('button', { name, exact: true });
  }

  /** Whose activity it is. */
  title(text: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: text, exact: true });
  }

  /** The table's rows without its head. */
  get rows(): Locator {
    const table = this.main.getByRole('table', { name: 'Activity, newest first' });
    return table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  /** What a row says was done, shortened; described to the last digit. */
  what(row: number): Locator {
    return this.rows.nth(row).getByRole('rowheader').getByRole('button').first();
  }

  cell(row: number, column: 'account' | 'block' | 'time'): Locator {
    const order = ['account', 'block', 'time'];
    return this.rows.nth(row).getByRole('cell').nth(order.indexOf(column));
  }

  /** How many entries there are, or what became of a download. */
  get count(): Locator {
    return this.main.getByText(/^(1 entry|[\d,]+ entries|Saved .*)$/);
  }

  /** "1–25 of 1,234". */
  get pageText(): Locator {
    return this.main.getByRole('navigation', { name: 'Activity pages' }).getByRole('paragraph');
  }

  get next(): Locator {
    return this.button('Next page');
  }

  get previous(): Locator {
    return this.button('Previous page');
  }

  /** Transactions that are not on the chain, or not yet. */
  get flows(): Locator {
    const panel = this.main.getByRole('region').or(this.main.locator('section'));
    return panel.filter({ hasText: 'Transactions in this browser' }).getByRole('listitem');
  }

  /** Of the newest approval of a token: takes it from the Treasury. */
  revoke(symbol: string): Locator {
    return this.button(`Revoke the Treasury’s ${symbol} approval`);
  }

  /** Headline of a revocation under way or ended. */
  flow(title: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: title, exact: true });
  }

  /** What a result says of a term. */
  result(term: string): Locator {
    const row = this.main.locator('dl > div').filter({ has: this.page.getByText(term, { exact: true }) });
    return row.getByRole('definition');
  }

  /** What of the chain was read. */
  covered(text: string | RegExp): Locator {
    return this.main.getByText(text);
  }

  get complete(): Locator {
    return this.covered(/^Complete since deployment \(blocks [\d,]+ to [\d,]+\)\.$/);
  }

  /** Asks for a file. @returns its name and text */
  async download(type: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
    const begun = this.page.waitForEvent('download');
    await this.button(`Export as ${type}`).click();
    const file = await begun;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
}
