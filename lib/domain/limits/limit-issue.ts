import { saturatingSub } from '@/lib/domain/model/convert';
import type { LimitIssue, Side } from '@/lib/domain/model/issues';
import { inAsset, inUsdm } from '@/lib/domain/model/quantity';
import type { Asset, Snapshot } from '@/lib/domain/model/types';
import { ratioOf } from './backing';
import { isOrderable } from './beyond-hourly';
import { secondsUntilFits } from './flow-limit';
import { type Capacity, liabilitiesOf, lowestValue, tierOf } from './limits';
import { rankForMint, rankForRedeem } from './rank';

/** How many open assets an issue names at most. */
export const OTHERS = 3;

/**
 * The issue for an amount above the mint or redemption limit.
 * @param capacity the limit and the rule that binds: token units for minting, USDm for redemption
 * @param usdm the USDm that the entered amount would mint or burn
 */
export function limitIssue(
  snapshot: Snapshot,
  asset: Asset,
  side: Side,
  capacity: Capacity,
  usdm: bigint,
): LimitIssue {
  if (side === 'redeem' && liabilitiesOf(snapshot) === 0n) return { name: 'nothing-minted' };
  const max = side === 'mint' ? inAsset(asset, capacity.max) : inUsdm(capacity.max);
  const { symbol, cap } = asset;
  const others = openAssets(snapshot, asset, side);
  const tier = tierOf(snapshot, asset.tier);
  switch (capacity.binding) {
    case 'tier-cap':
      return { name: 'tier-cap', max, tier: tier.id, cap: tier.cap, others };
    case 'asset-cap':
      return { name: 'asset-cap', max, cap, others };
    case 'supply-cap':
      return { name: 'supply-cap', max, supply: snapshot.supply, supplyCap: snapshot.supplyCap };
    case 'flow-limit': {
      const { flowUsed, flowCancels, flowLimit } = side === 'mint' ? asset.mintLimit : asset.redeemLimit;
      return {
        name: 'flow-limit',
        side,
        symbol,
        volatile: asset.deviation > 0n,
        orderable: isOrderable(asset),
        max,
        hourly: flowLimit,
        fitsIn: secondsUntilFits(saturatingSub(flowUsed, flowCancels), flowLimit, usdm),
        others,
      };
    }
    case 'paused': {
      const everywhere = side === 'mint' ? snapshot.mintPaused : snapshot.redeemPaused;
      return { name: 'paused', side, symbol, everywhere, others };
    }
    case 'feed':
      return feedIssue(snapshot, asset, side, others);
    case 'backing':
      return {
        name: 'backing',
        side,
        max,
        ratio: ratioOf(snapshot.value, liabilitiesOf(snapshot)) ?? 0n,
        floor: snapshot.backingFloor,
      };
    case 'liquidity':
      return { name: 'liquidity', max, symbol, others };
    case 'drift-limit': {
      const drifting = lowestValue(snapshot, asset.tier).tier;
      return { name: 'drift-limit', max, symbol, tier: drifting?.id, others };
    }
    // With `none` no amount is too large; only the balance remains.
    case 'none':
    case 'balance': {
      const balance = side === 'mint' ? asset.account.balance : snapshot.usdmBalance;
      const held = side === 'mint' ? inAsset(asset, balance) : inUsdm(balance);
      return max.value === 0n && balance > 0n ? { name: 'balance', max, held } : { name: 'balance', max };
    }
  }
}

function feedIssue(
  snapshot: Snapshot,
  { symbol, price, heartbeat }: Asset,
  side: Side,
  others: string[],
): LimitIssue {
  const age = saturatingSub(snapshot.timestamp, price.updatedAt);
  switch (price.status) {
    case 'stale':
      return { name: 'feed-stale', side, symbol, age, heartbeat, others };
    case 'depegged':
      return { name: 'feed-depegged', side, symbol, age, price: price.referencePrice, others };
    case 'reverted':
      return { name: 'feed-silent', side, symbol, others };
    case 'ok':
    case 'invalid':
      return { name: 'feed-invalid', side, symbol, others };
  }
}

function openAssets(snapshot: Snapshot, asset: Asset, side: Side): string[] {
  const ranked = side === 'mint' ? rankForMint(snapshot) : rankForRedeem(snapshot);
  const open = ranked.filter((each) => each.max > 0n && each.asset.token !== asset.token);
  return open.slice(0, OTHERS).map((each) => each.asset.symbol);
}
