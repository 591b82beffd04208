import type { Locator, Page } from '@playwright/test';
import { WALLET_NAME } from '@/e2e/fixtures/wallet/provider';

/** The parts around every screen: header, status line, wallet dialogs, footer. */
export class Frame {
  constructor(readonly page: Page) {}

  get connectButton(): Locator {
    return this.page.getByRole('banner').getByRole('button', { name: 'Connect', exact: true });
  }

  /** The connected account, shortened; opens its menu. It is busy while the wallet of an earlier visit reconnects. */
  get accountButton(): Locator {
    const account = this.page.getByRole('banner').getByRole('button', { name: /^Account 0x/ });
    return account.and(this.page.locator(':not([aria-busy])'));
  }

  /** The wallet list: RainbowKit's, or the app's own on phones. */
  get walletDialog(): Locator {
    return this.page.getByRole('dialog', { name: 'Connect a Wallet' });
  }

  walletIn(name: string): Locator {
    return this.walletDialog.getByRole('button', { name });
  }

  /** The retry button in the dialog after a declined connection. */
  get retryConnection(): Locator {
    return this.page.getByRole('dialog').getByRole('button', { name: 'Retry' });
  }

  /** On a phone: the link that opens this page in a wallet's app. */
  walletApp(name: string): Locator {
    return this.walletDialog.getByRole('link', { name });
  }

  /** The announcement to screen readers after a wallet has connected. */
  get connectedAs(): Locator {
    return this.page.getByText(/^Connected, 0x/);
  }

  get accountMenu(): Locator {
    return this.page.getByRole('dialog', { name: 'Your account' });
  }

  /** The main navigation: in the header, or at the bottom of a phone's screen. */
  get navigation(): Locator {
    return this.page.getByRole('navigation', { name: 'Main' });
  }

  /** Which chain's Treasury is shown; only there if the build has several. */
  get network(): Locator {
    return this.page.getByRole('banner').getByRole('combobox', { name: 'Network' });
  }

  get skipLink(): Locator {
    return this.page.getByRole('link', { name: 'Skip to content' });
  }

  get title(): Locator {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** Block and age of the figures. */
  get status(): Locator {
    return this.page.getByText(/^Block [\d,]+ on /);
  }

  /** Parts of the screen that are still loading. */
  get busy(): Locator {
    return this.page.getByRole('main').locator('[aria-busy="true"]');
  }

  get tryAgain(): Locator {
    return this.page.getByRole('button', { name: 'Retry now' });
  }

  get switchNetwork(): Locator {
    return this.page.getByRole('main').getByRole('button', { name: /^Switch to / });
  }

  async goTo(route: 'Overview' | 'Treasury' | 'Mint' | 'Redeem' | 'Activity' | 'Learn'): Promise<void> {
    await this.navigation.getByRole('link', { name: route, exact: true }).click();
  }

  async connect(wallet = WALLET_NAME): Promise<void> {
    await this.connectButton.click();
    await this.walletIn(wallet).click();
  }

  async disconnect(): Promise<void> {
    await this.accountButton.click();
    await this.accountMenu.getByRole('button', { name: 'Disconnect' }).click();
  }

  async setTheme(theme: 'Light' | 'Dark'): Promise<void> {
    await this.page.getByRole('banner').getByLabel('Theme').selectOption(theme);
  }
}
