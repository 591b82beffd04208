/** A wallet's app on a phone, and the link that opens a page in that app's own browser. */
export type WalletApp = {
  name: string;
  /** @param page the address of the page, with its query */
  linkTo: (page: string) => string;
};

/** Trust Wallet's coin number for BNB Smart Chain (it extends SLIP-44): the network its browser starts on. */
const TRUST_BNB_SMART_CHAIN = 20000714;

/**
 * The wallets that can open a page from a link, in display order. Each link follows its vendor's documentation (as of
 * November 2026) and leads to the vendor's page about the app if that is not installed.
 *
 * - MetaMask, the address without its scheme and not encoded:
 *   https://docs.metamask.io/metamask-connect/evm/guides/metamask-exclusive/use-deeplinks/
 * - Trust Wallet: https://developer.trustwallet.com/developer/develop-for-trust/deeplinking
 * - Coinbase Wallet: https://docs.cdp.coinbase.com/coinbase-wallet/developer-guidance/mobile-dapp-integration
 * - OKX Wallet, a link within a link, each encoded: https://web3.okx.com/build/docs/waas/app-universal-link
 * - Rabby documents none; this is what its app parses. Android does not open it without the slash before the query:
 *   `universalLinkOpenHome.test.ts` in https://github.com/RabbyHub/rabby-mobile
 *
 * Binance Wallet is missing: since October 2026 its browser no longer opens pages from external links
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
