/** The id of WalletConnect's connectors. Apart from their code, which is fetched only when somebody asks for it. */
export const WALLET_CONNECT = 'walletConnect';
