import type { Locator } from '@playwright/test';
import { TradePage } from './trade-page';

export class RedeemPage extends TradePage {
  readonly amount = this.main.getByRole('textbox', { name: 'You redeem' });

  get asset(): Locator {
    return this.main.getByRole('button', { name: /^Asset to receive: / });
  }

  /** The slices of a pro-rata redemption, one row an asset. */
  get slices(): Locator {
    return this.main.getByRole('table', { name: 'What you receive' }).getByRole('row');
  }

  /** Below a closed asset: pro rata, which never closes. */
  get proRataInstead(): Locator {
    return this.main.getByRole('button', { name: 'Redeem pro rata' });
  }

  async open(query: Record<string, string> = {}): Promise<void> {
    await this.page.goto(`/redeem/?${new URLSearchParams(query)}`);
  }

  async chooseAsset(symbol: string): Promise<void> {
    await this.choose(this.asset, 'Select an asset to receive', symbol);
  }

  /** Where the asset is the chain's own coin, wrapped: that or the coin itself. */
  receive(symbol: string): Locator {
    return this.main.getByRole('radio', { name: `Receive ${symbol}`, exact: true });
  }

  async chooseSliceOfAll(): Promise<void> {
    await this.main.getByRole('radio', { name: 'Pro rata (all assets)' }).check();
  }
}
