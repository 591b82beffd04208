import { TIER_IDS, XMS_TIER } from '@/lib/domain/model/types';

/** The terms of the protocol: each has its anchor on the page, so that other screens can link to it. */
export const TERMS = [
  {
    id: 'allocation',
    term: 'Allocation',
    text: 'How the reserves are split across idle balances, liquidity, yield and governance.',
  },
  {
    id: 'approval',
    term: 'Approval',
    text: 'Permission for a contract to take a token from your account, up to the amount you set. An unlimited approval stays in force until you revoke it, which you can do under Activity.',
  },
  { id: 'asset', term: 'Asset', text: 'A token the Treasury accepts. It belongs to exactly one tier.' },
  {
    id: 'available-liquidity',
    term: 'Available liquidity',
    text: 'What can be paid out in this block: idle balances plus anything venues return instantly.',
  },
  { id: 'available-to-mint', term: 'Available to mint', text: 'Supply cap minus total supply.' },
  {
    id: 'backing-floor',
    term: 'Backing floor',
    text: 'Below this backing ratio, nothing is minted. No single-asset redemption can lead below it; pro-rata redemption stays open.',
  },
  {
    id: 'backing-ratio',
    term: 'Backing ratio',
    text: 'Reserves divided by USDm in circulation. At 100%, every USDm in circulation is backed by $1 of assets.',
  },
  {
    id: 'credit',
    term: 'Credit',
    text: 'The part of a pro-rata redemption that was not available, or could not be sent. It belongs to your account, gains or loses with the place where it is deployed, and can be claimed once it is available.',
  },
  {
    id: 'deadline',
    term: 'Deadline',
    text: 'The time by which a transaction must be mined. After that, it reverts.',
  },
  {
    id: 'drift-limit',
    term: 'Drift limit',
    text: 'The maximum share a tier can reach because other assets are redeemed: its cap × 1.25, up to 100%.',
  },
  {
    id: 'headroom',
    term: 'Headroom',
    text: 'The dollars that can still be minted with a tier or an asset before it reaches its cap.',
  },
  {
    id: 'hourly-limit',
    term: 'Hourly limit',
    text: 'The dollars that can be minted with an asset, or redeemed for it, per hour: a share of the Treasury and, for a volatile asset, of the lag budget. What is used recovers evenly over one hour, or at once if the other direction is used at the same price.',
  },
  {
    id: 'next-price',
    term: 'Order at the next price',
    text: 'An order to mint or redeem more than the hourly limit allows. It settles at the first price that the feed reports more than two minutes later, which no one knows when the order is made. It cannot be cancelled. What another limit does not allow by then is returned. If no price comes, all of it can be refunded.',
  },
  {
    id: 'idle',
    term: 'Idle, deployed',
    text: 'Idle assets are in the Treasury itself. Deployed assets are in a venue.',
  },
  {
    id: 'in-circulation',
    term: 'In circulation',
    text: 'Total supply minus Treasury-owned USDm.',
  },
  {
    id: 'lag-budget',
    term: 'Lag budget',
    text: 'What lagging prices may cost per day, as a share of the Treasury. It is divided among the volatile assets and sets their hourly limits.',
  },
  {
    id: 'launch-cap',
    term: 'Launch cap',
    text: 'The minimum supply cap, which lets the protocol start before XMS has a market.',
  },
  {
    id: 'liabilities',
    term: 'Liabilities',
    text: 'USDm in circulation, at $1 each: the amount the Treasury owes. USDm held by the Treasury and its venues is not included.',
  },
  { id: 'limited-by', term: 'Limited by', text: 'The rule that sets a mint or redemption limit.' },
  {
    id: 'market-cap',
    term: 'Market cap',
    text: 'Price × circulating amount of XMS. XMS held by the Treasury is not included.',
  },
  {
    id: 'mars-swap',
    term: 'Mars Swap',
    text: 'The Mars Ecosystem’s exchange, based on Uniswap V2: pairs of two tokens, priced by their balances.',
  },
  {
    id: 'maximum-age',
    term: 'Maximum age',
    text: 'The longest time after an update that a feed’s price is accepted (its heartbeat). Anything older is stale.',
  },
  {
    id: 'minimum-received',
    term: 'Minimum received',
    text: 'The least you accept. If the result would be lower, the transaction reverts.',
  },
  {
    id: 'mint-limit',
    term: 'Mint limit, redemption limit',
    text: 'The most you can mint with, or redeem for, an asset right now.',
  },
  {
    id: 'native-coin',
    term: 'Native coin',
    text: 'The coin that a chain’s network fees are paid in, such as ETH or BNB.',
  },
  {
    id: 'off-peg',
    term: 'Off peg',
    text: 'A stablecoin whose price has left a narrow band around $1. Minting and redeeming it are then closed.',
  },
  {
    id: 'open',
    term: 'Open, closed, paused',
    text: 'Open: available at $1. Closed: a limit or price check applies. Paused: a guardian stopped it. There is nothing in between.',
  },
  {
    id: 'price',
    term: 'Price',
    text: 'The dollar value of one token according to the oracle. Minting and redeeming can use different prices, always the more conservative one.',
  },
  {
    id: 'feed',
    term: 'Price feed',
    text: 'A third-party contract that reports an asset’s price. The oracle checks it before using it: it is OK, stale, out of range, off peg or unavailable.',
  },
  {
    id: 'pro-rata',
    term: 'Pro rata',
    text: 'In proportion. Pro-rata redemption gives a proportional share of every asset: what is available is paid at once, the rest is credited.',
  },
  { id: 'recipient', term: 'Recipient', text: 'The address that receives the result.' },
  { id: 'reserves', term: 'Reserves', text: 'The value of all assets the Treasury owns.' },
  {
    id: 'rpc-node',
    term: 'RPC node',
    text: 'A server that answers questions about the chain. Your browser reads every figure from one.',
  },
  {
    id: 'scheduled',
    term: 'Scheduled change',
    text: 'A change that a governor has scheduled on chain. It can be executed after its delay, or cancelled.',
  },
  { id: 'share', term: 'Share', text: 'The value of a tier or an asset divided by the reserves.' },
  {
    id: 'single-asset',
    term: 'Single-asset redemption',
    text: 'Redeeming USDm for one asset of your choice.',
  },
  {
    id: 'slippage-tolerance',
    term: 'Slippage tolerance',
    text: 'The most the result can fall below the quote. Beyond it, the transaction reverts.',
  },
  {
    id: 'supply-cap',
    term: 'Supply cap',
    text: 'The maximum total supply right now. It follows the market cap of XMS.',
  },
  {
    id: 'support-ratio',
    term: 'Support ratio',
    text: 'The XMS market cap required per USDm in circulation.',
  },
  {
    id: 'surplus',
    term: 'Surplus, shortfall',
    text: 'Reserves minus liabilities. If negative, it is a shortfall.',
  },
  {
    id: 'tier',
    term: 'Tier',
    text: `A group of assets of one kind. There are ${TIER_IDS.length}, from stablecoins to XMS: the more volatile, the lower the cap.`,
  },
  {
    id: 'cap',
    term: 'Tier cap, asset cap',
    text: 'The maximum share of the Treasury that a tier or an asset can reach through minting. An asset’s cap is optional and can be lower than its tier’s.',
  },
  { id: 'total-supply', term: 'Total supply', text: 'All USDm ever minted and not burned.' },
  {
    id: 'treasury',
    term: 'Treasury',
    text: 'The contract that owns the reserves. It is the only one that can mint or burn USDm.',
  },
  {
    id: 'treasury-owned',
    term: 'Treasury-owned USDm',
    text: 'USDm the Treasury holds itself, paired with an asset on Mars Swap. It is not a liability and is burned when withdrawn.',
  },
  {
    id: 'usdm-token',
    term: 'USDm',
    text: 'The stablecoin, a token with 18 decimals. Only the Treasury mints and burns it.',
  },
  { id: 'value', term: 'Value', text: 'An amount of an asset at its price, in dollars.' },
  {
    id: 'venue',
    term: 'Venue',
    text: 'A listed contract where Treasury assets are deployed: a vault, a Mars Swap pair or a voting contract. The assets still belong to the Treasury.',
  },
  {
    id: 'xms',
    term: 'XMS',
    text: `The governance token: a fixed supply of 1,000,000,000, with voting power. It is also the asset of tier ${XMS_TIER}.`,
  },
] as const;

/** Anchor of a term. */
export type TermId = (typeof TERMS)[number]['id'];
