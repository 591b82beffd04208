import { listOr } from '@/lib/domain/format/list';
import type { Format } from '@/lib/domain/format/locale-format';
import type { WordsFor } from '@/lib/domain/format/wording';
import type { LimitIssue, MintIssue, Quantity, RedeemIssue, Side } from '@/lib/domain/model/issues';

const noun: Record<Side, string> = { mint: 'Minting', redeem: 'Redemption' };

/** Minting and redemption: what closes or limits them, and the amounts they do not accept. */
export const limitWords: WordsFor<Exclude<(LimitIssue | MintIssue | RedeemIssue)['name'], 'amount-empty'>> = {
  balance: ({ max, held, kept }, format) => ({
    title: balanceTitle(max, held),
    text: `${held && !kept ? `You have ${format.quantity(held)}, which is below the minimum. ` : ''}The most you can use now is ${format.quantity(max)}${kept ? `; ${format.quantity(kept)} is reserved for network fees` : ''}.`,
    hint: max.value === 0n ? 'Choose another asset or add funds.' : 'Enter less or add funds.',
    tone: 'warning',
  }),
  'tier-cap': ({ max, tier, cap, others }, format) => ({
    title: max.value === 0n ? `Tier ${tier} has reached its cap` : `Exceeds the cap of tier ${tier}`,
    text: `Tier ${tier} is limited to ${format.setting(cap)} of the Treasury. ${available(max, format)}`,
    hint: wayOn(max, others, 'Headroom returns as other tiers grow or prices move.'),
    tone: 'warning',
  }),
  'asset-cap': ({ max, cap, others }, format) => ({
    title: max.value === 0n ? `${max.symbol} has reached its cap` : `Exceeds the cap of ${max.symbol}`,
    text: `${max.symbol} is limited to ${format.setting(cap)} of the Treasury. ${available(max, format)}`,
    hint: wayOn(max, others, 'Headroom returns as other assets grow or prices move.'),
    tone: 'warning',
  }),
  'supply-cap': ({ max, supply, supplyCap }, format) => ({
    title: max.value === 0n ? 'Supply cap reached' : 'Exceeds the supply cap',
    text: `Total supply is ${format.usd(supply)} of a ${format.usd(supplyCap)} cap. ${available(max, format)}`,
    hint:
      max.value === 0n
        ? 'The cap rises with XMS market cap; redemptions also free up headroom.'
        : 'Select Max or enter less.',
    tone: 'warning',
  }),
  'flow-limit': ({ side, symbol, volatile, orderable, max, hourly, fitsIn, others }, format) => ({
    title: max.value === 0n ? 'Hourly limit reached' : 'Exceeds the hourly limit',
    text: `${noun[side]} ${side === 'mint' ? 'with' : 'for'} ${symbol} is limited to ${format.usd(hourly)} per hour${volatile ? ', because its price can lag the market' : ''}. ${side === 'mint' ? noun.redeem : noun.mint} at the same price restores it. ${remaining(max, format)}`,
    hint:
      fitsIn === undefined
        ? `This amount is above the full hourly limit. ${oneOf(orderable ? `${side} it at the next price` : 'Split it into smaller amounts', ...take(side, others))}`
        : `Available in ${format.wait(fitsIn)}. ${oneOf('Wait', 'enter less', ...take(side, others))}`,
    tone: 'warning',
  }),
  paused: ({ side, symbol, everywhere, others }) => ({
    title: everywhere ? `${noun[side]} is paused` : `${noun[side]} is paused for ${symbol}`,
    text: `A guardian has paused this to protect the reserves.${side === 'redeem' ? ' Pro-rata redemption is never paused.' : ''}`,
    hint:
      side === 'redeem'
        ? oneOf('Redeem pro rata', ...take(side, others))
        : oneOf('Come back later', ...take(side, others)),
    tone: 'warning',
  }),
  'feed-stale': ({ symbol, side, age, heartbeat, others }, format) => ({
    title: `${symbol} price is stale`,
    text: `It was last updated ${format.ago(age)}; after ${format.span(heartbeat)} it is considered stale.`,
    hint: elsewhere(side, others, `${noun[side]} reopens with the next price update.`),
    tone: 'warning',
  }),
  'feed-invalid': ({ symbol, side, others }) => ({
    title: `${symbol} price out of range`,
    text: 'The feed is reporting an implausible price, so minting and redemption are closed.',
    hint: elsewhere(side, others, `${noun[side]} reopens when the feed recovers.`),
    tone: 'warning',
  }),
  'feed-depegged': ({ symbol, side, price, age, others }, format) => ({
    title: `${symbol} is off its peg`,
    text: `Price: ${format.price(price)}, updated ${format.ago(age)}. Minting and redemption close outside a narrow band around $1.`,
    hint: elsewhere(side, others, `${noun[side]} reopens when the price returns to its peg.`),
    tone: 'warning',
  }),
  'feed-silent': ({ symbol, side, others }) => ({
    title: `No price for ${symbol}`,
    text: 'The price feed is unavailable, so minting and redemption are closed.',
    hint: elsewhere(side, others, `${noun[side]} reopens when the feed recovers.`),
    tone: 'warning',
  }),
  backing: ({ side, max, ratio, floor }, format) => ({
    title: backingTitle(side, max),
    text: `The backing ratio is ${format.percent(ratio)}; its floor is ${format.setting(floor)}. ${backingText(side, max, format)}`,
    hint:
      side === 'mint'
        ? 'Wait until the ratio is back above its floor.'
        : 'Redeem pro rata for your share of every asset.',
    tone: 'warning',
  }),
  'nothing-minted': () => ({
    title: 'No USDm in circulation',
    text: 'There is nothing to redeem yet.',
    hint: 'Mint USDm first.',
    tone: 'info',
  }),
  liquidity: ({ max, symbol, others }, format) => ({
    title: max.value === 0n ? `No ${symbol} available` : `Not enough ${symbol} available`,
    text:
      max.value === 0n
        ? `The Treasury cannot pay out ${symbol} right now.`
        : `Up to ${format.quantity(max)} can be redeemed for ${symbol} now.`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'drift-limit': ({ max, symbol, tier, others }, format) => ({
    title: 'This would unbalance the Treasury',
    text: `If this much ${symbol} left, ${tier === undefined ? 'another tier' : `tier ${tier}`} would exceed its drift limit. ${available(max, format)}`,
    hint: lessOrElsewhere(max, others),
    tone: 'warning',
  }),
  'below-minimum': ({ minimum, least }, format) => ({
    title: 'Below the minimum',
    text: `The minimum mint is ${format.quantity(minimum)}.`,
    hint: `Enter ${format.plainQuantity(least)} or more.`,
    tone: 'warning',
  }),
  'rounds-to-zero': ({ least }, format) => ({
    title: 'Amount too small',
    text: 'The payout would round down to zero.',
    hint: `Enter ${format.plainQuantity(least)} or more.`,
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
function available(max: Quantity, format: Format): string {
  return max.value === 0n ? 'No headroom right now.' : `${format.quantity(max)} available now.`;
}

/** The remaining amount of an hourly limit. */
function remaining(max: Quantity, format: Format): string {
  return max.value === 0n ? 'Nothing remains right now.' : `${format.quantity(max)} remaining now.`;
}

/** The hint for a cap on minting, with or without headroom. */
function wayOn(max: Quantity, others: readonly string[], otherwise: string): string {
  return max.value > 0n
    ? oneOf('Select Max', 'enter less', ...take('mint', others))
    : elsewhere('mint', others, otherwise);
}

/** The hint for a limit on single-asset redemption. */
function lessOrElsewhere(max: Quantity, others: readonly string[]): string {
  const options = ['redeem pro rata', ...take('redeem', others)];
  return max.value > 0n ? oneOf('Enter less', ...options) : oneOf(...options);
}

/** The hint while minting or redemption is closed and will reopen automatically. */
function elsewhere(side: Side, others: readonly string[], otherwise: string): string {
  const options = [...(side === 'redeem' ? ['redeem pro rata'] : []), ...take(side, others)];
  return options.length === 0 ? otherwise : `${otherwise} Until then, ${listOr(options)}.`;
}

function take(side: Side, others: readonly string[]): string[] {
  if (others.length === 0) return [];
  return [`${side === 'mint' ? 'mint with' : 'redeem for'} ${listOr(others)}`];
}

/** A sentence of options. */
function oneOf(...options: string[]): string {
  const sentence = listOr(options);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}.`;
}

function backingTitle(side: Side, { value }: Quantity): string {
  if (side === 'mint') return 'Minting is closed below the backing floor';
  return value > 0n ? 'Exceeds what the backing floor allows' : 'Single-asset redemption is closed';
}

function backingText(side: Side, max: Quantity, format: Format): string {
  if (side === 'mint') return 'Nothing is minted below it.';
  if (max.value === 0n) return 'Closing prevents anyone from taking the best assets first.';
  return available(max, format);
}

function balanceTitle({ value, symbol }: Quantity, held: Quantity | undefined): string {
  if (value > 0n) return 'Insufficient balance';
  return held ? `Not enough ${symbol}` : `No ${symbol} in your wallet`;
}
