import { forgivingStore } from '@/lib/chain/browser/storage';

/** The names of what wagmi stores begin with this and a dot. */
export const WALLET_KEY = 'mars.wallet';

/** The id of the wallet injected as `window.ethereum`. */
export const PAGE_WALLET = 'injected';

/** The id of WalletConnect's connectors. Kept here so that their code is fetched only on demand. */
export const WALLET_CONNECT = 'walletConnect';

/** Whether the page is in a frame: it works in none but that of Safe’s app, which then is the wallet. */
export const isInFrame = (): boolean => window.parent !== window;

/** The id of the wallet that was connected last, if it was not disconnected; undefined if there is none. */
export function recentWallet(): string | undefined {
  const text = forgivingStore().getItem(`${WALLET_KEY}.recentConnectorId`);
  // Wagmi stores it as JSON.
  return text?.replace(/^"|"$/g, '');
}
