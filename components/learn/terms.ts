/** The words of the protocol: each has its anchor on the page, so that other screens can link to it. */
export const TERMS = [
  { id: 'asset', term: 'Asset', text: 'A token that the Treasury accepts. It belongs to exactly one tier.' },
  {
    id: 'backing-ratio',
    term: 'Backing ratio',
    text: 'What the Treasury’s assets are worth, divided by its liabilities. At 100% there is a dollar of assets for every USDm in users’ hands.',
  },
  {
    id: 'cap',
    term: 'Cap',
    text: 'The largest share of the Treasury up to which minting may fill a tier. An asset may have a lower one of its own.',
  },
  {
    id: 'depegged',
    term: 'Depegged',
    text: 'Said of a stablecoin whose price has left a narrow band around $1. Both of its doors are then shut.',
  },
  {
    id: 'door',
    term: 'Door',
    text: 'Minting with an asset, or redeeming for it. A door is open at $1 or shut with a named reason; there is nothing in between.',
  },
  {
    id: 'drift-limit',
    term: 'Drift limit',
    text: 'The share of the Treasury above which redeeming other assets may not push a tier: its cap × 1.25, at most 100%.',
  },
  {
    id: 'feed',
    term: 'Feed',
    text: 'A contract of others that says what an asset costs. The oracle asks it and decides whether to believe it.',
  },
  {
    id: 'flow-limit',
    term: 'Flow limit',
    text: 'How much of an asset, in dollars, may go through a door within an hour: a share of the Treasury that is used up and comes back evenly over one hour.',
  },
  {
    id: 'headroom',
    term: 'Headroom',
    text: 'How much more of a tier or an asset minting accepts before its cap is reached.',
  },
  {
    id: 'heartbeat',
    term: 'Heartbeat',
    text: 'How old a feed’s price may be. An older one is stale and no longer relied upon.',
  },
  {
    id: 'launch-cap',
    term: 'Launch cap',
    text: 'An amount below which the supply cap does not fall, so that a protocol without a market yet can begin.',
  },
  {
    id: 'liabilities',
    term: 'Liabilities',
    text: 'USDm held by anyone but the Treasury and its venues: what the Treasury owes.',
  },
  {
    id: 'liquid',
    term: 'Liquid',
    text: 'What of an asset could be paid out now: what lies idle, and what venues give back at once.',
  },
  {
    id: 'mars-swap',
    term: 'Mars Swap',
    text: 'The exchange of the Mars Ecosystem: pairs of two tokens, priced by what is in them (Uniswap V2).',
  },
  {
    id: 'price',
    term: 'Price',
    text: 'Dollars for one whole token, as the oracle says. Minting and redeeming may use two different ones, always the more careful.',
  },
  {
    id: 'pro-rata',
    term: 'Pro rata',
    text: 'Redeeming for a slice of every liquid asset, in proportion to what there is of each.',
  },
  { id: 'share', term: 'Share', text: 'Value of a tier or an asset, divided by the value of the Treasury.' },
  {
    id: 'supply-cap',
    term: 'Supply cap',
    text: 'How much USDm may exist. It follows the market value of XMS.',
  },
  {
    id: 'support-ratio',
    term: 'Support ratio',
    text: 'How many dollars of XMS’ market value there have to be for each USDm in users’ hands.',
  },
  {
    id: 'tier',
    term: 'Tier',
    text: 'A group of assets of one kind. There are five, from stablecoins to XMS: the more volatile, the lower the cap.',
  },
  {
    id: 'treasury-owned',
    term: 'Treasury-owned USDm',
    text: 'USDm that the Treasury holds itself, beside an asset on Mars Swap. It is owed to nobody and burned when it returns.',
  },
  {
    id: 'usdm-token',
    term: 'USDm',
    text: 'The stablecoin, a token of 18 decimals. Only the Treasury mints and burns it.',
  },
  { id: 'value', term: 'Value', text: 'An amount of an asset at its price, in dollars.' },
  {
    id: 'venue',
    term: 'Venue',
    text: 'A listed contract in which assets of the Treasury work: a pair on Mars Swap, a vault. They still belong to the Treasury.',
  },
  {
    id: 'xms',
    term: 'XMS',
    text: 'The token that governs the protocol: a fixed supply of 1,000,000,000, with votes. It is also the asset of tier 5.',
  },
] as const;

/** Anchor of a word. */
export type TermId = (typeof TERMS)[number]['id'];
