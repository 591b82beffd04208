import { sameAddress } from '@/lib/domain/model/address';
import { unitOf } from '@/lib/domain/model/convert';
import type { Address, Asset } from '@/lib/domain/model/types';
import { itemAt } from './downsample';
import type { LoggedAction } from './history';
import type { HistoryRange } from './history-range';

/** What an asset's price was from `time` (Unix seconds) on: USD for one whole token, 18 decimals. */
export type PricePoint = { time: bigint; price: bigint };

/** Past prices of one asset, oldest first. */
export type PricePoints = readonly PricePoint[];

/** What an asset's price is now, as the last point of its past; undefined without a valid price. */
export const currentPrice = ({ price }: Asset): PricePoint | undefined =>
  price.status === 'ok' && price.updatedAt > 0n
    ? { time: price.updatedAt, price: price.referencePrice }
    : undefined;

/**
 * The points of a chart: those within the range, preceded by the last one before it, which tells how the range begins,
 * and followed by the current price if it is newer. Points may have been read a while ago.
 */
export function pricesIn(
  points: PricePoints,
  { from, to }: HistoryRange,
  current: PricePoint | undefined,
): PricePoints {
  const before = itemAt(points, from - 1n);
  const within = points.filter(({ time }) => time >= from && time <= to);
  const all = before ? [before, ...within] : within;
  const last = all.at(-1);
  return current && last && current.time > last.time ? [...all, current] : all;
}

/** The price at a time; undefined before the first point. */
export const priceAt = (points: PricePoints, time: bigint): bigint | undefined => itemAt(points, time)?.price;

/** The change from one price to another in basis points, rounded towards zero; undefined from zero. */
export const changeBetween = (before: bigint, after: bigint): bigint | undefined =>
  before === 0n ? undefined : ((after - before) * 10_000n) / before;

/** A mint with an asset or a redemption for it, and the price that it was made at: USD, 18 decimals, rounded down. */
export type PricedTrade = { side: 'mint' | 'redeem'; time: bigint; price: bigint; amount: bigint };

/**
 * The mints with an asset and the single-asset redemptions for it that an account sent or received, in their order. $1 is
 * 1 USDm, so the USDm of an action and its amount tell the price.
 */
export function tradesOf(
  actions: readonly LoggedAction[],
  { token, decimals }: Pick<Asset, 'token' | 'decimals'>,
  account: Address,
): PricedTrade[] {
  return actions.flatMap(({ kind, sender, receiver, amounts, usdm, time }) => {
    if (kind !== 'mint' && kind !== 'redeem') return [];
    if (!sameAddress(sender, account) && !sameAddress(receiver, account)) return [];
    const amount = amounts.find(({ asset }) => sameAddress(asset, token))?.amount ?? 0n;
    return amount === 0n ? [] : [{ side: kind, time, amount, price: (usdm * unitOf(decimals)) / amount }];
  });
}
