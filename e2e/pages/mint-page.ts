import type { Locator } from '@playwright/test';
import { TradePage } from './trade-page';

export class MintPage extends TradePage {
  readonly amount = this.main.getByRole('textbox', { name: 'You deposit' });

  get asset(): Locator {
    return this.main.getByRole('button', { name: /^Asset to deposit: / });
  }

  /** Below the deposit: enters it in dollars, or in tokens again. */
  get inDollars(): Locator {
    return this.main.getByRole('button', { name: /enter the amount in dollars$/ });
  }

  inTokens(symbol: string): Locator {
    return this.main.getByRole('button', { name: new RegExp(`enter the amount in ${symbol}$`) });
  }

  get assetList(): Locator {
    return this.page.getByRole('listbox', { name: 'Select an asset to deposit' });
  }

  /** Opens the form through a link that fills it in. */
  async open(query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/mint/?${new URLSearchParams(query)}`);
  }

  async chooseAsset(symbol: string): Promise<void> {
    await this.choose(this.asset, 'Select an asset to deposit', symbol);
  }

  /** For the wrapped coin: pays with it or with the native coin. */
  payWith(symbol: string): Locator {
    return this.main.getByRole('radio', { name: `Pay with ${symbol}`, exact: true });
  }

  /** Chooses an unlimited approval. */
  async approveAnyAmount(): Promise<void> {
    await this.main.getByText('Approval', { exact: true }).click();
    await this.main.getByRole('radio', { name: 'Unlimited' }).check();
  }
}
