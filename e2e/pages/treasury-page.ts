import type { Locator, Page } from '@playwright/test';

/** The screens of the Treasury, its assets and its past. */
export class TreasuryPage {
  constructor(readonly page: Page) {}

  /** Every figure in view that the app names. */
  get figures(): Locator {
    return this.page.getByRole('main').locator('[data-figure]');
  }

  /** The table of assets. */
  get assets(): Locator {
    return this.page.getByRole('table', { name: 'Treasury assets' });
  }

  get openArithmetic(): Locator {
    return this.page.getByText('How this is calculated');
  }

  async chooseView(name: 'Reserves' | 'Prices' | 'Mint and redeem' | 'Location'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check();
  }

  /** While the past is being read. */
  get reading(): Locator {
    return this.page.getByRole('progressbar', { name: 'Loading Treasury events' });
  }

  /** Once all of the past has been. */
  get readInFull(): Locator {
    return this.page.getByRole('progressbar', { name: 'Complete' });
  }

  chart(name: string): Locator {
    return this.page.getByRole('slider', { name });
  }

  /** The points of the charts as a table, once opened. */
  get points(): Locator {
    return this.page.getByRole('table', { name: 'History, newest first' });
  }

  async showRange(name: '7 days' | '30 days' | '90 days' | 'All'): Promise<void> {
    await this.page.getByRole('radio', { name, exact: true }).check();
  }

  async openTable(): Promise<void> {
    await this.page.getByText('View as table').click();
  }
}
