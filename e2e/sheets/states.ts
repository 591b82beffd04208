import { expect, type Page } from '@playwright/test';
import type { Chain } from '@/e2e/fixtures/chain';
import { expectFigures } from '@/e2e/fixtures/expect';
import { CHEAP, LONG } from '@/e2e/fixtures/extreme-assets';
import { crowdedTest, emptyTest } from '@/e2e/fixtures/extreme-worlds';
import { makeFortune } from '@/e2e/fixtures/fortune';
import { gateBeforeNode } from '@/e2e/fixtures/gate';
import { TRADES, withQuery } from '@/e2e/fixtures/routes';
import { test } from '@/e2e/fixtures/test';
import type { TestWallet } from '@/e2e/fixtures/wallet/wallet';
import { Frame } from '@/e2e/pages/frame';

/** A state in which each screen is shown. */
export type State = {
  name: string;
  /** Has the chain of this state. */
  test: typeof test;
  /** The route with a form filled in or with the asset of this state. */
  address: (route: string) => string;
  /** Gives the connected account something; no account is connected without this. */
  fund?: (chain: Chain, wallet: TestWallet) => Promise<void>;
  /** Runs before the page is opened. */
  prepare?: (page: Page) => Promise<unknown>;
  /** Resolves once the page is in this state. */
  reached: (page: Page) => Promise<void>;
};

const same = (route: string) => route;

const filledIn = (route: string) =>
  TRADES.includes(route) ? withQuery(route, { asset: 'USDC', amount: '250' }) : route;

const withOddAsset = (route: string) => {
  if (TRADES.includes(route)) return withQuery(route, { asset: CHEAP.symbol, amount: '1234567.5' });
  if (route === '/activity/') return withQuery(route, { address: 'all' });
  return route.includes('asset=') ? withQuery(route, { asset: LONG.symbol }) : route;
};

/** All figures are there; a page as high as its content has loaded those below the fold too. */
const expectLoaded = (page: Page) => expectFigures(new Frame(page));

export const STATES: readonly State[] = [
  {
    name: 'normal',
    test,
    address: filledIn,
    fund: async (chain, { address }) => {
      await chain.fund(address, 'USDC', 1_000n * 10n ** 6n);
      await chain.fund(address, 'USDm', 1_000n * 10n ** 18n);
    },
    reached: expectLoaded,
  },
  {
    name: 'loading',
    test,
    address: same,
    prepare: gateBeforeNode,
    reached: async (page) => {
      await expect(new Frame(page).title).toBeVisible();
      // The page's scripts run, so it is in its own state, not that of the file.
      await expect(new Frame(page).connectButton).toBeEnabled();
    },
  },
  {
    name: 'error',
    test,
    address: same,
    prepare: (page) => page.route('**/rpc', (route) => route.abort('connectionreset')),
    reached: (page) => expect(new Frame(page).tryAgain.first()).toBeVisible(),
  },
  { name: 'empty', test: emptyTest, address: same, reached: expectLoaded },
  {
    name: 'extreme',
    test: crowdedTest,
    address: withOddAsset,
    fund: (chain, { address }) => makeFortune(chain, address),
    reached: expectLoaded,
  },
];
