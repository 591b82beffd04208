import { BPS, headroom, tierOf } from '@/lib/domain/limits/limits';
import {
  ceilDiv,
  MAX_UINT256,
  max,
  min,
  saturatingSub,
  sqrtDown,
  toUsdDown,
  unitOf,
  WAD,
} from '@/lib/domain/model/convert';
import type { Asset, Price, SideLimit, Snapshot } from '@/lib/domain/model/types';
import { happens, type Scenario, SHOCKED_TIERS } from './scenario';

/** PriceOracle.PEG_LOW: below it a stablecoin is off its peg. */
const PEG_LOW = (995n * WAD) / 1000n;
/** Limits.DEPTH_SHARE: the part of the depth of its pair (basis points) that XMS may move in an hour. */
const DEPTH_SHARE = 25n;
const PERCENT = 100n;

/**
 * The Treasury right after the prices of a scenario have been reported, before anybody acts. Values, tiers, USDm owed,
 * supply cap and prices follow as the contracts calculate them; hourly limits begin anew with a new price, and stay shares
 * of the same base until the next journal entry. What pairs on Mars Swap hold is what arbitrage leaves in them at the new
 * price: reserves at fair prices, with the same product (contracts/src/libraries/FairReserves.sol).
 */
export function stressed(snapshot: Snapshot, scenario: Scenario): Snapshot {
  if (!happens(scenario)) return snapshot;
  let treasuryUsdm = snapshot.treasuryUsdm;
  const assets = snapshot.assets.map((asset) => {
    const factor = factorOf(asset, scenario);
    if (factor === undefined) return asset;
    treasuryUsdm = saturatingSub(treasuryUsdm, usdmBeside(asset)) + scaled(usdmBeside(asset), rootOf(factor));
    return repriced(asset, factor);
  });
  const value = assets.reduce((sum, asset) => sum + asset.value, 0n);
  const tiers = snapshot.tiers.map((tier) => {
    const own = assets.reduce((sum, asset) => sum + (asset.tier === tier.id ? asset.value : 0n), 0n);
    return { ...tier, value: own, headroom: headroom(tier.cap, value, own) };
  });
  const xms = WAD + (BigInt(scenario.changes[5]) * WAD) / PERCENT;
  const xmsAverage = scaled(snapshot.xmsAverage, xms);
  const next = {
    ...snapshot,
    ...{ assets, tiers, value, treasuryUsdm, xmsAverage },
    xmsShort: scaled(snapshot.xmsShort, xms),
    xmsLong: scaled(snapshot.xmsLong, xms),
    xmsSpot: scaled(snapshot.xmsSpot, xms),
  };
  return { ...next, supplyCap: supplyCapOf(next) };
}

/** What the price of an asset is multiplied with (18 decimals); undefined if the scenario leaves it as it is. */
function factorOf(
  { token, tier, price }: Asset,
  { changes, failing, failingPrice }: Scenario,
): bigint | undefined {
  if (token === failing) {
    const target = (BigInt(failingPrice) * WAD) / PERCENT;
    // Rounded up, so that the price is not a unit below the one that was chosen.
    return price.referencePrice === 0n ? undefined : ceilDiv(target * WAD, price.referencePrice);
  }
  const shocked = SHOCKED_TIERS.find((each) => each === tier);
  if (shocked === undefined || changes[shocked] === 0) return undefined;
  return WAD + (BigInt(changes[shocked]) * WAD) / PERCENT;
}

/** Both factors have 18 decimals. */
const rootOf = (factor: bigint): bigint => sqrtDown(factor * WAD);
const scaled = (amount: bigint, factor: bigint): bigint => (amount * factor) / WAD;

/** The USDm of the Treasury in the pair with this asset: worth as much as the asset's side, at fair prices. */
const usdmBeside = ({ inLiquidity, price, decimals }: Asset): bigint =>
  toUsdDown(inLiquidity, price.referencePrice, unitOf(decimals));

function repriced(asset: Asset, factor: bigint): Asset {
  const root = rootOf(factor);
  const price = priceAt(asset, factor);
  // A pair holds more of what has become cheaper. Of something worthless it would hold any amount, of no value.
  const inLiquidity = root === 0n ? asset.inLiquidity : (asset.inLiquidity * WAD) / root;
  const held = asset.held - asset.inLiquidity + inLiquidity;
  const bound = price.depth === MAX_UINT256 ? MAX_UINT256 : (price.depth * DEPTH_SHARE) / BPS;
  const anew = (side: SideLimit): SideLimit => ({
    ...side,
    ...{ flowUsed: 0n, flowCancels: 0n, flowLimit: min(side.flowLimit, bound) },
  });
  return {
    ...asset,
    ...{ price, inLiquidity, held },
    liquid: saturatingSub(held, saturatingSub(asset.held, asset.liquid)),
    value: toUsdDown(held, price.referencePrice, unitOf(asset.decimals)),
    mintLimit: anew(asset.mintLimit),
    redeemLimit: anew(asset.redeemLimit),
  };
}

function priceAt({ price, kind }: Asset, factor: bigint): Price {
  const referencePrice = scaled(price.referencePrice, factor);
  const depth = price.depth === MAX_UINT256 ? price.depth : scaled(price.depth, rootOf(factor));
  if (kind !== 'stable') {
    const [mintPrice, redeemPrice] = [scaled(price.mintPrice, factor), scaled(price.redeemPrice, factor)];
    return { ...price, mintPrice, redeemPrice, referencePrice, depth };
  }
  return {
    ...price,
    mintPrice: min(WAD, referencePrice),
    redeemPrice: max(WAD, referencePrice),
    referencePrice,
    status: referencePrice < PEG_LOW && price.status === 'ok' ? 'depegged' : price.status,
  };
}

/** Valuer._weigh */
function supplyCapOf({
  xmsAverage,
  xmsCirculating,
  supportRatio,
  treasuryUsdm,
  launchCap,
}: Snapshot): bigint {
  return max((scaled(xmsAverage, xmsCirculating) * BPS) / supportRatio + treasuryUsdm, launchCap);
}

/** Tiers above their cap: nothing more can be minted with their assets. */
export const tiersAboveCap = (snapshot: Snapshot): Snapshot['tiers'] =>
  snapshot.tiers.filter(({ id }) => {
    const { cap, value } = tierOf(snapshot, id);
    return value * BPS > cap * snapshot.value;
  });
