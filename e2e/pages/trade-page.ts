import type { Locator, Page } from '@playwright/test';

/** What minting and redeeming have in common: the form, and the transaction that replaces it. */
export abstract class TradePage {
  protected readonly main: Locator;

  constructor(readonly page: Page) {
    this.main = page.getByRole('main');
  }

  abstract readonly amount: Locator;

  /** Takes the most that succeeds; its name says how much that is. */
  get max(): Locator {
    return this.main.getByRole('button', { name: /^Max, / });
  }

  /** Below an amount that is refused: takes over one that is not. */
  get useInstead(): Locator {
    return this.main.getByRole('button', { name: /^Use [\d.]+$/ });
  }

  /** Below a closed asset: the link to one that is open. */
  useAsset(symbol: string): Locator {
    return this.main.getByRole('button', { name: `Use ${symbol}`, exact: true });
  }

  get balance(): Locator {
    return this.main.getByText(/^Balance \S/);
  }

  /** The one button of the form, whatever it says. */
  get submit(): Locator {
    return this.main.getByRole('button', { name: /^(Mint|Redeem) [\d,.]+ USDm$/ });
  }

  /** The form's button while it is off, saying why. */
  off(reason: string): Locator {
    return this.main.getByRole('button', { name: reason, exact: true });
  }

  /** What is going to be signed, in one sentence. */
  get review(): Locator {
    return this.main.getByRole('region', { name: 'Review' });
  }

  /** The steps that the wallet will be asked for, or their progress. */
  get steps(): Locator {
    return this.main.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  }

  get connectButton(): Locator {
    return this.main.getByRole('button', { name: 'Connect', exact: true });
  }

  /** Headline of a transaction under way or ended. */
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

  get undone(): Locator {
    return this.flow('Reverted, no assets moved');
  }

  get cancelled(): Locator {
    return this.flow('Cancelled');
  }

  get replaced(): Locator {
    return this.flow('Replaced by another transaction');
  }

  /** Puts an ended transaction away; the form comes back. */
  get again(): Locator {
    return this.main.getByRole('button', { name: /^(Mint again|Redeem again|Back to form)$/ });
  }

  get stopWaiting(): Locator {
    return this.main.getByRole('button', { name: /^Stop waiting/ });
  }

  /** Lets go of what may still be sent; the form comes back. */
  get tryAgainAnyway(): Locator {
    return this.main.getByRole('button', { name: 'Try again anyway' });
  }

  /** Unfolds how far the outcome may differ and how long the transaction may wait. */
  async openLimits(): Promise<void> {
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
