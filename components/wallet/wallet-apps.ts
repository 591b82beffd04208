/** A wallet's app on a phone, and the link that opens a page in that app's own browser. */
export type WalletApp = {
  name: string;
  /** @param page the address of the page, with its query */
  linkTo: (page: string) => string;
};

/** The SLIP-44 number of BNB Smart Chain as Trust Wallet counts coins: the network that its browser begins with. */
const TRUST_BNB_SMART_CHAIN = 20000714;

/**
 * The wallets that open a page by a link, in the order in which they are offered. Each link is as its maker documents it
 * (read in November 2026) and leads to the maker's page for the app where that is not installed.
 *
 * - MetaMask, the address without its scheme and not encoded:
 *   https://docs.metamask.io/metamask-connect/evm/guides/metamask-exclusive/use-deeplinks/
 * - Trust Wallet: https://developer.trustwallet.com/developer/develop-for-trust/deeplinking
 * - Coinbase Wallet: https://docs.cdp.coinbase.com/coinbase-wallet/developer-guidance/mobile-dapp-integration
 * - OKX Wallet, a link within a link, each encoded: https://web3.okx.com/build/docs/waas/app-universal-link
 * - Rabby documents none; this is what its app reads, the slash before the query included, without which Android does not
 *   open it: `universalLinkOpenHome.test.ts` in https://github.com/RabbyHub/rabby-mobile
 *
 * Binance Wallet is not among them: since October 2026 its browser opens no page by a link from outside
 * (https://developers.binance.com/en/docs/products/web3-connect/change-log).
 */
export const walletApps: readonly WalletApp[] = [
  {
    name: 'MetaMask',
    linkTo: (page) => `https://link.metamask.io/dapp/${page.replace(/^https?:\/\//, '')}`,
  },
  {
    name: 'Trust Wallet',
    linkTo: (page) =>
      `https://link.trustwallet.com/open_url?coin_id=${TRUST_BNB_SMART_CHAIN}&url=${encodeURIComponent(page)}`,
  },
  {
    name: 'Coinbase Wallet',
    linkTo: (page) => `https://go.cb-w.com/dapp?cb_url=${encodeURIComponent(page)}`,
  },
  {
    name: 'OKX Wallet',
    linkTo: (page) => {
      const link = `okx://wallet/dapp/url?dappUrl=${encodeURIComponent(page)}`;
      return `https://web3.okx.com/download?deeplink=${encodeURIComponent(link)}`;
    },
  },
  {
    name: 'Rabby',
    linkTo: (page) => `https://go.rabby.io/mobile/?_cmd=open-dapp&dapp=${encodeURIComponent(page)}`,
  },
];
