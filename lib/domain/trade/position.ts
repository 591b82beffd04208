import { worthOf } from '@/lib/domain/limits/at-work';
import { BPS, liabilitiesOf } from '@/lib/domain/limits/limits';
import { assetBy } from '@/lib/domain/model/address';
import { min, saturatingSub } from '@/lib/domain/model/convert';
import type { Address, Asset, Snapshot } from '@/lib/domain/model/types';
import { type ProRataShare, quoteProRata } from './redeem';

/** What an account has of USDm, and what backs it. Dollars have 18 decimals. */
export type Position = {
  usdm: bigint;
  /** What a pro-rata redemption of it is worth: $1 each, or the backing ratio if that is lower. */
  value: bigint;
  /** Its part of the USDm in circulation, in basis points, rounded down. */
  shareBps: bigint;
  /** Its share of every asset that a pro-rata redemption would pay or credit, the most valuable first. */
  shares: ProRataShare[];
  /** The parts of `value` that are paid at once and that would be credited. */
  paidValue: bigint;
  creditedValue: bigint;
};

/** The position of the snapshot's account; all of it is zero without an account, or without USDm. */
export function positionOf(snapshot: Snapshot): Position {
  const liabilities = liabilitiesOf(snapshot);
  // The Treasury's own pools also hold USDm, which is nobody's claim.
  const usdm = min(snapshot.usdmBalance, liabilities);
  const empty = { usdm: snapshot.usdmBalance, value: 0n, shareBps: 0n, shares: [] };
  if (usdm === 0n) return { ...empty, paidValue: 0n, creditedValue: 0n };
  const value = snapshot.value < liabilities ? (usdm * snapshot.value) / liabilities : usdm;
  const shares = quoteProRata(snapshot, usdm).shares.filter(({ amount }) => amount > 0n);
  const creditedValue = shares.reduce(
    (sum, { asset, amount, paid }) => sum + worthOf(asset, amount - paid),
    0n,
  );
  return {
    usdm: snapshot.usdmBalance,
    value,
    shareBps: (usdm * BPS) / liabilities,
    shares: shares.toSorted((a, b) => (a.value === b.value ? 0 : a.value < b.value ? 1 : -1)),
    paidValue: saturatingSub(value, creditedValue),
    creditedValue,
  };
}

/** A listed asset that an account holds, and what the Treasury values it at. */
export type Holding = { asset: Asset; amount: bigint; value: bigint };

/** What an account holds apart from USDm, and what all of it is worth in dollars (18 decimals). */
export type Holdings = {
  /** Listed assets with a balance, the most valuable first. */
  assets: Holding[];
  /** What its native coin is worth; undefined where the Treasury does not value the coin's wrapped form. */
  nativeValue: bigint | undefined;
  /** USDm, native coin and listed assets. */
  total: bigint;
};

/**
 * What the snapshot's account holds.
 * @param wrapped the asset that is the chain's wrapped native coin, which has the coin's price
 */
export function holdingsOf(snapshot: Snapshot, wrapped: Address | undefined): Holdings {
  const assets = snapshot.assets
    .map((asset) => ({ asset, amount: asset.account.balance, value: worthOf(asset, asset.account.balance) }))
    .filter(({ amount }) => amount > 0n)
    .toSorted((a, b) => (a.value === b.value ? 0 : a.value < b.value ? 1 : -1));
  const coin = assetBy(snapshot, wrapped);
  const nativeValue = coin && worthOf(coin, snapshot.nativeBalance);
  const sum = assets.reduce((total, { value }) => total + value, 0n);
  return { assets, nativeValue, total: sum + (nativeValue ?? 0n) + positionOf(snapshot).value };
}
