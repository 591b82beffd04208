import type { Locator, Page } from '@playwright/test';

/** What minting and redeeming share: the form, and the transaction that replaces it. */
export abstract class TradePage {
  protected readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  abstract readonly amount: Locator;

  /** Enters the largest amount that succeeds; its accessible name includes that amount. */
  get max(): Locator {
    return this.main.getByRole('button', { name: /^Max, / });
  }

  /** Below a rejected amount: enters a valid one instead. */
  get useInstead(): Locator {
    return this.main.getByRole('button', { name: /^Use [\d.]+$/ });
  }

  /** Below a closed asset: switches to an open one. */
  useAsset(symbol: string): Locator {
    return this.main.getByRole('button', { name: `Use ${symbol}`, exact: true });
  }

  get balance(): Locator {
    return this.main.getByText(/^Balance \S/);
  }

  /** The only button of the form, whatever it says. */
  get submit(): Locator {
    return this.main.getByRole('button', { name: /^(Mint|Redeem) [\d,.]+ USDm$/ });
  }

  /** The form's button while it is disabled, with the reason as its label. */
  off(reason: string): Locator {
    return this.main.getByRole('button', { name: reason, exact: true });
  }

  /** What will be signed, in one sentence. */
  get review(): Locator {
    return this.main.getByRole('region', { name: 'Review' });
  }

  /** The steps the wallet will ask to confirm, or their progress. */
  get steps(): Locator {
    return this.main.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  }

  get connectButton(): Locator {
    return this.main.getByRole('button', { name: 'Connect', exact: true });
  }

  /** Headline of a transaction in progress, or of its result. */
  flow(title: string | RegExp): Locator {
    return this.main.getByRole('heading', { level: 2, name: title });
  }

  get asksWallet(): Locator {
    return this.flow('Confirm in your wallet');
  }

  get pending(): Locator {
    return this.flow('Pending confirmation');
  }

  get onHold(): Locator {
    return this.flow('On hold');
  }

  get reverted(): Locator {
    return this.flow('Reverted, no assets moved');
  }

  get cancelled(): Locator {
    return this.flow('Cancelled');
  }

  get replaced(): Locator {
    return this.flow('Replaced by another transaction');
  }

  /** Dismisses a finished transaction and returns to the form. */
  get again(): Locator {
    return this.main.getByRole('button', { name: /^(Mint again|Redeem again|Back to form)$/ });
  }

  get stopWaiting(): Locator {
    return this.main.getByRole('button', { name: /^Stop waiting/ });
  }

  /** Returns to the form although the earlier transaction may still be sent. */
  get tryAgainAnyway(): Locator {
    return this.main.getByRole('button', { name: 'Try again anyway' });
  }

  /** Opens slippage tolerance and deadline. */
  async openSettings(): Promise<void> {
    await this.main.getByText('Slippage and deadline', { exact: true }).click();
  }

  get receiver(): Locator {
    return this.main.getByRole('textbox', { name: 'Recipient', exact: true });
  }

  async sendTo(address: string): Promise<void> {
    await this.main.getByRole('button', { name: 'Change the recipient' }).click();
    await this.receiver.fill(address);
  }

  protected async choose(button: Locator, title: string, symbol: string): Promise<void> {
    await button.click();
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.getByRole('option', { name: new RegExp(`^${symbol}\\b`) }).click();
  }
}
