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

  /** Enters a part of the maximum: "25%". */
  part(name: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`^${name}, `) });
  }

  /** What is received; it can be entered as well. */
  get received(): Locator {
    return this.main.getByRole('textbox', { name: 'You receive' });
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

  /** A step is being simulated; nothing is requested yet. */
  get preparing(): Locator {
    return this.flow('Preparing the next step…');
  }

  /** Between two steps after a reload: nothing is requested until the user continues. */
  get nextStep(): Locator {
    return this.flow('Ready for the next step');
  }

  get continue(): Locator {
    return this.main.getByRole('button', { name: 'Continue', exact: true });
  }

  /** The wallet may or may not have sent what was requested. */
  get unclear(): Locator {
    return this.flow('Status unknown');
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

  get gone(): Locator {
    return this.flow('Sent to a network that is gone');
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

  /** The line of a setting, with its current value; opens its choices. */
  setting(name: 'Slippage tolerance' | 'Transaction deadline'): Locator {
    return this.main.locator('summary').filter({ hasText: name });
  }

  /** One of the choices of a setting. */
  choice(setting: 'Slippage tolerance' | 'Transaction deadline', value: string): Locator {
    return this.main.getByRole('group', { name: setting }).getByRole('radio', { name: value, exact: true });
  }

  /** The field for one's own value of a setting. */
  own(name: 'Custom slippage tolerance' | 'Custom deadline'): Locator {
    return this.main.getByRole('textbox', { name });
  }

  /** Opens slippage tolerance and deadline. */
  async openSettings(): Promise<void> {
    for (const name of ['Slippage tolerance', 'Transaction deadline'] as const) {
      await this.setting(name).click();
    }
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
