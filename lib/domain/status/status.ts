import { BPS } from '@/lib/domain/limits/limits';
import { MAX_UINT256, min, saturatingSub } from '@/lib/domain/model/convert';
import type { Asset, PriceStatus, SideLimit, Snapshot } from '@/lib/domain/model/types';

/** The price of an asset: how old it is and may become, in seconds. Prices from a pair have no such age. */
export type FeedStatus = {
  symbol: string;
  token: string;
  status: PriceStatus;
  age: bigint | undefined;
  maxAge: bigint;
};

/** A limit and how much of it is used, in basis points rounded up; at most all of it. */
export type UsedLimit = { name: string; used: bigint };

export type Status = {
  feeds: readonly FeedStatus[];
  /** What a guardian has paused or stopped; empty if nothing. */
  pauses: readonly string[];
  limits: readonly UsedLimit[];
};

/** The Treasury's price feeds, pauses and limits at the block of a snapshot. */
export function statusOf(snapshot: Snapshot): Status {
  const { assets, timestamp, supply, supplyCap } = snapshot;
  return {
    feeds: assets.map(({ symbol, token, kind, price, heartbeat }) => ({
      symbol,
      token,
      status: price.status,
      age: kind === 'pair' || price.updatedAt === 0n ? undefined : saturatingSub(timestamp, price.updatedAt),
      maxAge: heartbeat,
    })),
    pauses: pausesOf(snapshot),
    limits: [
      ...(supplyCap === MAX_UINT256 ? [] : [{ name: 'Supply cap', used: shareOf(supply, supplyCap) }]),
      ...assets.flatMap((asset) => [
        { name: `Minting with ${asset.symbol}, this hour`, used: usedOf(asset.mintLimit) },
        { name: `Redeeming for ${asset.symbol}, this hour`, used: usedOf(asset.redeemLimit) },
      ]),
    ],
  };
}

function pausesOf({ mintPaused, redeemPaused, stewardStopped, assets }: Snapshot): string[] {
  const ofAssets = (side: 'mintLimit' | 'redeemLimit', words: string) =>
    assets.filter((asset: Asset) => asset[side].paused).map(({ symbol }) => `${words} ${symbol}`);
  return [
    ...(mintPaused ? ['Minting with every asset'] : ofAssets('mintLimit', 'Minting with')),
    ...(redeemPaused ? ['Redemption for every single asset'] : ofAssets('redeemLimit', 'Redemption for')),
    ...(stewardStopped ? ['The steward'] : []),
  ];
}

/** What went the other way frees as much of the limit. */
const usedOf = ({ flowUsed, flowCancels, flowLimit }: SideLimit): bigint =>
  shareOf(saturatingSub(flowUsed, flowCancels), flowLimit);

function shareOf(part: bigint, whole: bigint): bigint {
  if (whole === 0n) return BPS;
  return min(BPS, (part * BPS + whole - 1n) / whole);
}
