import type {
  DoorName,
  LimitIssue,
  MintIssue,
  Quantity,
  QuoteIssue,
  RedeemIssue,
} from '@/lib/domain/model/issues';
import type { Say, WordsFor } from '@/lib/domain/model/wording';

const noun: Record<DoorName, string> = { mint: 'Minting', redeem: 'Redeeming' };

/** The doors of the Treasury: what shuts them, and amounts they do not take. */
export const doorWords: WordsFor<
  Exclude<(LimitIssue | MintIssue | RedeemIssue | QuoteIssue)['name'], 'amount-empty'>
> = {
  balance: ({ max, kept }, say) => ({
    title:
      max.value === 0n ? `You have no ${max.symbol} to use` : `More than you ${kept ? 'can spend' : 'have'}`,
    text: `The most you can use now is ${say.amount(max)}${kept ? `: ${say.amount(kept)} stays for network fees` : ''}.`,
    hint: max.value === 0n ? 'Choose what you hold, or add to your wallet.' : 'Press Max, or enter less.',
    tone: 'warning',
  }),
  'tier-cap': ({ max, tier, cap, others }, say) => ({
    title: max.value === 0n ? `Tier ${tier} is full` : `Tier ${tier} is nearly full`,
    text: `Tier ${tier} may be at most ${say.percent(cap)} of the Treasury. ${room(max, say)}`,
    hint: wayOn(max, others, 'Room appears as other tiers grow or prices move.'),
    tone: 'warning',
  }),
  'asset-cap': ({ max, cap, others }, say) => ({
    title: max.value === 0n ? `The Treasury holds enough ${max.symbol}` : `Nearly enough ${max.symbol}`,
    text: `${max.symbol} may be at most ${say.percent(cap)} of the Treasury. ${room(max, say)}`,
    hint: wayOn(max, others, 'Room appears as other assets grow or prices move.'),
    tone: 'warning',
  }),
  'supply-cap': ({ max, supply, supplyCap }, say) => ({
    title:
      max.value === 0n ? 'All USDm that may exist is minted' : 'Nearly all USDm that may exist is minted',
    text: `At most ${say.usd(supplyCap)} of USDm may exist now, and ${say.usd(supply)} does. ${room(max, say)}`,
    hint:
      max.value === 0n
        ? 'The cap rises with the market value of XMS, and room appears when USDm is redeemed.'
        : 'Press Max, or enter less.',
    tone: 'warning',
  }),
  'flow-limit': ({ door, max, hourly, fitsIn, others }, say) => ({
    title: max.value === 0n ? 'The hourly limit is used up' : 'Above the hourly limit',
    text: `At most ${say.usd(hourly)} an hour goes through this door, so that a price that lags costs little. ${room(max, say)}`,
    hint:
      fitsIn === undefined
        ? `This is more than an hour's limit. ${oneOf('Do it in parts', ...take(door, others))}`
        : `Your amount fits in ${say.wait(fitsIn)}. ${oneOf('Wait', 'enter less', ...take(door, others))}`,
    tone: 'warning',
  }),
  paused: ({ door, symbol, everywhere, others }) => ({
    title: everywhere ? `${noun[door]} is paused` : `${noun[door]} is paused for ${symbol}`,
    text: `A guardian of the Treasury has shut this door to protect what backs USDm.${door === 'redeem' ? ' Redeeming pro rata is never paused.' : ''}`,
    hint:
      door === 'redeem'
        ? oneOf('Redeem pro rata', ...take(door, others))
        : oneOf('Come back later', ...take(door, others)),
    tone: 'warning',
  }),
  'feed-stale': ({ symbol, door, age, heartbeat, others }, say) => ({
    title: `The price of ${symbol} is too old`,
    text: `It was last updated ${say.ago(age)}; after ${say.span(heartbeat)} it is no longer relied upon.`,
    hint: elsewhere(door, others, 'This door opens by itself with the next price.'),
    tone: 'warning',
  }),
  'feed-invalid': ({ symbol, door, others }) => ({
    title: `${symbol} has no believable price`,
    text: 'What its price feed says is outside the range that makes sense, so both doors are shut.',
    hint: elsewhere(door, others, 'This door opens by itself when the feed recovers.'),
    tone: 'warning',
  }),
  'feed-depegged': ({ symbol, door, price, age, others }, say) => ({
    title: `${symbol} is away from $1`,
    text: `Its price, updated ${say.ago(age)}, is ${say.price(price)}. Outside a narrow band around $1 both doors are shut.`,
    hint: elsewhere(door, others, 'This door opens by itself when the price is back.'),
    tone: 'warning',
  }),
  'feed-silent': ({ symbol, door, others }) => ({
    title: `${symbol} has no price now`,
    text: 'Its price feed does not answer, so both doors are shut.',
    hint: elsewhere(door, others, 'This door opens by itself when the feed recovers.'),
    tone: 'warning',
  }),
  backing: ({ ratio, floor }, say) => ({
    title: 'Redeeming for one asset is shut',
    text: `Backing is ${say.percent(ratio)}, below its floor of ${say.percent(floor)}. Nobody may take the best assets first.`,
    hint: 'Redeem pro rata: you get your slice of every asset.',
    tone: 'warning',
  }),
  'nothing-minted': () => ({
    title: 'Nobody holds USDm',
    text: 'There is none in anybody’s hands, so there is nothing to redeem.',
    hint: 'Mint some first.',
    tone: 'info',
  }),
  liquidity: ({ max, symbol, others }, say) => ({
    title: max.value === 0n ? `No ${symbol} is at hand` : `Not that much ${symbol} is at hand`,
    text:
      max.value === 0n
        ? `The Treasury has no ${symbol} that it could pay out now.`
        : `The Treasury can pay out ${symbol} for ${say.amount(max)} now.`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'drift-limit': ({ max, symbol, tier, others }, say) => ({
    title: `Taking this much ${symbol} would tilt the Treasury`,
    text: `${tier === undefined ? 'Another tier' : `Tier ${tier}`} would become too large a part of it. ${room(max, say)}`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'below-minimum': ({ minimum, least }, say) => ({
    title: 'Below the smallest mint',
    text: `The smallest mint is ${say.amount(minimum)}, and this would be less.`,
    hint: `Enter ${say.exact(least)} or more.`,
    tone: 'warning',
  }),
  'rounds-to-zero': ({ least }, say) => ({
    title: 'Too little to pay out',
    text: 'This would round down to nothing.',
    hint: `Enter ${say.exact(least)} or more.`,
    tone: 'warning',
  }),
  'pro-rata-liquidity': ({ max }, say) => ({
    title: 'Not that much is at hand',
    text: `The Treasury's liquid assets cover ${say.amount(max)} now.`,
    hint: 'Press Max, or enter less; the rest becomes available as assets return from where they work.',
    tone: 'warning',
  }),
  'pro-rata-nothing': () => ({
    title: 'Too little for a slice of every asset',
    text: 'A slice this small rounds down to nothing.',
    hint: 'Enter a larger amount.',
    tone: 'warning',
  }),
  'quote-old': ({ blocks }) => ({
    title: 'The quote is out of date',
    text: `It was made ${blocks} blocks ago, and prices may have moved.`,
    hint: 'Look at the new quote and confirm it.',
    tone: 'info',
  }),
  'quote-moved': () => ({
    title: 'The price has moved',
    text: 'You would now receive less than the minimum you set. Nothing was sent.',
    hint: 'Look at the new quote and confirm it.',
    tone: 'info',
  }),
};

function room(max: Quantity, say: Say): string {
  return max.value === 0n ? 'There is no room now.' : `There is room for ${say.amount(max)} now.`;
}

/** For a cap on minting that leaves some room, or none. */
function wayOn(max: Quantity, others: readonly string[], otherwise: string): string {
  return max.value > 0n
    ? oneOf('Press Max', 'enter less', ...take('mint', others))
    : elsewhere('mint', others, otherwise);
}

/** For a limit on redeeming one asset. */
function lessOrElsewhere(max: Quantity, others: readonly string[]): string {
  const options = ['redeem pro rata', ...take('redeem', others)];
  return max.value > 0n ? oneOf('Enter less', ...options) : oneOf(...options);
}

/** For a door that opens by itself some day. */
function elsewhere(door: DoorName, others: readonly string[], otherwise: string): string {
  const options = [...(door === 'redeem' ? ['redeem pro rata'] : []), ...take(door, others)];
  return options.length === 0 ? otherwise : `${otherwise} Until then, ${or(options)}.`;
}

function take(door: DoorName, others: readonly string[]): string[] {
  if (others.length === 0) return [];
  return [`${door === 'mint' ? 'mint with' : 'redeem for'} ${or(others)}`];
}

/** A sentence of options. */
function oneOf(...options: string[]): string {
  const sentence = or(options);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

/** `a, b or c` */
function or(options: readonly string[]): string {
  const last = options.at(-1) ?? '';
  return options.length < 2 ? last : `${options.slice(0, -1).join(', ')} or ${last}`;
}
