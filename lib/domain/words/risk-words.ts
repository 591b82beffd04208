import type { Asset, TierId } from '@/lib/domain/model/types';

/** A risk in plain words: its name, and what it means for USDm holders. */
export type Risk = { title: string; text: string };

/** What can go wrong with an asset, the most serious risk of its kind first. States risks; does not advise. */
export function risksOf({ tier, kind, symbol }: Asset): Risk[] {
  return [...TIER_RISKS[tier](symbol), ...(kind === 'pair' ? PAIR : FEED)];
}

const CONTRACT: Risk = {
  title: 'Third-party token',
  text: 'Its issuer may be able to freeze balances, including the Treasury’s, or change the token. If a transfer fails in a pro-rata redemption, the amount is credited to the redeemer to claim later.',
};

const TIER_RISKS: Record<TierId, (symbol: string) => Risk[]> = {
  1: (symbol) => [
    {
      title: 'It can lose its peg',
      text: `Below $0.995 or above $1.02, minting and redemption for ${symbol} close automatically. The Treasury’s holdings are then valued at the feed price, so the backing ratio falls with it.`,
    },
    { title: 'Its issuer can freeze it', text: CONTRACT.text },
  ],
  2: (symbol) => [
    {
      title: 'Custodied bitcoin',
      text: `${symbol} is a claim on bitcoin held by a custodian or bridge. If that bitcoin is lost, the token can be worthless regardless of bitcoin’s price.`,
    },
    PRICE,
  ],
  3: () => [PRICE, CONTRACT],
  4: () => [
    PRICE,
    {
      title: 'Thin markets',
      text: 'Under stress, a large holding may sell for much less than the price used here.',
    },
    CONTRACT,
  ],
  5: () => [
    {
      title: 'Circular with USDm',
      text: 'XMS gains value as USDm grows, and the USDm supply cap rises with XMS. In a loss of confidence, both fall together. For this reason XMS has the lowest cap, and the backing ratio is also shown without it.',
    },
    PRICE,
  ],
};

const PRICE: Risk = {
  title: 'Price volatility',
  text: 'USDm is minted at the price on the day; the Treasury bears later changes. A fall lowers the backing ratio in proportion to this asset’s share.',
};

const FEED: Risk[] = [
  {
    title: 'Feed lag',
    text: 'Between two updates, anyone can mint or redeem at an outdated price. Hourly limits keep the expected cost of all assets within a daily budget, but a feed that errs by more than its usual deviation can cost more.',
  },
];

const PAIR: Risk[] = [
  {
    title: 'Averaged market price',
    text: 'The price is read from Mars Swap and averaged over minutes and over hours. Minting uses the lowest of both averages and spot, redemption the highest, and the Treasury counts XMS at the lower average. If the market is pushed for hours, the price moves with it.',
  },
];
