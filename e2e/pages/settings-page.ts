import type { Locator, Page } from '@playwright/test';

export class SettingsPage {
  readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  async open(): Promise<void> {
    await this.page.goto('/settings/');
  }

  /** The link in the header, on a wide screen. */
  get link(): Locator {
    return this.page.getByRole('banner').getByRole('link', { name: 'Settings', exact: true });
  }

  /** A panel by its heading. */
  panel(title: string): Locator {
    const heading = this.page.getByRole('heading', { level: 2, name: title, exact: true });
    return this.main.locator('section').filter({ has: heading });
  }

  button(name: string | RegExp): Locator {
    return this.main.getByRole('button', { name, exact: typeof name === 'string' });
  }

  get nodeUrl(): Locator {
    return this.main.getByRole('textbox', { name: 'Your RPC URL' });
  }

  /** The nodes in the order of use. */
  get nodes(): Locator {
    return this.main.getByRole('list', { name: 'RPC nodes in use' }).getByRole('listitem');
  }

  get addNode(): Locator {
    return this.button('Check and add');
  }

  /** The approvals that are not zero. */
  get approvals(): Locator {
    return this.panel('Approvals').getByRole('listitem');
  }

  /** Headline of a transaction in progress, or of its result. */
  flow(title: string): Locator {
    return this.main.getByRole('heading', { level: 2, name: title, exact: true });
  }

  /** The row of one kind of stored data. */
  data(title: string): Locator {
    return this.panel('Data in this browser').getByRole('listitem').filter({ hasText: title });
  }

  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }
}

/** Counts clicks and taps on this page, in every document that it loads. @returns the number so far */
export async function countClicks(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    if (window.location.origin === 'null') return;
    const count = () => Number(sessionStorage.getItem('test.clicks'));
    addEventListener('pointerdown', () => sessionStorage.setItem('test.clicks', `${count() + 1}`), true);
  });
  return () => page.evaluate(() => Number(sessionStorage.getItem('test.clicks')));
}
