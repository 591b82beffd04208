import { expect, type Locator, type Page } from '@playwright/test';

/** The last part of `/uses`: proposals of other protocols' Governors, and how the Treasury voted. */
export class ProposalsPart {
  readonly region: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Proposals and Treasury votes' });
    this.rows = this.region.getByRole('listitem');
  }

  async open(): Promise<void> {
    await this.page.goto('/uses/');
    await this.reach();
    await this.expectRead();
  }

  /** Scrolls to it, which starts loading it. */
  async reach(): Promise<void> {
    await this.region.getByRole('heading', { level: 3 }).scrollIntoViewIfNeeded();
  }

  async expectRead(): Promise<void> {
    await expect(this.region).toContainText('Complete since deployment');
    await expect(this.region).toContainText(/Status as of block [\d,]+\./);
  }

  row(title: string | RegExp): Locator {
    return this.rows.filter({ has: this.page.getByRole('heading', { level: 4, name: title }) });
  }

  /** The votes in a row, to the last unit: for, against, abstain. */
  tally(row: Locator): Promise<string[]> {
    return row
      .locator('dl data')
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('value') ?? ''));
  }
}
