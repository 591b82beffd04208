import { worthOf } from '@/lib/domain/limits/at-work';
import { flowRoom, headroom, maxMint, maxRedeem, tierOf } from '@/lib/domain/limits/limits';
import { shareOf } from '@/lib/domain/limits/tiers';
import { saturatingSub, toUsdDown, unitOf } from '@/lib/domain/model/convert';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import type { Measure, Unit } from './measure';

type AssetFigure = (snapshot: Snapshot, asset: Asset) => Measure;

const unit = ({ symbol, decimals }: Asset): Unit => ({ symbol, decimals });

/** Figures of one asset. */
export const assetFigures = {
  price: (_, a) => ({ value: a.price.referencePrice, unit: 'price' }),
  mintPrice: (_, a) => ({ value: a.price.mintPrice, unit: 'price' }),
  redeemPrice: (_, a) => ({ value: a.price.redeemPrice, unit: 'price' }),
  /** Time since the last update of the feed; none if it does not report one. */
  priceAge: (s, a) => ({ value: ageOf(s, a), unit: 'seconds' }),
  heartbeat: (_, a) => ({ value: a.heartbeat, unit: 'seconds' }),
  held: (_, a) => ({ value: a.held, unit: unit(a) }),
  idle: (_, a) => ({ value: a.idle, unit: unit(a) }),
  inLiquidity: (_, a) => ({ value: a.inLiquidity, unit: unit(a) }),
  inVoting: (_, a) => ({ value: a.inVoting, unit: unit(a) }),
  inYield: (_, a) => ({ value: a.inYield, unit: unit(a) }),
  liquid: (_, a) => ({ value: a.liquid, unit: unit(a) }),
  /** Values by location, and of what is available. */
  idleWorth: (_, a) => ({ value: worthOf(a, a.idle), unit: 'usd' }),
  liquidityWorth: (_, a) => ({ value: worthOf(a, a.inLiquidity), unit: 'usd' }),
  yieldWorth: (_, a) => ({ value: worthOf(a, a.inYield), unit: 'usd' }),
  votingWorth: (_, a) => ({ value: worthOf(a, a.inVoting), unit: 'usd' }),
  liquidWorth: (_, a) => ({ value: worthOf(a, a.liquid), unit: 'usd' }),
  balance: (_, a) => ({ value: a.balance, unit: unit(a) }),
  value: (_, a) => ({ value: a.value, unit: 'usd' }),
  share: (s, a) => ({ value: shareOf(a.value, s.value), unit: 'percent' }),
  shareOfTier: (s, a) => ({ value: shareOf(a.value, tierOf(s, a.tier).value), unit: 'percent' }),
  cap: (_, a) => ({ value: a.cap, unit: 'setting' }),
  /** How much more of the asset its own cap accepts. */
  headroom: (s, a) => ({ value: headroom(a.cap, s.value, a.value), unit: 'usd' }),
  /** The mint limit, and the USDm minted for it. */
  mintMax: (s, a) => ({ value: maxMint(s, a).max, unit: unit(a) }),
  mintWorth: (s, a) => ({
    value: toUsdDown(maxMint(s, a).max, a.price.mintPrice, unitOf(a.decimals)),
    unit: 'usdm',
  }),
  redeemMax: (s, a) => ({ value: maxRedeem(s, a).max, unit: 'usdm' }),
  /** What remains of the hourly limit, in each direction. */
  mintFlowLeft: (_, a) => ({ value: flowRoom(a.mintLimit), unit: 'usd' }),
  redeemFlowLeft: (_, a) => ({ value: flowRoom(a.redeemLimit), unit: 'usd' }),
} satisfies Record<string, AssetFigure>;

function ageOf({ timestamp }: Snapshot, { price: { updatedAt } }: Asset): bigint | undefined {
  return updatedAt === 0n ? undefined : saturatingSub(timestamp, updatedAt);
}
