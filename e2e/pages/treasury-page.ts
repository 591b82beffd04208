import type { Locator, Page } from '@playwright/test';

/** The screens of the Treasury, its assets and its history. */
export class TreasuryPage {
  constructor(readonly page: Page) {}

  /** Every visible figure that has a figure ID. */
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

  /** Shown on an asset's page while the events are loading. */
  get loading(): Locator {
    return this.page.getByRole('progressbar', { name: 'Loading Treasury events' });
  }

  /** Shown there once all events have loaded. */
  get complete(): Locator {
    return this.page.getByRole('progressbar', { name: 'Complete' });
  }

  chart(name: string): Locator {
    return this.page.getByRole('group', { name, exact: true });
  }

  /** What a screen reader says after a key was pressed in a chart. */
  spoken(name: string): Locator {
    return this.page.locator('figure', { has: this.chart(name) }).locator('[aria-live]');
  }

  /** The points of the charts as a table, after opening it. */
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
