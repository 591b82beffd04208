import type { DoorName, LimitIssue, MintIssue, Quantity, RedeemIssue } from '@/lib/domain/model/issues';
import type { Say, WordsFor } from '@/lib/domain/model/wording';

const noun: Record<DoorName, string> = { mint: 'Minting', redeem: 'Redemption' };

/** Minting and redemption: what closes or limits them, and the amounts they do not accept. */
export const doorWords: WordsFor<Exclude<(LimitIssue | MintIssue | RedeemIssue)['name'], 'amount-empty'>> = {
  balance: ({ max, kept }, say) => ({
    title: max.value === 0n ? `No ${max.symbol} in your wallet` : 'Insufficient balance',
    text: `The most you can use now is ${say.amount(max)}${kept ? `; ${say.amount(kept)} is reserved for network fees` : ''}.`,
    hint: max.value === 0n ? 'Choose another asset or add funds.' : 'Select Max or enter less.',
    tone: 'warning',
  }),
  'tier-cap': ({ max, tier, cap, others }, say) => ({
    title: max.value === 0n ? `Tier ${tier} has reached its cap` : `Exceeds the cap of tier ${tier}`,
    text: `Tier ${tier} is limited to ${say.percent(cap)} of the Treasury. ${available(max, say)}`,
    hint: wayOn(max, others, 'Headroom returns as other tiers grow or prices move.'),
    tone: 'warning',
  }),
  'asset-cap': ({ max, cap, others }, say) => ({
    title: max.value === 0n ? `${max.symbol} has reached its cap` : `Exceeds the cap of ${max.symbol}`,
    text: `${max.symbol} is limited to ${say.percent(cap)} of the Treasury. ${available(max, say)}`,
    hint: wayOn(max, others, 'Headroom returns as other assets grow or prices move.'),
    tone: 'warning',
  }),
  'supply-cap': ({ max, supply, supplyCap }, say) => ({
    title: max.value === 0n ? 'Supply cap reached' : 'Exceeds the supply cap',
    text: `Total supply is ${say.usd(supply)} of a ${say.usd(supplyCap)} cap. ${available(max, say)}`,
    hint:
      max.value === 0n
        ? 'The cap rises with XMS market cap; redemptions also free up headroom.'
        : 'Select Max or enter less.',
    tone: 'warning',
  }),
  'flow-limit': ({ door, max, hourly, fitsIn, others }, say) => ({
    title: max.value === 0n ? 'Hourly limit reached' : 'Exceeds the hourly limit',
    text: `${noun[door]} is limited to ${say.usd(hourly)} per asset per hour to protect against stale prices. ${remaining(max, say)}`,
    hint:
      fitsIn === undefined
        ? `This amount is above the full hourly limit. ${oneOf('Split it into smaller amounts', ...take(door, others))}`
        : `Available in ${say.wait(fitsIn)}. ${oneOf('Wait', 'enter less', ...take(door, others))}`,
    tone: 'warning',
  }),
  paused: ({ door, symbol, everywhere, others }) => ({
    title: everywhere ? `${noun[door]} is paused` : `${noun[door]} is paused for ${symbol}`,
    text: `A guardian has paused this to protect the reserves.${door === 'redeem' ? ' Pro-rata redemption is never paused.' : ''}`,
    hint:
      door === 'redeem'
        ? oneOf('Redeem pro rata', ...take(door, others))
        : oneOf('Come back later', ...take(door, others)),
    tone: 'warning',
  }),
  'feed-stale': ({ symbol, door, age, heartbeat, others }, say) => ({
    title: `${symbol} price is stale`,
    text: `It was last updated ${say.ago(age)}; after ${say.span(heartbeat)} it is considered stale.`,
    hint: elsewhere(door, others, `${noun[door]} reopens with the next price update.`),
    tone: 'warning',
  }),
  'feed-invalid': ({ symbol, door, others }) => ({
    title: `${symbol} price out of range`,
    text: 'The feed is reporting an implausible price, so minting and redemption are closed.',
    hint: elsewhere(door, others, `${noun[door]} reopens when the feed recovers.`),
    tone: 'warning',
  }),
  'feed-depegged': ({ symbol, door, price, age, others }, say) => ({
    title: `${symbol} is off its peg`,
    text: `Price: ${say.price(price)}, updated ${say.ago(age)}. Minting and redemption close outside a narrow band around $1.`,
    hint: elsewhere(door, others, `${noun[door]} reopens when the price returns to its peg.`),
    tone: 'warning',
  }),
  'feed-silent': ({ symbol, door, others }) => ({
    title: `No price for ${symbol}`,
    text: 'The price feed is unavailable, so minting and redemption are closed.',
    hint: elsewhere(door, others, `${noun[door]} reopens when the feed recovers.`),
    tone: 'warning',
  }),
  backing: ({ ratio, floor }, say) => ({
    title: 'Single-asset redemption is closed',
    text: `The backing ratio is ${say.percent(ratio)}, below its floor of ${say.percent(floor)}. Closing prevents anyone from taking the best assets first.`,
    hint: 'Redeem pro rata for your share of every asset.',
    tone: 'warning',
  }),
  'nothing-minted': () => ({
    title: 'No USDm in circulation',
    text: 'There is nothing to redeem yet.',
    hint: 'Mint USDm first.',
    tone: 'info',
  }),
  liquidity: ({ max, symbol, others }, say) => ({
    title: max.value === 0n ? `No ${symbol} available` : `Not enough ${symbol} available`,
    text:
      max.value === 0n
        ? `The Treasury cannot pay out ${symbol} right now.`
        : `Up to ${say.amount(max)} can be redeemed for ${symbol} now.`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'drift-limit': ({ max, symbol, tier, others }, say) => ({
    title: 'This would unbalance the Treasury',
    text: `If this much ${symbol} left, ${tier === undefined ? 'another tier' : `tier ${tier}`} would exceed its drift limit. ${available(max, say)}`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'below-minimum': ({ minimum, least }, say) => ({
    title: 'Below the minimum',
    text: `The minimum mint is ${say.amount(minimum)}.`,
    hint: `Enter ${say.exact(least)} or more.`,
    tone: 'warning',
  }),
  'rounds-to-zero': ({ least }, say) => ({
    title: 'Amount too small',
    text: 'The payout would round down to zero.',
    hint: `Enter ${say.exact(least)} or more.`,
    tone: 'warning',
  }),
  'pro-rata-liquidity': ({ max }, say) => ({
    title: 'Not enough liquidity',
    text: `Available liquidity covers ${say.amount(max)} now.`,
    hint: 'Select Max or enter less. More becomes available as deployed assets are recalled.',
    tone: 'warning',
  }),
  'pro-rata-nothing': () => ({
    title: 'Too small to redeem pro rata',
    text: 'Your share of every asset would round down to zero.',
    hint: 'Enter a larger amount.',
    tone: 'warning',
  }),
};

/** The amount that a cap or a drift limit still allows. */
function available(max: Quantity, say: Say): string {
  return max.value === 0n ? 'No headroom right now.' : `${say.amount(max)} available now.`;
}

/** The amount that is left of an hourly limit. */
function remaining(max: Quantity, say: Say): string {
  return max.value === 0n ? 'Nothing remains right now.' : `${say.amount(max)} remaining now.`;
}

/** For a cap on minting, with or without headroom. */
function wayOn(max: Quantity, others: readonly string[], otherwise: string): string {
  return max.value > 0n
    ? oneOf('Select Max', 'enter less', ...take('mint', others))
    : elsewhere('mint', others, otherwise);
}

/** For a limit on redeeming for one asset. */
function lessOrElsewhere(max: Quantity, others: readonly string[]): string {
  const options = ['redeem pro rata', ...take('redeem', others)];
  return max.value > 0n ? oneOf('Enter less', ...options) : oneOf(...options);
}

/** For minting or redemption that will reopen automatically. */
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
