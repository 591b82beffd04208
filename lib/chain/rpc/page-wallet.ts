import { injected } from 'wagmi';

/** The id of `pageWallet`. */
export const PAGE_WALLET = 'injected';

/**
 * Whatever wallet gives itself to the page as `window.ethereum`, as some browsers inside wallets do without announcing it.
 * It is connected again after a reload only when it was chosen before.
 */
export const pageWallet = () => injected();

/** The id of WalletConnect's connectors. Apart from their code, which is fetched only when somebody asks for it. */
export const WALLET_CONNECT = 'walletConnect';
