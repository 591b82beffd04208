import { expect, test } from 'vitest';
import { walletApps } from './wallet-apps';

/** Has two parameters and a fragment, which a carelessly built link would lose. */
const PAGE = 'https://mars.example/mint/?asset=USDC&amount=1.5#review';
const ENCODED = 'https%3A%2F%2Fmars.example%2Fmint%2F%3Fasset%3DUSDC%26amount%3D1.5%23review';

const linkOf = (wallet: string) => walletApps.find(({ name }) => name === wallet)?.linkTo(PAGE);

test('MetaMask expects the plain address without its scheme', () => {
  const link = 'https://link.metamask.io/dapp/mars.example/mint/?asset=USDC&amount=1.5#review';
  expect(linkOf('MetaMask')).toBe(link);
});

test('Trust Wallet opens the page on BNB Smart Chain', () => {
  expect(linkOf('Trust Wallet')).toBe(
    `https://link.trustwallet.com/open_url?coin_id=20000714&url=${ENCODED}`,
  );
});

test('Coinbase Wallet expects the encoded address', () => {
  expect(linkOf('Coinbase Wallet')).toBe(`https://go.cb-w.com/dapp?cb_url=${ENCODED}`);
});

test('OKX Wallet expects a link within a link', () => {
  const link = new URL(linkOf('OKX Wallet') ?? '');
  expect(link.origin + link.pathname).toBe('https://web3.okx.com/download');
  expect(link.searchParams.get('deeplink')).toBe(`okx://wallet/dapp/url?dappUrl=${ENCODED}`);
});

test('Rabby expects a command to open the page', () => {
  expect(linkOf('Rabby')).toBe(`https://go.rabby.io/mobile/?_cmd=open-dapp&dapp=${ENCODED}`);
});

test('every link also opens on a phone without the app', () => {
  for (const { linkTo } of walletApps) expect(linkTo(PAGE)).toMatch(/^https:\/\//);
});
