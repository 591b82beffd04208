import type { Locator, Page } from '@playwright/test';

/** The upkeep and the staking screen. */
export class UpkeepPage {
  private readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  /** A task by its title. */
  task(title: string): Locator {
    return this.main
      .getByRole('listitem')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }

  /** The button of a task. */
  button(title: string): Locator {
    return this.task(title).getByRole('button', { name: title, exact: true });
  }

  /** Headline of a transaction in progress, or of its result. */
  flow(title: string | RegExp): Locator {
    return this.main.getByRole('heading', { level: 2, name: title });
  }

  get done(): Locator {
    return this.main.getByRole('button', { name: 'Done', exact: true });
  }

  /** Chooses whether to stake or unstake. */
  async choose(way: 'Stake' | 'Unstake'): Promise<void> {
    await this.main.getByRole('radio', { name: way, exact: true }).check({ force: true });
  }

  get amount(): Locator {
    return this.main.getByRole('textbox', { name: /^You (un)?stake$/ });
  }

  get max(): Locator {
    return this.main.getByRole('button', { name: /^Max, / });
  }

  /** The main button of the form. */
  submit(label: string | RegExp): Locator {
    return this.main.getByRole('button', { name: label });
  }

  /** A panel by its heading. */
  panel(title: string): Locator {
    return this.main
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: title, exact: true }) });
  }
}
