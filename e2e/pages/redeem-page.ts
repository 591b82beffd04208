import type { Locator } from '@playwright/test';
import { TradePage } from './trade-page';

export class RedeemPage extends TradePage {
  readonly amount = this.main.getByRole('textbox', { name: 'You redeem' });

  get asset(): Locator {
    return this.main.getByRole('button', { name: /^Asset to receive: / });
  }

  get assetList(): Locator {
    return this.page.getByRole('listbox', { name: 'Select an asset to receive' });
  }

  /** The amounts of a pro-rata redemption, one row per asset. */
  get shares(): Locator {
    return this.main.getByRole('table', { name: 'What you receive' }).getByRole('row');
  }

  /** Below a closed asset: switches to pro-rata redemption, which never closes. */
  get proRataInstead(): Locator {
    return this.main.getByRole('button', { name: 'Redeem pro rata' });
  }

  async open(query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/redeem/?${new URLSearchParams(query)}`);
  }

  async chooseAsset(symbol: string): Promise<void> {
    await this.choose(this.asset, 'Select an asset to receive', symbol);
  }

  /** For the wrapped coin: receives it or the native coin. */
  receive(symbol: string): Locator {
    return this.main.getByRole('radio', { name: `Receive ${symbol}`, exact: true });
  }

  async chooseProRata(): Promise<void> {
    await this.main.getByRole('radio', { name: 'Pro rata (all assets)' }).check();
  }
}
