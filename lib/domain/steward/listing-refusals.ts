import type { ShortWords } from './steward-words';

/** Why the contracts refuse what a governor sets: parameters, listings, venues and price feeds. */

type Words = (about: { args: readonly unknown[] }) => ShortWords;

/** What is rejected, and why. Such a call must be prepared again with other values. */
const rejected =
  (what: string, why: string): Words =>
  () => ({
    title: `${what} rejected`,
    text: why,
    hint: 'Prepare the change again with a valid value.',
  });

/** Something has to be done first. */
const first =
  (title: string, text: string, hint: string): Words =>
  () => ({ title, text, hint });

const asFeed = (why: string): Words => rejected('Price feed', why);

export const LISTING_WORDS: Record<string, Words> = {
  TierCapInvalid: rejected(
    'Tier cap',
    'A tier’s cap cannot exceed the cap of the tier before it, and the cap of tier 1 is 100%.',
  ),
  ParamOutOfBounds: ({ args: [name, , least, most] }) => ({
    title: 'Parameter out of range',
    text: `The contract accepts ${String(name)} from ${String(least)} to ${String(most)}.`,
    hint: 'Another parameter may have changed. Preview it again.',
  }),
  BudgetInvalid: rejected('Budget', 'Grants of 30 days may be worth at most 5% of the Treasury.'),
  ListingInvalid: rejected('Listing', 'USDm cannot back itself.'),
  TierInvalid: rejected('Tier', 'Tiers are 1 to 5, and XMS is the only asset of tier 5.'),
  DecimalsInvalid: rejected('Decimals', 'They differ from those of the token, or exceed 36.'),
  CapInvalid: rejected('Asset cap', 'An asset cap is at most 100%.'),
  DeviationInvalid: rejected('Deviation', 'A stablecoin has none, and every other asset one of up to 100%.'),
  ListingFinal: rejected('Listing', 'The tier and the decimals of a listed asset cannot change.'),
  TooManyAssets: first(
    'Too many assets',
    'The Treasury has no space for another asset.',
    'Delist one first.',
  ),
  TooManyVenues: first(
    'Too many venues',
    'The Treasury has no space for another venue.',
    'Delist one first.',
  ),
  TooManyPairs: first('Too many pairs', 'The venue has no space for another pair.', 'Delist one first.'),
  AssetInUse: first(
    'The asset is still held',
    'The Treasury or one of its venues holds some of it.',
    'It can be delisted once none of it is left.',
  ),
  VenueInUse: first('The venue is still in use', 'It holds assets of the Treasury.', 'Recall them first.'),
  VaultInUse: first(
    'The vault is still in use',
    'The asset has another vault, or the Treasury has deposits in this one.',
    'Recall the deposits first.',
  ),
  PairInUse: first(
    'The pair is still in use',
    'The asset has no pair, or the Treasury has liquidity in it.',
    'Recall the liquidity first.',
  ),
  VenueInvalid: rejected('Venue', 'It is not listed, is listed already, or is not a contract.'),
  PairInvalid: rejected('Pair', 'It is not a pair of USDm made by Mars Swap, or is listed already.'),
  PaceInvalid: rejected('Growth', 'The accepted growth of a vault is too high.'),
  GovernorInvalid: rejected('Governor', 'It does not count the votes of this token.'),
  NotListed: first('The asset is not listed', 'The Treasury does not accept it.', 'Choose a listed asset.'),
  FeedMissing: first('No price feed', 'The oracle has no feed for the asset.', 'Set its feed first.'),
  NotLower: rejected('Price', 'The last good price can only be lowered.'),
  FeedToken: asFeed('The token is not a contract.'),
  FeedKind: asFeed('XMS is priced by its pair, and no other asset is.'),
  FeedSource: asFeed('The source is not a contract.'),
  FeedHeartbeat: asFeed('Its maximum age is out of range.'),
  FeedBounds: asFeed('Its lowest price must be above zero and below its highest.'),
  FeedDepth: asFeed('Only a pair has a minimum depth, and it needs one.'),
  FeedDecimals: asFeed('Its decimals differ from those of the source, or exceed 36.'),
  FeedDescription: asFeed('Its description differs from that of the source.'),
  FeedSilent: asFeed('The source does not respond.'),
  FeedFuture: asFeed('The source reports a time in the future.'),
  FeedStale: asFeed('The source reports a stale price.'),
  FeedOutOfRange: asFeed('The source reports a price out of range.'),
  FeedPair: asFeed('The source is not the pair of XMS and USDm.'),
  StoreFailed: first('Not stored', 'The contract could not store the list.', 'Try again with more gas.'),
};
