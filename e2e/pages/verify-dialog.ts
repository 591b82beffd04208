import type { Locator, Page } from '@playwright/test';

/** The dialog that shows where a panel's figures come from. */
export class VerifyDialog {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /^Verify: / });
  }

  button(title: string): Locator {
    return this.page.getByRole('main').getByRole('button', { name: `Verify ${title}` });
  }

  async open(title: string): Promise<void> {
    await this.button(title).click();
    await this.blockHash.waitFor();
  }

  /** A figure's row; a click opens its calculation. */
  figure(label: string): Locator {
    return this.dialog.locator('summary').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  get figures(): Locator {
    return this.dialog.locator('summary');
  }

  /** The value next to a term in the dialog. */
  valueOf(term: string): Locator {
    const terms = this.dialog.getByRole('term').and(this.page.getByText(term, { exact: true }));
    return terms.locator('xpath=following-sibling::dd[1]');
  }

  /** The block hash, shortened; in full on hover. */
  get blockHash(): Locator {
    return this.valueOf('Block hash').getByTitle(/^0x/);
  }

  get search(): Locator {
    return this.dialog.getByRole('searchbox', { name: 'Find a figure' });
  }

  get exportButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Export the full view as JSON' });
  }

  get node(): Locator {
    return this.dialog.getByRole('textbox', { name: 'RPC URL' });
  }

  get checkButton(): Locator {
    return this.dialog.getByRole('button', { name: 'Check', exact: true });
  }

  get differences(): Locator {
    return this.dialog.getByRole('list', { name: 'Differences' }).getByRole('listitem');
  }

  async check(url: string): Promise<void> {
    await this.node.fill(url);
    await this.checkButton.click();
  }

  /** Clicks a copy button and returns the content of the clipboard. */
  async copied(label: string): Promise<string> {
    await this.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await this.dialog.getByRole('button', { name: label }).click();
    await this.dialog.getByText('Copied').first().waitFor();
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
