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

  /** The page title, which says whose activity is shown. */
  title(text: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: text, exact: true });
  }

  /** The rows of the table without its header. */
  get rows(): Locator {
    const table = this.main.getByRole('table', { name: 'Activity, newest first' });
    return table.getByRole('row').filter({ has: this.page.getByRole('rowheader') });
  }

  /** What a row says was done, in short form; every digit is in its description. */
  what(row: number): Locator {
    return this.rows.nth(row).getByRole('rowheader').getByRole('button').first();
  }

  cell(row: number, column: 'account' | 'block' | 'time'): Locator {
    const order = ['account', 'block', 'time'];
    return this.rows.nth(row).getByRole('cell').nth(order.indexOf(column));
  }

  /** The number of entries, or the result of an export. */
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

  /** Transactions not recorded on chain, or not yet. */
  get flows(): Locator {
    const panel = this.main.getByRole('region').or(this.main.locator('section'));
    return panel.filter({ hasText: 'Transactions in this browser' }).getByRole('listitem');
  }

  /** Revokes the newest approval of a token. */
  revoke(symbol: string): Locator {
    return this.button(`Revoke the Treasury’s ${symbol} approval`);
  }

  /** Headline of a revocation in progress, or of its result. */
  flow(title: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: title, exact: true });
  }

  /** The value next to a term in a result. */
  result(term: string): Locator {
    const row = this.main.locator('dl > div').filter({ has: this.page.getByText(term, { exact: true }) });
    return row.getByRole('definition');
  }

  /** The text on which blocks have been loaded. */
  covered(text: string | RegExp): Locator {
    return this.main.getByText(text);
  }

  get complete(): Locator {
    return this.covered(
      /^Complete since deployment \(blocks [\d,]+ to [\d,]+\)(, unless an RPC node left events out)?\.$/,
    );
  }

  /** Exports a file. @returns its name and text */
  async download(type: 'CSV' | 'JSON'): Promise<{ name: string; text: string }> {
    const started = this.page.waitForEvent('download');
    await this.button(`Export as ${type}`).click();
    const file = await started;
    return { name: file.suggestedFilename(), text: await readFile(await file.path(), 'utf8') };
  }
}
