import { zeroAddress } from 'viem';
import { permitOf } from '@/lib/chain/calls/permit';
import type { Deployment } from '@/lib/chain/rpc/deployments';
import { sameAddress } from '@/lib/domain/model/address';
import { plainLine } from '@/lib/domain/model/plain-text';
import {
  type Address,
  type Asset,
  feedKinds,
  limits,
  priceStatuses,
  type SideLimit,
  type Snapshot,
  TIER_IDS,
  type Tier,
  venueUses,
} from '@/lib/domain/model/types';
import type { LensAnswer } from './snapshot-data';

type LensAsset = LensAnswer['assets'][number];
type LensSideLimit = LensAsset['mintLimit'];

/** A result that can be decoded but is not that of the Treasury: a wrong address, an enum out of range. */
export class SnapshotError extends Error {
  override readonly name = 'SnapshotError';
}

const MAX_DECIMALS = 36;
/** The most characters of a symbol. */
const MOST_SYMBOL = 40;

/**
 * Converts the result of the lens to the types of the domain.
 * @throws {SnapshotError} naming what is invalid
 */
export function toSnapshot(shot: LensAnswer, deployment: Deployment): Snapshot {
  const { params, assets, venues, tiers, account, lossBudget: _, ...rest } = shot;
  if (shot.chainId !== BigInt(deployment.chainId)) throw new SnapshotError(`chain ${shot.chainId}`);
  if (!sameAddress(shot.treasury, deployment.treasury)) throw new SnapshotError(`treasury ${shot.treasury}`);
  return {
    ...rest,
    chainId: deployment.chainId,
    otherContracts: otherContracts(deployment),
    assets: assets.map((asset) => toAsset(asset, deployment.chainId)),
    venues: venues.map(({ venue, venueUse, details }) => ({
      venue,
      use: pick(venueUses, venueUse, 'venue use'),
      details,
    })),
    tiers: tiers.map(
      (tier, index): Tier => ({
        ...tier,
        id: pick(TIER_IDS, index, 'tier'),
        cap: BigInt(tier.cap),
        driftLimit: BigInt(tier.driftLimit),
        flowLimit: BigInt(pick(params.flowLimits, index, 'hourly limit')),
      }),
    ),
    backingFloor: BigInt(params.backingFloor),
    supportRatio: BigInt(params.supportRatio),
    lagBudget: BigInt(params.lagBudget),
    lossBudget: BigInt(params.lossBudget),
    leastFlowBase: params.flowBase,
    launchCap: params.launchCap,
    account: account === zeroAddress ? undefined : account,
  };
}

/** The contracts of a deployment that the lens does not name; the gateway has words of its own. */
function otherContracts(deployment: Deployment): Address[] {
  const { chainId, blockNumber, assets, treasury, usdm, xms, wrapped, nativeGateway, ...others } = deployment;
  return Object.values(others);
}

function toAsset(asset: LensAsset, chainId: number): Asset {
  const { account, price } = asset;
  if (asset.decimals > MAX_DECIMALS) throw new SnapshotError(`${asset.token}: ${asset.decimals} decimals`);
  return {
    ...asset,
    // The name stays unchanged: permits sign it.
    symbol: plainLine(asset.symbol, MOST_SYMBOL),
    tier: pick(TIER_IDS, asset.tier - 1, 'tier'),
    cap: BigInt(asset.cap),
    deviation: BigInt(asset.deviation),
    price: { ...price, status: pick(priceStatuses, price.status, 'price status') },
    kind: pick(feedKinds, asset.kind, 'feed kind'),
    heartbeat: BigInt(asset.heartbeat),
    mintLimit: toSideLimit(asset.mintLimit),
    redeemLimit: toSideLimit(asset.redeemLimit),
    account: {
      balance: account.balance,
      allowance: account.allowance,
      credit: account.credit,
      claimable: account.claimable,
      permit: permitOf(chainId, asset),
    },
  };
}

const toSideLimit = (limit: LensSideLimit): SideLimit => ({
  ...limit,
  binding: pick(limits, limit.binding, 'limit'),
});

function pick<T>(list: readonly T[], index: number, what: string): T {
  const item = list[index];
  if (item === undefined) throw new SnapshotError(`unknown ${what} ${index}`);
  return item;
}
