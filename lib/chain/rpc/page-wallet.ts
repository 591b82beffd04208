import { injected } from 'wagmi';

/** The id of `pageWallet`. */
export const PAGE_WALLET = 'injected';

/**
 * The wallet injected as `window.ethereum`, as in-wallet browsers do without announcing it (EIP-6963). Reconnects after
 * a reload only if it was chosen before.
 */
export const pageWallet = () => injected();

/** The id of WalletConnect's connectors. Kept here so that their code is fetched only on demand. */
export const WALLET_CONNECT = 'walletConnect';
