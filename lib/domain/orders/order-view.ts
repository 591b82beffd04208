import type { Format } from '@/lib/domain/format/locale-format';
import { sameAddress, shortAddress } from '@/lib/domain/model/address';
import { NATIVE_DECIMALS, toAssetDown, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset } from '@/lib/domain/model/types';
import type { OpenOrder } from './open-order';
import { orderNumber } from './order';
import { waitWords } from './usual-wait';

/** An open order in words. */
export type OrderView = {
  /** "Order 3: mint with 12 WETH" */
  title: string;
  stage: string;
  tone: 'info' | 'success' | 'warning';
  text: string;
  /** What can be done now, and the label of the button for it. */
  action: { name: 'settle' | 'refund'; label: string } | undefined;
};

type Telling = {
  /** Seconds within which a new order usually gets its price, as far as known. */
  wait: bigint | undefined;
  /** Current chain time, Unix seconds. */
  now: bigint;
  /** The symbol of the native coin, for tips. */
  coin: string;
  format: Format;
  /** A date and time in words. */
  moment: (seconds: bigint) => string;
};

/** "Order 3: mint with 12 WETH". @param asset as listed, if it still is */
export function orderTitle(order: OpenOrder, asset: Asset | undefined, format: Format): string {
  const { symbol, escrow } = namesOf(order, asset, format);
  const what = order.minting ? `mint with ${escrow}` : `redeem ${escrow} for ${symbol}`;
  return `Order ${orderNumber(order.id)}: ${what}`;
}

/** What an order is doing. */
export function viewOrder(order: OpenOrder, asset: Asset | undefined, telling: Telling): OrderView {
  const { format } = telling;
  const { shown, escrow } = namesOf(order, asset, format);
  return { title: orderTitle(order, asset, format), ...stageOf(order, shown, escrow, telling) };
}

/** The asset under its name in the order, and what lies in escrow. */
function namesOf(order: OpenOrder, asset: Asset | undefined, format: Format) {
  const shown = asset && { ...asset, symbol: order.coin ?? asset.symbol };
  const symbol = shown?.symbol ?? shortAddress(order.asset);
  return { shown, symbol, escrow: escrowOf(order, shown, format) ?? symbol };
}

function escrowOf(
  { minting, amount }: OpenOrder,
  asset: Asset | undefined,
  format: Format,
): string | undefined {
  if (!minting) return format.quantity(inUsdm(amount));
  return asset && format.quantity(inAsset(asset, amount));
}

function stageOf(
  order: OpenOrder,
  asset: Asset | undefined,
  escrow: string,
  telling: Telling,
): Omit<OrderView, 'title'> {
  const { stage, time, deadline } = order;
  const { now, wait, format, moment } = telling;
  if (stage.name === 'refundable') {
    return {
      ...({ stage: 'No price in time', tone: 'warning' } as const),
      text: `The feed reported no price by ${moment(deadline)}. Get ${escrow} back.`,
      action: { name: 'refund', label: 'Get refund' },
    };
  }
  if (stage.name === 'waiting') {
    const usual = wait === undefined ? '' : `, usually settles within ${waitWords(wait)}`;
    return {
      ...({ stage: 'Waiting for the next price', tone: 'info' } as const),
      text: `Ordered ${format.ago(now - time)}${usual}. ${minimumOf(order, asset, format)}Refundable if there is no price by ${moment(deadline)}.${others(order, telling)}`,
      action: undefined,
    };
  }
  if (stage.price === 0n) {
    return {
      ...({ stage: 'No price in time', tone: 'warning' } as const),
      text: `The price came too late or was out of range, so ${escrow} is returned to you.`,
      action: { name: 'settle', label: 'Get refund' },
    };
  }
  if (asset && outOf(order, asset, stage.price) < order.minimum) {
    return {
      ...({ stage: 'Below the minimum', tone: 'warning' } as const),
      text: `${resultOf(order, asset, stage.price, format)}${minimumOf(order, asset, format)}That is less, so ${escrow} is returned to you.`,
      action: { name: 'settle', label: 'Get refund' },
    };
  }
  return {
    ...({ stage: 'Ready to settle', tone: 'success' } as const),
    text: `${resultOf(order, asset, stage.price, format)}It usually settles automatically; you can also settle it now.${others(order, telling)}`,
    action: { name: 'settle', label: 'Settle now' },
  };
}

/** "At $3,012.44 it mints about 36,149.28 USDm. " */
function resultOf(order: OpenOrder, asset: Asset | undefined, price: bigint, format: Format): string {
  if (!asset) return '';
  const given = format.quantity(inResult(order, asset, outOf(order, asset, price)));
  return `At ${format.price(price)} it ${order.minting ? 'mints' : 'pays'} ${given}. `;
}

/** What all of it gives at this price, USDm or token units. */
function outOf({ minting, amount }: OpenOrder, { decimals }: Asset, price: bigint): bigint {
  return (minting ? toUsdDown : toAssetDown)(amount, price, unitOf(decimals));
}

const inResult = ({ minting }: OpenOrder, asset: Asset, value: bigint) =>
  minting ? inUsdm(value) : inAsset(asset, value);

/** "Minimum received 34,200 USDm. " */
function minimumOf(order: OpenOrder, asset: Asset | undefined, format: Format): string {
  if (order.minimum === 0n || !asset) return '';
  return `Minimum received ${format.quantity(inResult(order, asset, order.minimum))}. `;
}

/** Whom it pays if that is not the owner, and its tip. */
function others({ receiver, owner, tip }: OpenOrder, { coin, format }: Telling): string {
  const whom = sameAddress(receiver, owner) ? '' : ` Sent to ${shortAddress(receiver)}.`;
  const given = tip === 0n ? '' : format.quantity({ value: tip, decimals: NATIVE_DECIMALS, symbol: coin });
  return given ? `${whom} Includes a tip of ${given} for whoever settles it.` : whom;
}
