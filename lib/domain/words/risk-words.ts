import type { Asset, TierId } from '@/lib/domain/model/types';

/** A risk in plain words: its name, and what it means for who holds USDm. */
export type Risk = { title: string; text: string };

/** What can go wrong with an asset, the gravest for its kind first. Admits; does not advise. */
export function risksOf({ tier, kind, symbol }: Asset): Risk[] {
  return [...TIER_RISKS[tier](symbol), ...(kind === 'pair' ? PAIR : FEED)];
}

const CONTRACT: Risk = {
  title: 'The token is a contract of others',
  text: 'Who controls it may be able to freeze balances, the Treasury’s among them, or to change the token. A transfer that fails in a pro-rata redemption is kept for the redeemer to claim later.',
};

const TIER_RISKS: Record<TierId, (symbol: string) => Risk[]> = {
  1: (symbol) => [
    {
      title: 'It may stop being worth a dollar',
      text: `Below $0.995 or above $1.02 both doors for ${symbol} shut by themselves. What the Treasury holds of it then counts at the feed’s price, so the backing ratio falls with it.`,
    },
    { title: 'Its issuer can freeze it', text: CONTRACT.text },
  ],
  2: (symbol) => [
    {
      title: 'It stands for bitcoin that others keep',
      text: `${symbol} is a claim on bitcoin held by a custodian or a bridge. If that is lost, so is the claim, whatever bitcoin costs.`,
    },
    PRICE,
  ],
  3: () => [PRICE, CONTRACT],
  4: () => [
    PRICE,
    {
      title: 'Thin markets',
      text: 'In a rush a large holding can be sold only far below the price at which it is counted here.',
    },
    CONTRACT,
  ],
  5: () => [
    {
      title: 'It leans on USDm, as USDm leans on it',
      text: 'XMS is worth more while USDm grows, and USDm may grow while XMS is worth more. In a loss of trust both fall together. So its cap is the lowest, and the backing ratio is also shown without it.',
    },
    PRICE,
  ],
};

const PRICE: Risk = {
  title: 'Its price moves',
  text: 'USDm was minted at the price of that day; the Treasury carries the change. A fall takes from the backing ratio what this asset’s share lets it.',
};

const FEED: Risk[] = [
  {
    title: 'The feed lags the market',
    text: 'Between two updates somebody may mint or redeem at a price that is no longer true. The hourly limit bounds it: at most that limit times how far the feed is off can be lost at once, and as much again in every hour it stays off.',
  },
];

const PAIR: Risk[] = [
  {
    title: 'Its price is a market’s, averaged',
    text: 'It is read on Mars Swap and averaged over minutes; minting takes the lower of average and spot, redeeming the higher. A market pushed for longer than that moves it.',
  },
];
